/** From the verwijzing to the start of the treatment. */
import { URGENTIES, WEIGERREDENEN } from '../../delen/teksten.js';
import { TRIAGE_UITKOMSTEN, VERWIJDERREDENEN, VERWIJZERTYPEN } from '../woorden.js';
import { agb, ander, datum, keuze, OPTIONEEL, regel, tekst, type Opdrachtvorm, type Traject, type Waarden } from './velden.js';

const eenPlaats = ({ wachtend }: Traject): Waarden => {
  const [plaats, ...meer] = wachtend;
  return plaats && meer.length === 0 ? { aanbieder: plaats.aanbieder } : {};
};

export const WACHTEN: readonly Opdrachtvorm[] = [
  {
    opdracht: 'registreer-verwijzing',
    titel: 'Verwijzing registreren',
    uitleg: 'Vult de verwijzing aan bij een traject dat in een crisis begon.',
    pad: '/trajecten',
    groep: 'Verwijzing en triage',
    soorten: ['VerwijzingGeregistreerd'],
    velden: [
      ander('jeugdigeId', 'regel', 'Jeugdige (kenmerk)', { hint: 'Het kenmerk van de jeugdige in het grootboek' }),
      datum('Datum van de verwijzing'),
      keuze('verwijzer.type', 'Wie verwijst', VERWIJZERTYPEN),
      regel('verwijzer.naam', { ...OPTIONEEL, label: 'Naam van de verwijzer' }),
      agb('verwijzer.agbCode', { ...OPTIONEEL, label: 'AGB-code van de verwijzer' }),
      ander('perceel', 'perceel', 'Perceel'),
      ander('product', 'product', 'Product'),
      tekst('hulpvraag', { ...OPTIONEEL, label: 'Hulpvraag' }),
      ander('maximaleDuur', 'duur', 'Afgesproken maximale duur', { ...OPTIONEEL, hint: 'Bijvoorbeeld 9 maanden of 1 jaar' }),
      tekst('afschaling', { ...OPTIONEEL, label: 'Afspraken over afschaling' }),
    ],
    begin: ({ jeugdigeId, perceel, product }) => ({
      jeugdigeId: jeugdigeId ?? '',
      perceel: String(perceel ?? ''),
      product: product ?? '',
    }),
  },
  {
    opdracht: 'voer-triage-uit',
    titel: 'Triage uitvoeren',
    uitleg: 'De laatste triage telt. Een ander perceel verplaatst het traject.',
    pad: '/trajecten/{id}/triages',
    groep: 'Verwijzing en triage',
    soorten: ['TriageUitgevoerd'],
    velden: [
      datum('Datum van de triage'),
      keuze('uitkomst', 'Uitkomst', TRIAGE_UITKOMSTEN),
      keuze('urgentie', 'Urgentie', URGENTIES),
      ander('product', 'product', 'Ander product', { ...OPTIONEEL, hint: 'Alleen als het anders wordt dan bij de verwijzing' }),
      tekst('toelichting', OPTIONEEL),
    ],
  },
  {
    opdracht: 'plaats-op-wachtlijst',
    titel: 'Op wachtlijst plaatsen',
    uitleg: 'Een traject kan bij meer aanbieders wachten.',
    pad: '/trajecten/{id}/wachtlijstplaatsingen',
    groep: 'Wachten',
    soorten: ['OpWachtlijstGeplaatst'],
    velden: [datum('Eerste dag op de wachtlijst'), agb('aanbieder')],
  },
  {
    opdracht: 'verwijder-van-wachtlijst',
    titel: 'Van wachtlijst verwijderen',
    uitleg: 'Sluit een plaatsing zonder dat hulp begint.',
    pad: '/trajecten/{id}/wachtlijstverwijderingen',
    groep: 'Wachten',
    soorten: ['VanWachtlijstVerwijderd'],
    velden: [
      datum('Eerste dag niet meer op de wachtlijst'),
      agb('aanbieder'),
      keuze('reden', 'Reden', VERWIJDERREDENEN),
      tekst('toelichting', OPTIONEEL),
    ],
    begin: eenPlaats,
  },
  {
    opdracht: 'registreer-weigering',
    titel: 'Weigering registreren',
    uitleg: 'De aanbieder neemt de jeugdige niet; een plaatsing daar sluit op die dag.',
    pad: '/trajecten/{id}/weigeringen',
    groep: 'Wachten',
    soorten: ['DoorAanbiederGeweigerd'],
    velden: [datum('Datum van de weigering'), agb('aanbieder'), keuze('reden', 'Reden', WEIGERREDENEN), tekst('toelichting', OPTIONEEL)],
    begin: eenPlaats,
  },
  {
    opdracht: 'start-overbrugging',
    titel: 'Overbrugging starten',
    uitleg: 'Lichte hulp tijdens het wachten. Het traject telt niet meer mee in de netto wachtlijst.',
    pad: '/trajecten/{id}/overbruggingen',
    groep: 'Wachten',
    soorten: ['OverbruggingGestart'],
    velden: [datum('Eerste dag van de overbrugging'), agb('aanbieder')],
  },
  {
    opdracht: 'beeindig-overbrugging',
    titel: 'Overbrugging beëindigen',
    pad: '/trajecten/{id}/overbruggingen/einde',
    groep: 'Wachten',
    soorten: ['OverbruggingBeeindigd'],
    velden: [datum('Eerste dag zonder overbrugging')],
  },
];
