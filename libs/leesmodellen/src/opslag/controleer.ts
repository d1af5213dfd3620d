/** Makes every row of the read models again from the ledger and compares: they follow from it, or something is wrong. */
import type { Pool, PoolClient } from 'pg';
import { rechthoeken, type PerModel, type Rechthoek } from '../projectie/rechthoeken.js';
import { leesRegelkennis, type Bron } from './bron.js';
import { leesAlleStukken } from './dossiers.js';
import { MODELLEN, projectiesVan, type Leesmodel } from './modellen.js';
import { ALLE_NAMEN, gezamenlijk, herkansbaar, leesStanden, lopend } from './stand.js';
import { kolommenVan, kolomnamen, tabel, uitParameters } from './tabellen.js';
import { veldenVan } from './tekst.js';
import { gekanteld } from './toepassen.js';

/** The first row that is not as the ledger has it: it should be there and is not, or the other way about. */
export interface Afwijking {
  readonly leesmodel: string;
  readonly trajectId: string;
  readonly wat: 'ontbreekt' | 'te-veel';
  /** By column. */
  readonly rij: Readonly<Record<string, unknown>>;
}

export interface ControleOpties {
  readonly pool: Pool;
  readonly bron: Bron;
  /** Events folded, of all there are. */
  readonly voortgang?: ((klaar: number, totaal: number) => void) | undefined;
}

/** Trajecten after `na`, up to and including `tot`: those that the ledger does not know are looked at too. */
interface Deel {
  readonly na: string;
  readonly tot: string;
  readonly rijen: readonly (readonly [trajectId: string, PerModel<readonly Rechthoek[]>])[];
}

/** Read models that have come equally far. */
interface Stoet {
  readonly tot: bigint;
  readonly modellen: readonly Leesmodel[];
}

const EERSTE_UUID = '00000000-0000-0000-0000-000000000000';
const LAATSTE_UUID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function vergelijking(model: Leesmodel): string {
  const breedte = kolommenVan(model).length;
  const namen = kolomnamen(model);
  return `with hoort (${namen}) as (${uitParameters(model)}), staat as (
      select ${namen} from ${tabel(model.naam)} where traject_id > $${String(breedte + 1)}::uuid and traject_id <= $${String(breedte + 2)}::uuid
    )
    (select 'ontbreekt' as wat, to_json(r) as rij from (select * from hoort except all select * from staat) as r limit 1) union all
    (select 'te-veel', to_json(r) from (select * from staat except all select * from hoort) as r limit 1)`;
}

async function vergelijk(client: PoolClient, model: Leesmodel, { na, tot, rijen }: Deel): Promise<Afwijking | undefined> {
  const velden = veldenVan(model);
  const hoort = rijen.flatMap(([trajectId, per]) => (per[model.naam] ?? []).map((r) => velden(trajectId, r)));
  const values = [...gekanteld(hoort, kolommenVan(model).length), na, tot];
  const { rows } = await client.query<Pick<Afwijking, 'wat' | 'rij'>>({
    name: `controleer ${model.naam}`,
    text: vergelijking(model),
    values,
  });
  const [eerste] = rows;
  return eerste && { leesmodel: model.naam, trajectId: String(eerste.rij['traject_id']), ...eerste };
}

async function vergelijkAlle(client: PoolClient, modellen: readonly Leesmodel[], deel: Deel): Promise<Afwijking | undefined> {
  for (const model of modellen) {
    const afwijking = await vergelijk(client, model, deel);
    if (afwijking) return afwijking;
  }
  return undefined;
}

/** Those that stand together; each that stands still is looked at as far as it came. */
async function stoeten(client: PoolClient): Promise<readonly Stoet[]> {
  const standen = await leesStanden(client);
  const tot = gezamenlijk(standen);
  const stil = herkansbaar(standen);
  const gaan = lopend(standen);
  if (gaan.length + stil.length < ALLE_NAMEN.length || (gaan.length > 0 && tot === undefined))
    throw new Error('De leesmodellen staan niet gelijk, of zijn van een andere versie: herbouw ze eerst.');
  const van = (namen: readonly string[]): readonly Leesmodel[] => MODELLEN.filter(({ naam }) => namen.includes(naam));
  const apart = stil.map(({ naam, positie }) => ({ tot: positie, modellen: van([naam]) }));
  return tot === undefined ? apart : [{ tot, modellen: van(gaan) }, ...apart];
}

async function zoekIn(client: PoolClient, { bron, voortgang }: ControleOpties, { tot, modellen }: Stoet): Promise<Afwijking | undefined> {
  const { gebeurtenissen: regelingen, boek: regelboek } = await leesRegelkennis(bron, tot);
  const projecties = projectiesVan(modellen);
  let [na, klaar] = [EERSTE_UUID, 0];
  for await (const stukken of leesAlleStukken(bron, tot)) {
    const rijen = stukken.map((s) => [s.trajectId, rechthoeken({ dossier: { ...s, regelboek }, regelingen }, projecties)] as const);
    const laatste = stukken.at(-1)?.trajectId ?? na;
    const afwijking = await vergelijkAlle(client, modellen, { na, tot: laatste, rijen });
    if (afwijking) return afwijking;
    na = laatste;
    klaar += stukken.reduce((som, s) => som + s.traject.length + s.inzet.length, 0);
    voortgang?.(klaar, Number(tot));
  }
  return vergelijkAlle(client, modellen, { na, tot: LAATSTE_UUID, rijen: [] });
}

async function zoek(client: PoolClient, opties: ControleOpties): Promise<Afwijking | undefined> {
  for (const stoet of await stoeten(client)) {
    const afwijking = await zoekIn(client, opties, stoet);
    if (afwijking) return afwijking;
  }
  return undefined;
}

/**
 * The first difference between the ledger and the read models, as they stand at one moment; undefined when there is none. The hashes to find a
 * jeugdige by are left out: they follow from keys that are not in the ledger. Rejects when a read model is yet to be built.
 */
export async function controleer(opties: ControleOpties): Promise<Afwijking | undefined> {
  const client = await opties.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // Before the moment is fixed: a rebuild that swapped a table after it would leave an empty one to look at.
    await client.query(
      `lock table ${['leesmodel_stand', ...MODELLEN.map(({ naam }) => naam)].map((naam) => tabel(naam)).join(', ')} in access share mode`,
    );
    return await zoek(client, opties);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
