/** From the start of the treatment to the end of the traject. */
import { BESLISSERS, EINDREDENEN, GRONDSLAGEN, TOETSING_UITKOMSTEN, WISSELREDENEN } from '../woorden.js';
import { agb, ander, dag, datum, janee, keuze, OPTIONEEL, regel, tekst, type Opdrachtvorm } from './velden.js';

const IN_ZELFASSESSMENT = { ...OPTIONEEL, groep: 'Zelfassessment' };
const BIJ_CRISIS = { ...OPTIONEEL, als: 'crisis', groep: 'Alleen als er nog geen verwijzing is' };

export const BEHANDELING: readonly Opdrachtvorm[] = [
  {
    opdracht: 'start-behandeling',
    titel: 'Behandeling starten',
    uitleg: 'Begint de behandeling en sluit alle plaatsingen op wachtlijsten.',
    pad: '/trajecten/{id}/start',
    groep: 'Behandeling',
    soorten: ['BehandelingGestart'],
    velden: [
      datum('Eerste dag van de behandeling'),
      agb('aanbieder'),
      regel('coordinerendBehandelaar', { ...OPTIONEEL, label: 'Coördinerend behandelaar' }),
      keuze('grondslag', 'Grondslag', GRONDSLAGEN, OPTIONEEL),
      janee('crisis', { ...OPTIONEEL, label: 'In een crisis begonnen' }),
      regel('jeugdigeId', { ...BIJ_CRISIS, label: 'Jeugdige (kenmerk)' }),
      ander('perceel', 'perceel', 'Perceel', BIJ_CRISIS),
      ander('product', 'product', 'Product', BIJ_CRISIS),
    ],
    begin: ({ wachtend }) => (wachtend.length === 1 ? { aanbieder: wachtend[0]?.aanbieder ?? '' } : {}),
  },
  {
    opdracht: 'onderbreek-behandeling',
    titel: 'Behandeling onderbreken',
    uitleg: 'De netto behandelduur telt deze dagen niet; de maximale einddatum verschuift niet.',
    pad: '/trajecten/{id}/onderbrekingen',
    groep: 'Behandeling',
    soorten: ['BehandelingOnderbroken'],
    velden: [datum('Eerste dag zonder hulp'), tekst('reden', { ...OPTIONEEL, label: 'Reden' })],
  },
  {
    opdracht: 'hervat-behandeling',
    titel: 'Behandeling hervatten',
    pad: '/trajecten/{id}/hervattingen',
    groep: 'Behandeling',
    soorten: ['BehandelingHervat'],
    velden: [datum('Eerste dag met hulp')],
  },
  {
    opdracht: 'wissel-aanbieder',
    titel: 'Van aanbieder wisselen',
    uitleg: 'Een andere aanbieder neemt de behandeling over. De behandelduur loopt door.',
    pad: '/trajecten/{id}/aanbiederwisselingen',
    groep: 'Behandeling',
    soorten: ['AanbiederGewisseld'],
    velden: [
      datum('Eerste dag bij de nieuwe aanbieder'),
      agb('aanbieder', { label: 'Nieuwe aanbieder (AGB-code)' }),
      keuze('reden', 'Reden', WISSELREDENEN),
    ],
  },
  {
    opdracht: 'beeindig-traject',
    titel: 'Traject beëindigen',
    uitleg: 'Beëindigt ook plaatsingen, overdracht, overbrugging, onderbreking en onderaannemingen.',
    pad: '/trajecten/{id}/einde',
    groep: 'Behandeling',
    soorten: ['TrajectBeeindigd'],
    velden: [datum('Laatste dag van het traject'), keuze('reden', 'Reden', EINDREDENEN)],
  },
  {
    opdracht: 'verleng-behandeling',
    titel: 'Behandeling verlengen',
    uitleg: 'Laten de regels de verlenging niet toe, dan wordt zij vastgelegd als geweigerd, met de redenen.',
    pad: '/trajecten/{id}/verlengingen',
    groep: 'Verlengen',
    soorten: ['VerlengingVastgelegd', 'VerlengingGeweigerd'],
    velden: [
      datum('Datum van het besluit'),
      dag('nieuweEinddatum', { label: 'Nieuwe laatste dag', hint: 'Mag in de toekomst liggen' }),
      keuze('beslisser', 'Wie besluit', BESLISSERS),
      dag('akkoordVerwijzerOp', { ...OPTIONEEL, label: 'Verwijzer akkoord op' }),
      tekst('zelfassessment.onderbouwing', { ...IN_ZELFASSESSMENT, label: 'Onderbouwing' }),
      regel('zelfassessment.dossierReferentie', { ...IN_ZELFASSESSMENT, label: 'Plaats in het dossier' }),
      regel('zelfassessment.behandelaar', { ...IN_ZELFASSESSMENT, label: 'Behandelaar' }),
    ],
  },
  {
    opdracht: 'voeg-zelfassessment-toe',
    titel: 'Zelfassessment toevoegen',
    uitleg: 'Vul een onderbouwing in, of waar die in het dossier staat; een van beide is genoeg.',
    pad: '/trajecten/{id}/zelfassessments',
    groep: 'Verlengen',
    soorten: ['ZelfassessmentToegevoegd'],
    velden: [
      datum('Datum van het zelfassessment'),
      tekst('onderbouwing', { ...OPTIONEEL, label: 'Onderbouwing' }),
      regel('dossierReferentie', { ...OPTIONEEL, label: 'Plaats in het dossier' }),
      regel('behandelaar', { ...OPTIONEEL, label: 'Behandelaar' }),
    ],
  },
  {
    opdracht: 'rond-cjg-toetsing-af',
    titel: 'CJG-toetsing afronden',
    uitleg: 'Nodig voor een derde of latere verlenging onder het addendum; alleen na voortzetten kan die.',
    pad: '/trajecten/{id}/cjg-toetsingen',
    groep: 'Verlengen',
    soorten: ['CjgToetsingAfgerond'],
    velden: [datum('Datum van afronding'), keuze('uitkomst', 'Uitkomst', TOETSING_UITKOMSTEN), tekst('toelichting', OPTIONEEL)],
  },
];
