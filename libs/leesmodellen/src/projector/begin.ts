/** Before following: read models that were never built, or stand with another version, are made. */
import { leesStanden, verouderd, zetStil, type Gestopt } from '../opslag/stand.js';
import { Vergif } from '../opslag/vergif.js';
import { herbouw } from './herbouw.js';
import type { Herkans } from './herkansen.js';

function plaatsVan({ bij }: Vergif): Omit<Gestopt, 'sinds'> {
  if (!bij) return { positie: null, gebeurtenisId: null, soort: null };
  return { positie: bij.positie, gebeurtenisId: bij.gebeurtenisId, soort: bij.soort };
}

/**
 * Rebuilds them together. One that cannot be made of what the ledger holds stands still (and is added to `opgegeven`: it is not tried again in this
 * term), and the others are rebuilt without it.
 */
export async function herbouwVerouderde(
  { opties, opStilstand, signaal }: Pick<Herkans, 'opties' | 'opStilstand'> & { readonly signaal: AbortSignal },
  opgegeven: Set<string>,
): Promise<void> {
  for (;;) {
    const oud = verouderd(await leesStanden(opties.pool)).filter((naam) => !opgegeven.has(naam));
    if (oud.length === 0) return;
    try {
      await herbouw({ ...opties, signaal }, oud);
      return;
    } catch (fout) {
      if (!(fout instanceof Vergif)) throw fout;
      const waar = plaatsVan(fout);
      for (const leesmodel of fout.leesmodellen) {
        opgegeven.add(leesmodel);
        await zetStil(opties.pool, leesmodel, waar);
        opStilstand({ leesmodel, ...waar, oorzaak: fout.cause });
      }
    }
  }
}
