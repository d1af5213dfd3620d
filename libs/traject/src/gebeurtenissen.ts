/** The events of the ledger, opened: what is personal stands in `gegevens` in clear. Names are stored literally and never change. */
import type { Datum, Instant } from './datum.js';

export type Perceel = 1 | 2;
export type Urgentie = 'crisis' | 'veiligheid' | 'hoog' | 'regulier';
export type TriageUitkomst = 'perceel-1' | 'perceel-2' | 'voorliggend' | 'afgewezen';
export type Verwijderreden = 'ingetrokken' | 'elders-geholpen' | 'geen-reactie' | 'opgeschoond' | 'leeftijd' | 'overleden';
export type Weigerreden = 'geen-capaciteit' | 'plafond-bereikt' | 'niet-passend' | 'aanmeldstop';
export type Beslisser = 'coordinerend-behandelaar' | 'wettelijk-verwijzer' | 'cjg';
export type ToetsingUitkomst = 'voortzetten' | 'afbouwen' | 'beeindigen' | 'overdragen';
export type Maatregel = 'behandelduur' | 'aanvullende-behandelaren' | 'meervoudig-voortzetten';
export type Weigergrond =
  | 'akkoord-verwijzer-ontbreekt'
  | 'zelfassessment-ontbreekt'
  | 'cjg-toetsing-ontbreekt'
  | 'einddatum-niet-later'
  | 'langer-dan-toegestaan'
  | 'beslisser-onbevoegd';

export const MAATREGELEN: readonly Maatregel[] = ['behandelduur', 'aanvullende-behandelaren', 'meervoudig-voortzetten'];

/** A product as a regeling names it. Durations are ISO 8601; without basisduur there is no clock. */
export interface Product {
  readonly code: string;
  readonly naam: string;
  readonly perceel: Perceel;
  readonly basisduur?: string;
  readonly maximaleVerlenging?: string;
  readonly mandaat?: boolean;
}

interface Verlengingsverzoek {
  readonly nieuweEinddatum: Datum;
  readonly beslisser: Beslisser;
  readonly akkoordVerwijzerOp?: Datum;
}

interface Plafond {
  readonly jaar: number;
  readonly bedragCent: number;
  readonly besluit?: string;
}

type Leeg = Readonly<Record<string, never>>;

/** What each kind of event says, beside its date (`geldigOp`). */
export interface Gegevens {
  readonly JeugdigeGeregistreerd: { geboortedatum?: Datum; gemeente: string; bsn?: string; naam?: Naam };
  readonly JeugdigeVerhuisd: { gemeente: string };
  readonly PersoonsgegevensVernietigd: { grondslag: string };
  readonly VerwijzingGeregistreerd: {
    jeugdigeId: string;
    verwijzer: { type: string; naam?: string; agbCode?: string };
    perceel: Perceel;
    product: string;
    hulpvraag?: string;
    maximaleDuur?: string;
    afschaling?: string;
  };
  readonly TriageUitgevoerd: { uitkomst: TriageUitkomst; urgentie: Urgentie; product?: string; toelichting?: string };
  readonly OpWachtlijstGeplaatst: { aanbieder: string };
  readonly VanWachtlijstVerwijderd: { aanbieder: string; reden: Verwijderreden; toelichting?: string };
  readonly DoorAanbiederGeweigerd: { aanbieder: string; reden: Weigerreden; toelichting?: string };
  readonly OverbruggingGestart: { aanbieder: string };
  readonly OverbruggingBeeindigd: Leeg;
  readonly BehandelingGestart: {
    aanbieder: string;
    coordinerendBehandelaar?: string;
    crisis?: boolean;
    grondslag?: string;
    jeugdigeId?: string;
    perceel?: Perceel;
    product?: string;
  };
  readonly AanbiederGewisseld: { aanbieder: string; reden: string };
  readonly BehandelingOnderbroken: { reden?: string };
  readonly BehandelingHervat: Leeg;
  readonly VerlengingVastgelegd: Verlengingsverzoek;
  readonly VerlengingGeweigerd: Verlengingsverzoek & { redenen: readonly Weigergrond[] };
  readonly ZelfassessmentToegevoegd: { onderbouwing?: string; dossierReferentie?: string; behandelaar?: string };
  readonly CjgToetsingAfgerond: { uitkomst: ToetsingUitkomst; toelichting?: string };
  readonly OnderaannemerIngezet: { aanbieder: string; tot?: Datum; discipline?: string };
  readonly OnderaannemingBeeindigd: { aanbieder: string };
  /** `cjgGekoppeld`: the command itself linked a CJG-medewerker; the name is personal data, that there is one is not. */
  readonly MeervoudigheidVastgesteld: {
    voortzettingVerantwoord: boolean;
    onderbouwing?: string;
    cjgMedewerker?: string;
    cjgGekoppeld?: boolean;
  };
  readonly CjgMedewerkerGekoppeld: { cjgMedewerker?: string };
  readonly OverdrachtAangevraagd: { consortium: string };
  readonly OverdrachtVoltooid: Leeg;
  readonly OverdrachtGeweigerd: { reden?: string };
  readonly TrajectBeeindigd: { reden: string };
  readonly GebeurtenisIngetrokken: { gebeurtenisId: string; reden?: string };
  readonly RegelingVastgesteld: {
    naam: string;
    besluitdatum: Datum;
    geldigVan: Datum;
    geldigTot?: Datum;
    soort: 'overeenkomst' | 'addendum';
    maatregelen?: readonly Maatregel[];
    producten?: readonly Product[];
  };
  readonly RegelingOntbonden: { maatregelen?: readonly Maatregel[]; reden: string };
  readonly BudgetplafondVastgesteld: Plafond;
  readonly BudgetplafondVerhogingGeweigerd: Plafond & { redenen: readonly string[] };
  readonly InzetGeregistreerd: { aanbieder: string; minuten: number; tariefCent: number };
}

export interface Naam {
  readonly achternaam: string;
  readonly voorvoegsel?: string;
  readonly voornamen?: string;
}

export type Soort = keyof Gegevens;

/** What makes an event stand where it stands; `vervangt` is the event that it replaces. */
export interface Gebeurtenis<S extends Soort = Soort> {
  readonly gebeurtenisId: string;
  readonly soort: S;
  readonly stroom: string;
  readonly volgnummer: number;
  readonly positie: string;
  readonly geldigOp: Datum;
  readonly vastgelegdOp: Instant;
  readonly opdrachtId: string;
  readonly gegevens: Readonly<Gegevens[S]> & { readonly vervangt?: string };
  /** As it stands in the ledger, when that is of an earlier version. */
  readonly zoalsVastgelegd?: object;
}

/** A new event before it is numbered. */
export type Nieuw = { [S in Soort]: { readonly soort: S; readonly geldigOp: Datum; readonly gegevens: Readonly<Gegevens[S]> } }[Soort];

export const is = <S extends Soort>(gebeurtenis: Gebeurtenis, soort: S): gebeurtenis is Gebeurtenis<S> => gebeurtenis.soort === soort;

/** Requests that the rules refused: recorded, but no part of the story. */
export const GEWEIGERDE_VERZOEKEN: ReadonlySet<Soort> = new Set<Soort>(['VerlengingGeweigerd', 'BudgetplafondVerhogingGeweigerd']);

/**
 * Fields that say something about a person, by kind of event; a path with a dot reaches into an object. They are stored encrypted
 * (contract, section 2). Streams regeling- and aanbieder- hold none. The grondslag of a destruction stays readable after it, so it is not here.
 */
export const PERSOONSGEGEVENS: { readonly [S in Soort]?: readonly string[] } = {
  JeugdigeGeregistreerd: ['geboortedatum', 'bsn', 'naam'],
  VerwijzingGeregistreerd: ['verwijzer.naam', 'hulpvraag', 'afschaling'],
  TriageUitgevoerd: ['toelichting'],
  VanWachtlijstVerwijderd: ['toelichting'],
  DoorAanbiederGeweigerd: ['toelichting'],
  BehandelingGestart: ['coordinerendBehandelaar'],
  BehandelingOnderbroken: ['reden'],
  ZelfassessmentToegevoegd: ['onderbouwing', 'dossierReferentie', 'behandelaar'],
  CjgToetsingAfgerond: ['toelichting'],
  OnderaannemerIngezet: ['discipline'],
  MeervoudigheidVastgesteld: ['onderbouwing', 'cjgMedewerker'],
  CjgMedewerkerGekoppeld: ['cjgMedewerker'],
  OverdrachtGeweigerd: ['reden'],
  GebeurtenisIngetrokken: ['reden'],
};
