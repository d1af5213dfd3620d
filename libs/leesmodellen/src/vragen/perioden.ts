/** Calendar periods, clipped to a stretch of dates. Pure. */
import { DateTime } from 'luxon';
import type { Datum } from '#traject';

export type Stap = 'dag' | 'week' | 'maand' | 'kwartaal';

/** The first day in it, and the first day after it. */
export interface Periode {
  readonly van: Datum;
  readonly tot: Datum;
}

export const MEESTE_PERIODEN = 400;

/** More periods than one answer gives: the asker must take a larger step or a shorter stretch. */
export class TeVeelPerioden extends Error {
  constructor() {
    super(`Hoogstens ${String(MEESTE_PERIODEN)} perioden: kies een grotere stap of een kortere tijd.`);
  }
}

/** Weeks are ISO weeks: luxon's begin on Monday. */
const EENHEID = { dag: 'day', week: 'week', maand: 'month', kwartaal: 'quarter' } as const;

/** The periods of the calendar from `van` until, not including, `tot`; the first and last may be shorter. Throws TeVeelPerioden. */
export function perioden(van: Datum, tot: Datum, stap: Stap): readonly Periode[] {
  const alle: Periode[] = [];
  let begin = van;
  while (begin < tot) {
    if (alle.length === MEESTE_PERIODEN) throw new TeVeelPerioden();
    const kalender = DateTime.fromISO(begin, { zone: 'utc' }).startOf(EENHEID[stap]);
    const volgende = kalender.plus({ [EENHEID[stap]]: 1 }).toFormat('yyyy-MM-dd');
    const eind = volgende < tot ? volgende : tot;
    alle.push({ van: begin, tot: eind });
    begin = eind;
  }
  return alle;
}
