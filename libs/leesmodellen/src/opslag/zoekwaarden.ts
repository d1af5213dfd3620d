/** Hashes by which a jeugdige is found. Who holds the keys makes them: nothing personal comes here in clear. */
import type { ClientBase } from 'pg';
import type { Envelop } from '#event-store';
import { STROMEN, type Bron } from './bron.js';
import { ZOEKMODEL } from './modellen.js';
import { tabel } from './tabellen.js';
import { naMaken } from './vergif.js';

export interface Zoekwaarde {
  readonly soort: 'bsn' | 'naam';
  /** Keyed hash. */
  readonly waarde: string;
}

/** The hashes of each jeugdige, by the events of his stream as they are stored; none once he is forgotten. Many at once: keys are looked up together. */
export type Zoekwaarden = (stromen: readonly (readonly Envelop[])[]) => Promise<readonly (readonly Zoekwaarde[])[]>;

export interface Zoekrij extends Zoekwaarde {
  readonly jeugdigeId: string;
}

/** `jeugdigen`: with their events, complete. */
export async function zoekrijen(
  zoekwaarden: Zoekwaarden,
  jeugdigen: readonly (readonly [string, readonly Envelop[]])[],
): Promise<readonly Zoekrij[]> {
  const gevonden = await zoekwaarden(jeugdigen.map(([, gebeurtenissen]) => gebeurtenissen)).catch((fout: unknown) => {
    throw naMaken([ZOEKMODEL.naam], fout);
  });
  return jeugdigen.flatMap(([jeugdigeId], i) => (gevonden[i] ?? []).map((w) => ({ ...w, jeugdigeId })));
}

export async function bewaarZoekrijen(client: ClientBase, rijen: readonly Zoekrij[], schema?: string): Promise<void> {
  if (rijen.length === 0) return;
  const tekst = `insert into ${tabel(ZOEKMODEL.naam, schema)} (jeugdige_id, soort, waarde) select * from unnest($1::uuid[], $2::text[], $3::text[])`;
  await client.query(tekst, [rijen.map((r) => r.jeugdigeId), rijen.map((r) => r.soort), rijen.map((r) => r.waarde)]);
}

interface Plaats {
  readonly bron: Bron;
  readonly zoekwaarden?: Zoekwaarden | undefined;
  readonly schema?: string | undefined;
}

/** Replaces the hashes of these jeugdigen by those of their streams up to and including a positie. */
export async function vervangZoekwaarden(
  client: ClientBase,
  plaats: Plaats,
  { jeugdigen, tot }: { jeugdigen: readonly string[]; tot: bigint },
): Promise<void> {
  const { bron, zoekwaarden, schema } = plaats;
  if (!zoekwaarden || jeugdigen.length === 0) return;
  const stromen = await bron.readStreams(jeugdigen.map((id) => STROMEN.jeugdige + id));
  const historie = (id: string): readonly Envelop[] => (stromen.get(STROMEN.jeugdige + id) ?? []).filter((g) => BigInt(g.positie) <= tot);
  const rijen = await zoekrijen(
    zoekwaarden,
    jeugdigen.map((id) => [id, historie(id)] as const),
  );
  await client.query(`delete from ${tabel(ZOEKMODEL.naam, schema)} where jeugdige_id = any($1)`, [jeugdigen]);
  await bewaarZoekrijen(client, rijen, schema);
}
