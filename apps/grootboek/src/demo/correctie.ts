/** Mistakes of the desk: withdrawn, mostly with a replacement. Only kinds of which no later step can become impossible. */
import { datum } from './kalender.js';
import { CORRECTIEREDENEN } from './teksten.js';
import { type Gemeld, type Traject, type Wereld } from './traject.js';
import type { Door, Melding } from './loket.js';

type Gegevens = Readonly<Record<string, unknown>>;

const intrekking = (w: Wereld, gebeurtenisId: string, vervanging?: { opdracht: string; gegevens: Gegevens }): Gegevens => ({
  gebeurtenisId,
  reden: w.toeval.kies(CORRECTIEREDENEN),
  ...(vervanging && { vervanging }),
});

interface TeCorrigeren {
  readonly gemeld: Gemeld;
  readonly opdracht: string;
  readonly door: Door;
  /** Where it stands: traject, jeugdige or aanbieder. */
  readonly pad: Pick<Melding, 'traject' | 'jeugdige' | 'aanbieder'>;
  /** What it should have said; absent: all was right after all. */
  readonly goed: (gegevens: Gegevens) => Gegevens;
}

/** Now and then replaces what was just reported by the same on the same date with other particulars. */
export function corrigeerSoms(w: Wereld, { gemeld, opdracht, door, pad, goed }: TeCorrigeren): void {
  if (!w.toeval.kans(w.p.loket.correctie.kans)) return;
  const dag = w.loket.werkdag(gemeld.registratiedag + w.toeval.geheel(w.p.loket.correctie.na));
  const gegevens = intrekking(w, gemeld.opdrachtId, { opdracht, gegevens: goed(gemeld.gegevens) });
  w.loket.leg(dag, { opdracht: 'trek-gebeurtenis-in', ...pad, door, gegevens });
}

/** Withdraws in line, so that whatever follows is recorded after it; with another date for the event when `op` is given. */
export function trekIn(w: Wereld, t: Traject, wat: { gemeld: Gemeld; opdracht: string; door: Door; op?: number }): void {
  const registratiedag = w.loket.werkdag(wat.gemeld.registratiedag + w.toeval.geheel(w.p.loket.inLijn.na));
  const gegevens = { ...wat.gemeld.gegevens, ...(wat.op !== undefined && { datum: datum(wat.op) }) };
  const vervanging = wat.op === undefined ? undefined : { opdracht: wat.opdracht, gegevens };
  t.lijn.tot = Math.max(t.lijn.tot, registratiedag);
  t.lijn.vast = t.lijn.tot;
  w.loket.leg(t.lijn.tot, {
    opdracht: 'trek-gebeurtenis-in',
    traject: t.id,
    door: wat.door,
    gegevens: intrekking(w, wat.gemeld.opdrachtId, vervanging),
  });
}
