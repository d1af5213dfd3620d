/** All that is wrong with a request at once: path, query, headers and body, each against its class. */
import { valideer, type Klasse, type Plaats, type VeldFout } from '#contracten';
import type { FastifyRequest } from 'fastify';
import type { Invoer, Verzoek } from './route.js';

/** What the body parser gives for a body that is no JSON: an error among the others, instead of one that hides them. */
export const ONLEESBAAR = Symbol('onleesbaar lichaam');

const ONBEKEND = { in: 'query', code: 'onbekend-veld', detail: 'Deze parameter bestaat niet; controleer de schrijfwijze.' } as const;
const GEEN_JSON: VeldFout = { in: 'body', code: 'geen-json', detail: 'Dit is geen geldige JSON.' };
const GEEN_LICHAAM: VeldFout = { in: 'body', code: 'onbekend-veld', detail: 'Bij deze vraag hoort geen lichaam.' };

type Gelezen = Pick<Verzoek, 'path' | 'query' | 'header' | 'body'>;
type Velden = Readonly<Record<string, unknown>>;

function leesLichaam(klasse: Klasse | undefined, lichaam: unknown, fouten: VeldFout[]): Velden {
  if (klasse) return lichaam === ONLEESBAAR ? meld(fouten, [GEEN_JSON]) : lees(klasse, lichaam ?? null, 'body', fouten);
  return lichaam === undefined ? {} : meld(fouten, [GEEN_LICHAAM]);
}

function leesVraag(klasse: Klasse | undefined, query: unknown, fouten: VeldFout[]): Velden {
  if (klasse) return lees(klasse, query, 'query', fouten);
  return meld(
    fouten,
    Object.keys(query as object).map((pointer) => ({ ...ONBEKEND, pointer })),
  );
}

function lees(klasse: Klasse, waarde: unknown, plaats: Plaats, fouten: VeldFout[]): Velden {
  const uitslag = valideer(klasse, waarde, { in: plaats });
  return uitslag.fouten ? meld(fouten, uitslag.fouten) : (uitslag.waarde as Velden);
}

function meld(fouten: VeldFout[], nieuw: readonly VeldFout[]): Velden {
  fouten.push(...nieuw);
  return {};
}

/** The checked parts of a request, or every error in it. */
export function leesInvoer(
  invoer: Invoer,
  { params, query, headers, body }: FastifyRequest,
): Gelezen | { readonly fouten: readonly VeldFout[] } {
  const fouten: VeldFout[] = [];
  const gelezen = {
    path: invoer.path ? lees(invoer.path, params, 'path', fouten) : {},
    query: leesVraag(invoer.query, query, fouten),
    header: invoer.header ? lees(invoer.header, headers, 'header', fouten) : {},
    body: leesLichaam(invoer.body, body, fouten),
  };
  return fouten.length > 0 ? { fouten } : gelezen;
}
