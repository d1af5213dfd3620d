/** Numbers and yes or no. */
import { IsBoolean, IsInt, IsNumber, Max, Min } from 'class-validator';
import { regel, veld, type Soort, type VeldOpties } from './veld.js';

interface Grenzen {
  readonly min?: number;
  readonly max?: number;
}

/** An integer within bounds, by default every one from 0 that a double holds exactly. */
export function geheel({ min = 0, max = Number.MAX_SAFE_INTEGER }: Grenzen = {}): Soort {
  const bereik = max === Number.MAX_SAFE_INTEGER ? `Dit moet ${min} of meer zijn.` : `Dit moet tussen ${min} en ${max} liggen.`;
  return {
    schema: { type: 'integer', minimum: min, maximum: max },
    regels: [
      regel('geen-getal', 'Dit moet een geheel getal zijn.', IsInt),
      regel('buiten-bereik', bereik, (opties) => Min(min, opties)),
      regel('buiten-bereik', bereik, (opties) => Max(max, opties)),
    ],
  };
}

const jaNee: Soort = { schema: { type: 'boolean' }, regels: [regel('geen-ja-nee', 'Dit moet true (ja) of false (nee) zijn.', IsBoolean)] };
const decimaal: Soort = { schema: { type: 'number' }, regels: [regel('geen-getal', 'Dit moet een getal zijn.', (o) => IsNumber({}, o))] };

/** Ten milliard euro: sums of amounts stay exact. */
const MEESTE_CENTEN = 1_000_000_000_000;

export const Aantal = (opties: VeldOpties & Grenzen): PropertyDecorator => veld({ soort: geheel(opties), opties });
export const BedragCent = (opties: VeldOpties & Grenzen): PropertyDecorator =>
  veld({ soort: geheel({ max: MEESTE_CENTEN, ...opties }), opties });
/** At least one minute, and no more than a month has (44,640). */
export const Minuten = (opties: VeldOpties): PropertyDecorator => veld({ soort: geheel({ min: 1, max: 44_640 }), opties });
export const Getal = (opties: VeldOpties): PropertyDecorator => veld({ soort: decimaal, opties });
export const Ja = (opties: VeldOpties): PropertyDecorator => veld({ soort: jaNee, opties });
