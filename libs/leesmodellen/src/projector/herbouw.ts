/** Makes read models anew from the whole ledger, beside the live ones, and swaps. Readers see the old answers until then. */
import type { Pool, PoolClient } from 'pg';
import { MODELLEN, ZOEKMODEL } from '../opslag/modellen.js';
import { ALLE_NAMEN, gezamenlijk, leesStanden, stilstaand } from '../opslag/stand.js';
import type { Bron } from '../opslag/bron.js';
import type { Zoekwaarden } from '../opslag/zoekwaarden.js';
import { bouw, type Bouw } from './bouw.js';
import { wissel } from './wissel.js';

/** Advisory lock: one rebuild at a time. */
const SLOT = 7_203_441_921;

export interface HerbouwOpties {
  readonly pool: Pool;
  readonly bron: Bron;
  readonly zoekwaarden: Zoekwaarden;
  /** Events folded, of all there are. */
  readonly voortgang?: ((klaar: number, totaal: number) => void) | undefined;
  /** Gives up when it aborts before the swap: rejects with its reason, and nothing has changed. */
  readonly signaal?: AbortSignal | undefined;
}

/**
 * All of them as far as the ledger goes; some of them as far as the others have come, since they move together. When the others are not what
 * this program makes, they are rebuilt as well; those that stand still do not count.
 */
async function plan(opties: HerbouwOpties, client: PoolClient, gevraagd: readonly string[]): Promise<Bouw> {
  const { positie: kop } = await opties.bron.kop();
  const standen = await leesStanden(client);
  const stil = stilstaand(standen).map(({ naam }) => naam);
  const anderen = ALLE_NAMEN.filter((naam) => !gevraagd.includes(naam) && !stil.includes(naam));
  const rest = gezamenlijk(standen, anderen);
  const namen = rest === undefined ? [...gevraagd, ...anderen] : gevraagd;
  return {
    ...opties,
    client,
    namen,
    modellen: MODELLEN.filter(({ naam }) => namen.includes(naam)),
    zoekwaarden: namen.includes(ZOEKMODEL.naam) ? opties.zoekwaarden : undefined,
    tot: rest ?? kop,
  };
}

/**
 * Rebuilds read models (all, unless named) and puts them in the place of the live ones, as far as those have come or further. Safe beside a
 * running projector, in this process or another. Rejects on an unknown name, with a Vergif that names the event when a read
 * model cannot be made of what the ledger holds, and when the ledger or the database fails: then nothing has changed.
 */
export async function herbouw(opties: HerbouwOpties, namen: readonly string[] = ALLE_NAMEN): Promise<void> {
  const onbekend = namen.filter((naam) => !ALLE_NAMEN.includes(naam));
  if (onbekend.length > 0) throw new Error(`Onbekend leesmodel: ${onbekend.join(', ')}. Er zijn: ${ALLE_NAMEN.join(', ')}.`);
  const client = await opties.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SLOT]);
    const werk = await plan(opties, client, namen);
    const regels = await bouw(werk);
    await wissel(werk, regels);
  } finally {
    // Ends the session, and with it the lock, whatever state it is in.
    client.release(true);
  }
}
