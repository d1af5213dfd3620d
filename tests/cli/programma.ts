/** The program as its users run it: a process of the build in dist/, which `npm test` makes first. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

export type Proces = ChildProcessByStdio<null, Readable, Readable>;

export interface Uitslag {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly uit: string;
  readonly fout: string;
}

const CLI = resolve('dist/apps/grootboek/src/cli/main.js');

/** Starts `grootboek ...`. `omgeving` is all it gets to know: it runs in DATA_DIR, so that no `.env` of this checkout takes part. */
export function begin(argumenten: readonly string[], omgeving: Readonly<Record<string, string>>): Proces {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  return spawn(process.execPath, [CLI, ...argumenten], {
    cwd: omgeving['DATA_DIR'],
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...omgeving },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What a process said, once it has ended. */
export async function uitslagVan(proces: Proces): Promise<Uitslag> {
  const [uit, fout] = await Promise.all([text(proces.stdout), text(proces.stderr), once(proces, 'close')]);
  return { code: proces.exitCode, uit, fout };
}

export const grootboek = (omgeving: Readonly<Record<string, string>>, ...argumenten: readonly string[]): Promise<Uitslag> =>
  uitslagVan(begin(argumenten, omgeving));
