/**
 * What every property decorator does: put the class-validator rules on the property, and write down in our own register what OpenAPI
 * has to say about it. So the rule and its documentation are one line of code and cannot drift apart.
 */
import { IsDefined, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

export type Klasse<T extends object = object> = new () => T;
export type Schema = Readonly<Record<string, unknown>>;

/** A class-validator rule with the stable code and the Dutch sentence of its error. Neither ever holds the value: it may be personal. */
export interface Regel {
  readonly code: string;
  readonly detail: string;
  readonly maak: (opties: ValidationOptions) => PropertyDecorator;
}

/** A kind of value: its JSON Schema, its rules in the order in which they are checked, and how an accepted value is written. */
export interface Soort {
  readonly schema: Schema;
  readonly regels: readonly Regel[];
  readonly normaliseer?: (waarde: string) => string;
  /** The value is an object of this class; undefined: which class cannot be told, since the field that tells is wrong itself. */
  readonly klasse?: (ouder: object) => Klasse | undefined;
  /** The classes that the value may have, when it depends on another field. */
  readonly keuzes?: () => readonly Klasse[];
}

/** A rule about several fields, reported at the field that carries it. It gets unchecked input, so a wrong neighbour must not trip it. */
export interface Samenhang {
  readonly code: string;
  readonly detail: string;
  readonly klopt: (object: Readonly<Record<string, unknown>>) => boolean;
}

export interface VeldOpties {
  readonly uitleg: string;
  /** May be left out; null means the same. */
  readonly optioneel?: boolean;
  /** May be left out unless this rule no longer holds without it. */
  readonly verplichtTenzij?: Samenhang;
  /** Answers: always there, but may be null. */
  readonly kanNull?: boolean;
  /** What stands in its place when it is left out. */
  readonly standaard?: unknown;
  readonly samenhang?: readonly Samenhang[];
}

export interface Veld extends VeldOpties {
  readonly naam: string;
  readonly soort: Soort;
  /** JSON Schema keywords of the list, when the value is a list of `soort`. */
  readonly lijst?: Schema;
}

const register = new Map<unknown, Veld[]>();

/** The fields of a class in the order of declaration, those of what it extends first. */
export function veldenVan(klasse: Klasse): readonly Veld[] {
  const ouder: unknown = Object.getPrototypeOf(klasse);
  const geerfd = typeof ouder === 'function' && ouder.prototype !== undefined ? veldenVan(ouder as Klasse) : [];
  return [...geerfd, ...(register.get(klasse) ?? [])];
}

export const regel = (code: string, detail: string, maak: Regel['maak']): Regel => ({ code, detail, maak });

/** A rule that class-validator does not have itself. */
export const eigenRegel = (code: string, detail: string, test: (waarde: unknown) => boolean): Regel =>
  regel(code, detail, (opties) => ValidateBy({ name: code, validator: { validate: test } }, opties));

const VERPLICHT: Samenhang = { code: 'verplicht', detail: 'Dit veld is verplicht.', klopt: () => true };
const afwezig = (waarde: unknown): boolean => waarde === undefined || waarde === null;

function aanwezigheid(opties: VeldOpties): readonly PropertyDecorator[] {
  const { verplichtTenzij: tenzij } = opties;
  if (tenzij) {
    return [ValidateIf((object: Record<string, unknown>, waarde) => !afwezig(waarde) || !tenzij.klopt(object)), gedefinieerd(tenzij)];
  }
  if (opties.kanNull) return [ValidateIf((_object, waarde) => waarde !== null), gedefinieerd(VERPLICHT)];
  const magWeg = opties.optioneel === true || opties.standaard !== undefined;
  return [magWeg ? ValidateIf((_object, waarde) => !afwezig(waarde)) : gedefinieerd(VERPLICHT)];
}

const gedefinieerd = ({ code, detail }: Samenhang): PropertyDecorator => IsDefined({ message: detail, context: { code } });

const samenhangend = ({ code, detail, klopt }: Samenhang): PropertyDecorator =>
  ValidateBy(
    { name: code, validator: { validate: (_waarde, argumenten) => klopt(argumenten?.object as Record<string, unknown>) } },
    { message: detail, context: { code, samenhang: true } },
  );

interface Samenstelling {
  readonly soort: Soort;
  readonly opties: VeldOpties;
  /** Rules of the list as a whole, with its JSON Schema; those of `soort` are then about each element. */
  readonly lijst?: { readonly schema: Schema; readonly regels: readonly Regel[] };
}

/** A property decorator: presence first, then the rules of the kind, then the rules about several fields. */
export function veld({ soort, opties, lijst }: Samenstelling): PropertyDecorator {
  return (doel, sleutel) => {
    const zet = (decorator: PropertyDecorator): void => decorator(doel, sleutel);
    aanwezigheid(opties).forEach(zet);
    for (const { code, detail, maak } of lijst?.regels ?? []) zet(maak({ message: detail, context: { code } }));
    for (const { code, detail, maak } of soort.regels) zet(maak({ message: detail, context: { code }, each: lijst !== undefined }));
    (opties.samenhang ?? []).map(samenhangend).forEach(zet);
    const velden = register.get(doel.constructor) ?? [];
    register.set(doel.constructor, velden);
    velden.push({ ...opties, naam: String(sleutel), soort, ...(lijst && { lijst: lijst.schema }) });
  };
}
