/** The key above all keys: from the environment, or made under DATA_DIR for trying out on one machine. */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LENGTE = 32;

export interface Sleutelkeuze {
  /** GROOTBOEK_SLEUTEL: 32 bytes as base64 or hex. */
  readonly sleutel?: string | undefined;
  readonly dataDir: string;
  /** Does the service listen on a loopback address only? Then a key may be made. */
  readonly loopback: boolean;
}

function uitTekst(tekst: string, bron: string): Buffer {
  const sleutel = /^[0-9a-f]{64}$/i.test(tekst) ? Buffer.from(tekst, 'hex') : Buffer.from(tekst, 'base64');
  if (sleutel.length === LENGTE) return sleutel;
  throw new Error(`${bron} is geen sleutel van 32 bytes (base64 of hex). Maak er een met: openssl rand -base64 32`);
}

/** Two processes that start together end up with the same key: each writes one in full, and the first to give it its name wins. */
async function maak(pad: string): Promise<void> {
  const eigen = `${pad}-${randomUUID()}`;
  try {
    await writeFile(eigen, randomBytes(LENGTE).toString('base64'), { mode: 0o600, flush: true });
    await link(eigen, pad);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  } finally {
    await rm(eigen, { force: true });
  }
}

/** Throws an error in Dutch when there is no key and none may be made, or when it is no key. */
export async function hoofdsleutel({ sleutel, dataDir, loopback }: Sleutelkeuze): Promise<Buffer> {
  if (sleutel !== undefined) return uitTekst(sleutel.trim(), 'GROOTBOEK_SLEUTEL');
  if (!loopback) throw new Error('GROOTBOEK_SLEUTEL ontbreekt. Buiten deze machine is een eigen sleutel nodig: openssl rand -base64 32');
  await mkdir(dataDir, { recursive: true });
  const pad = join(dataDir, 'sleutel');
  if (!existsSync(pad)) await maak(pad);
  return uitTekst((await readFile(pad, 'utf8')).trim(), pad);
}
