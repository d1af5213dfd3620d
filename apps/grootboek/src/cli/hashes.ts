/** Recomputes the hash of every event, and sees that positions have no gap and instants never go back. */
import { bladHash } from '#bewijs';
import type { Envelop, Grootboek } from '#event-store';
import { eersteGebeurtenissen } from '../eerste-regelingen.js';

const PER_KEER = 5_000;

function verschil(envelop: Envelop, verwacht: bigint, vorige: string): string | undefined {
  const { hash, ...zonder } = envelop;
  if (BigInt(envelop.positie) !== verwacht) return `positie ${String(verwacht)} ontbreekt`;
  if (bladHash(zonder) !== hash) return `de hash van positie ${envelop.positie} klopt niet`;
  return envelop.vastgelegdOp < vorige ? `het tijdstip van positie ${envelop.positie} ligt voor dat van de vorige` : undefined;
}

/** The first difference in words, or nothing. The first regelingen carry instants of their own. The end is where the ledger says it ends. */
export async function controleerHashes(grootboek: Grootboek, voortgang: (positie: number) => void): Promise<string | undefined> {
  const einde = (await grootboek.kop()).positie;
  let positie = 0n;
  let vorige = '';
  for (;;) {
    const partij = await grootboek.readAll(positie, PER_KEER);
    if (partij.length === 0) return positie < einde ? `positie ${String(positie + 1n)} ontbreekt` : undefined;
    for (const envelop of partij) {
      const fout = verschil(envelop, positie + 1n, vorige);
      if (fout) return fout;
      positie += 1n;
      vorige = positie > BigInt(eersteGebeurtenissen.length) ? envelop.vastgelegdOp : '';
    }
    voortgang(Number(positie));
  }
}
