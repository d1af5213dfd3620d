/** Civil dates, instants, durations and years. */
import { IsInt, Matches, Max, Min } from 'class-validator';
import { eigenRegel, regel, veld, type Soort, type VeldOpties } from './veld.js';

const DATUM = /^(?:19|2\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** RFC 3339, seconds included; T and Z may be small letters. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?)(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** A date YYYY-MM-DD that exists, in the years 1900 to 2999 (so that dates also compare as strings after adding any duration). */
export function isDatum(waarde: unknown): waarde is string {
  if (typeof waarde !== 'string' || !DATUM.test(waarde)) return false;
  const dag = Number(waarde.slice(8));
  return dag <= 28 || dag <= dagenInMaand(Number(waarde.slice(0, 4)), Number(waarde.slice(5, 7)));
}

const dagenInMaand = (jaar: number, maand: number): number => new Date(Date.UTC(jaar, maand, 0)).getUTCDate();

const isMoment = (waarde: unknown): waarde is string => typeof waarde === 'string' && isDatum(MOMENT.exec(waarde)?.[1]);

/** As it is written by most who send it, and as we keep it. */
const UTC = /^.{10}T.{8}\.\d{3}Z$/;

/** UTC with milliseconds; what is finer is cut off, which "recorded at or before" cannot tell apart. */
const naarUtc = (moment: string): string =>
  UTC.test(moment) ? moment : new Date(moment.toUpperCase().replace(/(\.\d{3})\d+/, '$1')).toISOString();

export const datum: Soort = {
  schema: { type: 'string', format: 'date', examples: ['2025-02-03'] },
  regels: [
    eigenRegel('geen-datum', 'Dit is geen bestaande datum; schrijf jaar-maand-dag, zoals 2025-02-03 (1900 tot en met 2999).', isDatum),
  ],
};

export const moment: Soort = {
  schema: { type: 'string', format: 'date-time', examples: ['2025-02-03T09:12:44.120Z'] },
  regels: [eigenRegel('geen-moment', 'Dit is geen tijdstip; schrijf datum, tijd en tijdzone, zoals 2025-02-03T10:12:44+01:00.', isMoment)],
  normaliseer: naarUtc,
};

export const momentOfDatum: Soort = {
  schema: { type: 'string', anyOf: [{ format: 'date-time' }, { format: 'date' }], examples: ['2025-02-03', '2025-02-03T09:12:44.120Z'] },
  regels: [
    eigenRegel(
      'geen-moment',
      'Dit is geen datum of tijdstip; schrijf 2025-02-03, of met tijd en tijdzone 2025-02-03T10:12:44+01:00 (in een adres is + dan %2B).',
      (waarde) => isDatum(waarde) || isMoment(waarde),
    ),
  ],
  normaliseer: (waarde) => (waarde.length === 10 ? waarde : naarUtc(waarde)),
};

/** Bounded digits keep every sum of a date and a duration within four-digit years. */
const DUUR = '^P(?=.*[1-9])(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,3}W)?(?:\\d{1,4}D)?$';
export const duur: Soort = {
  schema: { type: 'string', format: 'duration', pattern: DUUR, examples: ['P9M'] },
  regels: [
    regel('geen-duur', 'Dit is geen duur; schrijf jaren, maanden, weken of dagen zoals P1Y6M, P9M, P40W of P90D.', (o) =>
      Matches(new RegExp(DUUR), o),
    ),
  ],
};

export const jaar: Soort = {
  schema: { type: 'integer', minimum: 1900, maximum: 2999, examples: [2025] },
  regels: [
    regel('geen-getal', 'Dit moet een jaartal zijn, als geheel getal.', IsInt),
    regel('buiten-bereik', 'Het jaar ligt tussen 1900 en 2999.', (o) => Min(1900, o)),
    regel('buiten-bereik', 'Het jaar ligt tussen 1900 en 2999.', (o) => Max(2999, o)),
  ],
};

interface Momentopties extends VeldOpties {
  /** A bare date is taken too, and stays one: which instant it means is for the domain. */
  readonly ookDatum?: boolean;
}

export const Datum = (opties: VeldOpties): PropertyDecorator => veld({ soort: datum, opties });
/** An RFC 3339 instant with any offset; accepted as UTC with milliseconds. */
export const Moment = (opties: Momentopties): PropertyDecorator => veld({ soort: opties.ookDatum ? momentOfDatum : moment, opties });
export const Duur = (opties: VeldOpties): PropertyDecorator => veld({ soort: duur, opties });
export const Jaar = (opties: VeldOpties): PropertyDecorator => veld({ soort: jaar, opties });
