/**
 * Records the steps in order, and stops at the first that does not succeed. Before each is sent it is noted that it was, so that also after a
 * lost answer or a reload it is known what may stand in the ledger; the same key then finds it back instead of recording it again.
 */
import { alsProbleem, Probleemfout, type Probleem } from '../api/probleem.js';
import type { Opdrachtantwoord } from '../api/client.js';
import { nieuweVoortgang, type Voortgang } from './concept.js';
import type { Stap } from './stappen.js';

export type Stuur = (stap: Stap, sleutel: string) => Promise<Pick<Opdrachtantwoord, 'uitkomst' | 'redenen'>>;

export interface Vastlegger {
  readonly stuur: Stuur;
  readonly voortgang: (stap: string) => Voortgang | undefined;
  readonly wordt: (stap: string, voortgang: Voortgang) => void;
}

/** Why it stopped: a problem, or a refusal by the rules (which is itself recorded). */
export type Einde =
  | { readonly soort: 'klaar' }
  | { readonly soort: 'probleem'; readonly stap: string; readonly probleem: Probleem }
  | { readonly soort: 'geweigerd'; readonly stap: string; readonly redenen: readonly string[] };

export type Mislukt = Exclude<Einde, { readonly soort: 'klaar' }>;

const zelfde = (een: object, ander: object): boolean => JSON.stringify(een) === JSON.stringify(ander);

/** After these the service may have recorded it all the same: nothing came back, or something that says nothing. */
const isOnzeker = ({ status }: Probleem): boolean => status >= 500 || status === 408;
const isSleutelHergebruikt = (fout: unknown): boolean => fout instanceof Probleemfout && fout.soort === 'sleutel-hergebruikt';

/** What is known of a step after it failed. An impossible one was judged, so nothing stands under its key: the next try is another request. */
function naFout(voor: Voortgang, lichaam: object, probleem: Probleem): Voortgang {
  if (isOnzeker(probleem)) return { ...voor, stand: 'onbekend' };
  if (probleem.reden !== undefined) return nieuweVoortgang();
  const verstuurd = voor.verstuurd.filter((eerder) => !zelfde(eerder, lichaam));
  return { ...voor, verstuurd, stand: verstuurd.length > 0 ? 'onbekend' : 'open' };
}

/** Under this key something else was recorded: one of the bodies whose answer got lost. Sending that again tells which. */
async function vindEerder(stap: Stap, voor: Voortgang, stuur: Stuur): Promise<boolean> {
  for (const lichaam of voor.verstuurd.filter((eerder) => !zelfde(eerder, stap.lichaam))) {
    try {
      await stuur({ ...stap, lichaam }, voor.sleutel);
      return true;
    } catch (fout) {
      if (!isSleutelHergebruikt(fout)) throw fout;
    }
  }
  return false;
}

async function stuurOfVind(
  stap: Stap,
  voor: Voortgang,
  stuur: Stuur,
): Promise<{ readonly eerder: boolean; readonly redenen?: readonly string[] }> {
  try {
    const { uitkomst, redenen = [] } = await stuur(stap, voor.sleutel);
    return { eerder: false, ...(uitkomst === 'geweigerd' && { redenen }) };
  } catch (fout) {
    if (isSleutelHergebruikt(fout) && (await vindEerder(stap, voor, stuur))) return { eerder: true };
    throw fout;
  }
}

/** Undefined: it is recorded, and the next may follow. */
async function legStapVast(stap: Stap, { stuur, voortgang, wordt }: Vastlegger): Promise<Mislukt | undefined> {
  const voor = voortgang(stap.naam) ?? nieuweVoortgang();
  if (voor.stand === 'vastgelegd') return undefined;
  const ook = voor.verstuurd.some((eerder) => zelfde(eerder, stap.lichaam)) ? [] : [stap.lichaam];
  const nu: Voortgang = { ...voor, stand: 'onbekend', verstuurd: [...voor.verstuurd, ...ook] };
  wordt(stap.naam, nu);
  try {
    const { eerder, redenen } = await stuurOfVind(stap, nu, stuur);
    if (redenen) {
      wordt(stap.naam, nieuweVoortgang());
      return { soort: 'geweigerd', stap: stap.naam, redenen };
    }
    wordt(stap.naam, { ...nu, stand: 'vastgelegd', verstuurd: [], ...(eerder && { eerder }) });
    return undefined;
  } catch (fout) {
    const probleem = alsProbleem(fout);
    wordt(stap.naam, naFout(nu, stap.lichaam, probleem));
    return { soort: 'probleem', stap: stap.naam, probleem };
  }
}

export async function legVast(stappen: readonly Stap[], vastlegger: Vastlegger): Promise<Einde> {
  for (const stap of stappen) {
    const einde = await legStapVast(stap, vastlegger);
    if (einde) return einde;
  }
  return { soort: 'klaar' };
}
