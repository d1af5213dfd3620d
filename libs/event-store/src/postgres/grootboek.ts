import { Geheugen } from '../gedeeld/geheugen.js';
import { Schrijver } from '../gedeeld/schrijver.js';
import { volg } from '../gedeeld/volg.js';
import type { EigenGrootboek, GrootboekOpties } from '../port.js';
import { isVoorbijgaand } from './fouten.js';
import { leesAlles, leesKop, leesPartij, leesPerStroom, leesStromen, leesVerwijzers } from './lezen.js';
import { PostgresOpslag } from './opslag.js';
import { Luisteraar } from './luisteraar.js';
import { zaai } from './zaai.js';

/** Events that a follower gets at a time, at most. */
const PARTIJ = 1_000;
/** Of gegevens in one batch: what a follower has in its hands does not grow with what is recorded. */
const PARTIJ_BYTES = 8_388_608;

/** Opens the ledger; throws when the database cannot be reached or was not migrated. */
export async function openPostgresGrootboek(opties: GrootboekOpties): Promise<EigenGrootboek> {
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
    bezwaar: () => undefined,
    async close() {
      await schrijver.sluit();
      await luisteraar.sluit();
    },
  };
}
