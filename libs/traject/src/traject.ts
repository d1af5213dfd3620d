/** Judges a change to one trajectory: put it in its place, fold the story, and see whether it still holds. */
import { is, type Gebeurtenis, type Nieuw } from './gebeurtenissen.js';
import { kanNiet, type Bekend, type Oordeel, type Wijziging } from './opdrachten.js';
import { onmogelijk, type Onmogelijk } from './onmogelijk.js';
import { verhaalVan, type Verhaal } from './verhaal.js';
import { redenenTegen } from './verlenging/regels.js';
import { bezwaarTegenVerzoek, lees, type Lezing } from './vouw.js';

/** A new event as if it stood at the end of the history already. */
function kandidaat(nieuw: Nieuw, wijziging: Wijziging, bekend: Bekend, volgnummer: number): Gebeurtenis {
  const eerste = wijziging.nieuw[0] === nieuw;
  return {
    gebeurtenisId: `nieuw-${String(volgnummer)}`,
    soort: nieuw.soort,
    stroom: '',
    volgnummer,
    positie: '',
    geldigOp: nieuw.geldigOp,
    vastgelegdOp: bekend.vastgelegdOp,
    opdrachtId: wijziging.opdrachtId,
    gegevens: { ...nieuw.gegevens, ...(eerste && wijziging.weg && { vervangt: wijziging.weg.gebeurtenisId }) },
  };
}

const intrekking = (weg: Gebeurtenis, volgnummer: number): Gebeurtenis => ({
  ...weg,
  gebeurtenisId: 'intrekking',
  soort: 'GebeurtenisIngetrokken',
  volgnummer,
  gegevens: { gebeurtenisId: weg.gebeurtenisId },
});

/** A history with a change in it, and the candidates among its events. */
export function metWijziging(wijziging: Wijziging, bekend: Bekend): { verhaal: Verhaal; kandidaten: readonly Gebeurtenis[] } {
  const { geschiedenis } = bekend;
  const kandidaten = wijziging.nieuw.map((n, i) => kandidaat(n, wijziging, bekend, geschiedenis.length + 1 + i));
  const weg = wijziging.weg ? [intrekking(wijziging.weg, geschiedenis.length)] : [];
  return { verhaal: verhaalVan([...geschiedenis, ...weg, ...kandidaten]), kandidaten };
}

/** Withdrawing a withdrawal, or an event already withdrawn; in the way stands the withdrawal. */
export function alIngetrokken({ weg }: Wijziging, { geschiedenis }: Bekend): Onmogelijk | undefined {
  if (!weg) return undefined;
  const eerdere = is(weg, 'GebeurtenisIngetrokken')
    ? weg
    : geschiedenis.find((g) => is(g, 'GebeurtenisIngetrokken') && g.gegevens.gebeurtenisId === weg.gebeurtenisId);
  return eerdere && onmogelijk('al-ingetrokken', eerdere.gebeurtenisId);
}

/** A verlenging that the rules refuse becomes a refusal with every reason. */
function naDeRegels(nieuw: Nieuw, kandidaat: Gebeurtenis, lezing: Lezing, bekend: Bekend): Nieuw {
  const voor = lezing.voor.get(kandidaat.gebeurtenisId);
  if (nieuw.soort !== 'VerlengingVastgelegd' || !voor) return nieuw;
  const verzoek = { ...nieuw.gegevens, datum: nieuw.geldigOp, opdrachtId: kandidaat.opdrachtId };
  const redenen = redenenTegen({ voor, eind: lezing.eind, regels: bekend.regels, verzoek });
  return redenen.length === 0 ? nieuw : { ...nieuw, soort: 'VerlengingGeweigerd', gegevens: { ...nieuw.gegevens, redenen } };
}

export function oordeelOverTraject(wijziging: Wijziging, bekend: Bekend): Oordeel {
  const { verhaal, kandidaten } = metWijziging(wijziging, bekend);
  const lezing = lees(verhaal, bekend.regels, new Set(kandidaten.map((k) => k.gebeurtenisId)));
  if (lezing.breuk) return kanNiet(lezing.breuk);
  const bezwaren = kandidaten.map((k) => bezwaarTegenVerzoek(verhaal, lezing.voor.get(k.gebeurtenisId) ?? lezing.eind, k));
  const bezwaar = alIngetrokken(wijziging, bekend) ?? bezwaren.find((b) => b !== undefined);
  if (bezwaar) return kanNiet(bezwaar);
  return { nieuw: wijziging.nieuw.map((n, i) => naDeRegels(n, kandidaten[i] as Gebeurtenis, lezing, bekend)) };
}
