/** Dates as people write them (31-12-2026), and as the service does (2026-12-31). */

/** Told beside a box in which no day stands. */
export const GEEN_DATUM = 'Vul een datum in als dag-maand-jaar, bijvoorbeeld 31-12-2026.';

const bestaat = (jaar: number, maand: number, dag: number): boolean => {
  const datum = new Date(Date.UTC(jaar, maand - 1, dag));
  return datum.getUTCFullYear() === jaar && datum.getUTCMonth() === maand - 1 && datum.getUTCDate() === dag;
};

/** Nobody in the ledger was born earlier; a year outside it is a slip of the finger (0225, 20025). */
const VAN_NU = /^(?:19|20|21)\d\d$/;

/** `2026-12-31` as `31-12-2026`, an instant as its day in Amsterdam; anything else, and nothing, as a dash. */
export function toonDatum(datum: string | null | undefined): string {
  const dag = datum?.includes('T') ? DAG.format(new Date(datum)) : datum;
  const delen = /^(\d{4})-(\d{2})-(\d{2})/.exec(dag ?? '');
  return delen ? `${delen[3] ?? ''}-${delen[2] ?? ''}-${delen[1] ?? ''}` : '–';
}

/** Day, month and year as people type them, with signs between or in eight digits, and as our own CSV has them. */
const VORMEN = [
  /^(?<dag>\d{1,2})[-/. ](?<maand>\d{1,2})[-/. ](?<jaar>\d{4})$/,
  /^(?<dag>\d{2})(?<maand>\d{2})(?<jaar>\d{4})$/,
  /^(?<jaar>\d{4})-(?<maand>\d{2})-(?<dag>\d{2})$/,
];

/** What somebody typed as `2026-12-31`; undefined when it is no day. Takes 31-12-2026, 1-2-2026, 31/12/2026, 31.12.2026, 31122026 and 2026-12-31. */
export function leesDatum(tekst: string): string | undefined {
  const { dag = '', maand = '', jaar = '' } = VORMEN.map((vorm) => vorm.exec(tekst.trim())?.groups).find(Boolean) ?? {};
  if (!VAN_NU.test(jaar) || !bestaat(Number(jaar), Number(maand), Number(dag))) return undefined;
  return `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
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
