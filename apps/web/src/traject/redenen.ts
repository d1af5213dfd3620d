/** Why something is refused or impossible, and what would help. */
import { alsTekst } from '../delen/teksten.js';
import type { Codes } from './woorden.js';

const WEIGERGRONDEN: Codes = {
  'akkoord-verwijzer-ontbreekt': 'het akkoord van de verwijzer ontbreekt, of is van na het besluit',
  'zelfassessment-ontbreekt': 'voor een tweede verlenging ontbreekt het zelfassessment',
  'cjg-toetsing-ontbreekt': 'voor een derde of latere verlenging ontbreekt een CJG-toetsing met de uitkomst voortzetten',
  'einddatum-niet-later': 'de nieuwe laatste dag ligt niet na de huidige maximale einddatum',
  'langer-dan-toegestaan': 'de nieuwe laatste dag ligt verder dan één verlenging toestaat',
  'beslisser-onbevoegd': 'de coördinerend behandelaar mag dit niet alleen besluiten',
};

/** Why the rules refuse, as a part of a sentence. */
export const weigergrond = (code: unknown): string => WEIGERGRONDEN[String(code)] ?? alsTekst(String(code));

/** What somebody could do about it. */
const RAAD: Codes = {
  'in-de-toekomst': 'Kies een datum die niet in de toekomst ligt.',
  'na-einde': 'Klopt het einde niet? Corrigeer het dan eerst, of kies een eerdere datum.',
  'voor-verwijzing': 'Klopt de datum van de verwijzing niet? Corrigeer die dan eerst, of kies een latere datum.',
  'tweede-verwijzing': 'Klopt de verwijzing niet? Corrigeer haar dan; een tweede kan niet.',
  'al-in-behandeling': 'Klopt de start niet? Corrigeer die dan. Ging de behandeling naar een ander? Kies dan Van aanbieder wisselen.',
  'niet-in-behandeling': 'Kies een datum in de behandeling, of corrigeer eerst de start of het einde.',
  'al-onderbroken': 'Ontbreekt een hervatting? Leg die dan eerst vast, of corrigeer de eerdere onderbreking.',
  'niet-onderbroken': 'Ontbreekt de onderbreking? Leg die dan eerst vast.',
  'al-geplaatst': 'Klopt de eerdere plaatsing niet? Corrigeer die dan.',
  'al-open': 'Beëindig of corrigeer eerst wat er loopt.',
  'niet-open': 'Leg eerst het begin vast, of corrigeer het einde dat er al staat.',
  'overdracht-open': 'Voltooi, weiger of corrigeer eerst de overdracht die openstaat.',
  'geen-overdracht': 'Leg eerst de aanvraag van de overdracht vast.',
  'in-perceel-1': 'Kies een datum voor de overgang naar perceel 1, of corrigeer die overgang.',
  'overdracht-op-startdag': 'Kies een latere dag, of corrigeer de start.',
  'plaatsing-in-behandeling': 'Kies een datum voor de start, of vraag een overdracht aan.',
  'niet-geplaatst': 'Controleer de aanbieder en de datum, of leg eerst de plaatsing vast.',
  'latere-verlenging': 'Trek eerst de latere verlenging in; leg daarna beide opnieuw vast.',
  'al-ingetrokken': 'Laad het traject opnieuw; er is al een correctie.',
  'inzet-buiten-traject': 'Kies een dag in het traject, of corrigeer het einde.',
  'triage-in-behandeling': 'Vraag een overdracht aan, of kies een datum voor de start.',
  'triage-zonder-product': 'Kies bij Ander product een product van perceel 2.',
};

export const raad = (code: string | undefined): string | undefined => RAAD[code ?? ''];
