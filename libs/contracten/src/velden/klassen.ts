/** The classes that openapi.json shows, with their Dutch description. */
import type { Klasse } from './veld.js';

/** `invoer`: a body that comes in (closed: an unknown field is an error). `antwoord`: a body that goes out. `vraag`: parameters. */
export type Rol = 'invoer' | 'antwoord' | 'vraag';

export interface Beschrijving {
  readonly naam: string;
  readonly rol: Rol;
  readonly uitleg: string;
}

const klassen = new Map<Klasse, Beschrijving>();

/** Registers a class under a name that must be free: names are the keys of `components.schemas`. */
export function beschrijf(klasse: Klasse, beschrijving: Beschrijving): void {
  for (const ander of klassen.values())
    if (ander.naam === beschrijving.naam) throw new Error(`two contract classes are called ${ander.naam}`);
  klassen.set(klasse, beschrijving);
}

export function beschrijvingVan(klasse: Klasse): Beschrijving {
  const beschrijving = klassen.get(klasse);
  if (!beschrijving) throw new Error(`contract class ${klasse.name} has no description`);
  return beschrijving;
}

export const beschrevenKlassen = (): readonly Klasse[] => [...klassen.keys()];

type Klassedecorator = (klasse: Klasse) => void;
const decorator =
  (rol: Rol) =>
  (uitleg: string): Klassedecorator =>
  (klasse) =>
    beschrijf(klasse, { naam: klasse.name, rol, uitleg });

export const Invoer = decorator('invoer');
export const Antwoord = decorator('antwoord');
export const Vraag = decorator('vraag');
