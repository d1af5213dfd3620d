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

/** Makes the fields of a row, in the order of the columns of its table. */
export function veldenVan({ kolommen }: Leesmodel): (trajectId: string, r: Rechthoek) => Tekst[] {
  const eigen = Object.entries(kolommen);
  return (trajectId, r) => {
    const velden: Tekst[] = [trajectId, r.sleutel, r.van, r.tot ?? ONEINDIG, r.bekendVan, r.bekendTot ?? ONEINDIG];
    for (const [naam, type] of eigen) velden.push(alsTekst(r.waarden[naam], type));
    return velden;
  };
}

const BIJZONDER = /[\\\t\n\r]/;
const ESCAPE: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyVeld(tekst: Tekst): string {
  if (tekst === null) return '\\N';
  return BIJZONDER.test(tekst) ? tekst.replace(/[\\\t\n\r]/g, (teken) => ESCAPE[teken] ?? teken) : tekst;
}

/** A line of COPY in its text format. */
export const copyRegel = (velden: readonly Tekst[]): string => `${velden.map(copyVeld).join('\t')}\n`;
