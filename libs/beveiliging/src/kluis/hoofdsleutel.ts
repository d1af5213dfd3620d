/** The key above all keys: from the environment, or made under DATA_DIR for trying out on one machine. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
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

/** Two processes that start together must end up with the same file. */
async function maakOfLees(pad: string): Promise<Buffer> {
  try {
    const bestand = await open(pad, 'wx', 0o600);
    await bestand.writeFile(randomBytes(LENGTE).toString('base64'));
    await bestand.sync();
    await bestand.close();
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  }
  return uitTekst((await readFile(pad, 'utf8')).trim(), pad);
}

/** Throws an error in Dutch when there is no key and none may be made, or when it is no key. */
export async function hoofdsleutel({ sleutel, dataDir, loopback }: Sleutelkeuze): Promise<Buffer> {
  if (sleutel !== undefined) return uitTekst(sleutel.trim(), 'GROOTBOEK_SLEUTEL');
  if (!loopback) throw new Error('GROOTBOEK_SLEUTEL ontbreekt. Buiten deze machine is een eigen sleutel nodig: openssl rand -base64 32');
  await mkdir(dataDir, { recursive: true });
  return maakOfLees(join(dataDir, 'sleutel'));
}
