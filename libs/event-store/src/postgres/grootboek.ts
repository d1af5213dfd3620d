import type { Pool } from 'pg';
import { Geheugen } from '../gedeeld/geheugen.js';
import { Schrijver } from '../gedeeld/schrijver.js';
import { volg } from '../gedeeld/volg.js';
import type { BijCommit, EigenGrootboek } from '../port.js';
import { isVoorbijgaand } from './fouten.js';
import { leesAlles, leesKop, leesPartij, leesPerStroom, leesStromen, leesVerwijzers } from './lezen.js';
import { PostgresOpslag } from './opslag.js';
import { Luisteraar } from './luisteraar.js';
import { zaai } from './zaai.js';

/** Events that a follower gets at a time, at most. */
const PARTIJ = 1_000;
/** Of gegevens in one batch: what a follower has in its hands does not grow with what is recorded. */
const PARTIJ_BYTES = 8_388_608;

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

/** Opens the ledger; throws when the database cannot be reached or was not migrated. */
export async function openPostgresGrootboek(opties: PostgresOpties): Promise<EigenGrootboek> {
  const { url, pool, klok, bijCommit = () => undefined } = opties;
  const geheugen = new Geheugen(opties.altijdBij ?? '', opties.maximumInGeheugen ?? 200_000);
  const schrijver = new Schrijver(new PostgresOpslag(url, { klok, geheugen, bijCommit }), opties.geduldMs ?? 10_000);
  const luisteraar = new Luisteraar(url);
  const lees = (positie: bigint) => leesPartij(pool, positie, PARTIJ, PARTIJ_BYTES);
  const volgbron = { bel: luisteraar.bel, pollMs: opties.pollMs ?? 5_000, lees, isVoorbijgaand };
  const { grootboekId } = await leesKop(pool);
  return {
    grootboekId,
    append: (opdracht) => schrijver.append(opdracht),
    readStreams: (stromen, keuze) => leesStromen(pool, stromen, keuze?.metVerwezen),
    readAll: (vanaf, max) => leesAlles(pool, vanaf, max),
    async *follow(vanaf, signaal) {
      await luisteraar.start();
      yield* volg(volgbron, vanaf, signaal);
    },
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
