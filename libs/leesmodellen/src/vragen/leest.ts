/** The read models that each question reads, beside the one that tells what an aanbieder may see. */
import { ALLE_NAMEN } from '../opslag/stand.js';

export const LEEST = {
  wachtlijst: ['wachtlijst', 'zonder_plaatsing'],
  zonderPlaatsing: ['zonder_plaatsing'],
  verloop: ['wachtlijstmutatie'],
  behandelduur: ['behandelduur'],
  zelfassessments: ['zelfassessments'],
  cjgToetsingen: ['cjg_toetsingen'],
  overdrachten: ['overdrachten'],
  werkvoorraad: ALLE_NAMEN.filter((naam) => !['wachtlijstmutatie', 'inzet', 'betrokken', 'jeugdige_zoek'].includes(naam)),
  budgetuitputting: ['inzet'],
  zoeken: ['jeugdige_zoek'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
