import { bladHash } from '#bewijs';
import type { EersteGebeurtenis } from '../port.js';
import type { Vastgelegd } from './werkblad.js';

/** The first events of a ledger, with their places and hashes. */
export function nummerEerste(eerste: readonly EersteGebeurtenis[]): Vastgelegd[] {
  const lengtes = new Map<string, number>();
  return eerste.map((gebeurtenis, index) => {
    const volgnummer = lengtes.get(gebeurtenis.stroom) ?? 0;
    lengtes.set(gebeurtenis.stroom, volgnummer + 1);
    const zonderHash = { ...gebeurtenis, volgnummer, positie: String(index + 1) };
    const tekst = JSON.stringify(gebeurtenis.gegevens);
    return { envelop: { ...zonderHash, hash: bladHash(zonderHash) }, tekst, afdruk: null, verwijstNaar: null };
  });
}
