import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { Sorteer } from '../wachtvolgorde.js';
import { bladzijde } from './bladzijde.js';
import { Kolommen } from './kolommen.js';
import { ONBEKENDE_DAG, WACHTLIJST } from './rijen.js';
import type { Beeld } from './spiegel.js';
import { Woorden } from './woorden.js';

interface Item {
  readonly traject: string;
  readonly gemeente: string | null;
  readonly product: string | null;
  readonly aanbieder: string;
  readonly urgentie: string | null;
  readonly sinds: number;
  /** 0: unknown. */
  readonly verwijsdatum: number;
}

const URGENTIES = ['crisis', 'veiligheid', 'hoog', 'regulier', null];

const items: fc.Arbitrary<readonly Item[]> = fc.uniqueArray(
  fc.record({
    traject: fc.integer({ min: 100, max: 140 }).map(String),
    gemeente: fc.constantFrom('0453', '0392', null),
    product: fc.constantFrom('dyslexie', 'basis-jggz', 'basisjggz', null),
    aanbieder: fc.constantFrom('42420002', '42420001', '42430001'),
    urgentie: fc.constantFrom(...URGENTIES),
    sinds: fc.integer({ min: 20_000, max: 20_005 }),
    verwijsdatum: fc.constantFrom(ONBEKENDE_DAG, 0, 19_900, 19_901, 19_999),
  }),
  // One placement of a trajectory at an aanbieder, so that nothing is left to chance.
  { maxLength: 60, selector: ({ traject, aanbieder }) => traject + aanbieder },
);

async function beeldVan(alle: readonly Item[]): Promise<{ readonly beeld: Beeld; readonly plaatsen: Int32Array }> {
  const [woorden, ids] = [new Woorden(), new Woorden()];
  const wachtlijst = new Kolommen(WACHTLIJST.kolommen.length);
  for (const { traject, gemeente, product, aanbieder, urgentie, sinds, verwijsdatum } of alle) {
    const eigen = [2, ...[gemeente, product, aanbieder, urgentie].map((woord) => woorden.code(woord)), sinds, verwijsdatum, 0, 0, 0];
    wachtlijst.voegToe(ids.code(traject), { van: 0, tot: null, kennisVan: 0, kennisTot: null, eigen });
  }
  await wachtlijst.orden();
  const stand = { positie: '0', bekend_op: '', uiteen: false, tabellen: '' };
  return {
    beeld: { woorden, ids, wachtlijst, zonderPlaatsing: new Kolommen(0), meesteBytes: Infinity, stand },
    plaatsen: wachtlijst.zoek(1, 1),
  };
}

type Waarde = string | number | null;

const WAARDE: Readonly<Record<string, (item: Item) => Waarde>> = {
  urgentie: ({ urgentie }) => URGENTIES.indexOf(urgentie),
  sinds: ({ sinds }) => sinds,
  wachtdagen: ({ sinds }) => -sinds,
  verwijsdatum: ({ verwijsdatum }) => (verwijsdatum === ONBEKENDE_DAG ? null : verwijsdatum),
  gemeente: ({ gemeente }) => gemeente,
  product: ({ product }) => product,
  aanbieder: ({ aanbieder }) => aanbieder,
};

const oplopend = (a: Waarde, b: Waarde): number => (a === b || a === null || b === null ? 0 : a < b ? -1 : 1);
const onbekendAchteraan = (a: Waarde, b: Waarde): number => Number(a === null) - Number(b === null);

/** As a reader would put it: first what is asked, then urgentie, sinds, traject, aanbieder. */
function vergelijk(sorteer: Sorteer): (a: Item, b: Item) => number {
  const van = WAARDE[sorteer.replace('-', '')] as (item: Item) => Waarde;
  const keer = sorteer.startsWith('-') ? -1 : 1;
  const eerst = (a: Item, b: Item): number => onbekendAchteraan(van(a), van(b)) || keer * oplopend(van(a), van(b));
  const dan = [WAARDE['urgentie'], WAARDE['sinds'], (item: Item) => item.traject, WAARDE['aanbieder']] as readonly ((i: Item) => Waarde)[];
  return (a, b) => dan.reduce((uitslag, waarde) => uitslag || oplopend(waarde(a), waarde(b)), eerst(a, b));
}

const namen = Object.keys(WAARDE) as Sorteer[];
const sorteringen = [...namen, ...namen.map((naam) => `-${naam}` as Sorteer)];

describe('a page of the wachtlijst in memory', () => {
  it.each(sorteringen)('is, ordered by %s, the part of the whole list that it should be', async (sorteer) => {
    const bladzijden = fc.asyncProperty(items, fc.integer({ min: 1, max: 9 }), async (alle, perPagina) => {
      const { beeld, plaatsen } = await beeldVan(alle);
      const zoals = (plaats: number): string =>
        JSON.stringify([beeld.ids.woord(beeld.wachtlijst.traject[plaats] ?? 0), ...beeld.wachtlijst.eigen.map((kolom) => kolom[plaats])]);
      const gelezen: string[] = [];
      for (let pagina = 1; pagina <= Math.ceil(alle.length / perPagina) + 1; pagina += 1)
        gelezen.push(...bladzijde(beeld, plaatsen, sorteer, { pagina, perPagina }).map(zoals));
      const { woorden } = beeld;
      const verwacht = alle.toSorted(vergelijk(sorteer)).map(({ traject, gemeente, product, aanbieder, urgentie, sinds, verwijsdatum }) => {
        const codes = [gemeente, product, aanbieder, urgentie].map((woord) => woorden.code(woord));
        return JSON.stringify([traject, 2, ...codes, sinds, verwijsdatum, 0, 0, 0]);
      });
      expect(gelezen).toEqual(verwacht);
    });
    await fc.assert(bladzijden, { numRuns: 40 });
  });
});
