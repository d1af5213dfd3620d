/** A referral: the child when it is not known yet, and the verwijzing. */
import { gegevensVan, type Jeugdige } from './bevolking.js';
import { corrigeerSoms } from './correctie.js';
import { datum } from './kalender.js';
import { AFSCHALINGEN, HULPVRAGEN } from './teksten.js';
import { alsCjg, meld, type Perceel, type Traject, type Wereld } from './traject.js';

export const MEERVOUDIG = 'meervoudig';
const HUISARTS = '02';
/** General practices that do not exist. */
const AGB_HUISARTS: readonly [number, number] = [42_410_001, 42_410_090];

/** Someone new, of an age that fits the question. */
export const nieuweJeugdige = (w: Wereld, product: string): Jeugdige =>
  w.bevolking.jeugdige(w.dag, w.p.producten[product]?.leeftijd ?? w.p.bevolking.leeftijdPerceel1);

export const productVoor = (w: Wereld, perceel: Perceel): string => (perceel === 1 ? MEERVOUDIG : w.aanbod.product());

/** Records the child on `registratiedag` when the ledger does not know it; returns the first day on which it does. */
export function meldJeugdige(w: Wereld, jeugdige: Jeugdige, registratiedag: number): number {
  if (jeugdige.vast !== undefined) return Math.max(registratiedag, jeugdige.vast);
  jeugdige.vast = registratiedag;
  const pad = { jeugdige: jeugdige.id };
  const door = alsCjg(w);
  const opdracht = 'registreer-jeugdige';
  const gegevens = gegevensVan(jeugdige);
  const gemeld = { opdrachtId: w.loket.leg(registratiedag, { opdracht, ...pad, door, gegevens }), registratiedag, gegevens };
  corrigeerSoms(w, { gemeld, opdracht, door, pad, goed: (was) => ({ ...was, naam: w.bevolking.naam() }) });
  if (w.toeval.kans(w.p.bevolking.verhuizing.kans)) planVerhuizing(w, jeugdige);
  return registratiedag;
}

function planVerhuizing(w: Wereld, jeugdige: Jeugdige): void {
  w.agenda.zet(w.dag + w.toeval.geheel(w.p.bevolking.verhuizing.na), () => {
    if (jeugdige.lopend <= 0) return;
    jeugdige.gemeente = w.bevolking.andereGemeente(jeugdige.gemeente);
    const vast = jeugdige.vast ?? w.dag;
    const gegevens = { datum: datum(w.dag), gemeente: jeugdige.gemeente };
    const registratiedag = w.loket.registratiedag({ vast, tot: vast }, w.dag);
    w.loket.leg(registratiedag, { opdracht: 'verhuis-jeugdige', jeugdige: jeugdige.id, door: alsCjg(w), gegevens });
  });
}

/** Records child and verwijzing, dated today, at the same desk. */
export function meldVerwijzing(w: Wereld, t: Traject): void {
  const registratiedag = meldJeugdige(w, t.jeugdige, w.loket.registratiedag(t.lijn, w.dag));
  const door = alsCjg(w);
  const gegevens = {
    jeugdigeId: t.jeugdige.id,
    verwijzer: verwijzer(w, t.perceel),
    perceel: t.perceel,
    product: t.product,
    ...extras(w, t.perceel),
  };
  const gemeld = meld(w, t, 'registreer-verwijzing', { registratiedag, door, gegevens });
  t.lijn.vast = registratiedag;
  const goed = (was: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
    ...was,
    verwijzer: verwijzer(w, t.perceel),
  });
  corrigeerSoms(w, { gemeld, opdracht: 'registreer-verwijzing', door, pad: { traject: t.id }, goed });
}

function verwijzer(w: Wereld, perceel: Perceel): Readonly<Record<string, string>> {
  const type = w.toeval.weeg(w.p.instroom.verwijzer[perceel]);
  const agbCode = type === HUISARTS ? { agbCode: String(w.toeval.geheel(AGB_HUISARTS)) } : {};
  return { type, ...(w.toeval.kans(w.p.instroom.kansen.verwijzernaam) && { naam: w.bevolking.behandelaar() }), ...agbCode };
}

function extras(w: Wereld, perceel: Perceel): Readonly<Record<string, string>> {
  const { kansen, maximaleDuur } = w.p.instroom;
  return {
    ...(w.toeval.kans(kansen.hulpvraag) && { hulpvraag: w.toeval.kies(HULPVRAGEN) }),
    ...(perceel === 2 && w.toeval.kans(kansen.maximaleDuur) && { maximaleDuur: w.toeval.weeg(maximaleDuur) }),
    ...(w.toeval.kans(kansen.afschaling) && { afschaling: w.toeval.kies(AFSCHALINGEN) }),
  };
}
