/** Up to where the read models have followed the ledger. Those that go on move together, in the transaction that changes their rows. */
import type { ClientBase, Pool } from 'pg';
import { MODELLEN, ZOEKMODEL } from './modellen.js';

/** Why a read model stands still: it cannot take in what comes next. Null: not known which event that is. */
export interface Gestopt {
  readonly positie: string | null;
  readonly gebeurtenisId: string | null;
  readonly soort: string | null;
  /** UTC instant. */
  readonly sinds: string;
}

export interface Stand {
  readonly naam: string;
  readonly versie: number;
  readonly positie: bigint;
  /** UTC instant. */
  readonly bijgewerktOp: string;
  readonly gestopt?: Gestopt;
}

/** One that stands still. */
export type Stil = Stand & { readonly gestopt: Gestopt };

const VERSIES: ReadonlyMap<string, number> = new Map([...MODELLEN, ZOEKMODEL].map(({ naam, versie }) => [naam, versie]));

export const ALLE_NAMEN: readonly string[] = [...VERSIES.keys()];

const UTC = (kolom: string): string => `to_char(${kolom} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LEES = `select naam, versie, positie::text, ${UTC('bijgewerkt_op')} as bijgewerkt_op, ${UTC('gestopt_op')} as gestopt_op,
  gestopt_positie::text, gestopt_gebeurtenis::text, gestopt_soort from leesmodel_stand order by naam`;

interface Rij {
  readonly naam: string;
  readonly versie: number;
  readonly positie: string;
  readonly bijgewerkt_op: string;
  readonly gestopt_op: string | null;
  readonly gestopt_positie: string | null;
  readonly gestopt_gebeurtenis: string | null;
  readonly gestopt_soort: string | null;
}

const alsStand = (rij: Rij): Stand => ({
  naam: rij.naam,
  versie: rij.versie,
  positie: BigInt(rij.positie),
  bijgewerktOp: rij.bijgewerkt_op,
  ...(rij.gestopt_op !== null && {
    gestopt: { positie: rij.gestopt_positie, gebeurtenisId: rij.gestopt_gebeurtenis, soort: rij.gestopt_soort, sinds: rij.gestopt_op },
  }),
});

export async function leesStanden(db: Pool | ClientBase): Promise<readonly Stand[]> {
  const { rows } = await db.query<Rij>(LEES);
  return rows.map(alsStand);
}

/** Holds the stands until the transaction ends: nobody else changes read models meanwhile. */
export async function grendelStanden(client: ClientBase): Promise<readonly Stand[]> {
  const { rows } = await client.query<Rij>(`${LEES} for update`);
  return rows.map(alsStand);
}

const isActueel = ({ naam, versie }: Stand): boolean => VERSIES.get(naam) === versie;

/** Names of those that go on: built, by this program's version, and not stopped. */
export const lopend = (standen: readonly Stand[]): readonly string[] =>
  standen.filter((stand) => isActueel(stand) && !stand.gestopt).map(({ naam }) => naam);

/** Those that stand still and may go on by themselves: what they are now made by is what made them. */
export const herkansbaar = (standen: readonly Stand[]): readonly Stil[] =>
  standen.filter((stand): stand is Stil => isActueel(stand) && stand.gestopt !== undefined);

/** Those among `namen` that stand still. */
export const stilstaand = (standen: readonly Stand[], namen: readonly string[] = ALLE_NAMEN): readonly Stand[] =>
  standen.filter(({ naam, gestopt }) => gestopt && namen.includes(naam));

/**
 * How far these read models have come together, but for those that stand still; undefined while one was never built, or stands with another
 * version than this program makes.
 */
export function gezamenlijk(standen: readonly Stand[], namen: readonly string[] = ALLE_NAMEN): bigint | undefined {
  const stil = new Set(stilstaand(standen).map(({ naam }) => naam));
  const nodig = namen.filter((naam) => !stil.has(naam));
  const actueel = standen.filter((stand) => nodig.includes(stand.naam) && isActueel(stand));
  const [eerste] = actueel;
  return eerste && actueel.length === nodig.length && actueel.every(({ positie }) => positie === eerste.positie)
    ? eerste.positie
    : undefined;
}

/** How far all of these have come, also those that stand still; undefined when one cannot be read. */
export function laagste(standen: readonly Stand[], namen: readonly string[]): bigint | undefined {
  const actueel = standen.filter((stand) => namen.includes(stand.naam) && isActueel(stand));
  if (actueel.length < namen.length) return undefined;
  return actueel.map(({ positie }) => positie).reduce((a, b) => (a < b ? a : b));
}

/** Names of those that must be rebuilt before the projector can go on. */
export function verouderd(standen: readonly Stand[]): readonly string[] {
  const verst = standen.reduce((positie, stand) => (stand.positie > positie ? stand.positie : positie), 0n);
  const bij = standen.filter((stand) => isActueel(stand) && (stand.gestopt || stand.positie === verst)).map(({ naam }) => naam);
  return ALLE_NAMEN.filter((naam) => !bij.includes(naam));
}

const ZET = `
  insert into leesmodel_stand as stand (naam, versie, positie, bekend_op)
  select naam, versie, $3, $4 from unnest($1::text[], $2::int[]) as n (naam, versie)
  on conflict (naam) do update set versie = excluded.versie, positie = excluded.positie,
    bekend_op = greatest(stand.bekend_op, excluded.bekend_op), bijgewerkt_op = now(),
    gestopt_op = null, gestopt_positie = null, gestopt_gebeurtenis = null, gestopt_soort = null`;

export interface Voortgang {
  readonly positie: bigint;
  /** The latest instant that became known. */
  readonly bekendOp: string;
}

/** Moves them; one that stood still goes on. */
export async function zetStanden(client: ClientBase, namen: readonly string[], { positie, bekendOp }: Voortgang): Promise<void> {
  const versies = namen.map((naam) => VERSIES.get(naam));
  await client.query({ name: 'zet standen', text: ZET, values: [namen, versies, positie.toString(), bekendOp] });
}

/** One that was never built stands at the beginning, with a version that nobody makes: it must be built before it can go on. */
const ZET_STIL = `
  insert into leesmodel_stand as stand (naam, versie, positie, bekend_op, gestopt_op, gestopt_positie, gestopt_gebeurtenis, gestopt_soort)
  values ($1, 0, 0, '1970-01-01T00:00:00Z', coalesce($5::timestamptz, now()), $2, $3, $4)
  on conflict (naam) do update set gestopt_op = excluded.gestopt_op, gestopt_positie = excluded.gestopt_positie,
    gestopt_gebeurtenis = excluded.gestopt_gebeurtenis, gestopt_soort = excluded.gestopt_soort`;

/** Has it stand still where it is, from now on or as it did already. */
export async function zetStil(db: Pool | ClientBase, naam: string, bij: Omit<Gestopt, 'sinds'> & Partial<Gestopt>): Promise<void> {
  await db.query(ZET_STIL, [naam, bij.positie, bij.gebeurtenisId, bij.soort, bij.sinds]);
}
