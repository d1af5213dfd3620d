/** A correction as values of a form, and as a command. */
import { toonDatum } from '../../delen/datum.js';
import { CORRECTIEREDEN } from './fouten.js';
import { alsGegevens, alsWaarden, invulfouten, type Gegevens } from './gegevens.js';
import { vormVoor } from './opdrachten.js';
import type { Gebeurtenis, Opdrachtvorm, Waarden } from './velden.js';

export const HOE = '_hoe';
export const HOES = [
  ['vervangen', 'Vervangen door wat klopt'],
  ['intrekken', 'Alleen intrekken'],
] as const;

export const vervangt = (waarden: Waarden): boolean => waarden[HOE] === 'vervangen';

/** A zelfassessment that came with a verlenging counts for that one alone: what replaces it must bring it again. */
const meegekomen = ({ opdrachtId, gebeurtenisId }: Gebeurtenis, alle: readonly Gebeurtenis[]): Gegevens => {
  const erbij = alle.find((ander) => ander.opdrachtId === opdrachtId && ander.gebeurtenisId !== gebeurtenisId);
  return erbij?.soort === 'ZelfassessmentToegevoegd' ? { zelfassessment: erbij.gegevens } : {};
};

/** The old values, to be put right. */
export function beginwaarden(gebeurtenis: Gebeurtenis, alle: readonly Gebeurtenis[]): Waarden {
  const vorm = vormVoor(gebeurtenis.soort);
  if (!vorm) return { [HOE]: 'intrekken' };
  const gegevens = { ...gebeurtenis.gegevens, ...meegekomen(gebeurtenis, alle) };
  return { [HOE]: 'vervangen', ...alsWaarden(vorm, gegevens), datum: toonDatum(gebeurtenis.geldigOp) };
}

export function correctie(gebeurtenisId: string, vorm: Opdrachtvorm | undefined, waarden: Waarden): Gegevens {
  const vervanging = vorm && vervangt(waarden) && { opdracht: vorm.opdracht, gegevens: alsGegevens(vorm, waarden) };
  const reden = waarden[CORRECTIEREDEN]?.trim() ?? '';
  return { gebeurtenisId, ...(reden && { reden }), ...(vervanging && { vervanging }) };
}

export function correctieInvulfouten(vorm: Opdrachtvorm | undefined, waarden: Waarden): ReadonlyMap<string, string> {
  const fouten = new Map(vorm && vervangt(waarden) ? invulfouten(vorm, waarden) : []);
  return waarden[CORRECTIEREDEN]?.trim() ? fouten : new Map([[CORRECTIEREDEN, 'Waarom u corrigeert: vul dit in.'], ...fouten]);
}
