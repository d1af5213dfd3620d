/** Free text and names. */
import { IsString } from 'class-validator';
import { eigenRegel, regel, veld, type Regel, type Soort, type VeldOpties } from './veld.js';

const GEEN_TEKST = regel('geen-tekst', 'Dit moet tekst zijn.', IsString);
const LEEG = eigenRegel('leeg', 'Vul tekst in; alleen spaties telt niet.', (waarde) => /\S/u.test(waarde as string));

/** PostgreSQL cannot store NUL, and half a surrogate pair has no UTF-8: such text could never be recorded as it was sent. */
const TEKENS = eigenRegel(
  'ongeldige-tekens',
  'De tekst bevat tekens die niet kunnen worden vastgelegd (stuurtekens of een half teken).',
  (waarde) => (waarde as string).isWellFormed() && !/(?![\t\n\r])\p{Cc}/u.test(waarde as string),
);
const EEN_REGEL = eigenRegel(
  'ongeldige-tekens',
  'Schrijf dit op één regel, zonder tabs of andere stuurtekens.',
  (waarde) => (waarde as string).isWellFormed() && !/\p{Cc}/u.test(waarde as string),
);

/** Counted in code points, as JSON Schema's maxLength does; the long way only when it matters. */
const lengte = (max: number): Regel =>
  eigenRegel('te-lang', `De tekst mag hoogstens ${max} tekens lang zijn.`, (waarde) => {
    const tekst = waarde as string;
    return tekst.length <= max || (tekst.length <= 2 * max && [...tekst].length <= max);
  });

const schema = (max: number): Soort['schema'] => ({ type: 'string', minLength: 1, maxLength: max, pattern: '\\S' });

export const tekst = (max = 2000): Soort => ({ schema: schema(max), regels: [GEEN_TEKST, lengte(max), LEEG, TEKENS] });
export const naam = (max = 200): Soort => ({ schema: schema(max), regels: [GEEN_TEKST, lengte(max), LEEG, EEN_REGEL] });

interface Tekstopties extends VeldOpties {
  readonly max?: number;
}

/** Text of more lines; at most 2000 characters unless told. */
export const Tekst = (opties: Tekstopties): PropertyDecorator => veld({ soort: tekst(opties.max), opties });
/** A name or reference on one line; at most 200 characters unless told. */
export const Naam = (opties: Tekstopties): PropertyDecorator => veld({ soort: naam(opties.max), opties });
