/** registreer-jeugdige, verhuis-jeugdige, vernietig-persoonsgegevens: the child behind the trajecten. */
import type { Datum } from '../datum.js';
import { is, type Gebeurtenis } from '../gebeurtenissen.js';
import { kanNiet, type Bekend, type Oordeel, type Wijziging } from '../opdrachten.js';
import { onmogelijk, type Onmogelijk } from '../onmogelijk.js';
import { alIngetrokken } from '../traject.js';
import { staand, verhaalVan } from '../verhaal.js';

/** The registration that stands, if any. */
export const registratie = (geschiedenis: readonly Gebeurtenis[]): Gebeurtenis<'JeugdigeGeregistreerd'> | undefined =>
  staand(geschiedenis).findLast((g): g is Gebeurtenis<'JeugdigeGeregistreerd'> => is(g, 'JeugdigeGeregistreerd'));

/** Where the jeugdige lives from when on; the gemeente of the registration counts on every date before a verhuizing (`vanaf` null). */
export function woonplaatsen(geschiedenis: readonly Gebeurtenis[]): readonly { readonly vanaf: Datum | null; readonly gemeente: string }[] {
  const eerste = registratie(geschiedenis);
  const verhuizingen = verhaalVan(geschiedenis)
    .stappen.filter((g): g is Gebeurtenis<'JeugdigeVerhuisd'> => is(g, 'JeugdigeVerhuisd'))
    .map((g) => ({ vanaf: g.geldigOp, gemeente: g.gegevens.gemeente }));
  return [...(eerste ? [{ vanaf: null, gemeente: eerste.gegevens.gemeente }] : []), ...verhuizingen];
}

/** The gemeente on a date; null when nothing is known of the jeugdige. */
export const gemeenteOp = (
  woonplaatsen: readonly { readonly vanaf: Datum | null; readonly gemeente: string }[],
  datum: Datum,
): string | null => woonplaatsen.findLast((w) => w.vanaf === null || w.vanaf <= datum)?.gemeente ?? null;

function alGeregistreerd({ nieuw, weg }: Wijziging, { geschiedenis }: Bekend): Onmogelijk | undefined {
  const staande = registratie(geschiedenis);
  if (!staande || staande === weg || !nieuw.some((n) => n.soort === 'JeugdigeGeregistreerd')) return undefined;
  return onmogelijk('al-geregistreerd', staande.gebeurtenisId);
}

/** Withdrawing the registration of a jeugdige who has trajecten, without putting another in its place. */
function inGebruik({ nieuw, weg }: Wijziging, { inGebruikDoor, geschiedenis }: Bekend): Onmogelijk | undefined {
  const vervangen = nieuw.some((n) => n.soort === 'JeugdigeGeregistreerd');
  if (!weg || weg !== registratie(geschiedenis) || vervangen || inGebruikDoor.length === 0) return undefined;
  return onmogelijk('in-gebruik', ...inGebruikDoor);
}

export function oordeelOverJeugdige(wijziging: Wijziging, bekend: Bekend): Oordeel {
  const bezwaar = alGeregistreerd(wijziging, bekend) ?? inGebruik(wijziging, bekend) ?? alIngetrokken(wijziging, bekend);
  return bezwaar ? kanNiet(bezwaar) : { nieuw: wijziging.nieuw };
}
