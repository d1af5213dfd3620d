/** The measurement as a table in Markdown, and as a picture: each figure against that of the smallest ledger. */
import type { Latentie } from '../meet.js';
import type { Maat } from './maat.js';

interface Kolom {
  readonly kop: string;
  readonly waarde: (maat: Maat) => number;
  readonly tekst: (maat: Maat) => string;
}

const getal = (n: number): string => Math.round(n).toLocaleString('en');
const ms = ({ p50, p99 }: Latentie): string => `${p50.toFixed(1)} / ${p99.toFixed(1)}`;

const aantal = (kop: string, veld: 'importeren' | 'herbouwen' | 'opdrachten' | 'geheugenMb' | 'bytesPerGebeurtenis'): Kolom => ({
  kop,
  waarde: (maat) => maat[veld],
  tekst: (maat) => getal(maat[veld]),
});

const tijd = (kop: string, veld: 'naloop' | 'lijstNu' | 'lijstToen' | 'geschiedenis'): Kolom => ({
  kop: `${kop}, ms p50 / p99`,
  waarde: (maat) => maat[veld].p50,
  tekst: (maat) => ms(maat[veld]),
});

export const KOLOMMEN: readonly Kolom[] = [
  aantal('import, events/s', 'importeren'),
  aantal('rebuild, events/s', 'herbouwen'),
  aantal('HTTP commands/s', 'opdrachten'),
  tijd('projection lag at half that rate', 'naloop'),
  tijd('wachtlijst now', 'lijstNu'),
  tijd('wachtlijst at a past pair', 'lijstToen'),
  tijd('one traject', 'geschiedenis'),
  aantal('service, MB at most', 'geheugenMb'),
  aantal('disk, bytes/event', 'bytesPerGebeurtenis'),
];

export function tabel(maten: readonly Maat[]): string {
  const rij = (cellen: readonly string[]): string => `| ${cellen.join(' | ')} |`;
  return [
    rij(['', ...maten.map(({ gebeurtenissen }) => `${getal(gebeurtenissen)} events`)]),
    rij(['---', ...maten.map(() => '---:')]),
    rij(['waiting', ...maten.map(({ wachtenden }) => getal(wachtenden))]),
    ...KOLOMMEN.map(({ kop, tekst }) => rij([kop, ...maten.map(tekst)])),
  ].join('\n');
}

export interface Punt {
  readonly gebeurtenissen: number;
  readonly wat: string;
  /** Against the smallest ledger; 1 is as it was. */
  readonly keer: number;
}

export function punten(maten: readonly Maat[]): readonly Punt[] {
  const [eerste] = maten;
  if (!eerste) return [];
  return KOLOMMEN.flatMap(({ kop, waarde }) =>
    maten.map((maat) => ({ gebeurtenissen: maat.gebeurtenissen, wat: kop.replace(/,.*/, ''), keer: waarde(maat) / waarde(eerste) })),
  );
}
