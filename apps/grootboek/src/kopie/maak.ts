/** Makes a copy of the ledger and its keys, as they are at one moment, beside a service that runs on. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg, { type Pool, type PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import { Kopiefout, TABELLEN, maakKopregel, telRijen, type Kopregel, type Slotregel, type Tabel, type Tabelnaam } from './inhoud.js';

export interface Gemaakt extends Slotregel {
  readonly positie: string;
}

export interface Maakopties {
  readonly pool: Pool;
  /** UTC instant. */
  readonly nu: string;
  /** Where the ledger itself says it ends, before the copy begins: rows of another ledger than the one in this database would be less. */
  readonly minstens: bigint;
  /** Events copied. */
  readonly voortgang: (klaar: number) => void;
}

export const naam = (tekst: string): string => pg.escapeIdentifier(tekst);

export async function leesKolommen(client: PoolClient, tabel: Tabelnaam): Promise<readonly string[]> {
  const { rows } = await client.query<{ kolom: string }>(
    `select attname::text as kolom from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [tabel],
  );
  return rows.map(({ kolom }) => kolom);
}

async function leesKop(client: PoolClient, { nu, minstens }: Maakopties): Promise<Kopregel> {
  const { rows } = await client.query<{ grootboek_id: string; positie: string; aantal: string }>(
    'select grootboek_id, positie, (select count(*) from gebeurtenis) as aantal from kop',
  );
  const [kop] = rows;
  if (!kop || kop.aantal !== kop.positie || BigInt(kop.positie) < minstens)
    throw new Kopiefout('Het grootboek staat niet (in zijn geheel) in deze database, dus er is hier geen kopie van te maken.');
  const migraties = await client.query<{ naam: string }>('select naam from migratie order by naam');
  const tabellen: Tabel[] = [];
  for (const tabel of TABELLEN) tabellen.push({ naam: tabel, kolommen: await leesKolommen(client, tabel) });
  const { grootboek_id: grootboekId, positie } = kop;
  return maakKopregel({ gemaaktOp: nu, grootboekId, positie, migraties: migraties.rows.map((rij) => rij.naam), tabellen });
}

interface Uitkomst {
  slot?: Slotregel;
}

async function* schrijf(client: PoolClient, kop: Kopregel, opties: Maakopties, uitkomst: Uitkomst): AsyncGenerator<Buffer> {
  const som = createHash('sha256');
  const rijen: Record<string, number> = {};
  const tel = (stuk: Buffer): Buffer => {
    som.update(stuk);
    return stuk;
  };
  yield tel(Buffer.from(`${JSON.stringify(kop)}\n`));
  for (const tabel of kop.tabellen) {
    rijen[tabel.naam] = 0;
    const bron = client.query(to(`copy ${naam(tabel.naam)} (${tabel.kolommen.map(naam).join(', ')}) to stdout`));
    for await (const stuk of bron as AsyncIterable<Buffer>) {
      rijen[tabel.naam] = (rijen[tabel.naam] ?? 0) + telRijen(stuk);
      if (tabel.naam === 'gebeurtenis') opties.voortgang(rijen[tabel.naam] ?? 0);
      yield tel(stuk);
    }
    yield tel(Buffer.from('\\.\n'));
  }
  uitkomst.slot = { rijen, sha256: som.digest('hex') };
  yield Buffer.from(`${JSON.stringify(uitkomst.slot)}\n`);
}

/** Under a name of its own until it is complete and on the disk; readable by the owner alone, since it holds keys. */
async function naarBestand(pad: string, stukken: AsyncIterable<Buffer>): Promise<void> {
  const deel = `${pad}.deel`;
  const bestand = createWriteStream(deel, { flags: 'wx', mode: 0o600, flush: true });
  await once(bestand, 'open');
  try {
    await pipeline(Readable.from(stukken), createGzip(), bestand);
    await rename(deel, pad);
  } catch (fout) {
    await rm(deel, { force: true });
    throw fout;
  }
}

const bestaat = (pad: string): Promise<boolean> =>
  access(pad).then(
    () => true,
    () => false,
  );

/** Rejects with a Kopiefout when the file is there already, or when the database is not that of the ledger; then nothing is left behind. */
export async function maakKopie(pad: string, opties: Maakopties): Promise<Gemaakt> {
  if (await bestaat(pad)) throw new Kopiefout(`Het bestand ${pad} bestaat al. Kies een andere naam: een kopie wordt nooit overschreven.`);
  const client = await opties.pool.connect();
  const uitkomst: Uitkomst = {};
  let positie = '';
  try {
    await client.query('begin isolation level repeatable read read only');
    const kop = await leesKop(client, opties);
    positie = kop.positie;
    await naarBestand(pad, schrijf(client, kop, opties, uitkomst));
  } finally {
    // Ends the session, in whatever state a copy that broke off left it.
    client.release(true);
  }
  if (!uitkomst.slot) throw new Error('De kopie is geschreven zonder slotregel');
  return { ...uitkomst.slot, positie };
}
