import { isVoorbijgaand } from '../fouten.js';
import { Geheugen } from '../gedeeld/geheugen.js';
import { Schrijver } from '../gedeeld/schrijver.js';
import { volg } from '../gedeeld/volg.js';
import type { EigenGrootboek, Envelop, GrootboekOpties } from '../port.js';
import { controleerRegister, inEenZin, inWoorden, leesGrootboekId, leesVoorvoegsel, metGeduld, zaai } from './begin.js';
import { type Leesbron, leesAlles, leesMetVerwezen, leesPerStroom, leesStromen } from './lezen.js';
import { KurrentOpslag } from './opslag.js';
import { leesRegisterkop, leesVerwijzers } from './register.js';
import { type Plaatsing, Verbinding } from './verbinding.js';
import { Volger } from './volger.js';

/** `url` and `pool`: of the PostgreSQL beside it, which has the register and the lock on the order. `bijCommit` is stored before the events. */
export interface KurrentOpties extends GrootboekOpties {
  readonly kurrent: Plaatsing;
  /** How long to wait for one answer (default 4 s). */
  readonly antwoordMs?: number;
  /** How long the server may go on carrying out an append that it took in (default 10 s: the deadline that the client sends along). */
  readonly uitvoeringMs?: number;
}

/** How long the server may need before it answers at all, when we start together. */
const OPENEN_MS = 10_000;
/** Events that a follower gets at a time, at most. */
const PARTIJ = 1_000;

/** Opens the ledger; throws an error in Dutch when the server cannot be reached, or holds another ledger than the register. */
export async function openKurrentGrootboek(opties: KurrentOpties): Promise<EigenGrootboek> {
  const { kurrent, url, pool, klok, bijCommit = () => undefined, geduldMs = 10_000, antwoordMs = 4_000, pollMs = 5_000 } = opties;
  const geheugen = new Geheugen(opties.altijdBij ?? '', opties.maximumInGeheugen ?? 200_000);
  const [verbinding, schrijfverbinding] = [new Verbinding(kurrent), new Verbinding(kurrent)];
  const bron: Leesbron = { verbinding, pool, antwoordMs };
  const volger = new Volger({ verbinding, pool, geheugen, pollMs });
  const opslag = new KurrentOpslag({
    databaseUrl: url,
    pool,
    schrijfverbinding,
    bron,
    volger,
    geheugen,
    klok,
    bijCommit,
    uitvoeringMs: opties.uitvoeringMs,
  });
  const schrijver = new Schrijver(opslag, geduldMs);
  const sluit = async (): Promise<void> => {
    await schrijver.sluit();
    await volger.sluit();
    await Promise.all([verbinding.verbreek(), schrijfverbinding.verbreek()]);
  };
  const lees = async (vanaf: bigint): Promise<readonly Envelop[]> => volger.recent(vanaf, PARTIJ) ?? leesAlles(bron, vanaf, PARTIJ);
  try {
    const opnieuw = (fout: unknown): Promise<void> => verbinding.verbreekNa([fout]);
    const grootboekId = await metGeduld(OPENEN_MS, () => leesGrootboekId(bron), opnieuw);
    await controleerRegister(bron);
    const kop = await leesRegisterkop(pool);
    geheugen.vast = await leesVoorvoegsel(bron, geheugen.altijdBij, kop.positie);
    await volger.start(kop, OPENEN_MS);
    return {
      grootboekId,
      append: (opdracht) => schrijver.append(opdracht),
      readStreams: (stromen, keuze) => (keuze?.metVerwezen ? leesMetVerwezen(bron, stromen) : leesStromen(bron, stromen)),
      readAll: (vanaf, max) => leesAlles(bron, vanaf, max),
      follow: (vanaf, signaal) => volg({ bel: volger.bel, pollMs, lees, isVoorbijgaand }, vanaf, signaal),
      async kop() {
        const { positie, vastgelegdOp } = await leesRegisterkop(pool);
        return { positie, vastgelegdOp };
      },
      referrers: (naar) => leesVerwijzers(pool, naar),
      zaai: (eerste) => zaai(opslag, volger, schrijfverbinding, eerste),
      leesPerStroom: (voorvoegsels, tot) => leesPerStroom(bron, voorvoegsels, tot),
      bezwaar() {
        const storing = volger.storing();
        return storing && inEenZin(storing.fout);
      },
      close: sluit,
    };
  } catch (fout) {
    await sluit();
    throw inWoorden(fout);
  }
}
