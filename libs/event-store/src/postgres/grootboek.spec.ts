import { migreer } from '../migreer.js';
import type { Grootboek } from '../port.js';
import { grootboekContract } from '../test/contractsuite.js';
import { maakTestDatabase } from '../test/database.js';
import type { Proefgrootboek } from '../test/proefgrootboek.js';
import { openPostgresGrootboek } from './grootboek.js';
import { grootboekMigraties } from './schema.js';

async function maakProef(): Promise<Proefgrootboek> {
  const database = await maakTestDatabase();
  const { url, pool } = database;
  await migreer(pool, grootboekMigraties);
  const geopend: Grootboek[] = [];
  return {
    onopslaanbaar: { geldigOp: '2025-02-30' },
    async open({ klok }) {
      const grootboek = await openPostgresGrootboek({ url, pool, klok, altijdBij: 'regeling-' });
      geopend.push(grootboek);
      return grootboek;
    },
    async sluit() {
      await Promise.all(geopend.map((een) => een.close()));
      await database.sluit();
    },
  };
}

grootboekContract('PostgreSQL', maakProef);
