/** From what was filled in to the commands that record it, in order. Only what applies is sent. */
import type { Schemas, Schrijfpad } from '../api/schemas.js';
import { leesDatum } from '../delen/datum.js';
import { kaalBsn } from './bsn.js';
import type { Concept } from './concept.js';
import {
  besloten,
  crisistrajectVan,
  gevraagdePlaatsingen,
  heeftAgb,
  heeftNaam,
  metTriage,
  type Formulier,
  type Jeugdigevelden,
  type Plaatsingvelden,
  type Triagevelden,
  type Verwijzingvelden,
} from './formulier.js';

export interface Stap {
  /** `jeugdige`, `verwijzing`, `triage` or `plaatsing.<id>`; also how the ids of its fields begin. */
  readonly naam: string;
  readonly titel: string;
  readonly pad: Schrijfpad;
  /** Of the path. */
  readonly id?: string;
  readonly lichaam: object;
}

/** A text, or nothing when there is none. */
const tekst = <K extends string>(veld: K, waarde: string): Partial<Record<K, string>> =>
  (waarde.trim() === '' ? {} : { [veld]: waarde.trim() }) as Partial<Record<K, string>>;

const datum = (waarde: string): string => leesDatum(waarde) ?? waarde;

function naamVan({ achternaam, voorvoegsel, voornamen }: Jeugdigevelden): { readonly naam?: Schemas['Persoonsnaam'] } {
  if (achternaam.trim() === '') return {};
  return { naam: { achternaam: achternaam.trim(), ...tekst('voorvoegsel', voorvoegsel), ...tekst('voornamen', voornamen) } };
}

export const gemeenteVan = ({ gemeente, gemeentecode }: Jeugdigevelden): string => (gemeente === 'anders' ? gemeentecode.trim() : gemeente);

export const jeugdigeUit = (velden: Jeugdigevelden, jeugdigeId: string): Schemas['RegistreerJeugdige'] => ({
  jeugdigeId,
  geboortedatum: datum(velden.geboortedatum),
  gemeente: gemeenteVan(velden),
  ...tekst('bsn', kaalBsn(velden.bsn)),
  ...naamVan(velden),
});

/** `9` and `M` become `P9M`. */
const duurVan = ({ duur, eenheid }: Verwijzingvelden): string => (duur.trim() === '' ? '' : `P${duur.trim()}${eenheid}`);

export const verwijzingUit = (
  velden: Verwijzingvelden,
  ids: { readonly jeugdigeId: string; readonly trajectId: string },
): Schemas['RegistreerVerwijzing'] => ({
  ...ids,
  datum: datum(velden.datum),
  verwijzer: {
    type: velden.type as Schemas['Verwijzer']['type'],
    ...(heeftNaam(velden.type) && tekst('naam', velden.naam)),
    ...(heeftAgb(velden.type) && tekst('agbCode', velden.agbCode)),
  },
  perceel: Number(velden.perceel) as 1 | 2,
  product: velden.product,
  ...tekst('hulpvraag', velden.hulpvraag),
  ...tekst('maximaleDuur', duurVan(velden)),
  ...tekst('afschaling', velden.afschaling),
});

export const triageUit = (velden: Triagevelden): Schemas['VoerTriageUit'] => ({
  datum: datum(velden.datum),
  uitkomst: velden.uitkomst as Schemas['VoerTriageUit']['uitkomst'],
  urgentie: velden.urgentie as Schemas['VoerTriageUit']['urgentie'],
  ...(besloten(velden.uitkomst) && tekst('product', velden.product)),
  ...tekst('toelichting', velden.toelichting),
});

export const plaatsingUit = (velden: Plaatsingvelden): Schemas['PlaatsOpWachtlijst'] => ({
  datum: datum(velden.datum),
  aanbieder: velden.aanbieder.trim(),
});

export const plaatsingstap = ({ id }: Plaatsingvelden): string => `plaatsing.${id}`;

/** Of the trajectory as it will be, or of the one that a crisis began. */
export const trajectVan = ({ formulier, trajectId }: Concept): string => crisistrajectVan(formulier)?.trajectId ?? trajectId;

/** Who is referred: somebody known, or who is registered here. */
const jeugdigeVan = ({ formulier: { jeugdige }, jeugdigeId }: Concept): string =>
  jeugdige.wijze === 'bekend' ? (jeugdige.bekende?.jeugdigeId ?? jeugdigeId) : jeugdigeId;

function jeugdigestap({ formulier: { jeugdige }, jeugdigeId }: Concept): readonly Stap[] {
  if (jeugdige.wijze !== 'nieuw') return [];
  return [{ naam: 'jeugdige', titel: 'Jeugdige', pad: '/jeugdigen', lichaam: jeugdigeUit(jeugdige, jeugdigeId) }];
}

function triagestap(formulier: Formulier, id: string): readonly Stap[] {
  if (!metTriage(formulier)) return [];
  return [{ naam: 'triage', titel: 'Triage', pad: '/trajecten/{id}/triages', id, lichaam: triageUit(formulier.triage) }];
}

const plaatsingstappen = (formulier: Formulier, id: string): readonly Stap[] =>
  gevraagdePlaatsingen(formulier).map((velden) => ({
    naam: plaatsingstap(velden),
    titel: `Wachtlijst van ${velden.aanbieder.trim() || 'een aanbieder'}`,
    pad: '/trajecten/{id}/wachtlijstplaatsingen',
    id,
    lichaam: plaatsingUit(velden),
  }));

/** Everything that must be recorded, in the order in which it must. */
export function stappenVan(concept: Concept): readonly Stap[] {
  const trajectId = trajectVan(concept);
  const verwijzing = verwijzingUit(concept.formulier.verwijzing, { jeugdigeId: jeugdigeVan(concept), trajectId });
  return [
    ...jeugdigestap(concept),
    { naam: 'verwijzing', titel: 'Verwijzing', pad: '/trajecten', lichaam: verwijzing },
    ...triagestap(concept.formulier, trajectId),
    ...plaatsingstappen(concept.formulier, trajectId),
  ];
}
