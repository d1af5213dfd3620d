/** `grootboek herbouw` and `grootboek controleer`: make the read models anew, and check that they say what the ledger says. */
import { controleer, herbouw } from '#leesmodellen';
import { openOnderdelen, type Onderdelen } from '../onderdelen.js';
import type { Instellingen } from '../instellingen.js';
import { controleerHashes } from './hashes.js';
import { toonVoortgang } from './voortgang.js';

export async function voerHerbouwUit(namen: readonly string[], instellingen: Instellingen): Promise<number> {
  const onderdelen = await openOnderdelen(instellingen);
  try {
    const { positie } = await onderdelen.grootboek.kop();
    const voortgang = toonVoortgang('Herbouwen', Number(positie));
    await herbouw({ ...onderdelen.herbouw, voortgang: (klaar) => voortgang.naar(klaar) }, namen.length > 0 ? namen : undefined);
    voortgang.klaar();
    process.stdout.write(`Herbouwd tot positie ${String(positie)}.\n`);
    return 0;
  } finally {
    await onderdelen.sluit();
  }
}

/** Exit 1, with the first difference, when a hash or a row is not what the ledger says. */
export async function kijkNa(onderdelen: Onderdelen): Promise<number> {
  const { positie } = await onderdelen.grootboek.kop();
  const voortgang = toonVoortgang('Controleren', Number(positie));
  const fout = (await controleerHashes(onderdelen.grootboek, (klaar) => voortgang.naar(klaar))) ?? (await controleer(onderdelen.herbouw));
  voortgang.klaar();
  process.stdout.write(
    fout ? `Verschil: ${typeof fout === 'string' ? fout : JSON.stringify(fout)}\n` : `In orde tot positie ${String(positie)}.\n`,
  );
  return fout ? 1 : 0;
}

export async function voerControleUit(instellingen: Instellingen): Promise<number> {
  const onderdelen = await openOnderdelen(instellingen);
  try {
    return await kijkNa(onderdelen);
  } finally {
    await onderdelen.sluit();
  }
}
