/** Puts a copy back in an empty database, in one transaction: all of it, or nothing. */
import { access, constants } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { pastHoofdsleutel } from '#beveiliging';
import { isVoorbijgaand } from '#event-store';
import {
  ANDERE_SLEUTEL,
  BESCHADIGD,
  Kopiefout,
  NIEUWER,
  TABELLEN,
  controleerSlotregel,
  leesKopregel,
  type Kopregel,
  type Tabel,
} from './inhoud.js';
import { maakLezer, type Lezer } from './lezer.js';
import { leesKolommen, naam } from './maak.js';
import { vernietigAlsnog } from './vergeten.js';

export interface Terugopties {
  /** Its schema is up to date. */
  readonly pool: Pool;
  readonly hoofdsleutel: Buffer;
  /** Steps of the schema that this program has. */
  readonly migraties: readonly string[];
  /** Events put back, of all in the copy. */
  readonly voortgang: (klaar: number, totaal: number) => void;
}

export interface Teruggezet {
  readonly positie: bigint;
  readonly gemaaktOp: string;
  /** Keys that had to be destroyed although the copy held them. */
  readonly alsnogVernietigd: number;
}

/** Nobody writes here until we are done, and nobody wrote before. */
async function neemLeeg(client: PoolClient): Promise<void> {
  await client.query(`lock table ${TABELLEN.join(', ')} in access exclusive mode`);
  const { rows } = await client.query<{ leeg: boolean }>(
    'select not exists (select from gebeurtenis) and not exists (select from sleutel) and not exists (select from onmogelijk) as leeg',
  );
  if (!rows[0]?.leeg)
    throw new Kopiefout('In deze database staat al een grootboek. Zet een kopie terug in een nieuwe, lege database (of DATA_DIR).');
  await client.query('delete from kop');
}

async function vul(client: PoolClient, lezer: Lezer, tabel: Tabel, geteld: (rijen: number) => void): Promise<void> {
  const bekend = await leesKolommen(client, tabel.naam);
  if (tabel.kolommen.some((kolom) => !bekend.includes(kolom))) throw new Kopiefout(NIEUWER);
  const naar = client.query(from(`copy ${naam(tabel.naam)} (${tabel.kolommen.map(naam).join(', ')}) from stdin`));
  await pipeline(Readable.from(lezer.tabel(geteld)), naar);
}

async function vulAlles(client: PoolClient, lezer: Lezer, kop: Kopregel, opties: Terugopties): Promise<void> {
  const rijen: Record<string, number> = {};
  for (const tabel of kop.tabellen) {
    rijen[tabel.naam] = 0;
    await vul(client, lezer, tabel, (aantal) => {
      const tot = (rijen[tabel.naam] ?? 0) + aantal;
      rijen[tabel.naam] = tot;
      if (tabel.naam === 'gebeurtenis') opties.voortgang(tot, Number(kop.positie));
    });
    if (tabel.naam === 'sleutel' && !(await pastHoofdsleutel(client, opties.hoofdsleutel))) throw new Kopiefout(ANDERE_SLEUTEL);
  }
  const sha256 = lezer.som();
  controleerSlotregel(await lezer.slot(), { rijen, sha256 });
}

/** Positions without a gap, up to where the ledger says that it ends. */
async function controleerPosities(client: PoolClient, { positie }: Kopregel): Promise<void> {
  const { rowCount } = await client.query(
    `select from kop, (select count(*) as aantal, coalesce(max(positie), 0) as laatste from gebeurtenis) as g
      where kop.positie = $1 and g.aantal = $1 and g.laatste = $1`,
    [positie],
  );
  if (rowCount !== 1) throw new Kopiefout(BESCHADIGD);
}

/** What PostgreSQL says of a row quotes it, so it goes no further: rows that it does not take are no rows of a copy. */
function inWoorden(fout: unknown): unknown {
  if (fout instanceof Kopiefout) return fout;
  const { code } = fout as { code?: string };
  if (/^(22|23)...$/.test(code ?? '')) return new Kopiefout(BESCHADIGD);
  if (code === '53100') return new Kopiefout('De schijf van de database is vol. Maak ruimte; er is niets teruggezet.');
  return isVoorbijgaand(fout) ? new Kopiefout('De verbinding met de database is verbroken; er is niets teruggezet.') : fout;
}

/** Rejects with a Kopiefout in Dutch, and nothing is put back, when the file or the database is not as it should be. */
export async function zetTerug(pad: string, opties: Terugopties): Promise<Teruggezet> {
  await access(pad, constants.R_OK).catch(() => {
    throw new Kopiefout(`Het bestand ${pad} is niet te lezen. Controleer de naam en de rechten.`);
  });
  const client = await opties.pool.connect();
  const lezer = maakLezer(pad);
  try {
    const kop = leesKopregel(await lezer.regel(), opties.migraties);
    await client.query('begin');
    await neemLeeg(client);
    await vulAlles(client, lezer, kop, opties);
    await controleerPosities(client, kop);
    const alsnogVernietigd = await vernietigAlsnog(client);
    await client.query('commit');
    return { positie: BigInt(kop.positie), gemaaktOp: kop.gemaaktOp, alsnogVernietigd };
  } catch (fout) {
    throw inWoorden(fout);
  } finally {
    await lezer.sluit();
    // Ends the session: what was not committed is undone.
    client.release(true);
  }
}
