/** Up to where the read models have followed the ledger. All of them move together, in the transaction that changes their rows. */
import type { ClientBase, Pool } from 'pg';
import { MODELLEN, ZOEKMODEL } from './modellen.js';

export interface Stand {
  readonly naam: string;
  readonly versie: number;
  readonly positie: bigint;
  /** UTC instant. */
  readonly bijgewerktOp: string;
}

const VERSIES: ReadonlyMap<string, number> = new Map([...MODELLEN, ZOEKMODEL].map(({ naam, versie }) => [naam, versie]));

export const ALLE_NAMEN: readonly string[] = [...VERSIES.keys()];

const UTC = (kolom: string): string => `to_char(${kolom} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LEES = `select naam, versie, positie::text, ${UTC('bijgewerkt_op')} as bijgewerkt_op from leesmodel_stand order by naam`;

interface Rij {
  readonly naam: string;
  readonly versie: number;
  readonly positie: string;
  readonly bijgewerkt_op: string;
}

const alsStand = (rij: Rij): Stand => ({
  naam: rij.naam,
  versie: rij.versie,
  positie: BigInt(rij.positie),
  bijgewerktOp: rij.bijgewerkt_op,
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

/** How far these read models have come together; undefined while one was never built, or stands with another version than this program makes. */
export function gezamenlijk(standen: readonly Stand[], namen: readonly string[] = ALLE_NAMEN): bigint | undefined {
  const actueel = standen.filter(({ naam, versie }) => namen.includes(naam) && VERSIES.get(naam) === versie);
  const [eerste] = actueel;
  return eerste && actueel.length === namen.length && actueel.every(({ positie }) => positie === eerste.positie)
    ? eerste.positie
    : undefined;
}

/** Names of those that must be rebuilt before the projector can go on. */
export function verouderd(standen: readonly Stand[]): readonly string[] {
  const verst = standen.reduce((positie, stand) => (stand.positie > positie ? stand.positie : positie), 0n);
  const bij = standen.filter(({ naam, versie, positie }) => VERSIES.get(naam) === versie && positie === verst).map(({ naam }) => naam);
  return ALLE_NAMEN.filter((naam) => !bij.includes(naam));
}

const ZET = `
  insert into leesmodel_stand as stand (naam, versie, positie, bekend_op)
  select naam, versie, $3, $4 from unnest($1::text[], $2::int[]) as n (naam, versie)
  on conflict (naam) do update set versie = excluded.versie, positie = excluded.positie,
    bekend_op = greatest(stand.bekend_op, excluded.bekend_op), bijgewerkt_op = now()`;

export interface Voortgang {
  readonly positie: bigint;
  /** The latest instant that became known. */
  readonly bekendOp: string;
}

export async function zetStanden(client: ClientBase, namen: readonly string[], { positie, bekendOp }: Voortgang): Promise<void> {
  const versies = namen.map((naam) => VERSIES.get(naam));
  await client.query({ name: 'zet standen', text: ZET, values: [namen, versies, positie.toString(), bekendOp] });
}
