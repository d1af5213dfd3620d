/** Lets read models that stand still try again: at once when a process starts to lead (its code may be other code), and then every so often. */
import type { PoolClient } from 'pg';
import { leesRegelkennis } from '../opslag/bron.js';
import type { Partij } from '../opslag/partij.js';
import { gezamenlijk, grendelStanden, herkansbaar, leesStanden, lopend, zetStil, type Stand, type Stil } from '../opslag/stand.js';
import { verwerkVoor, type Gekomen, type Stilstand } from './apart.js';
import type { HerbouwOpties } from './herbouw.js';
import { slaap } from './slaap.js';

const PARTIJ = 1_000n;

export interface Herkans {
  readonly opties: HerbouwOpties;
  readonly herkansingMs: number;
  readonly opFout: (fout: unknown) => void;
  /** A read model stands still, elsewhere than before. */
  readonly opStilstand: (stilstand: Stilstand) => void;
  /** It goes on with the others. */
  readonly opHervat: (leesmodel: string) => void;
}

/** As far as the others, or to the end of the ledger when there are no others. */
const doelVan = async (standen: readonly Stand[], { bron }: HerbouwOpties): Promise<bigint> =>
  lopend(standen).length === 0 ? (await bron.kop()).positie : (gezamenlijk(standen) ?? 0n);

interface Stap extends Gekomen {
  readonly klaar: boolean;
  readonly melding?: () => void;
}

async function verder({ opties }: Herkans, { positie: vanaf }: Stand, doel: bigint, vorige?: Stap): Promise<Partij> {
  const aantal = doel - vanaf < PARTIJ ? doel - vanaf : PARTIJ;
  const gebeurtenissen = aantal > 0n ? await opties.bron.readAll(vanaf, Number(aantal)) : [];
  const regels = vorige?.positie === vanaf ? vorige.regels : await leesRegelkennis(opties.bron, vanaf);
  return { vanaf, gebeurtenissen, regels };
}

/** Sets where it stands after the step. */
async function besluit(client: PoolClient, herkans: Herkans, { naam, gestopt }: Stil, gekomen: Gekomen & { doel: bigint }): Promise<Stap> {
  const { stilstand, positie, doel } = gekomen;
  if (!stilstand && positie >= doel) return { ...gekomen, klaar: true, melding: () => herkans.opHervat(naam) };
  const elders = stilstand && stilstand.gebeurtenisId !== gestopt.gebeurtenisId;
  await zetStil(client, naam, elders ? stilstand : gestopt);
  return { ...gekomen, klaar: stilstand !== undefined, ...(elders && { melding: () => herkans.opStilstand(stilstand) }) };
}

/** One batch further, in the caller's transaction; undefined when it does not stand still any more, as after a rebuild. */
async function stap(client: PoolClient, herkans: Herkans, naam: string, vorige?: Stap): Promise<Stap | undefined> {
  const standen = await grendelStanden(client);
  const stand = herkansbaar(standen).find((een) => een.naam === naam);
  if (!stand) return undefined;
  const doel = await doelVan(standen, herkans.opties);
  const gekomen = await verwerkVoor(client, herkans.opties, naam, await verder(herkans, stand, doel, vorige));
  return besluit(client, herkans, stand, { ...gekomen, doel });
}

/** Batch by batch, so that the others go on in between: who changes read models holds the stands until commit. */
async function haalIn(client: PoolClient, herkans: Herkans, naam: string, signaal: AbortSignal): Promise<void> {
  let vorige: Stap | undefined;
  do {
    await client.query('begin');
    vorige = await stap(client, herkans, naam, vorige);
    await client.query('commit');
    vorige?.melding?.();
  } while (vorige && !vorige.klaar && !signaal.aborted);
}

async function ronde(herkans: Herkans, signaal: AbortSignal): Promise<void> {
  const { pool } = herkans.opties;
  const stil = herkansbaar(await leesStanden(pool));
  if (stil.length === 0) return;
  const client = await pool.connect();
  try {
    await client.query('set enable_seqscan = off');
    for (const { naam } of stil) await haalIn(client, herkans, naam, signaal);
  } finally {
    client.release(true);
  }
}

/** Until the signal aborts. Safe beside the leader, and beside another that does the same. */
export async function herkansSteeds(herkans: Herkans, signaal: AbortSignal): Promise<void> {
  while (!signaal.aborted) {
    await ronde(herkans, signaal).catch(herkans.opFout);
    await slaap(herkans.herkansingMs, signaal);
  }
}
