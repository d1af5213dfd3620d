/** Puts the parts together: database, ledger, keys, read models. The service and every command of the command line start here. */
import type { Pool } from 'pg';
import { hoofdsleutel, kluisMigraties, maakKluis, type Kluis } from '#beveiliging';
import {
  controleerOpslag,
  grootboekMigraties,
  isVoorbijgaand,
  migreer,
  openDatabase,
  openKurrentGrootboek,
  openLeespool,
  openPool,
  openPostgresGrootboek,
  registerMigraties,
  type Database,
  type EigenGrootboek,
} from '#event-store';
import { leesmodelMigraties, maakProjector, type HerbouwOpties, type Projector, type ProjectorOpties } from '#leesmodellen';
import { eersteGebeurtenissen } from './eerste-regelingen.js';
import { isLoopback, type Instellingen } from './instellingen.js';
import { STROOMSOORTEN } from './kurrentdb-adres.js';
import { maakUitvoerder, type Uitvoerder } from './uitvoeren/uitvoeren.js';
import { maakZoekwaarden } from './uitvoeren/zoekwaarden.js';

export interface Onderdelen {
  readonly instellingen: Instellingen;
  readonly url: string;
  readonly pool: Pool;
  /** Connections that read the ledger, and nothing else. */
  readonly grootboekpool: Pool;
  readonly grootboek: EigenGrootboek;
  readonly kluis: Kluis;
  readonly hoofdsleutel: Buffer;
  readonly uitvoerder: Uitvoerder;
  readonly projector: Projector;
  /** When the projector last failed here, as `performance.now()` tells time; undefined: never. */
  readonly projectorfoutOp: () => number | undefined;
  /** What a rebuild or a check of the read models needs. */
  readonly herbouw: HerbouwOpties;
  sluit(): Promise<void>;
}

export interface OpenOpties {
  readonly klok?: () => string;
  /** Events kept at hand for decisions. An import, which sees every stream for a short while, wants fewer than the service. */
  readonly maximumInGeheugen?: number;
  readonly opProjectorfout?: (fout: unknown, poging: number) => void;
  readonly opStilstand?: ProjectorOpties['opStilstand'];
  readonly opHervat?: ProjectorOpties['opHervat'];
}

const systeemklok = (): string => new Date().toISOString();

export const migraties = [...grootboekMigraties, ...registerMigraties, ...kluisMigraties, ...leesmodelMigraties];

/** The first use of the database: when there is none, that is said in words (and never with the password that stands in its address). */
export async function metSchema(pool: Pool): Promise<void> {
  try {
    await migreer(pool, migraties);
  } catch (oorzaak) {
    if (!isVoorbijgaand(oorzaak) && !(oorzaak instanceof AggregateError)) throw oorzaak;
    throw new Error('De database is niet bereikbaar. Controleer DATABASE_URL, en of PostgreSQL draait.', { cause: oorzaak });
  }
}

type Open = Pick<Onderdelen, 'instellingen' | 'pool' | 'grootboekpool' | 'hoofdsleutel'> & { readonly database: Database };

/** The ledger where the settings say it stands; keys and read models are always in PostgreSQL. */
async function openGrootboek(
  { instellingen, database, grootboekpool: pool }: Open,
  kluis: Kluis,
  opties: OpenOpties,
): Promise<EigenGrootboek> {
  const { kurrentdb } = instellingen;
  await controleerOpslag(pool, kurrentdb !== undefined);
  const gelijk = {
    url: database.url,
    pool,
    klok: opties.klok ?? systeemklok,
    altijdBij: 'regeling-',
    bijCommit: kluis.bewaarNieuwe,
    ...(opties.maximumInGeheugen !== undefined && { maximumInGeheugen: opties.maximumInGeheugen }),
  };
  if (!kurrentdb) return openPostgresGrootboek(gelijk);
  return openKurrentGrootboek({ ...gelijk, kurrent: { ...kurrentdb, stroomsoorten: STROOMSOORTEN } });
}

async function openIn({ database, pool, grootboekpool, ...basis }: Open, opties: OpenOpties): Promise<Onderdelen> {
  await metSchema(pool);
  const kluis = maakKluis({ pool, hoofdsleutel: basis.hoofdsleutel });
  await kluis.controleer();
  const grootboek = await openGrootboek({ database, pool, grootboekpool, ...basis }, kluis, opties);
  await grootboek.zaai(eersteGebeurtenissen).catch(async (fout: unknown) => {
    // What follows a store would keep the process alive.
    await grootboek.close();
    throw fout;
  });
  const herbouw: HerbouwOpties = { pool, bron: grootboek, zoekwaarden: maakZoekwaarden(kluis) };
  let misluktOp: number | undefined;
  const opFout: ProjectorOpties['opFout'] = (fout, poging) => {
    misluktOp = performance.now();
    opties.opProjectorfout?.(fout, poging);
  };
  const projector = maakProjector({ ...herbouw, opFout, opStilstand: opties.opStilstand, opHervat: opties.opHervat });
  return {
    ...basis,
    url: database.url,
    pool,
    grootboekpool,
    grootboek,
    kluis,
    uitvoerder: maakUitvoerder({ grootboek, kluis }),
    projector,
    projectorfoutOp: () => misluktOp,
    herbouw,
    async sluit() {
      await grootboek.close();
      await Promise.all([pool.end(), grootboekpool.end()]);
      await database.sluit();
    },
  };
}

/** Opens everything, with the schema up to date and the first regelingen in the ledger. Throws an error in Dutch when that cannot be. */
export async function openOnderdelen(instellingen: Instellingen, opties: OpenOpties = {}): Promise<Onderdelen> {
  const { dataDir, databaseUrl, sleutel, host } = instellingen;
  const meester = await hoofdsleutel({ sleutel, dataDir, loopback: isLoopback(host) });
  const database = await openDatabase({ databaseUrl, dataDir });
  const pool = openPool(database.url, 'trajectgrootboek', 8);
  const grootboekpool = openLeespool(database.url, 8);
  try {
    return await openIn({ instellingen, database, pool, grootboekpool, hoofdsleutel: meester }, opties);
  } catch (fout) {
    await Promise.all([pool.end(), grootboekpool.end()]);
    await database.sluit();
    throw fout;
  }
}
