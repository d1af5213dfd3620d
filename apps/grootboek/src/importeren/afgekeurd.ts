/** The lines that failed, in a file that can be repaired and imported itself. Written beside its place and moved there when complete. */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Probleem } from '../uitvoeren/antwoord.js';
import { alsJson, type Regel } from './regels.js';

export interface AfgekeurdeRegel {
  readonly regel: Regel;
  readonly probleem: Probleem;
}

export interface Afgekeurd {
  /** Adds lines. Rejects when the disk does not take them. */
  schrijf(regels: readonly AfgekeurdeRegel[]): Promise<void>;
  /** Puts the file in its place, or removes an older one when nothing failed. */
  plaats(): Promise<void>;
  /** Leaves nothing half-written behind. */
  sluit(): Promise<void>;
}

/** `x.ndjson` gives `x.afgekeurd.ndjson`; another name gets the ending as a whole. */
export const padVanAfgekeurd = (pad: string): string => `${pad.replace(/\.ndjson$/, '')}.afgekeurd.ndjson`;

/** The line as it was, with its number and what is wrong with it. */
function metProbleem({ regel: { nummer, tekst, gebrek }, probleem }: AfgekeurdeRegel): string {
  const json = gebrek ? undefined : alsJson(tekst);
  const object = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : { tekst };
  return `${JSON.stringify({ ...object, regel: nummer, probleem })}\n`;
}

export function openAfgekeurd(pad: string): Afgekeurd {
  const doel = padVanAfgekeurd(pad);
  const naast = `${doel}.deel`;
  let bestand: FileHandle | undefined;
  return {
    async schrijf(regels) {
      bestand ??= await open(naast, 'w', 0o600);
      await bestand.appendFile(regels.map(metProbleem).join(''));
    },
    async plaats() {
      await (bestand ? rename(naast, doel) : rm(doel, { force: true }));
    },
    async sluit() {
      await bestand?.close();
      await rm(naast, { force: true });
    },
  };
}
