/** What somebody fills in, as they typed it. Everything is text, so that nothing is lost on the way to and from a draft. */
import { toonDatum, vandaag } from '../delen/datum.js';

/** Somebody who is registered already, as shown while choosing. */
export interface Bekende {
  readonly jeugdigeId: string;
  readonly naam: string;
  readonly geboortedatum: string;
  readonly gemeente: string;
  readonly bsn: string;
  readonly trajecten: readonly Bekendtraject[];
}

export interface Bekendtraject {
  readonly trajectId: string;
  readonly status: string;
  readonly product: string;
  readonly verwijsdatum: string;
  readonly start: string;
}

/** `zoeken`: nobody chosen yet; `bekend`: somebody who is registered; `nieuw`: will be registered. */
export type Wijze = 'zoeken' | 'bekend' | 'nieuw';

export interface Jeugdigevelden {
  readonly wijze: Wijze;
  readonly bekende: Bekende | undefined;
  readonly zoekOp: 'bsn' | 'naam';
  readonly bsn: string;
  readonly voornamen: string;
  readonly voorvoegsel: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
  /** A code, or `anders`: then `gemeentecode` says which. */
  readonly gemeente: string;
  readonly gemeentecode: string;
  /** Who was seen to be registered already and is somebody else: jeugdigeIds. */
  readonly anderen: readonly string[];
}

export interface Verwijzingvelden {
  /** A trajectory that began with a crisis and has no referral yet; empty: a new one. */
  readonly crisistraject: string;
  readonly datum: string;
  readonly type: string;
  readonly naam: string;
  readonly agbCode: string;
  readonly perceel: string;
  readonly product: string;
  readonly hulpvraag: string;
  readonly duur: string;
  readonly eenheid: string;
  readonly afschaling: string;
}

export interface Triagevelden {
  readonly nu: string;
  readonly datum: string;
  readonly uitkomst: string;
  readonly urgentie: string;
  readonly product: string;
  readonly toelichting: string;
}

export interface Plaatsingvelden {
  /** For React and for the key of its command. */
  readonly id: string;
  readonly datum: string;
  readonly aanbieder: string;
}

export interface Formulier {
  readonly jeugdige: Jeugdigevelden;
  readonly verwijzing: Verwijzingvelden;
  readonly triage: Triagevelden;
  readonly plaatsen: string;
  readonly plaatsingen: readonly Plaatsingvelden[];
}

export const NEE = 'nee';
export const JA = 'ja';

const JEUGDIGE: Jeugdigevelden = {
  wijze: 'zoeken',
  bekende: undefined,
  zoekOp: 'bsn',
  bsn: '',
  voornamen: '',
  voorvoegsel: '',
  achternaam: '',
  geboortedatum: '',
  gemeente: '',
  gemeentecode: '',
  anderen: [],
};

/** What is triaged or placed here is mostly of today; the referral was written on another day, and counts for the norm. */
export const metVandaag = <V extends { readonly datum: string }>(velden: V): V => ({
  ...velden,
  datum: velden.datum || toonDatum(vandaag()),
});

export const legePlaatsing = (): Plaatsingvelden => ({ id: crypto.randomUUID(), datum: '', aanbieder: '' });

export function leegFormulier(): Formulier {
  const leeg = { naam: '', agbCode: '', perceel: '', product: '', hulpvraag: '', duur: '', eenheid: 'M', afschaling: '' };
  return {
    jeugdige: JEUGDIGE,
    verwijzing: { crisistraject: '', datum: '', type: '', ...leeg },
    triage: { nu: NEE, datum: '', uitkomst: '', urgentie: '', product: '', toelichting: '' },
    plaatsen: NEE,
    plaatsingen: [legePlaatsing()],
  };
}

export const metTriage = ({ triage }: Formulier): boolean => triage.nu === JA;
/** Nobody refers in these ways under an AGB code: the municipality, nobody, or a court. */
export const heeftAgb = (type: string): boolean => type !== '' && !['01', '06', '08'].includes(type);
/** `06` is no referrer at all. */
export const heeftNaam = (type: string): boolean => type !== '' && type !== '06';

/** The lot that a triage decides on; undefined: it turns the request away. */
export const besloten = (uitkomst: string): string | undefined => /^perceel-([12])$/.exec(uitkomst)?.[1];

/** The trajectory that a crisis began, when the referral belongs to it. */
export const crisistrajectVan = ({ jeugdige, verwijzing }: Formulier): Bekendtraject | undefined =>
  jeugdige.wijze === 'bekend' ? jeugdige.bekende?.trajecten.find(({ trajectId }) => trajectId === verwijzing.crisistraject) : undefined;

/** Who is in treatment waits nowhere: the service would refuse the placement. */
export const kanWachten = (formulier: Formulier): boolean => crisistrajectVan(formulier) === undefined;

/** The placements that are asked for. */
export const gevraagdePlaatsingen = (formulier: Formulier): readonly Plaatsingvelden[] =>
  formulier.plaatsen === JA && kanWachten(formulier) ? formulier.plaatsingen : [];

/** Trajectories that wait for their referral. */
export const zonderVerwijzing = (trajecten: readonly Bekendtraject[]): readonly Bekendtraject[] =>
  trajecten.filter(({ verwijsdatum }) => verwijsdatum === '');
