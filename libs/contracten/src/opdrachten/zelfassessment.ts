import { Invoer } from '../velden/klassen.js';
import { mits } from '../velden/samenstelling.js';
import { Naam, Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

const gevuld = (waarde: unknown): boolean => waarde !== undefined && waarde !== null;
const LEEG = { code: 'zelfassessment-leeg', detail: 'Geef een onderbouwing, of een verwijzing naar het dossier waarin die staat.' };

@Invoer('Zelfassessment van de behandelaar: een onderbouwing, of een verwijzing naar het dossier waarin die staat.')
export class Zelfassessment {
  @Tekst({ uitleg: 'Onderbouwing van de verlenging.', optioneel: true, max: 4000 })
  onderbouwing?: string;

  @Naam({ uitleg: 'Waar de onderbouwing in het dossier staat.', optioneel: true })
  dossierReferentie?: string;

  @Naam({ uitleg: 'Naam van de behandelaar.', optioneel: true })
  behandelaar?: string;
}

/** For the field that holds a zelfassessment: the text itself may stay in the dossier, but then it must say where. */
export const nietLeeg = mits(LEEG.code, LEEG.detail, ({ zelfassessment }) => {
  const { onderbouwing, dossierReferentie } = zelfassessment as Zelfassessment;
  return gevuld(onderbouwing) || gevuld(dossierReferentie);
});

export class VoegZelfassessmentToe {
  @Datum({ uitleg: 'Datum van het zelfassessment.' })
  datum!: string;

  @Tekst({
    uitleg: 'Onderbouwing van de verlenging; verplicht zonder dossierreferentie.',
    max: 4000,
    verplichtTenzij: mits(LEEG.code, LEEG.detail, ({ dossierReferentie }) => gevuld(dossierReferentie)),
  })
  onderbouwing?: string;

  @Naam({ uitleg: 'Waar de onderbouwing in het dossier staat.', optioneel: true })
  dossierReferentie?: string;

  @Naam({ uitleg: 'Naam van de behandelaar.', optioneel: true })
  behandelaar?: string;
}

export const voegZelfassessmentToe = opdracht({
  opdracht: 'voeg-zelfassessment-toe',
  doel: 'traject',
  pad: 'trajecten/{id}/zelfassessments',
  gegevens: VoegZelfassessmentToe,
  titel: 'Zelfassessment toevoegen',
  uitleg: 'Legt het zelfassessment vast dat bij de tweede verlenging onder het addendum hoort.',
  gebeurtenissen: ['ZelfassessmentToegevoegd'],
});
