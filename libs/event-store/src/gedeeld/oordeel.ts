import type { Door, Moment, Onmogelijk, TeBeslissen, Verwerkt } from '../port.js';
import { type Eerder, type Werkblad, legVast, standVoor } from './werkblad.js';

/** A command that waits for its answer. */
export interface Opgave {
  readonly opdracht: TeBeslissen;
  /** Nothing can have been recorded under its opdrachtId. */
  vers: boolean;
  /** We are recording it, or tried to and do not know whether that succeeded: then what is found under its opdrachtId is our own. */
  geprobeerd: boolean;
}

/** To be called when it is certain that nothing was recorded. */
export function isNietGelukt(opgaven: readonly Opgave[]): void {
  for (const opgave of opgaven) opgave.geprobeerd = false;
}

/** As most already come. */
const UTC_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Instants compare as text when all have this form. */
const inUtc = (instant: string): string => (UTC_MS.test(instant) ? instant : new Date(instant).toISOString());

function momentVan(blad: Werkblad, { vastgelegdOp }: TeBeslissen, klok: () => string): Moment {
  const gevraagd = vastgelegdOp === undefined ? klok() : inUtc(vastgelegdOp);
  return { vastgelegdOp: gevraagd > blad.laatste ? gevraagd : blad.laatste };
}

function herhaal(eerder: Eerder, { opdracht, geprobeerd }: Opgave): Verwerkt | undefined {
  const zelfde = eerder.afdruk === opdracht.afdruk;
  if (eerder.soort === 'vastgelegd') {
    if (!zelfde) return { soort: 'sleutel-hergebruikt' };
    return { soort: 'vastgelegd', gebeurtenissen: eerder.gebeurtenissen, eerder: !geprobeerd };
  }
  if (!zelfde || opdracht.opnieuw) return undefined;
  return { soort: 'onmogelijk', onmogelijk: eerder.onmogelijk, eerder: true };
}

function onthoudOnmogelijk(blad: Werkblad, { opdrachtId, afdruk }: TeBeslissen, onmogelijk: Onmogelijk): Verwerkt {
  blad.onmogelijk.set(opdrachtId, { afdruk, onmogelijk });
  blad.eerder.set(opdrachtId, { soort: 'onmogelijk', afdruk, onmogelijk });
  return { soort: 'onmogelijk', onmogelijk, eerder: false };
}

function beslis(blad: Werkblad, opgave: Opgave, moment: Moment): Verwerkt {
  const { opdracht } = opgave;
  const uitspraak = opdracht.beslis(standVoor(blad, opdracht), moment);
  if ('onmogelijk' in uitspraak) return onthoudOnmogelijk(blad, opdracht, uitspraak.onmogelijk);
  const gebeurtenissen = legVast(blad, opdracht, moment.vastgelegdOp, uitspraak.gebeurtenissen);
  if (uitspraak.tegelijk) blad.tegelijk.push(uitspraak.tegelijk);
  if (gebeurtenissen.length > 0) {
    blad.eerder.set(opdracht.opdrachtId, { soort: 'vastgelegd', afdruk: opdracht.afdruk, gebeurtenissen });
    blad.onmogelijk.delete(opdracht.opdrachtId);
    opgave.geprobeerd = true;
  }
  return { soort: 'vastgelegd', gebeurtenissen, eerder: false };
}

const isDezelfde = (een: Door | undefined, ander: Door): boolean =>
  een?.rol === ander.rol && een.organisatie === ander.organisatie && een.gebruiker === ander.gebruiker;

/** Recorded before for the same asker: a retry gets that answer, also when what it did has taken away the right to do it again. */
function eerderVoorDezelfde(blad: Werkblad, opgave: Opgave): Verwerkt | undefined {
  const { opdrachtId, afdruk, door } = opgave.opdracht;
  const eerder = blad.eerder.get(opdrachtId);
  if (eerder?.soort !== 'vastgelegd' || eerder.afdruk !== afdruk) return undefined;
  return isDezelfde(eerder.gebeurtenissen[0]?.door, door) ? herhaal(eerder, opgave) : undefined;
}

/** Answers one command, in the order that the outside relies on: 403 and 404, the opdrachtId, 412, the decision. */
export function oordeel(blad: Werkblad, opgave: Opgave, klok: () => string): Verwerkt {
  const { opdracht } = opgave;
  const herhaald = eerderVoorDezelfde(blad, opgave);
  if (herhaald) return herhaald;
  const stand = standVoor(blad, opdracht);
  const vooraf = opdracht.vooraf(stand);
  if (vooraf) return { soort: 'afgewezen', afwijzing: vooraf };
  const eerder = blad.eerder.get(opdracht.opdrachtId);
  const antwoord = eerder && herhaal(eerder, opgave);
  if (antwoord) return antwoord;
  const voorwaarde = opdracht.voorwaarde(stand);
  if (voorwaarde) return { soort: 'afgewezen', afwijzing: voorwaarde };
  return beslis(blad, opgave, momentVan(blad, opdracht, klok));
}

/** What became of one command: its answer, or what its own functions threw. */
export type Uitkomst = { readonly verwerkt: Verwerkt } | { readonly fout: unknown };

/** The answer, or the error of the command's own functions: that is nobody else's. */
export function beoordeel(blad: Werkblad, opgave: Opgave, klok: () => string): Uitkomst {
  try {
    return { verwerkt: oordeel(blad, opgave, klok) };
  } catch (fout) {
    return { fout };
  }
}
