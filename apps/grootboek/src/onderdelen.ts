/** Puts the parts together: database, ledger, keys, read models. The service and every command of the command line start here. */
import pg from 'pg';
import { hoofdsleutel, kluisMigraties, maakKluis, type Kluis } from '#beveiliging';
import { grootboekMigraties, migreer, openDatabase, openPostgresGrootboek, type PostgresGrootboek } from '#event-store';
import { leesmodelMigraties, maakProjector, type HerbouwOpties, type Projector } from '#leesmodellen';
import { eersteGebeurtenissen } from './eerste-regelingen.js';
import { isLoopback, type Instellingen } from './instellingen.js';
import { maakUitvoerder, type Uitvoerder } from './uitvoeren/uitvoeren.js';
import { maakZoekwaarden } from './uitvoeren/zoekwaarden.js';

export interface Onderdelen {
  readonly instellingen: Instellingen;
  readonly url: string;
  readonly pool: pg.Pool;
  readonly grootboek: PostgresGrootboek;
  readonly kluis: Kluis;
  readonly hoofdsleutel: Buffer;
  readonly uitvoerder: Uitvoerder;
  readonly projector: Projector;
  /** What a rebuild or a check of the read models needs. */
  readonly herbouw: HerbouwOpties;
  sluit(): Promise<void>;
}

export interface OpenOpties {
  readonly klok?: () => string;
  /** Events kept at hand for decisions. An import, which sees every stream for a short while, wants fewer than the service. */
  readonly maximumInGeheugen?: number;
  readonly opProjectorfout?: (fout: unknown, poging: number) => void;
}

const systeemklok = (): string => new Date().toISOString();

/** Opens everything, with the schema up to date and the first regelingen in the ledger. Throws an error in Dutch when that cannot be. */
export async function openOnderdelen(instellingen: Instellingen, opties: OpenOpties = {}): Promise<Onderdelen> {
  const { dataDir, databaseUrl, sleutel, host } = instellingen;
  const meester = await hoofdsleutel({ sleutel, dataDir, loopback: isLoopback(host) });
  const database = await openDatabase({ databaseUrl, dataDir });
  const pool = new pg.Pool({ connectionString: database.url, max: 12, application_name: 'trajectgrootboek' });
  pool.on('error', () => undefined);
  await migreer(pool, [...grootboekMigraties, ...kluisMigraties, ...leesmodelMigraties]);
  const kluis = maakKluis({ pool, hoofdsleutel: meester });
  await kluis.controleer();
  const grootboek = await openPostgresGrootboek({
    url: database.url,
    pool,
    klok: opties.klok ?? systeemklok,
    altijdBij: 'regeling-',
    bijCommit: kluis.bewaarNieuwe,
    ...(opties.maximumInGeheugen !== undefined && { maximumInGeheugen: opties.maximumInGeheugen }),
  });
  await grootboek.zaai(eersteGebeurtenissen);
  const herbouw: HerbouwOpties = { pool, bron: grootboek, zoekwaarden: maakZoekwaarden(kluis) };
  const projector = maakProjector({ ...herbouw, opFout: opties.opProjectorfout });
  return {
    instellingen,
    url: database.url,
    pool,
    grootboek,
    kluis,
    hoofdsleutel: meester,
    uitvoerder: maakUitvoerder({ grootboek, kluis }),
    projector,
    herbouw,
    async sluit() {
      await grootboek.close();
      await pool.end();
      await database.sluit();
    },
  };
}
