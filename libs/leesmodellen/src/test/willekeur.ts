/** Random histories of a few children: commands in the order of recording, with late messages, corrections, moves and changing rules. */
import fc from 'fast-check';
import type { FeitOpdracht } from '#traject';
import { uuid, type Opgave, type Proef } from './proef.js';

const DAG_MS = 86_400_000;
/** Before the instant of the addendum (11 March 2025), which stands in the ledger already. */
const BEGIN = Date.parse('2024-10-01T09:00:00.000Z');
/** Long before the first recording, so that late facts still come after it. */
const VERWEZEN = '2024-08-01';
/** About when a first maximum falls. */
const MAXIMUM = '2025-07-15';

export const GEMEENTEN = ['0392', '0453'];
export const AANBIEDERS = ['42420001', '42420002', '42420003'];
export const PRODUCTEN = ['basis-jggz', 'diagnostiek-jggz'];

/** One thing that somebody tries; much of it is impossible, and then it is not recorded. */
export interface Poging {
  readonly wat: (typeof SOORTEN)[number];
  readonly traject: number;
  readonly keuze: number;
  readonly ander: number;
  /** Days since the one before was recorded; 0: the same instant. */
  readonly wacht: number;
  /** Days between the fact and its recording. */
  readonly laat: number;
}

const SOORTEN = [
  ...(['voer-triage-uit', 'voer-triage-uit', 'plaats-op-wachtlijst', 'plaats-op-wachtlijst', 'plaats-op-wachtlijst'] as const),
  ...([
    'verwijder-van-wachtlijst',
    'verwijder-van-wachtlijst',
    'registreer-weigering',
    'start-overbrugging',
    'beeindig-overbrugging',
  ] as const),
  ...(['start-behandeling', 'start-behandeling', 'start-behandeling', 'onderbreek-behandeling', 'hervat-behandeling'] as const),
  ...(['verleng-behandeling', 'verleng-behandeling', 'verleng-behandeling', 'verleng-behandeling', 'voeg-zelfassessment-toe'] as const),
  ...(['rond-cjg-toetsing-af', 'zet-onderaannemer-in', 'vraag-overdracht-aan', 'voltooi-overdracht', 'weiger-overdracht'] as const),
  ...(['registreer-inzet', 'registreer-inzet', 'beeindig-traject', 'verhuis', 'verhuis', 'regeling', 'corrigeer-jeugdige'] as const),
  ...(['corrigeer', 'corrigeer', 'corrigeer', 'corrigeer'] as const),
];

export const pogingen: fc.Arbitrary<readonly Poging[]> = fc.array(
  fc.record({
    wat: fc.constantFrom(...SOORTEN),
    traject: fc.nat(2),
    keuze: fc.nat(11),
    ander: fc.nat(11),
    wacht: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 16 }) }),
    laat: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 45 }) }),
  }),
  { minLength: 10, maxLength: 70, size: 'max' },
);

const kies = <T>(lijst: readonly T[], nr: number): T => lijst[nr % lijst.length] as T;
const dag = (tijd: number): string => new Date(tijd).toISOString().slice(0, 10);
const na = (datum: string, dagen: number): string => dag(Date.parse(datum) + dagen * DAG_MS);

const INHOUD: Readonly<Record<string, (datum: string, keuze: number, ander: number) => object>> = {
  'voer-triage-uit': (_, k, a) => ({
    uitkomst: kies(['perceel-2', 'perceel-2', 'perceel-1', 'afgewezen'], k),
    urgentie: kies(['hoog', 'regulier', 'crisis'], a),
    ...(k % 4 < 2 && a % 3 === 0 && { product: kies(PRODUCTEN, a) }),
  }),
  'verwijder-van-wachtlijst': (_, k, a) => ({
    aanbieder: kies(AANBIEDERS, k),
    reden: kies(['ingetrokken', 'geen-reactie', 'opgeschoond'], a),
  }),
  'registreer-weigering': (_, k) => ({ aanbieder: kies(AANBIEDERS, k), reden: 'geen-capaciteit' }),
  'start-behandeling': (_, k, a) => ({ aanbieder: kies(AANBIEDERS, k), ...(a === 0 && { crisis: true }) }),
  'verleng-behandeling': (datum, k, a) => ({
    nieuweEinddatum: na(MAXIMUM, 45 * k),
    beslisser: kies(['coordinerend-behandelaar', 'wettelijk-verwijzer'], a),
    akkoordVerwijzerOp: datum,
    ...(a % 3 === 0 && { zelfassessment: {} }),
  }),
  'rond-cjg-toetsing-af': (_, k) => ({ uitkomst: kies(['voortzetten', 'afbouwen'], k) }),
  'zet-onderaannemer-in': (datum, k, a) => ({ aanbieder: kies(AANBIEDERS, k), ...(a % 2 === 0 && { tot: na(datum, 20) }) }),
  'vraag-overdracht-aan': (_, k) => ({ consortium: kies(['42430001', '42430002'], k) }),
  'beeindig-traject': () => ({ reden: '31' }),
  'registreer-inzet': (_, k) => ({ aanbieder: kies(AANBIEDERS, k), minuten: 60, tariefCent: 9_999 }),
};

const inhoud = (wat: string, datum: string, keuze: number, ander: number): Record<string, unknown> => ({
  datum,
  ...(INHOUD[wat]?.(datum, keuze, ander) ?? (/plaats|overbrugging/.test(wat) ? { aanbieder: kies(AANBIEDERS, keuze) } : {})),
});

function regeling({ keuze, ander }: Poging, datum: string): Pick<Opgave, 'opdracht' | 'van' | 'gegevens'> {
  const naam = 'addendum-perceel-2-2025';
  if (keuze % 2 === 0)
    return {
      opdracht: 'ontbind-regeling',
      van: `regeling-${naam}`,
      gegevens: { naam, datum: na(datum, ander), reden: 'x', ...(ander > 5 && { maatregelen: ['behandelduur'] }) },
    };
  const maatregelen = kies([['behandelduur'], ['behandelduur', 'aanvullende-behandelaren', 'meervoudig-voortzetten']], ander);
  return {
    opdracht: 'stel-regeling-vast',
    van: `regeling-${naam}`,
    gegevens: { naam, besluitdatum: datum, geldigVan: '2025-01-01', geldigTot: '2025-12-31', soort: 'addendum', maatregelen },
  };
}

/** What has been recorded, for corrections to withdraw. */
interface Vastgelegd {
  readonly opgave: Opgave;
  readonly gebeurtenisId: string;
}

function correctie(eerder: readonly Vastgelegd[], { keuze, ander }: Poging): Pick<Opgave, 'opdracht' | 'van' | 'gegevens'> | undefined {
  if (eerder.length === 0) return undefined;
  const { opgave, gebeurtenisId } = kies(eerder.slice(-12), keuze);
  const { datum } = opgave.gegevens;
  const anders = {
    ...(typeof datum === 'string' && { datum: na(datum, -ander) }),
    ...(opgave.gegevens['gemeente'] !== undefined && { gemeente: kies(GEMEENTEN, ander) }),
    ...(opgave.opdracht === 'registreer-verwijzing' && { jeugdigeId: uuid(`j${String(ander % 2)}`) }),
  };
  const vervanging =
    ander % 3 === 0 || opgave.opdracht === 'registreer-jeugdige'
      ? { opdracht: opgave.opdracht, gegevens: { ...opgave.gegevens, ...anders } }
      : undefined;
  return { opdracht: 'trek-gebeurtenis-in', van: opgave.van, gegevens: { gebeurtenisId, ...(vervanging && { vervanging }) } };
}

function opgaveVan(poging: Poging, tijd: number, eerder: readonly Vastgelegd[]): Pick<Opgave, 'opdracht' | 'van' | 'gegevens'> | undefined {
  const { wat, traject, keuze, ander, laat } = poging;
  const datum = dag(tijd - laat * DAG_MS);
  if (wat === 'regeling') return regeling(poging, datum);
  if (wat === 'verhuis')
    return {
      opdracht: 'verhuis-jeugdige',
      van: `jeugdige-${uuid(`j${String(traject % 2)}`)}`,
      gegevens: { datum, gemeente: kies(GEMEENTEN, keuze) },
    };
  const vanJeugdige = ({ opgave }: Vastgelegd): boolean => opgave.van.startsWith('jeugdige-');
  if (wat === 'corrigeer-jeugdige') return correctie(eerder.filter(vanJeugdige), poging);
  if (wat === 'corrigeer')
    return correctie(
      eerder.filter((v) => !vanJeugdige(v)),
      poging,
    );
  const stroom = wat === 'registreer-inzet' ? 'inzet' : 'traject';
  return { opdracht: wat, van: `${stroom}-${uuid(`t${String(traject)}`)}`, gegevens: inhoud(wat, datum, keuze, ander) };
}

const verwijzing = (nr: number): Omit<Opgave, 'op'> => ({
  opdracht: 'registreer-verwijzing',
  van: `traject-${uuid(`t${String(nr)}`)}`,
  gegevens: {
    datum: VERWEZEN,
    jeugdigeId: uuid(`j${String(nr % 2)}`),
    verwijzer: { type: '02' },
    perceel: nr === 2 ? 1 : 2,
    product: nr === 2 ? 'meervoudig' : 'basis-jggz',
  },
});

/** How the first two trajecten begin: one is treated and has been extended, one waits in two places. */
const AANLOOP: readonly (readonly [traject: number, opdracht: FeitOpdracht, gegevens: object])[] = [
  [0, 'voer-triage-uit', { datum: '2024-08-05', uitkomst: 'perceel-2', urgentie: 'hoog' }],
  [0, 'start-behandeling', { datum: '2024-08-20', aanbieder: '42420001' }],
  [
    0,
    'verleng-behandeling',
    { datum: '2024-09-20', nieuweEinddatum: '2025-06-30', beslisser: 'wettelijk-verwijzer', akkoordVerwijzerOp: '2024-09-20' },
  ],
  [1, 'plaats-op-wachtlijst', { datum: '2024-09-02', aanbieder: '42420001' }],
  [1, 'plaats-op-wachtlijst', { datum: '2024-09-09', aanbieder: '42420002' }],
];

/** Records two jeugdigen, three trajecten, and then what can be recorded of the attempts. Returns how many events the ledger holds. */
export async function leef(proef: Proef, alle: readonly Poging[]): Promise<bigint> {
  const eerder: Vastgelegd[] = [];
  let tijd = BEGIN;
  const doe = async (opgave: Omit<Opgave, 'op'> | undefined): Promise<void> => {
    if (!opgave) return;
    const volledig = { ...opgave, op: new Date(tijd).toISOString() };
    const vastgelegd = await proef.doe(volledig);
    if (volledig.opdracht !== 'trek-gebeurtenis-in')
      eerder.push(...vastgelegd.map(({ gebeurtenisId }) => ({ opgave: volledig, gebeurtenisId })));
  };
  for (const nr of [0, 1])
    await doe({ opdracht: 'registreer-jeugdige', van: `jeugdige-${uuid(`j${String(nr)}`)}`, gegevens: { gemeente: kies(GEMEENTEN, nr) } });
  for (const nr of [0, 1, 2]) await doe(verwijzing(nr));
  for (const [nr, opdracht, gegevens] of AANLOOP) {
    tijd += DAG_MS;
    await doe({ opdracht, van: `traject-${uuid(`t${String(nr)}`)}`, gegevens: { ...gegevens } });
  }
  for (const poging of alle) {
    tijd += poging.wacht * DAG_MS;
    await doe(opgaveVan(poging, tijd, eerder));
  }
  return (await proef.grootboek.kop()).positie;
}
