/** Fills fresh tables on the building site: every trajectory is folded once. */
import type { Pool, PoolClient } from 'pg';
import type { Envelop } from '#event-store';
import { leesRegelkennis, STROMEN, type Bron, type Regelkennis, type Stukken } from '../opslag/bron.js';
import { leesAlleStukken } from '../opslag/dossiers.js';
import { projectiesVan, ZOEKMODEL, type Leesmodel } from '../opslag/modellen.js';
import { BOUWPLAATS, maakIndexen, maakTabel, maakZoekindexen, maakZoektabel, tabel } from '../opslag/tabellen.js';
import { copyRegel, veldenVan } from '../opslag/tekst.js';
import { naLezen, naSchrijven, Vergif } from '../opslag/vergif.js';
import { bewaarZoekrijen, zoekrijen, type Zoekwaarden } from '../opslag/zoekwaarden.js';
import { rechthoeken, type PerModel, type Projecties, type Rechthoek } from '../projectie/rechthoeken.js';
import { wijsAan } from './aanwijzen.js';
import { maakKopie } from './kopie.js';

const JEUGDIGEN_PER_KEER = 500;

/** What is built, from the ledger up to and including `tot`. */
export interface Bouw {
  readonly client: PoolClient;
  readonly pool: Pool;
  readonly bron: Bron;
  readonly namen: readonly string[];
  readonly modellen: readonly Leesmodel[];
  /** Absent: jeugdige_zoek is not built. */
  readonly zoekwaarden: Zoekwaarden | undefined;
  readonly tot: bigint;
  readonly voortgang?: ((klaar: number, totaal: number) => void) | undefined;
  readonly signaal?: AbortSignal | undefined;
}

async function maakTabellen({ client, namen, modellen, zoekwaarden }: Bouw): Promise<void> {
  for (const naam of namen) await client.query(`drop table if exists ${tabel(naam, BOUWPLAATS)}`);
  for (const model of modellen) await client.query(maakTabel(model, BOUWPLAATS));
  if (zoekwaarden) await client.query(maakZoektabel(BOUWPLAATS));
}

/** Indexes after the rows; and statistics, so that the first questions are planned well. */
async function maakAf(client: PoolClient, naam: string, indexen: readonly string[]): Promise<void> {
  for (const index of indexen) await client.query(index);
  await client.query(`vacuum analyze ${tabel(naam, BOUWPLAATS)}`);
}

/** On a connection of its own. */
async function maakModellenAf({ pool, modellen, signaal }: Bouw): Promise<void> {
  const client = await pool.connect();
  try {
    for (const model of modellen) {
      signaal?.throwIfAborted();
      await maakAf(client, model.naam, maakIndexen(model, BOUWPLAATS)).catch((fout: unknown) => {
        throw naSchrijven([model.naam], fout);
      });
    }
  } finally {
    client.release();
  }
}

const aantal = ({ traject, inzet, jeugdigen }: Stukken): number =>
  traject.length + inzet.length + [...jeugdigen.values()].reduce((som, gebeurtenissen) => som + gebeurtenissen.length, 0);

async function vul(werk: Bouw, { gebeurtenissen: regelingen, boek: regelboek }: Regelkennis): Promise<void> {
  const { bron, modellen, tot, voortgang, signaal } = werk;
  const alles = projectiesVan(modellen);
  const maak = (s: Stukken, projecties: Projecties): PerModel<readonly Rechthoek[]> =>
    rechthoeken({ dossier: { ...s, regelboek }, regelingen }, projecties);
  const alleVan = (s: Stukken): PerModel<readonly Rechthoek[]> => {
    try {
      return maak(s, alles);
    } catch (fout) {
      throw wijsAan(s, modellen, (stukken, deel) => maak(stukken, projectiesVan(deel)), fout);
    }
  };
  const kopie = maakKopie(werk.client, BOUWPLAATS);
  let klaar = 0;
  for await (const deel of leesAlleStukken(bron, tot)) {
    signaal?.throwIfAborted();
    const alle = deel.map((s) => [s.trajectId, alleVan(s)] as const);
    for (const model of modellen) {
      const velden = veldenVan(model);
      const regels = alle.flatMap(([trajectId, per]) => (per[model.naam] ?? []).map((r) => copyRegel(velden(trajectId, r))));
      await kopie.schrijf(model, regels.join(''));
    }
    klaar += deel.reduce((som, s) => som + aantal(s), 0);
    voortgang?.(klaar, Number(tot));
  }
  await kopie.klaar();
  voortgang?.(Number(tot), Number(tot));
}

async function vulZoektabel({ client, bron, zoekwaarden, tot, signaal }: Bouw): Promise<void> {
  if (!zoekwaarden) return;
  let deel: (readonly [string, readonly Envelop[]])[] = [];
  const schrijf = async (): Promise<void> => {
    signaal?.throwIfAborted();
    await bewaarZoekrijen(client, await zoekrijen(zoekwaarden, deel), BOUWPLAATS);
    deel = [];
  };
  for await (const { stroom, gebeurtenissen } of bron.leesPerStroom([STROMEN.jeugdige], tot)) {
    deel.push([stroom.slice(STROMEN.jeugdige.length), gebeurtenissen]);
    if (deel.length === JEUGDIGEN_PER_KEER) await schrijf();
  }
  await schrijf();
  await maakAf(client, ZOEKMODEL.naam, maakZoekindexen(BOUWPLAATS));
}

/** Builds the tables; returns what is known of regelingen at the end of it. */
export async function bouw(werk: Bouw): Promise<Regelkennis> {
  const regels = await leesRegelkennis(werk.bron, werk.tot);
  await maakTabellen(werk);
  if (werk.modellen.length > 0)
    await vul(werk, regels).catch((fout: unknown) => {
      throw naLezen(
        werk.modellen.map(({ naam }) => naam),
        fout,
      );
    });
  // The one computes here while the database works on the other. Both have ended before a failure is told.
  const uitkomsten = await Promise.allSettled([maakModellenAf(werk), vulZoektabel(werk)]);
  const fouten = uitkomsten.flatMap((uitkomst) => (uitkomst.status === 'rejected' ? [uitkomst.reason as unknown] : []));
  // Who lost its connection lost the lock on the building site: what the other found there says nothing about an event.
  if (fouten.length > 0) throw fouten.find((fout) => !(fout instanceof Vergif)) ?? fouten[0];
  werk.signaal?.throwIfAborted();
  return regels;
}
