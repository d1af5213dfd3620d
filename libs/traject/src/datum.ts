/**
 * Civil dates are strings YYYY-MM-DD: they compare as dates do, and are reckoned without a zone. Instants become civil dates in
 * Europe/Amsterdam. luxon does the reckoning; since a named zone costs it some 80 µs, answers are remembered (bounded, so still pure).
 */
import { DateTime, Duration } from 'luxon';

export type Datum = string;
export type Instant = string;

const ZONE = 'Europe/Amsterdam';
const MOST_REMEMBERED = 20_000;

function remembered<T>(reckon: (key: string) => T): (key: string) => T {
  let known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known = new Map();
    const answer = reckon(key);
    known.set(key, answer);
    return answer;
  };
}

const utc = (datum: Datum): DateTime => DateTime.fromISO(datum, { zone: 'utc' });

const metDuur = remembered((key) => {
  const [datum = '', duur = ''] = key.split('|');
  return utc(datum).plus(Duration.fromISO(duur)).toFormat('yyyy-MM-dd');
});

/** `datum` plus an ISO 8601 duration: 31 August + P6M = 28 or 29 February. */
export const plusDuur = (datum: Datum, duur: string): Datum => metDuur(`${datum}|${duur}`);

/** The day after. */
export const dagNa = (datum: Datum): Datum => plusDuur(datum, 'P1D');

/** The day before. */
export const dagVoor = (datum: Datum): Datum => plusDuur(datum, 'P-1D');

const MS_PER_DAG = 86_400_000;
const dagnummer = remembered((datum) => utc(datum).toMillis() / MS_PER_DAG);

/** Nights from `van` to `tot` (negative when `tot` lies before `van`). */
export const nachten = (van: Datum, tot: Datum): number => dagnummer(tot) - dagnummer(van);

/** Days from `eerste` to `laatste`, both counted (the CBS meaning). */
export const dagen = (eerste: Datum, laatste: Datum): number => nachten(eerste, laatste) + 1;

const datumVanUur = remembered((uur) => DateTime.fromISO(`${uur}:00:00.000Z`, { zone: ZONE }).toFormat('yyyy-MM-dd'));

/** Since 1940 Amsterdam is one or two hours ahead of UTC: before 22:00 UTC the date is the same, and an offset only changes on the hour. */
const LAATSTE_UREN = '22';

/** The civil date in Amsterdam of an instant. */
export const civieleDatum = (instant: Instant): Datum =>
  instant.slice(11, 13) < LAATSTE_UREN ? instant.slice(0, 10) : datumVanUur(instant.slice(0, 13));

/** The instant at which `datum` begins in Amsterdam: 23:00 or 22:00 UTC of the day before. */
export const beginVanDag = remembered((datum) => DateTime.fromISO(datum, { zone: ZONE }).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"));

/** The first instant after `datum` in Amsterdam. */
export const naDag = (datum: Datum): Instant => beginVanDag(dagNa(datum));

/** The 18th birthday; who was born on 29 February turns 18 on 1 March (no year 18 later is a leap year). */
export const achttiendeVerjaardag = (geboortedatum: Datum): Datum =>
  geboortedatum.endsWith('-02-29') ? dagNa(plusDuur(geboortedatum, 'P18Y')) : plusDuur(geboortedatum, 'P18Y');

export const vroegste = (een: Datum, ander: Datum): Datum => (een < ander ? een : ander);
export const laatste = (een: Datum, ander: Datum): Datum => (een > ander ? een : ander);
