/** Takes events in for one read model at a time, when all together did not go: so the one that cannot is found, and the event at which it cannot. */
import type { ClientBase } from 'pg';
import type { Envelop } from '#event-store';
import type { Regelkennis } from '../opslag/bron.js';
import { MODELLEN, ZOEKMODEL } from '../opslag/modellen.js';
import { laatste, verwerkPartij, type Doel, type Partij } from '../opslag/partij.js';
import { zetStanden, type Gestopt } from '../opslag/stand.js';
import { Vergif } from '../opslag/vergif.js';
import type { HerbouwOpties } from './herbouw.js';

/** A read model that stands still from now on. */
export interface Stilstand extends Omit<Gestopt, 'sinds'> {
  readonly leesmodel: string;
  /** What was thrown; never to be shown, since it may quote what an event holds. */
  readonly oorzaak: unknown;
}

/** The tables of these read models, live. */
export const doelVoor = ({ bron, zoekwaarden }: HerbouwOpties, namen: readonly string[]): Doel => ({
  bron,
  modellen: MODELLEN.filter(({ naam }) => namen.includes(naam)),
  zoekwaarden: namen.includes(ZOEKMODEL.naam) ? zoekwaarden : undefined,
});

interface Zover {
  readonly positie: bigint;
  readonly regels: Regelkennis;
  /** Where it came to an end; absent: it took in all. */
  readonly vergif?: { readonly bij: Envelop; readonly oorzaak: unknown };
}

async function probeer(client: ClientBase, doel: Doel, partij: Partij): Promise<Regelkennis | Vergif> {
  await client.query('savepoint apart');
  try {
    const regels = await verwerkPartij(client, doel, partij);
    await client.query('release apart');
    return regels;
  } catch (fout) {
    if (!(fout instanceof Vergif)) throw fout;
    await client.query('rollback to apart; release apart');
    return fout;
  }
}

/** Takes in what it can, in the caller's transaction: what fails is tried again in halves, until one event stands alone. */
async function zover(client: ClientBase, doel: Doel, partij: Partij): Promise<Zover> {
  const { vanaf, gebeurtenissen, regels } = partij;
  const [eerste, ...rest] = gebeurtenissen;
  if (!eerste) return { positie: vanaf, regels };
  const uitslag = await probeer(client, doel, partij);
  if (!(uitslag instanceof Vergif)) return { positie: vanaf + BigInt(gebeurtenissen.length), regels: uitslag };
  if (rest.length === 0) return { positie: vanaf, regels, vergif: { bij: eerste, oorzaak: uitslag.cause } };
  const midden = Math.ceil(gebeurtenissen.length / 2);
  const begin = await zover(client, doel, { ...partij, gebeurtenissen: gebeurtenissen.slice(0, midden) });
  if (begin.vergif) return begin;
  return zover(client, doel, { vanaf: begin.positie, gebeurtenissen: gebeurtenissen.slice(midden), regels: begin.regels });
}

/** How far a read model came; with `stilstand` it stops before the event that it cannot take in. */
export interface Gekomen {
  readonly positie: bigint;
  readonly regels: Regelkennis;
  readonly stilstand?: Stilstand;
}

/**
 * Brings one read model as far as it can, with its stand, in the caller's transaction; that it stands still is the caller's to set. Rejects when the
 * ledger or the database fails.
 */
export async function verwerkVoor(client: ClientBase, opties: HerbouwOpties, leesmodel: string, partij: Partij): Promise<Gekomen> {
  const { positie, regels, vergif } = await zover(client, doelVoor(opties, [leesmodel]), partij);
  const verwerkt = partij.gebeurtenissen.slice(0, Number(positie - partij.vanaf));
  const bekendOp = laatste(['1970-01-01T00:00:00.000Z', ...verwerkt.map((g) => g.vastgelegdOp)]);
  await zetStanden(client, [leesmodel], { positie, bekendOp });
  if (!vergif) return { positie, regels };
  const { bij, oorzaak } = vergif;
  return { positie, regels, stilstand: { leesmodel, positie: bij.positie, gebeurtenisId: bij.gebeurtenisId, soort: bij.soort, oorzaak } };
}
