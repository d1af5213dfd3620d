import { Keuze } from '../velden/codes.js';
import { Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export const TOETSING_UITKOMSTEN = ['voortzetten', 'afbouwen', 'beeindigen', 'overdragen'] as const;

export class RondCjgToetsingAf {
  @Datum({ uitleg: 'Datum waarop de toetsing is afgerond.' })
  datum!: string;

  @Keuze(TOETSING_UITKOMSTEN, { uitleg: 'Uitkomst; alleen na voortzetten kan een derde of latere verlenging.' })
  uitkomst!: (typeof TOETSING_UITKOMSTEN)[number];

  @Tekst({ uitleg: 'Toelichting.', optioneel: true, max: 4000 })
  toelichting?: string;
}

export const rondCjgToetsingAf = opdracht({
  opdracht: 'rond-cjg-toetsing-af',
  doel: 'traject',
  pad: 'trajecten/{id}/cjg-toetsingen',
  gegevens: RondCjgToetsingAf,
  titel: 'CJG-toetsing afronden',
  uitleg: 'Legt de uitkomst vast van de intensieve toetsing door het CJG, nodig vanaf de derde verlenging onder het addendum.',
  gebeurtenissen: ['CjgToetsingAfgerond'],
});
