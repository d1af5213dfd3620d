/** What the story of one trajectory amounts to so far: the state that rules, read models and readers look at. */
import { dagNa, type Datum } from './datum.js';
import type { Perceel, ToetsingUitkomst, TriageUitkomst, Urgentie, Verwijderreden, Weigerreden } from './gebeurtenissen.js';

/** An open placement; for an overdracht at the consortium. */
export interface Plaatsing {
  readonly gebeurtenisId: string;
  readonly aanbieder: string;
  readonly sinds: Datum;
  readonly overdracht: boolean;
}

export interface Sluiting {
  readonly hoe: 'gestart' | 'geweigerd' | 'verwijderd' | 'verplaatst';
  readonly reden?: Verwijderreden;
  readonly gebeurtenisId: string;
  readonly datum: Datum;
}

export interface Onderbreking {
  readonly gebeurtenisId: string;
  readonly van: Datum;
  /** First day of help again; null while it lasts. */
  readonly tot: Datum | null;
}

/** A stretch of treatment in one perceel; a completed overdracht closes the first and opens the second. */
export interface Episode {
  readonly nummer: number;
  /** The event that opened it: the start or the completed overdracht. */
  readonly gebeurtenisId: string;
  readonly perceel: Perceel | null;
  readonly product: string | null;
  readonly aanbieder: string;
  readonly start: Datum;
  readonly laatsteDag: Datum | null;
  readonly slot: 'beeindigd' | 'overgedragen' | null;
  readonly onderbrekingen: readonly Onderbreking[];
  readonly verlengingen: number;
  readonly maximaleEinddatum: Datum | null;
}

export interface Onderaanneming {
  readonly gebeurtenisId: string;
  readonly aanbieder: string;
  readonly van: Datum;
  readonly tot: Datum | null;
  readonly episode: number;
}

export interface Overdracht {
  readonly gebeurtenisId: string;
  readonly consortium: string;
  /** Who treated when it was asked. */
  readonly aanbieder: string | null;
  readonly aangevraagd: Datum;
  readonly status: 'open' | 'voltooid' | 'geweigerd' | 'vervallen';
  readonly afgehandeldOp: Datum | null;
}

/** A request for verlenging, granted or refused. `stap`: its place in the fold. */
export interface Verzoek {
  readonly gebeurtenisId: string;
  readonly datum: Datum;
  readonly nummer: number;
  readonly toegekend: boolean;
  readonly opdrachtId: string;
  readonly stap: number;
}

export interface Zelfassessment {
  readonly gebeurtenisId: string;
  readonly datum: Datum;
  readonly opdrachtId: string;
  readonly stap: number;
}

export interface Toetsing {
  readonly gebeurtenisId: string;
  readonly datum: Datum;
  readonly uitkomst: ToetsingUitkomst;
  readonly stap: number;
}

/** A fact against the rules that one event brought about, whatever comes after it. */
export interface Vlag {
  readonly soort: 'start-zonder-triage' | 'tegen-triage' | 'geplaatst-tijdens-behandeling';
  readonly gebeurtenisId: string;
  readonly sinds: Datum;
}

export interface Toestand {
  /** How many steps of the story have been folded. */
  readonly stap: number;
  readonly verwijzing: {
    readonly gebeurtenisId: string;
    readonly datum: Datum;
    readonly type: string;
    readonly maximaleDuur: string | null;
  } | null;
  readonly jeugdigeId: string | null;
  readonly perceel: Perceel | null;
  readonly product: string | null;
  /** The product it had in perceel 2, for a triage that brings it back without naming one. */
  readonly productInPerceel2: string | null;
  readonly triage: { readonly gebeurtenisId: string; readonly uitkomst: TriageUitkomst; readonly urgentie: Urgentie } | null;
  readonly plaatsingen: readonly Plaatsing[];
  readonly laatsteSluiting: Sluiting | null;
  readonly weigeringen: readonly { readonly aanbieder: string; readonly datum: Datum; readonly reden: Weigerreden }[];
  readonly overbrugging: { readonly gebeurtenisId: string; readonly aanbieder: string } | null;
  readonly crisis: boolean;
  readonly episodes: readonly Episode[];
  readonly onderaannemingen: readonly Onderaanneming[];
  readonly overdrachten: readonly Overdracht[];
  readonly verzoeken: readonly Verzoek[];
  readonly zelfassessments: readonly Zelfassessment[];
  readonly toetsingen: readonly Toetsing[];
  readonly meervoudigheden: readonly { readonly gebeurtenisId: string; readonly datum: Datum; readonly verantwoord: boolean }[];
  /** The event that last linked a CJG-medewerker. */
  readonly cjgKoppeling: { readonly gebeurtenisId: string; readonly datum: Datum } | null;
  readonly vlaggen: readonly Vlag[];
  /** AGB codes that are or were placed, refused, treating, onderaannemer or consortium. */
  readonly betrokken: readonly string[];
  readonly einde: { readonly gebeurtenisId: string; readonly datum: Datum; readonly reden: string } | null;
}

export const BEGIN: Toestand = {
  stap: 0,
  verwijzing: null,
  jeugdigeId: null,
  perceel: null,
  product: null,
  productInPerceel2: null,
  triage: null,
  plaatsingen: [],
  laatsteSluiting: null,
  weigeringen: [],
  overbrugging: null,
  crisis: false,
  episodes: [],
  onderaannemingen: [],
  overdrachten: [],
  verzoeken: [],
  zelfassessments: [],
  toetsingen: [],
  meervoudigheden: [],
  cjgKoppeling: null,
  vlaggen: [],
  betrokken: [],
  einde: null,
};

/** The last episode, running or not. */
export const laatsteEpisode = (t: Toestand): Episode | undefined => t.episodes.at(-1);

/** The running episode: an interrupted treatment is in treatment. */
export function behandeling(t: Toestand): Episode | undefined {
  const episode = t.episodes.at(-1);
  return episode?.laatsteDag === null ? episode : undefined;
}

/** The product of the treatment; null outside treatment, and while nobody knows it. */
export const behandeldProduct = (t: Toestand): string | null => behandeling(t)?.product ?? null;

/** The onderbreking that lasts. */
export const openOnderbreking = (episode: Episode): Onderbreking | undefined => {
  const laatste = episode.onderbrekingen.at(-1);
  return laatste?.tot === null ? laatste : undefined;
};

export const openOverdracht = (t: Toestand): Overdracht | undefined => t.overdrachten.find((o) => o.status === 'open');

export const isBinnen = (o: Onderaanneming, datum: Datum): boolean => o.van <= datum && (o.tot === null || datum <= o.tot);

/** Turned away by the last triage. */
export const afgewezen = (t: Toestand): boolean => t.triage?.uitkomst === 'afgewezen' || t.triage?.uitkomst === 'voorliggend';

export const verlengd = (t: Toestand): number => t.verzoeken.reduce((n, v) => n + Number(v.toegekend), 0);

/** The state with its running episode changed. */
export const metBehandeling = (t: Toestand, wijziging: Partial<Episode>): Toestand => {
  const episode = behandeling(t);
  return episode === undefined ? t : { ...t, episodes: [...t.episodes.slice(0, -1), { ...episode, ...wijziging }] };
};

export const metBetrokken = (t: Toestand, aanbieder: string): Toestand =>
  t.betrokken.includes(aanbieder) ? t : { ...t, betrokken: [...t.betrokken, aanbieder] };

/** Treatment stops: the running episode gets its last day, an open onderbreking and open onderaannemingen end with it. */
export function sluitBehandeling(t: Toestand, laatsteDag: Datum, slot: NonNullable<Episode['slot']>): Toestand {
  const episode = behandeling(t);
  if (episode === undefined) return t;
  const onderbrekingen = episode.onderbrekingen.map((o) => (o.tot === null ? { ...o, tot: dagNa(laatsteDag) } : o));
  return {
    ...metBehandeling(t, { laatsteDag, slot, onderbrekingen }),
    onderaannemingen: t.onderaannemingen.map((o) =>
      o.episode === episode.nummer && (o.tot === null || o.tot > laatsteDag) ? { ...o, tot: laatsteDag } : o,
    ),
  };
}
