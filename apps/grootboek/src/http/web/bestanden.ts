/**
 * The files of the web application, kept in memory: what is asked can only be one of them, and a build that runs meanwhile changes nothing until
 * the service starts again.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const SOORTEN: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const ONBEKENDE_SOORT = 'application/octet-stream';

/** The build puts a digest of the contents in these names, so that another content has another address. */
const MET_DIGEST = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const LANG = 'public, max-age=31536000, immutable';
/** Kept, but asked again each time: the answer is usually 304. */
const NAVRAGEN = 'no-cache';

export type Codering = 'br' | 'gzip';

export interface Bestand {
  readonly soort: string;
  readonly cache: string;
  readonly etag: string;
  readonly inhoud: Buffer;
  /** Text is sent smaller when the asker can take that; made when it is first asked. */
  gecodeerd(codering: Codering): Promise<Buffer>;
  readonly samenpersbaar: boolean;
}

/** By the path that is asked for. */
export type Bestanden = ReadonlyMap<string, Bestand>;

const brotli = promisify(brotliCompress);
const gzipt = promisify(gzip);
/** Nearly as small as the slowest, in a tenth of its time. */
const KWALITEIT = 9;
/** Below this a packet is a packet. */
const MINSTE_BYTES = 1_024;

const PERS: Readonly<Record<Codering, (inhoud: Buffer) => Promise<Buffer>>> = {
  br: (inhoud) => brotli(inhoud, { params: { [constants.BROTLI_PARAM_QUALITY]: KWALITEIT } }),
  gzip: (inhoud) => gzipt(inhoud),
};

function bestand(pad: string, inhoud: Buffer): Bestand {
  const soort = SOORTEN[extname(pad)] ?? ONBEKENDE_SOORT;
  const gemaakt = new Map<Codering, Promise<Buffer>>();
  return {
    soort,
    cache: MET_DIGEST.test(pad) ? LANG : NAVRAGEN,
    etag: `W/"${createHash('sha256').update(inhoud).digest('base64url').slice(0, 22)}"`,
    inhoud,
    samenpersbaar: inhoud.length >= MINSTE_BYTES && soort.includes('charset'),
    gecodeerd(codering) {
      const klaar = gemaakt.get(codering) ?? PERS[codering](inhoud);
      gemaakt.set(codering, klaar);
      return klaar;
    },
  };
}

/** Everything in the folder but what is hidden; undefined when there is no application in it. */
export async function leesBestanden(map: string): Promise<Bestanden | undefined> {
  const plekken = await readdir(map, { recursive: true, withFileTypes: true }).catch(() => []);
  const bestanden = new Map<string, Bestand>();
  for (const plek of plekken) {
    const pad = `/${relative(map, join(plek.parentPath, plek.name)).split(sep).join('/')}`;
    if (plek.isFile() && !pad.includes('/.')) bestanden.set(pad, bestand(pad, await readFile(join(map, pad))));
  }
  return bestanden.has('/index.html') ? bestanden : undefined;
}
