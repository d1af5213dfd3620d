/** After a command that recorded much: bring the read models up to date, or wait for the process that does so. */
import { herbouw, lopend, Vergif } from '#leesmodellen';
import type { Onderdelen } from '../onderdelen.js';
import { toonVoortgang } from './voortgang.js';

/** So far behind, making them anew is quicker than following. */
const HERBOUWGRENS = 20_000n;
const LANG_GENOEG_MS = 3_600_000;

async function achterstand({ projector, grootboek }: Onderdelen): Promise<bigint> {
  const alle = await projector.standen();
  const standen = alle.filter(({ naam }) => lopend(alle).includes(naam));
  const laagste = standen.reduce((a, { positie }) => (positie < a ? positie : a), standen[0]?.positie ?? 0n);
  return (await grootboek.kop()).positie - laagste;
}

/** Resolves when the read models hold all that the ledger holds now. */
export async function werkBij(onderdelen: Onderdelen): Promise<void> {
  const { projector, grootboek, herbouw: opties } = onderdelen;
  const { positie } = await grootboek.kop();
  if ((await achterstand(onderdelen)) > HERBOUWGRENS) {
    const voortgang = toonVoortgang('Leesmodellen', Number(positie));
    await herbouw({ ...opties, voortgang: (klaar) => voortgang.naar(klaar) }).catch((fout: unknown) => {
      // Event by event it is found which read model that is; the others go on.
      if (!(fout instanceof Vergif)) throw fout;
    });
    voortgang.klaar();
  }
  const stop = new AbortController();
  const draait = projector.draai(stop.signal);
  await projector.bijTot(positie, LANG_GENOEG_MS);
  stop.abort();
  await draait;
}
