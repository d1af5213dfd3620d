/** Ways in which tests run a projector. */
import type { Envelop } from '#event-store';
import { MODELLEN } from '../opslag/modellen.js';
import { maakProjector, type Projector, type ProjectorOpties } from '../projector/projector.js';
import type { Proef } from './proef.js';

export const geenZoekwaarden: ProjectorOpties['zoekwaarden'] = (stromen) => Promise.resolve(stromen.map(() => []));

/** All rows of all tables, in an order of their own. */
export async function tabellen({ db }: Proef): Promise<unknown> {
  const inhoud = await Promise.all(MODELLEN.map(({ naam }) => db.pool.query(`select to_jsonb(t) as rij from ${naam} t order by t::text`)));
  return Object.fromEntries(MODELLEN.map(({ naam }, i) => [naam, inhoud[i]?.rows]));
}

/** A projector that runs until it is stopped. */
export interface Lopend extends Projector {
  readonly fouten: readonly unknown[];
  stop(): Promise<void>;
}

export function start({ db, grootboek }: Proef, opties: Partial<ProjectorOpties> = {}): Lopend {
  const afbreken = new AbortController();
  const fouten: unknown[] = [];
  const projector = maakProjector({
    pool: db.pool,
    bron: grootboek,
    zoekwaarden: geenZoekwaarden,
    langstePauzeMs: 0,
    opFout: (fout) => fouten.push(fout),
    ...opties,
  });
  const gedraaid = projector.draai(afbreken.signal);
  return {
    ...projector,
    fouten,
    async stop() {
      afbreken.abort();
      await gedraaid;
    },
  };
}

/** Runs a projector to `tot` on batches of these sizes, one after another; `keer`: how often each is given. Rejects on a failure. */
export async function projecteer(proef: Proef, tot: bigint, groottes: readonly number[], keer = 1): Promise<void> {
  const { db, grootboek } = proef;
  const afbreken = new AbortController();
  async function* follow(vanaf: bigint): AsyncGenerator<readonly Envelop[]> {
    for (let i = 0, positie = vanaf; positie < tot; i += 1) {
      const partij = await grootboek.readAll(positie, groottes[i % groottes.length] ?? 1);
      for (let k = 0; k < keer; k += 1) yield partij;
      positie = BigInt(partij.at(-1)?.positie ?? tot);
    }
    afbreken.abort();
  }
  const fouten: unknown[] = [];
  const opFout = (fout: unknown): void => {
    fouten.push(fout);
    afbreken.abort();
  };
  const bron = { ...grootboek, follow };
  await maakProjector({ pool: db.pool, bron, zoekwaarden: geenZoekwaarden, langstePauzeMs: 0, opFout }).draai(afbreken.signal);
  if (fouten.length > 0) throw fouten[0];
}
