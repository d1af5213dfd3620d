/** Random lives of one trajectory for property tests: whatever `beslis` accepts of what chance proposes. */
import fc from 'fast-check';
import { plusDuur, type Datum, type Instant } from '../datum.js';
import { EERSTE, noteer, opnameVan, type Grootboek, type Zin } from './grootboek.js';
import { HANDELINGEN, REGELINGEN, WACHTEN, begin, dagen, kies, verwijs, type Handelingen } from './handelingen.js';
import { TRAJECT, gemeldOp, genaamd, intrekking, over, registratie, vervanging } from './zinnen.js';

/** One draw: numbers alone, so that fast-check can make it smaller. */
export interface Trekking {
  readonly soort: number;
  /** Days since the draw before. */
  readonly stap: number;
  /** Days that the message comes late. */
  readonly terug: number;
  readonly wie: number;
  readonly wat: number;
}

const maximum = (grootboek: Grootboek) => (): Datum => opnameVan(grootboek, TRAJECT).eind?.episodes[0]?.maximaleEinddatum ?? '2025-06-30';

function corrigeer(grootboek: Grootboek, { wie, wat }: Trekking, datum: Datum): Zin | undefined {
  const gaat = grootboek.filter((g) => g.soort !== 'GebeurtenisIngetrokken');
  const weg = gaat[(wie * 31 + wat) % Math.max(gaat.length, 1)];
  if (!weg) return undefined;
  const eerder = plusDuur(weg.geldigOp, `P${String(wat % 4)}D`) < datum ? dagen(weg.geldigOp, wat % 4) : weg.geldigOp;
  const passend = HANDELINGEN.map((maak) => maak(eerder, wie + 1, wat + 1, maximum(grootboek))).find(
    (zin) => zin.opdracht === opdrachtVan(weg.opdrachtId),
  );
  return wat % 3 === 0 || !passend || weg.stroom.startsWith('regeling-')
    ? intrekking(datum, weg.gebeurtenisId)
    : vervanging(datum, weg.gebeurtenisId, passend);
}

const opdrachtVan = (id: string): string => id.split(' ')[1] ?? '';

function voorstel(handelingen: Handelingen, grootboek: Grootboek, trekking: Trekking, vandaag: Datum): Zin | undefined {
  const { soort, wie, wat, terug } = trekking;
  const datum = dagen(vandaag, -terug);
  if (soort >= 95) return kies(REGELINGEN, soort)(datum, wie, wat, () => datum);
  if (soort >= 83) return corrigeer(grootboek, trekking, vandaag);
  return kies(handelingen, soort)(datum, wie, wat, maximum(grootboek));
}

/** A ledger, and the commands that made it. */
export interface Leven {
  readonly grootboek: Grootboek;
  readonly zinnen: readonly Zin[];
}

const POGINGEN = [0, 1, 2, 3];

/** The first of a few ideas that is possible happens, or nothing does. */
function gebeurt(handelingen: Handelingen, { grootboek, zinnen }: Leven, trekking: Trekking, vandaag: Datum): Leven {
  for (const poging of POGINGEN) {
    const idee = voorstel(handelingen, grootboek, { ...trekking, soort: (trekking.soort + 7 * poging) % 100 }, vandaag);
    if (!idee) continue;
    const zin = genaamd(`${String(zinnen.length)} ${idee.opdracht} ${vandaag}`, gemeldOp(`${vandaag}T10:00:00.000Z`, idee));
    const { na, onmogelijk } = noteer(grootboek, zin);
    if (!onmogelijk) return { grootboek: na, zinnen: [...zinnen, zin] };
  }
  return { grootboek, zinnen };
}

const GEEN_MAXIMUM = (): Datum => '2025-06-30';

/** Two children are known; the first draw refers one of them, or starts in a crisis. */
const begonnen = (crisis: boolean, { wie, wat }: Trekking): readonly Zin[] => [
  registratie('2024-11-04', { geboortedatum: kies(['2007-03-01', '2013-08-20'], wat) }),
  genaamd('sem', over('sem', registratie('2024-11-04', { gemeente: '0453' }))),
  crisis ? begin('2024-11-11', wie, 4, GEEN_MAXIMUM) : verwijs('2024-11-11', wie, wat, GEEN_MAXIMUM),
];

/** Proposes what is drawn, day after day, and keeps what is possible. */
function leef(handelingen: Handelingen, crisis: boolean, trekkingen: readonly Trekking[]): Leven {
  const zinnen = begonnen(crisis, trekkingen[0] ?? GEEN_TREKKING);
  const geboren: Leven = { zinnen, grootboek: zinnen.reduce((al, zin) => noteer(al, zin).na, EERSTE) };
  let vandaag: Datum = '2024-11-11';
  return trekkingen.reduce((al, trekking) => {
    vandaag = dagen(vandaag, trekking.stap);
    return gebeurt(handelingen, al, trekking, vandaag);
  }, geboren);
}

const GEEN_TREKKING: Trekking = { soort: 0, stap: 0, terug: 0, wie: 0, wat: 0 };

const trekking: fc.Arbitrary<Trekking> = fc.record({
  soort: fc.integer({ min: 0, max: 99 }),
  stap: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 35 }) }),
  terug: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) }),
  wie: fc.integer({ min: 0, max: 11 }),
  wat: fc.integer({ min: 0, max: 59 }),
});

/** Lives of some forty draws, of which the possible ones happened; one in six begins in a crisis. */
export const levensMet = (handelingen: Handelingen): fc.Arbitrary<Leven> =>
  fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.array(trekking, { minLength: 1, maxLength: 40, size: 'max' }))
    .map(([crisis, trekkingen]) => leef(handelingen, crisis === 0, trekkingen));

export const leven = levensMet(HANDELINGEN);
/** The same, where waiting is most of what happens. */
export const wachtend = levensMet(WACHTEN);
/** Of both. */
export const levens = fc.oneof({ weight: 2, arbitrary: leven }, { weight: 1, arbitrary: wachtend });

/** The instants at which something was recorded. */
export const instants = (grootboek: Grootboek): readonly Instant[] => [
  ...new Set(grootboek.slice(EERSTE.length).map((g) => g.vastgelegdOp)),
];
