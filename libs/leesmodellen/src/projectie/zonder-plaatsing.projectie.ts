/** Who waits on no list at all. Without it perceel 2, where nobody must accept anyone, would seem to have no wait. */
import { afgewezen, eindeOntbreekt, type Toestand } from '#traject';
import { perVlak, type Projectie } from './rij.js';

/** Referred, not turned away by the last triage, not placed, not in treatment, not ended, and without `einde-ontbreekt`. */
const wachtZonderPlaatsing = (t: Toestand): boolean =>
  t.verwijzing !== null && !afgewezen(t) && t.plaatsingen.length === 0 && t.episodes.length === 0 && !t.einde && !eindeOntbreekt(t);

export const zonderPlaatsing: Projectie = perVlak(({ toestand: t, gemeente }) =>
  wachtZonderPlaatsing(t)
    ? [
        {
          sleutel: '',
          waarden: {
            jeugdige_id: t.jeugdigeId,
            gemeente,
            perceel: t.perceel,
            product: t.product,
            urgentie: t.triage?.urgentie ?? null,
            verwijsdatum: t.verwijzing?.datum ?? null,
            weigeringen: t.weigeringen,
            geweigerd_door: [...new Set(t.weigeringen.map((w) => w.aanbieder))],
          },
        },
      ]
    : [],
);
