import type { KurrentOpties } from '../kurrent/grootboek.js';
import { openKurrentGrootboek } from '../kurrent/grootboek.js';
import { registerMigraties } from '../kurrent/schema.js';
import { migreer } from '../migreer.js';
import type { EigenGrootboek } from '../port.js';
import { grootboekMigraties } from '../postgres/schema.js';
import { type TestDatabase, maakTestDatabase } from './database.js';
import type { Proefgrootboek } from './proefgrootboek.js';

export interface Kurrentproef extends Proefgrootboek {
  readonly database: TestDatabase;
  open(opties: Pick<KurrentOpties, 'klok'> & Partial<KurrentOpties>): Promise<EigenGrootboek>;
}

/** A fresh PostgreSQL beside streams of its own on a server. */
export async function maakKurrentProef({
  url,
  voorvoegsel,
}: {
  readonly url: string;
  readonly voorvoegsel: string;
}): Promise<Kurrentproef> {
  const database = await maakTestDatabase();
  await migreer(database.pool, [...grootboekMigraties, ...registerMigraties]);
  const kurrent = { url, voorvoegsel, stroomsoorten: ['jeugdige-', 'traject-', 'inzet-', 'regeling-', 'aanbieder-'] };
  const geopend: EigenGrootboek[] = [];
  return {
    database,
    onopslaanbaar: { geldigOp: '2025-02-30' },
    async open(opties) {
      const grootboek = await openKurrentGrootboek({ kurrent, url: database.url, pool: database.pool, altijdBij: 'regeling-', ...opties });
      geopend.push(grootboek);
      return grootboek;
    },
    async sluit() {
      await Promise.all(geopend.map((een) => een.close()));
      await database.sluit();
    },
  };
}
