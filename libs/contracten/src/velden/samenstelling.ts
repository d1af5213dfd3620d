/** Objects within objects, lists, and rules about several fields. */
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsObject, ValidateNested } from 'class-validator';
import { isDatum } from './tijd.js';
import { regel, veld, type Klasse, type Regel, type Samenhang, type Schema, type Soort, type VeldOpties } from './veld.js';

const GEEN_OBJECT = 'Dit moet een object met velden zijn.';
const isObject = regel('geen-object', GEEN_OBJECT, (opties) => IsObject(opties));
const genest = regel('geen-object', GEEN_OBJECT, (opties) => ValidateNested(opties));

const object = (klasse: () => Klasse): Soort => ({ schema: {}, regels: [isObject, genest], klasse });
const vrij: Soort = { schema: { type: 'object', additionalProperties: true }, regels: [isObject] };

interface Keuzeopties extends VeldOpties {
  readonly keuzes: () => readonly Klasse[];
  readonly klasse: (ouder: object) => Klasse | undefined;
}

interface Lijstopties extends VeldOpties {
  readonly min?: number;
  /** At most this many; 100 unless told. A longer list is not looked into. */
  readonly max?: number;
  /** What no two elements may have in common. */
  readonly uniek?: (element: unknown) => unknown;
  /** An answer's list: as long as it is. */
  readonly onbegrensd?: boolean;
}

function lijstregels({ min, max = 100, uniek }: Lijstopties): readonly Regel[] {
  const regels = [
    regel('geen-lijst', 'Dit moet een lijst zijn.', IsArray),
    regel('te-veel', `De lijst mag hoogstens ${max} onderdelen hebben.`, (opties) => ArrayMaxSize(max, opties)),
  ];
  if (min) regels.push(regel('te-weinig', `De lijst moet minstens ${min} onderdeel hebben.`, (opties) => ArrayMinSize(min, opties)));
  if (uniek) regels.push(regel('dubbel', 'Ieder onderdeel mag maar een keer in de lijst staan.', (opties) => ArrayUnique(uniek, opties)));
  return regels;
}

function lijstschema({ min, max = 100, uniek }: Lijstopties, plat: boolean): Schema {
  return { ...(min && { minItems: min }), maxItems: max, ...(uniek && plat && { uniqueItems: true }) };
}

/** An object with the fields of another class. */
export const Genest = (klasse: () => Klasse, opties: VeldOpties): PropertyDecorator => veld({ soort: object(klasse), opties });

/** An object whose class depends on another field of its parent. */
export const GenestNaar = ({ keuzes, klasse, ...opties }: Keuzeopties): PropertyDecorator =>
  veld({ soort: { schema: {}, regels: [isObject, genest], klasse, keuzes }, opties });

/** An object of any form. */
export const Vrij = (opties: VeldOpties): PropertyDecorator => veld({ soort: vrij, opties });

/** A list of values of a kind, or of objects of a class. */
export function Lijst(van: Soort | (() => Klasse), opties: Lijstopties): PropertyDecorator {
  const soort = typeof van === 'function' ? object(van) : van;
  const grenzen = opties.onbegrensd ? { ...opties, max: Number.MAX_SAFE_INTEGER } : opties;
  const schema = opties.onbegrensd ? {} : lijstschema(opties, soort.klasse === undefined);
  return veld({ soort, opties, lijst: { schema, regels: lijstregels(grenzen) } });
}

/** A date that may not lie before another one; silent while either is no date at all. */
export const nietVoor = (eerder: string, dit: string, fout: Omit<Samenhang, 'klopt'>): Samenhang => ({
  ...fout,
  klopt: (velden) => !isDatum(velden[eerder]) || !isDatum(velden[dit]) || velden[dit] >= velden[eerder],
});

/** A field that goes only with others as they are. `klopt` must hold for unchecked input too. */
export const mits = (code: string, detail: string, klopt: Samenhang['klopt']): Samenhang => ({ code, detail, klopt });
