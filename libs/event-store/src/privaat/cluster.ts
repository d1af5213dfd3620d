import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plaats } from './plaats.js';
import { draai } from './programma.js';

/** The superuser of a private PostgreSQL. */
export const BEHEERDER = 'grootboek';

/** Unicode in code point order, built into PostgreSQL: the same on every machine and with every C library. */
const INITDB = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--auth=scram-sha-256'];

async function geefAan(plaats: Plaats, pad: string): Promise<void> {
  if (plaats.gebruiker) await chown(pad, plaats.gebruiker.uid, plaats.gebruiker.gid);
}

/**
 * Makes the database cluster with a password of its own, unless it is there. Two processes may do so at once: each works beside the
 * final place, the first rename wins, and the other's work is thrown away.
 */
export async function maakCluster(plaats: Plaats, bin: string): Promise<void> {
  if (existsSync(plaats.huis)) return;
  const nieuw = await mkdtemp(`${plaats.huis}-nieuw-`);
  try {
    const wachtwoord = path.join(nieuw, 'wachtwoord');
    await writeFile(wachtwoord, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await geefAan(plaats, wachtwoord);
    await geefAan(plaats, nieuw);
    const doel = [`--pgdata=${path.join(nieuw, 'cluster')}`, `--username=${BEHEERDER}`, `--pwfile=${wachtwoord}`];
    await draai(plaats, path.join(bin, 'initdb'), [...doel, ...INITDB]);
    await rename(nieuw, plaats.huis);
  } catch (fout) {
    if (!existsSync(plaats.huis)) throw fout;
  } finally {
    await rm(nieuw, { recursive: true, force: true });
  }
}
