/** What chance may propose in the life of one trajectory; most of it is impossible at most moments. */
import { plusDuur, type Datum } from '../datum.js';
import type { Zin } from './grootboek.js';
import {
  ANDER_CONSORTIUM,
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  NOOR,
  addendum,
  cjgKoppeling,
  cjgToetsing,
  einde,
  eindeOnderaanneming,
  eindeOverbrugging,
  hervatting,
  inzet,
  meervoudigheid,
  onderaanneming,
  onderbreking,
  ontbinding,
  overbrugging,
  overdracht,
  overdrachtsweigering,
  overeenkomst,
  plaatsing,
  start,
  triage,
  verhuizing,
  verlenging,
  verwijdering,
  verwijzing,
  voltooiing,
  weigering,
  wissel,
  zelfassessment,
} from './zinnen.js';

/** One of a few, by number. */
export const kies = <T>(uit: readonly [T, ...T[]], n: number): T => uit[n % uit.length] ?? uit[0];

const WIE = [DE_LINDE, DE_WILG, DE_BERK] as const;
const CONSORTIA = [CONSORTIUM, ANDER_CONSORTIUM] as const;
const PRODUCTEN = ['basis-jggz', 'specialistische-jggz', 'diagnostiek-jggz', 'begeleiding-ambulant'] as const;
const GEMEENTEN = ['0473', '0396', '0375'] as const;
const JEUGDIGEN = [NOOR, NOOR, NOOR, 'sem'] as const;
const REDENEN = ['ingetrokken', 'elders-geholpen', 'geen-reactie', 'opgeschoond', 'leeftijd', 'overleden'] as const;
const TRIAGES = ['perceel-2', 'perceel-2', 'perceel-1', 'perceel-2', 'afgewezen', 'voorliggend'] as const;
const TOETSINGEN = ['voortzetten', 'voortzetten', 'afbouwen'] as const;
const BESLISSERS = ['coordinerend-behandelaar', 'coordinerend-behandelaar', 'wettelijk-verwijzer', 'cjg'] as const;
/** That many days later. */
export const dagen = (datum: Datum, n: number): Datum => plusDuur(datum, `P${String(n)}D`);

/** What a draw is about: its date, numbers to choose with, and until when treatment may last. */
export type Maak = (datum: Datum, wie: number, wat: number, maximum: () => Datum) => Zin;

export const verwijs: Maak = (datum, wie, wat) =>
  wat % 9 === 8
    ? verwijzing(datum, { perceel: 1, product: 'meervoudig', jeugdigeId: kies(JEUGDIGEN, wie) })
    : verwijzing(datum, { product: kies(PRODUCTEN, wat), jeugdigeId: kies(JEUGDIGEN, wie), ...(wat % 4 === 3 && { maximaleDuur: 'P2M' }) });
const triageer: Maak = (datum, wie, wat) => {
  const uitkomst = kies(TRIAGES, wat);
  return triage(
    datum,
    uitkomst,
    kies(['crisis', 'hoog', 'regulier'], wie),
    uitkomst === 'perceel-2' && wie % 2 === 0 ? { product: kies(PRODUCTEN, wat) } : {},
  );
};
export const begin: Maak = (datum, wie, wat) =>
  start(
    datum,
    kies(WIE, wie),
    wat % 5 === 4 ? { crisis: true, ...(wie % 2 === 0 && { jeugdigeId: NOOR, perceel: 2, product: 'basis-jggz' }) } : {},
  );
const verleng: Maak = (datum, wie, wat, maximum) =>
  verlenging(datum, dagen(maximum(), (wat * 4) % 200), {
    beslisser: kies(BESLISSERS, wie),
    ...(wat % 3 === 0 && { akkoordVerwijzerOp: dagen(datum, -(wat % 2)) }),
    ...(wat % 4 === 1 && { zelfassessment: { dossierReferentie: 'dossier 7' } }),
  });
const zetIn: Maak = (datum, wie, wat) => onderaanneming(datum, kies(WIE, wie), wat % 2 === 0 ? {} : { tot: dagen(datum, wat) });

export type Handelingen = readonly [Maak, ...Maak[]];

/** What happens in a trajectory; what is often impossible stands in it more than once. */
export const HANDELINGEN: Handelingen = [
  (datum, wie) => plaatsing(datum, kies(WIE, wie)),
  triageer,
  begin,
  begin,
  (datum, wie, wat) => verwijdering(datum, kies(WIE, wie), kies(REDENEN, wat)),
  (datum, wie) => weigering(datum, kies([...WIE, CONSORTIUM], wie)),
  (datum, wie) => plaatsing(datum, kies(WIE, wie)),
  (datum, wie) => overbrugging(datum, kies(WIE, wie)),
  (datum) => eindeOverbrugging(datum),
  verleng,
  verleng,
  (datum) => zelfassessment(datum),
  (datum, _, wat) => cjgToetsing(datum, kies(TOETSINGEN, wat)),
  (datum) => onderbreking(datum),
  (datum) => hervatting(datum),
  zetIn,
  (datum, wie) => eindeOnderaanneming(datum, kies(WIE, wie)),
  (datum, wie) => wissel(datum, kies(WIE, wie)),
  (datum, _, wat) => meervoudigheid(datum, wat % 2 === 0, wat % 3 === 0 ? { cjgMedewerker: 'CJG-medewerker 8' } : {}),
  (datum) => cjgKoppeling(datum),
  (datum, wie) => overdracht(datum, kies(CONSORTIA, wie)),
  (datum) => voltooiing(datum),
  (datum) => overdrachtsweigering(datum),
  (datum, wie, wat) => (wie % 3 === 0 ? einde(datum, wat % 2 === 0 ? '31' : '33') : verhuizing(datum, kies(GEMEENTEN, wat))),
  (datum, wie, wat) => inzet(datum, kies(WIE, wie), wat + 1),
  verwijs,
];

/** What happens while somebody waits. */
export const WACHTEN: Handelingen = [
  (datum, wie) => plaatsing(datum, kies(WIE, wie)),
  (datum, wie) => plaatsing(datum, kies(WIE, wie + 1)),
  triageer,
  (datum, wie, wat) => verwijdering(datum, kies(WIE, wie), kies(REDENEN, wat)),
  (datum, wie, wat) => verwijdering(datum, kies(WIE, wie + 1), kies(REDENEN, wat)),
  (datum, wie) => weigering(datum, kies(WIE, wie)),
  (datum, _, wat) => verhuizing(datum, kies(GEMEENTEN, wat)),
  (datum, wie, wat, maximum) => (wie % 4 === 0 ? begin(datum, wie, wat, maximum) : plaatsing(datum, kies(WIE, wat))),
  (datum, wie) => overdracht(datum, kies(CONSORTIA, wie)),
  (datum, wie) => (wie % 2 === 0 ? voltooiing(datum) : overdrachtsweigering(datum)),
  (datum, wie) => (wie % 4 === 0 ? einde(datum) : overbrugging(datum, kies(WIE, wie))),
  verwijs,
];

const ADDENDUM = 'addendum-perceel-2-2025';

/** What changes the rules while the trajectory runs. */
export const REGELINGEN: Handelingen = [
  (datum, _, wat) => ontbinding(datum, ADDENDUM, ...(wat % 2 === 0 ? (['behandelduur'] as const) : [])),
  (datum) =>
    addendum(datum, ADDENDUM, {
      geldigVan: '2025-01-01',
      geldigTot: '2025-12-31',
      maatregelen: ['behandelduur', 'aanvullende-behandelaren'],
    }),
  (datum, wie, wat) =>
    overeenkomst(datum, kies(['overeenkomst-perceel-2', 'kort'], wie), wat % 2 === 0 ? '2024-01-01' : datum, {
      code: kies(PRODUCTEN, wat),
      basisduur: 'P2M',
      maximaleVerlenging: 'P1M',
      mandaat: wat % 3 === 0,
    }),
];
