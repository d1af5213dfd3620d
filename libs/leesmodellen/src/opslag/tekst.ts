/** Values as PostgreSQL reads them from text: the same for unnest and for COPY. */
import type { Rechthoek } from '../projectie/rechthoeken.js';
import type { Waarde } from '../projectie/rij.js';
import type { Leesmodel } from './modellen.js';

export type Tekst = string | null;

const ONEINDIG = 'infinity';

const alsArray = (waarden: readonly unknown[]): string => `{${waarden.map((w) => JSON.stringify(w)).join(',')}}`;

function alsTekst(waarde: Waarde | undefined, type: string): Tekst {
  if (waarde === null || waarde === undefined) return null;
  if (typeof waarde !== 'object') return String(waarde);
  return type === 'text[]' ? alsArray(waarde) : JSON.stringify(waarde);
}

/** The fields of a row, in the order of the columns of its table. */
export function velden(model: Leesmodel, trajectId: string, r: Rechthoek): readonly Tekst[] {
  const eigen = Object.entries(model.kolommen).map(([naam, type]) => alsTekst(r.waarden[naam], type));
  return [trajectId, r.sleutel, r.van, r.tot ?? ONEINDIG, r.bekendVan, r.bekendTot ?? ONEINDIG, ...eigen];
}

const BIJZONDER = /[\\\t\n\r]/;
const ESCAPE: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function veld(tekst: Tekst): string {
  if (tekst === null) return '\\N';
  return BIJZONDER.test(tekst) ? tekst.replace(/[\\\t\n\r]/g, (teken) => ESCAPE[teken] ?? teken) : tekst;
}

/** A line of COPY in its text format. */
export const copyRegel = (rij: readonly Tekst[]): string => `${rij.map(veld).join('\t')}\n`;
