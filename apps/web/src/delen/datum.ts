/** Dates as people write them (31-12-2026), and as the service does (2026-12-31). */

/** Told beside a box in which no day stands. */
export const GEEN_DATUM = 'Vul een datum in als dag-maand-jaar, bijvoorbeeld 31-12-2026.';

const TWEE = (getal: number): string => String(getal).padStart(2, '0');

const bestaat = (jaar: number, maand: number, dag: number): boolean => {
  const datum = new Date(Date.UTC(jaar, maand - 1, dag));
  return datum.getUTCFullYear() === jaar && datum.getUTCMonth() === maand - 1 && datum.getUTCDate() === dag;
};

/** `2026-12-31` as `31-12-2026`; anything else, and nothing, as a dash. */
export function toonDatum(datum: string | null | undefined): string {
  const delen = /^(\d{4})-(\d{2})-(\d{2})/.exec(datum ?? '');
  return delen ? `${delen[3] ?? ''}-${delen[2] ?? ''}-${delen[1] ?? ''}` : '–';
}

/** What somebody typed as `2026-12-31`; undefined when it is no day. Takes 31-12-2026, 1-2-2026, 31/12/2026 and 31.12.2026. */
export function leesDatum(tekst: string): string | undefined {
  const delen = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tekst.trim());
  const [dag, maand, jaar] = (delen?.slice(1) ?? []).map(Number);
  if (dag === undefined || maand === undefined || jaar === undefined || !bestaat(jaar, maand, dag)) return undefined;
  return `${String(jaar)}-${TWEE(maand)}-${TWEE(dag)}`;
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  ...({ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const),
});
const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const MAAND = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** An instant in Amsterdam: `31-12-2026 14:05`. */
export const toonMoment = (moment: string | null | undefined): string =>
  moment ? MOMENT.format(new Date(moment)).replace(', ', ' ') : '–';

/** `mrt 2026`. */
export const toonMaand = (datum: string): string => MAAND.format(new Date(`${datum}T00:00:00Z`));

/** Today in Amsterdam, as the service writes it. */
export const vandaag = (): string => DAG.format(new Date());
