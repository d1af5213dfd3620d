import { Keuze } from '../velden/codes.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

/** JZ588 of iJw 3.2 without 20, which is a onderbreking here. */
export const EINDREDENEN = ['02', '31', '32', '33', '34', '35', '36', '37', '38', '39'] as const;

export class BeeindigTraject {
  @Datum({ uitleg: 'Laatste dag van het traject.' })
  datum!: string;

  @Keuze(EINDREDENEN, {
    uitleg:
      '02 overlijden, 31 volgens plan, 32 eenzijdig door de cliënt, 33 eenzijdig door de aanbieder, 34 in overeenstemming, 35 externe omstandigheden, ' +
      '36 door de gemeente, 37 wijzigingsverzoek, 38 andere aanbieder, 39 ander domein.',
  })
  reden!: (typeof EINDREDENEN)[number];
}

export const beeindigTraject = opdracht({
  opdracht: 'beeindig-traject',
  doel: 'traject',
  pad: 'trajecten/{id}/einde',
  gegevens: BeeindigTraject,
  titel: 'Traject beëindigen',
  uitleg:
    'Beëindigt behandeling, plaatsingen, overdracht, overbrugging, onderbreking en onderaannemingen. Zonder behandeling kan reden 31 niet.',
  gebeurtenissen: ['TrajectBeeindigd'],
});
