/** The worklists behind the maatregel behandelduur: is the zelfassessment for verlenging 2, the CJG-toetsing for 3 and later there? */
import {
  behandeling,
  dagNa,
  laatsteEpisode,
  onderMaatregel,
  plusDuur,
  stapVanVorige,
  toetsingVoor,
  verlengd,
  zelfassessmentVoor,
  type Datum,
  type Opname,
  type Toestand,
  type Verzoek,
} from '#traject';
import { perVlak, type Projectie, type Vlak, type Waarde } from './rij.js';

/** So many days before the maximum a next verlenging is near. */
const DICHTBIJ = 'P-42D';

type Waarden = Readonly<Record<string, Waarde>>;

const naDeVorige = (t: Toestand, verzoek: Verzoek): number =>
  stapVanVorige({ ...t, verzoeken: t.verzoeken.filter((ander) => ander.stap < verzoek.stap) });

const productVan = (t: Toestand): string | null => t.episodes[0]?.product ?? null;

/** Requests for a product with mandaat, asked on a date on which the maatregel was valid, as known. */
const onderDeMaatregel = (o: Opname, t: Toestand): readonly Verzoek[] =>
  t.verzoeken.filter((v) => onderMaatregel(o.regels, productVan(t), v.datum));

/** Running in perceel 2, none asked since the last verlenging, 0-42 days to go, and the maatregel valid: the next one is near. */
function komtEraan(o: Opname, { toestand: t, van }: Vlak): boolean {
  const episode = behandeling(t);
  const maximum = episode?.perceel === 2 ? episode.maximaleEinddatum : null;
  if (!maximum || t.verzoeken.at(-1)?.toegekend !== true) return false;
  return plusDuur(maximum, DICHTBIJ) <= van && van <= maximum && onderMaatregel(o.regels, productVan(t), van);
}

const algemeen = ({ toestand: t, gemeente }: Vlak): Waarden => ({
  product: productVan(t),
  aanbieder: laatsteEpisode(t)?.aanbieder ?? null,
  gemeente,
});

/** Dates on which the answer may change without an event: the window before each maximum, and the rules themselves. */
function grenzen(o: Opname): readonly Datum[] {
  const maxima = o.stappen.flatMap((s) => laatsteEpisode(s.toestand)?.maximaleEinddatum ?? []);
  return [...o.regels.grenzen, ...[...new Set(maxima)].flatMap((m) => [plusDuur(m, DICHTBIJ), dagNa(m)])];
}

function tweedeGevraagd(t: Toestand, verzoek: Verzoek): Waarden {
  const bewijs = zelfassessmentVoor(t, verzoek, naDeVorige(t, verzoek));
  return { verlenging: 2, status: bewijs ? 'ingediend' : 'ontbreekt', datum: verzoek.datum, toegevoegd_op: bewijs?.datum ?? null };
}

function tweedeKomtEraan({ toestand: t, van }: Vlak): Waarden {
  const bewijs = zelfassessmentVoor(t, { datum: van }, stapVanVorige(t));
  return { verlenging: 2, status: bewijs ? 'ingediend' : 'binnenkort', datum: null, toegevoegd_op: bewijs?.datum ?? null };
}

/** Of the second verlenging the last request; without one, when it is near. */
function bijTweede(o: Opname, vlak: Vlak): Waarden | undefined {
  const t = vlak.toestand;
  const verzoek = onderDeMaatregel(o, t).findLast((v) => v.nummer === 2);
  if (verzoek) return tweedeGevraagd(t, verzoek);
  return verlengd(t) === 1 && komtEraan(o, vlak) ? tweedeKomtEraan(vlak) : undefined;
}

/** Without a request there is no verlenging to follow up, and most trajectories have none. */
const zonderVerzoek = (o: Opname): boolean => (o.eind?.verzoeken.length ?? 0) === 0;

const metVerzoek =
  (projectie: Projectie): Projectie =>
  (o, vorige) =>
    zonderVerzoek(o) ? { o, rijen: [] } : projectie(o, vorige);

export const zelfassessments: Projectie = metVerzoek(
  perVlak((vlak, o) => {
    const rij = bijTweede(o, vlak);
    return rij ? [{ sleutel: '2', waarden: { ...algemeen(vlak), ...rij } }] : [];
  }, grenzen),
);

function bijVerzoek(t: Toestand, verzoek: Verzoek): Waarden {
  const toetsing = toetsingVoor(t, verzoek.datum, naDeVorige(t, verzoek));
  const status = toetsing ? 'afgerond' : 'ontbreekt';
  return { verlenging: verzoek.nummer, status, datum: verzoek.datum, uitkomst: toetsing?.uitkomst ?? null };
}

function bijVolgende(o: Opname, vlak: Vlak): readonly Waarden[] {
  const t = vlak.toestand;
  if (verlengd(t) < 2 || !komtEraan(o, vlak)) return [];
  const toetsing = toetsingVoor(t, vlak.van, stapVanVorige(t));
  return [{ verlenging: verlengd(t) + 1, status: toetsing ? 'afgerond' : 'binnenkort', datum: null, uitkomst: toetsing?.uitkomst ?? null }];
}

/** Of each third and later verlenging the last request; and the one that is near. */
export const cjgToetsingen: Projectie = metVerzoek(
  perVlak((vlak, o) => {
    const t = vlak.toestand;
    const laatste = new Map(
      onderDeMaatregel(o, t)
        .filter((v) => v.nummer >= 3)
        .map((v) => [v.nummer, v]),
    );
    const rijen = [...[...laatste.values()].map((v) => bijVerzoek(t, v)), ...bijVolgende(o, vlak)];
    return rijen.map((rij) => ({ sleutel: JSON.stringify(rij['verlenging']), waarden: { ...algemeen(vlak), ...rij } }));
  }, grenzen),
);
