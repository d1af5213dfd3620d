/** What of a trajectory a party may see: another party's trajectory is not there at all (contract, section 11). Pure. */
import { gemeenteVan, toestandVan, type Datum, type Opname } from '#traject';
import type { Vrager } from './leesvraag.js';

/** At the pair asked: an aanbieder has (had) a part in it, a gemeente is where the child lives. */
export function isZichtbaar(o: Opname, peildatum: Datum, { rol, wie }: Vrager): boolean {
  if (rol !== 'aanbieder' && rol !== 'gemeente') return true;
  const toestand = toestandVan(o, peildatum);
  if (!toestand || wie.organisatie === undefined) return false;
  if (rol === 'aanbieder') return toestand.betrokken.includes(wie.organisatie);
  return gemeenteVan(o, toestand.jeugdigeId, peildatum) === wie.organisatie;
}
