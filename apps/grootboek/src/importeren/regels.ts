/** Lines of a file with commands: each is a command to carry out, or has a problem. */
import { doelVan, valideerRegel, type ImportRegel } from '#contracten';
import type { Aanvraag } from '../uitvoeren/aanvraag.js';
import { probleem, type Probleem } from '../uitvoeren/antwoord.js';

/** One line: its number from 1, and its text; `gebrek` when the text is not all that stands in the file. */
export interface Regel {
  readonly nummer: number;
  readonly tekst: string;
  readonly gebrek?: 'geen-utf8' | 'te-groot';
}

/** What reading a line gives: what can be carried out, or the problem with it. */
export type Oordeel = { readonly aanvraag: Aanvraag } | { readonly probleem: Probleem };
export type Gelezen = Oordeel & { readonly regel: Regel };

/** The line as JSON; undefined when it is none. */
export function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

const GEEN_JSON = { in: 'body', code: 'geen-json', detail: 'Deze regel is geen JSON.' } as const;
const GEEN_UTF8 = {
  in: 'body',
  code: 'geen-utf8',
  detail: 'Deze regel bevat tekens die geen UTF-8 zijn; sla het bestand op als UTF-8.',
} as const;
const onleesbaar = {
  'geen-utf8': probleem('ongeldige-invoer', { errors: [GEEN_UTF8] }),
  'te-groot': probleem('te-groot', { detail: 'De regel is te lang; hier staat alleen het begin.' }),
} as const;
const TOEKOMST = {
  in: 'body',
  pointer: '/vastgelegdOp',
  code: 'in-de-toekomst',
  detail: 'Een vastgelegd tijdstip ligt niet in de toekomst.',
} as const;
const IMPORT = { rol: 'import' };

function alsAanvraag(regel: ImportRegel, opnieuw: boolean): Aanvraag {
  const doel = doelVan(regel as unknown as Record<string, unknown>) ?? 'traject';
  const id = { traject: regel.traject, jeugdige: regel.jeugdige, aanbieder: regel.aanbieder, regeling: regel.regeling }[doel];
  return {
    opdracht: regel.opdracht,
    doel,
    gegevens: regel.gegevens as Readonly<Record<string, unknown>>,
    opdrachtId: regel.opdrachtId,
    vers: false,
    door: regel.door ?? IMPORT,
    opnieuw,
    ...(id !== undefined && { id }),
    ...(regel.vastgelegdOp !== undefined && { vastgelegdOp: regel.vastgelegdOp }),
  };
}

/** Checks one line. `nu`: the clock, for recorded instants. */
export function lees(regel: Regel, nu: string, opnieuw: boolean): Gelezen {
  if (regel.gebrek) return { regel, probleem: onleesbaar[regel.gebrek] };
  const json = alsJson(regel.tekst);
  if (json === undefined) return { regel, probleem: probleem('ongeldige-invoer', { errors: [GEEN_JSON] }) };
  const uitslag = valideerRegel(json);
  if (uitslag.fouten) return { regel, probleem: probleem('ongeldige-invoer', { errors: uitslag.fouten }) };
  const { vastgelegdOp } = uitslag.waarde;
  if (vastgelegdOp !== undefined && vastgelegdOp > nu) return { regel, probleem: probleem('ongeldige-invoer', { errors: [TOEKOMST] }) };
  return { regel, aanvraag: alsAanvraag(uitslag.waarde, opnieuw) };
}
