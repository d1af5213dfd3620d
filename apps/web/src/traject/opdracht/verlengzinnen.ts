/** What somebody must know before asking for a verlenging. */
import type { Schemas } from '../../api/schemas.js';
import { toonDatum } from '../../delen/datum.js';
import { TOETSING_UITKOMSTEN, toonDuur, woord } from '../woorden.js';
import type { Gebeurtenis, Traject } from './velden.js';

export type Product = Schemas['Regelingproduct'];

const laatste = (soort: string, gebeurtenissen: readonly Gebeurtenis[]): Gebeurtenis | undefined =>
  gebeurtenissen.findLast((een) => een.soort === soort && !een.ingetrokkenDoor);

function overZelfassessment(gebeurtenissen: readonly Gebeurtenis[]): readonly string[] {
  const eerste = laatste('VerlengingVastgelegd', gebeurtenissen);
  const gegeven = laatste('ZelfassessmentToegevoegd', gebeurtenissen);
  const telt = gegeven && gegeven.opdrachtId !== eerste?.opdrachtId && gegeven.geldigOp >= (eerste?.geldigOp ?? '') ? gegeven : undefined;
  return [
    'Onder het addendum vraagt een tweede verlenging een zelfassessment: een onderbouwing, of de plaats in het dossier waar die staat. Een van beide is genoeg. ' +
      'Het mag hieronder mee, of eerder zijn toegevoegd: na de eerste verlenging, en niet na de datum van dit besluit.',
    telt
      ? `Er is al een zelfassessment, van ${toonDatum(telt.geldigOp)}.`
      : 'Er is na de eerste verlenging nog geen zelfassessment toegevoegd.',
  ];
}

function overToetsing(gebeurtenissen: readonly Gebeurtenis[]): readonly string[] {
  const toetsing = laatste('CjgToetsingAfgerond', gebeurtenissen);
  return [
    'Onder het addendum vraagt een derde of latere verlenging een CJG-toetsing na de vorige verlenging, met de uitkomst voortzetten.',
    toetsing
      ? `De laatste CJG-toetsing is van ${toonDatum(toetsing.geldigOp)}: ${woord(TOETSING_UITKOMSTEN, toetsing.gegevens['uitkomst'])}.`
      : 'Er is nog geen CJG-toetsing.',
  ];
}

const perNummer = (nummer: number, gebeurtenissen: readonly Gebeurtenis[]): readonly string[] => {
  if (nummer === 2) return overZelfassessment(gebeurtenissen);
  return nummer > 2 ? overToetsing(gebeurtenissen) : [];
};

/** Sentences, the most particular first. */
export function verlenghulp(traject: Traject, gebeurtenissen: readonly Gebeurtenis[], product: Product | undefined): readonly string[] {
  const nummer = traject.verlengingen + 1;
  const langste = product?.maximaleVerlenging ? ` Een verlenging mag hoogstens ${toonDuur(product.maximaleVerlenging)} verder.` : '';
  const einde = traject.maximaleEinddatum
    ? [`De behandeling mag nu duren tot en met ${toonDatum(traject.maximaleEinddatum)}.${langste}`]
    : [];
  const akkoord =
    'Zonder het addendum, of bij een product zonder mandaat, is het akkoord van de verwijzer nodig, op of voor de datum van het besluit.';
  return [`Dit wordt verlenging ${nummer}.`, ...einde, ...perNummer(nummer, gebeurtenissen), akkoord];
}
