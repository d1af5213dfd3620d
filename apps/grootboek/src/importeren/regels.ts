/** Lines of a file with commands: read as a stream, so memory does not grow with the file. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { doelVan, valideerRegel, type ImportRegel } from '#contracten';
import type { Aanvraag } from '../uitvoeren/aanvraag.js';
import { probleem, type Probleem } from '../uitvoeren/antwoord.js';

/** One line: its number from 1, and its text. */
export interface Regel {
  readonly nummer: number;
  readonly tekst: string;
}

/** A line that can be carried out, or the problem with it. */
export type Gelezen = { readonly regel: Regel; readonly aanvraag: Aanvraag } | { readonly regel: Regel; readonly probleem: Probleem };

/** Non-empty lines in batches of `aantal`. Throws when the file cannot be read. */
export async function* regelsUit(pad: string, aantal: number, gelezen: (bytes: number) => void): AsyncGenerator<readonly Regel[]> {
  const bron = createReadStream(pad);
  bron.on('data', (stuk) => gelezen(stuk.length));
  let nummer = 0;
  let partij: Regel[] = [];
  for await (const tekst of createInterface({ input: bron, crlfDelay: Infinity })) {
    nummer += 1;
    if (tekst.trim() === '') continue;
    partij.push({ nummer, tekst });
    if (partij.length < aantal) continue;
    yield partij;
    partij = [];
  }
  if (partij.length > 0) yield partij;
}

/** The line as JSON; undefined when it is none. */
export function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

const GEEN_JSON = { in: 'body', code: 'geen-json', detail: 'Deze regel is geen JSON.' } as const;
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
  const json = alsJson(regel.tekst);
  if (json === undefined) return { regel, probleem: probleem('ongeldige-invoer', { errors: [GEEN_JSON] }) };
  const uitslag = valideerRegel(json);
  if (uitslag.fouten) return { regel, probleem: probleem('ongeldige-invoer', { errors: uitslag.fouten }) };
  const { vastgelegdOp } = uitslag.waarde;
  if (vastgelegdOp !== undefined && vastgelegdOp > nu) return { regel, probleem: probleem('ongeldige-invoer', { errors: [TOEKOMST] }) };
  return { regel, aanvraag: alsAanvraag(uitslag.waarde, opnieuw) };
}
