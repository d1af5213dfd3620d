/** With others: onderaannemers, perceel 1, and the hours they make. */
import { agb, ander, dag, datum, janee, OPTIONEEL, regel, tekst, type Opdrachtvorm } from './velden.js';

export const SAMENWERKEN: readonly Opdrachtvorm[] = [
  {
    opdracht: 'zet-onderaannemer-in',
    titel: 'Onderaannemer inzetten',
    uitleg: 'Een andere aanbieder werkt mee, binnen de maximale einddatum.',
    pad: '/trajecten/{id}/onderaannemingen',
    groep: 'Samenwerken',
    soorten: ['OnderaannemerIngezet'],
    velden: [
      datum('Eerste dag'),
      agb('aanbieder', { label: 'Onderaannemer (AGB-code)' }),
      dag('tot', { ...OPTIONEEL, label: 'Laatste dag', hint: 'Leeg: tot nader order' }),
      regel('discipline', { ...OPTIONEEL, label: 'Discipline', hint: 'Bijvoorbeeld vaktherapie' }),
    ],
  },
  {
    opdracht: 'beeindig-onderaanneming',
    titel: 'Onderaanneming beëindigen',
    pad: '/trajecten/{id}/onderaannemingen/einde',
    groep: 'Samenwerken',
    soorten: ['OnderaannemingBeeindigd'],
    velden: [datum('Laatste dag van de onderaanneming'), agb('aanbieder', { label: 'Onderaannemer (AGB-code)' })],
    begin: ({ onderaannemers }) => {
      const open = onderaannemers.filter(({ tot }) => tot === null);
      return open.length === 1 ? { aanbieder: open[0]?.aanbieder ?? '' } : {};
    },
  },
  {
    opdracht: 'stel-meervoudigheid-vast',
    titel: 'Meervoudigheid vaststellen',
    uitleg: 'De hulpvraag blijkt meervoudig. Van meer vaststellingen telt de laatste.',
    pad: '/trajecten/{id}/meervoudigheid',
    groep: 'Naar perceel 1',
    soorten: ['MeervoudigheidVastgesteld'],
    velden: [
      datum('Datum van de vaststelling'),
      janee('voortzettingVerantwoord', {
        label: 'Voortzetting in perceel 2 is verantwoord',
        hint: 'Zo niet, dan gaat de behandeling tijdelijk door in afwachting van perceel 1, met een CJG-medewerker',
      }),
      tekst('onderbouwing', { ...OPTIONEEL, label: 'Onderbouwing' }),
      regel('cjgMedewerker', { ...OPTIONEEL, label: 'CJG-medewerker' }),
    ],
  },
  {
    opdracht: 'koppel-cjg-medewerker',
    titel: 'CJG-medewerker koppelen',
    uitleg: 'Nodig bij tijdelijke voortzetting in afwachting van perceel 1.',
    pad: '/trajecten/{id}/cjg-koppelingen',
    groep: 'Naar perceel 1',
    soorten: ['CjgMedewerkerGekoppeld'],
    velden: [datum('Datum van de koppeling'), regel('cjgMedewerker', { label: 'CJG-medewerker' })],
  },
  {
    opdracht: 'vraag-overdracht-aan',
    titel: 'Overdracht aanvragen',
    uitleg: 'Het traject komt bij het consortium op de wachtlijst; de behandeling gaat intussen door.',
    pad: '/trajecten/{id}/overdrachten',
    groep: 'Naar perceel 1',
    soorten: ['OverdrachtAangevraagd'],
    velden: [datum('Datum van de aanvraag'), agb('consortium', { label: 'Consortium (AGB-code)' })],
  },
  {
    opdracht: 'voltooi-overdracht',
    titel: 'Overdracht voltooien',
    uitleg: 'De behandeling in perceel 2 eindigt de dag ervoor, die in perceel 1 begint.',
    pad: '/trajecten/{id}/overdrachten/voltooiing',
    groep: 'Naar perceel 1',
    soorten: ['OverdrachtVoltooid'],
    velden: [datum('Eerste dag in perceel 1')],
  },
  {
    opdracht: 'weiger-overdracht',
    titel: 'Overdracht weigeren',
    uitleg: 'Het consortium neemt niet over; de behandeling in perceel 2 gaat door.',
    pad: '/trajecten/{id}/overdrachten/weigering',
    groep: 'Naar perceel 1',
    soorten: ['OverdrachtGeweigerd'],
    velden: [datum('Datum van de weigering'), tekst('reden', { label: 'Waarom het consortium weigert' })],
  },
  {
    opdracht: 'registreer-inzet',
    titel: 'Inzet registreren',
    pad: '/trajecten/{id}/inzet',
    groep: 'Inzet',
    soorten: ['InzetGeregistreerd'],
    velden: [
      datum('Dag van de inzet'),
      agb('aanbieder', { label: 'Wie de uren maakte (AGB-code)' }),
      ander('minuten', 'getal', 'Minuten'),
      ander('tariefCent', 'euro', 'Tarief per uur in euro', { hint: 'Bijvoorbeeld 95,50' }),
    ],
    begin: ({ aanbieder }) => ({ aanbieder: aanbieder ?? '' }),
  },
];
