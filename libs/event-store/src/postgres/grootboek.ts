import type { Pool } from 'pg';
import type { Grootboek } from '../port.js';
import { Geheugen } from './geheugen.js';
import { type Stroom, leesAlles, leesKop, leesPerStroom, leesStromen, leesVerwijzers } from './lezen.js';
import type { BijCommit } from './partij.js';
import { Schrijver } from './schrijver.js';
import { Luisteraar, volg } from './volgen.js';
import { type EersteGebeurtenis, zaai } from './zaai.js';

export interface PostgresOpties {
  /** Address for the connections of the writer and the follower. */
  readonly url: string;
  /** Connections for reading; stays the caller's to end. Its migrations have been run. */
  readonly pool: Pool;
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly klok: () => string;
  /** Prefix of the streams that every decision sees. */
  readonly altijdBij?: string;
  /** What must be stored together with the events of a batch, asked after its decisions. */
  readonly bijCommit?: () => BijCommit | undefined;
  /** How many events to keep at hand for decisions (default 200,000, some 200 MB). */
  readonly maximumInGeheugen?: number;
  /** How long to keep trying when the database is away, before a command is rejected (default 10 s). */
  readonly geduldMs?: number;
  /** How often followers look by themselves (default 5 s). */
  readonly pollMs?: number;
}

/** The ledger in PostgreSQL, with what only this store offers. */
export interface PostgresGrootboek extends Grootboek {
  /** Made with the ledger, and never changed. */
  readonly grootboekId: string;
  /** Records the first events of an empty ledger; false when it is not empty. */
  zaai(eerste: readonly EersteGebeurtenis[]): Promise<boolean>;
  /** All streams with these prefixes, each in full up to and including `tot`, for rebuilding read models. */
  leesPerStroom(voorvoegsels: readonly string[], tot: bigint): AsyncIterable<Stroom>;
}

/** Opens the ledger; throws when the database cannot be reached or was not migrated. */
export async function openPostgresGrootboek(opties: PostgresOpties): Promise<PostgresGrootboek> {
  const { url, pool, klok, bijCommit = () => undefined } = opties;
  const geheugen = new Geheugen(opties.altijdBij ?? '', opties.maximumInGeheugen ?? 200_000);
  const schrijver = new Schrijver(url, { klok, geheugen, bijCommit }, opties.geduldMs ?? 10_000);
  const luisteraar = new Luisteraar(url, opties.pollMs ?? 5_000);
  const { grootboekId } = await leesKop(pool);
  return {
    grootboekId,
    append: (opdracht) => schrijver.append(opdracht),
    readStreams: (stromen, keuze) => leesStromen(pool, stromen, keuze?.metVerwezen),
    readAll: (vanaf, max) => leesAlles(pool, vanaf, max),
    follow: (vanaf, signaal) => volg(pool, luisteraar, vanaf, signaal),
    kop: async () => {
      const { positie, vastgelegdOp } = await leesKop(pool);
      return { positie, vastgelegdOp };
    },
    referrers: (naar) => leesVerwijzers(pool, naar),
    zaai: (eerste) => zaai(pool, eerste),
    leesPerStroom: (voorvoegsels, tot) => leesPerStroom(pool, voorvoegsels, tot),
    async close() {
      await schrijver.sluit();
      await luisteraar.sluit();
    },
  };
}
