/** Parts an event in what may be read and what says something about a person, and puts it together again. */
import { PERSOONSGEGEVENS, type Soort } from './gebeurtenissen.js';

type Velden = Readonly<Record<string, unknown>>;

const isObject = (waarde: unknown): waarde is Velden => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

function zonder(velden: Velden, veld: string): Velden {
  const { [veld]: _, ...over } = velden;
  return over;
}

const waardeOp = (velden: Velden, pad: string): unknown =>
  pad.split('.').reduce<unknown>((waarde, veld) => (isObject(waarde) ? waarde[veld] : undefined), velden);

/** Does the event say anything about a person? */
export const noemtPersoonsgegevens = (soort: Soort, gegevens: Velden): boolean =>
  (PERSOONSGEGEVENS[soort] ?? []).some((pad) => waardeOp(gegevens, pad) !== undefined);

interface Deel {
  readonly open: Velden;
  readonly geheim: Velden;
}

/** Moves one field, `a` or `a.b`, from open to geheim. */
function verplaats({ open, geheim }: Deel, pad: string): Deel {
  const [veld = '', ...rest] = pad.split('.');
  const waarde = open[veld];
  if (waarde === undefined) return { open, geheim };
  if (rest.length === 0) return { open: zonder(open, veld), geheim: { ...geheim, [veld]: waarde } };
  if (!isObject(waarde)) return { open, geheim };
  const binnen = verplaats({ open: waarde, geheim: {} }, rest.join('.'));
  return Object.keys(binnen.geheim).length === 0
    ? { open, geheim }
    : { open: { ...open, [veld]: binnen.open }, geheim: { ...geheim, [veld]: binnen.geheim } };
}

/** `geheim` is undefined when the event says nothing about a person. */
export function scheidPersoonsgegevens(soort: Soort, gegevens: Velden): { readonly open: Velden; readonly geheim: Velden | undefined } {
  const { open, geheim } = (PERSOONSGEGEVENS[soort] ?? []).reduce(verplaats, { open: gegevens, geheim: {} });
  return { open, geheim: Object.keys(geheim).length === 0 ? undefined : geheim };
}

/** The opened gegevens: what was encrypted stands in its place again, and the ciphertext is gone. */
export function voegPersoonsgegevensToe(gegevens: Velden, geheim: Velden): Velden {
  const samen = (boven: Velden, onder: Velden): Velden =>
    Object.entries(onder).reduce<Velden>((tot, [veld, waarde]) => {
      const al = tot[veld];
      return { ...tot, [veld]: isObject(al) && isObject(waarde) ? samen(al, waarde) : waarde };
    }, boven);
  return samen(zonder(gegevens, 'geheim'), geheim);
}
