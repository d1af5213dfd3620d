/** The lines that failed, in a file that can be repaired and imported itself. Written beside its place and moved there when complete. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Probleem } from '../uitvoeren/antwoord.js';
import { alsJson, type Regel } from './regels.js';

export interface Afgekeurd {
  /** Adds a line; waits when the disk is slower than we are. */
  schrijf(regel: Regel, probleem: Probleem): Promise<void>;
  /** Puts the file in its place, or removes an older one when nothing failed. */
  sluit(): Promise<void>;
}

/** `x.ndjson` gives `x.afgekeurd.ndjson`; another name gets the ending as a whole. */
export const padVanAfgekeurd = (pad: string): string => `${pad.replace(/\.ndjson$/, '')}.afgekeurd.ndjson`;

/** The line as it was, with its number and what is wrong with it. */
function metProbleem({ nummer, tekst }: Regel, probleem: Probleem): string {
  const json = alsJson(tekst);
  const object = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : { tekst };
  return JSON.stringify({ ...object, regel: nummer, probleem });
}

export function openAfgekeurd(pad: string): Afgekeurd {
  const doel = padVanAfgekeurd(pad);
  const naast = `${doel}.deel`;
  const stroom = createWriteStream(naast);
  let aantal = 0;
  return {
    async schrijf(regel, probleem) {
      aantal += 1;
      if (!stroom.write(`${metProbleem(regel, probleem)}\n`)) await once(stroom, 'drain');
    },
    async sluit() {
      stroom.end();
      await finished(stroom);
      await (aantal > 0 ? rename(naast, doel) : rm(naast, { force: true }));
      if (aantal === 0) await rm(doel, { force: true });
    },
  };
}
