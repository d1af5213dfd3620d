import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Who PostgreSQL runs as; absent when we are an ordinary user ourselves (PostgreSQL refuses to run as root). */
export interface Gebruiker {
  readonly uid: number;
  readonly gid: number;
}

/** Where everything of one private PostgreSQL stands. */
export interface Plaats {
  readonly dataDir: string;
  /** Belongs to the server's user; appears at once and complete, by a rename. */
  readonly huis: string;
  readonly cluster: string;
  readonly wachtwoord: string;
  readonly log: string;
  readonly gebruiker: Gebruiker | undefined;
}

/** `nobody` on Linux: present everywhere, so that no user has to be made. */
const NIEMAND: Gebruiker = { uid: 65534, gid: 65534 };

function kiesGebruiker(dataDir: string, huis: string): Gebruiker | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(existsSync(huis) ? huis : dataDir);
  return uid === 0 ? NIEMAND : { uid, gid };
}

function magDoor(map: string, { uid, gid }: Gebruiker): boolean {
  const stand = statSync(map);
  if (stand.uid === uid) return (stand.mode & 0o100) !== 0;
  if (stand.gid === gid) return (stand.mode & 0o010) !== 0;
  return (stand.mode & 0o001) !== 0;
}

/** The first directory on the way to `doel` that the user may not enter. */
function dichteMap(doel: string, gebruiker: Gebruiker): string | undefined {
  const ouder = path.dirname(doel);
  const eerder = ouder === doel ? undefined : dichteMap(ouder, gebruiker);
  return eerder ?? (magDoor(doel, gebruiker) ? undefined : doel);
}

function controleerToegang({ dataDir, huis, gebruiker }: Plaats): void {
  if (!gebruiker) {
    if (existsSync(huis)) accessSync(huis, constants.R_OK | constants.W_OK | constants.X_OK);
    return;
  }
  const dicht = dichteMap(dataDir, gebruiker);
  if (!dicht) return;
  throw new Error(
    `PostgreSQL draait niet als root maar als gebruiker ${gebruiker.uid}, en die mag de map ${dicht} niet in. ` +
      `Kies een DATA_DIR elders (bijvoorbeeld /var/lib/trajectgrootboek), of geef toegang met: chmod o+x ${dicht}`,
  );
}

/** Makes DATA_DIR when it is not there, and finds out who the server runs as. Throws a Dutch error when that user cannot get there. */
export async function bepaalPlaats(map: string): Promise<Plaats> {
  await mkdir(map, { recursive: true, mode: 0o711 });
  const dataDir = realpathSync(map);
  const huis = path.join(dataDir, 'postgres');
  const plaats: Plaats = {
    dataDir,
    huis,
    cluster: path.join(huis, 'cluster'),
    wachtwoord: path.join(huis, 'wachtwoord'),
    log: path.join(huis, 'log'),
    gebruiker: kiesGebruiker(dataDir, huis),
  };
  try {
    controleerToegang(plaats);
  } catch (oorzaak) {
    if ((oorzaak as NodeJS.ErrnoException).code !== 'EACCES') throw oorzaak;
    throw new Error(`De map ${huis} hoort bij een andere gebruiker: start als die gebruiker, of kies een andere DATA_DIR`, {
      cause: oorzaak,
    });
  }
  return plaats;
}
