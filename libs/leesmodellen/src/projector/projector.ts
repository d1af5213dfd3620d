/** Keeps the read models up to the ledger. Of all processes one does so at a time; the others stand by. */
import { EventEmitter, once } from 'node:events';
import { gezamenlijk, laagste, leesStanden, stilstaand, type Stand } from '../opslag/stand.js';
import type { Stilstand } from './apart.js';
import type { HerbouwOpties } from './herbouw.js';
import { metHartslag } from './hartslag.js';
import { krijgLeiding, leid, wordtGeleid } from './leiding.js';
import { slaap } from './slaap.js';

const EERSTE_HERSTELPAUZE_MS = 100;
const LANGSTE_HERSTELPAUZE_MS = 5_000;
/** How often someone who waits looks what another process has done. */
const KIJK_MS = 25;
const VOORTGANG = 'voortgang';

export interface ProjectorOpties extends HerbouwOpties {
  /** Between two full batches, so that the next one fills (default 100 ms). */
  readonly langstePauzeMs?: number | undefined;
  /** Hears of every failure in a row; the projector tries again from its last commit, each time after a longer pause. It never skips. */
  readonly opFout?: ((fout: unknown, poging: number) => void) | undefined;
  /** Hears of a read model that cannot take in an event, and stands still while the others go on. */
  readonly opStilstand?: ((stilstand: Stilstand) => void) | undefined;
  /** Hears of one that stood still, and goes on with the others. */
  readonly opHervat?: ((leesmodel: string) => void) | undefined;
  /** How often those that stand still try again (default 30 s). */
  readonly herkansingMs?: number | undefined;
}

export interface Projector {
  /** Leads, or stands by, until the signal aborts. First rebuilds what was never built or has another version. Does not reject. */
  draai(signaal: AbortSignal): Promise<void>;
  /**
   * True once the read models have reached the positie, by whichever process; false when that takes longer. Those that stand still do not count,
   * unless they are among `namen`: then it is false at once.
   */
  bijTot(positie: bigint, msTimeout: number, namen?: readonly string[]): Promise<boolean>;
  standen(): Promise<readonly Stand[]>;
  /** How far the read models have come that go on; undefined while they are being built. */
  positie(): Promise<bigint | undefined>;
  /** Whether any process leads at this moment. */
  geleid(): Promise<boolean>;
  /** Settles when this process has brought them further, or when the signal aborts. */
  beweging(signaal: AbortSignal): Promise<void>;
}

export function maakProjector(opties: ProjectorOpties): Projector {
  const { pool, opFout, opStilstand = () => undefined, opHervat = () => undefined, langstePauzeMs = 100, herkansingMs = 30_000 } = opties;
  const bel = new EventEmitter().setMaxListeners(0);
  let pogingen = 0;
  let verst: bigint | undefined;

  const hoeVer = async (): Promise<bigint | undefined> => gezamenlijk(await leesStanden(pool));

  const meldingen = { opStilstand, opHervat, opFout: (fout: unknown) => opFout?.(fout, 1) };

  async function termijn(signaal: AbortSignal): Promise<void> {
    const client = await pool.connect();
    // The loss of the connection shows in the next query.
    client.on('error', () => undefined);
    const opVoortgang = (positie: bigint): void => {
      // A term that begins where the last one failed is no progress: the pauses go on growing.
      if (positie !== verst) pogingen = 0;
      verst = positie;
      bel.emit(VOORTGANG);
    };
    try {
      if (!(await krijgLeiding(client, signaal))) return;
      await metHartslag(client, signaal, (einde) =>
        leid({ ...meldingen, opties, langstePauzeMs, herkansingMs, client, signaal: einde, opVoortgang }),
      );
    } finally {
      // Ends the session and with it the lead, and undoes what was not committed.
      client.release(true);
    }
  }

  return {
    async draai(signaal) {
      while (!signaal.aborted) {
        try {
          await termijn(signaal);
        } catch (fout) {
          if (fout === signaal.reason) return;
          pogingen += 1;
          opFout?.(fout, pogingen);
          await slaap(Math.min(EERSTE_HERSTELPAUZE_MS * 2 ** (pogingen - 1), LANGSTE_HERSTELPAUZE_MS), signaal);
        }
      }
    },
    async bijTot(positie, msTimeout, namen) {
      const uiterlijk = AbortSignal.timeout(msTimeout);
      for (;;) {
        const standen = await leesStanden(pool);
        const stand = namen ? laagste(standen, namen) : gezamenlijk(standen);
        if (stand !== undefined && stand >= positie) return true;
        if (uiterlijk.aborted || (namen && stilstaand(standen, namen).length > 0)) return false;
        await once(bel, VOORTGANG, { signal: AbortSignal.any([uiterlijk, AbortSignal.timeout(KIJK_MS)]) }).catch(() => undefined);
      }
    },
    standen: () => leesStanden(pool),
    positie: hoeVer,
    geleid: () => wordtGeleid(pool),
    beweging: (signal) =>
      once(bel, VOORTGANG, { signal }).then(
        () => undefined,
        () => undefined,
      ),
  };
}
