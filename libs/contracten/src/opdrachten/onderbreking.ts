import { Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export class OnderbreekBehandeling {
  @Datum({ uitleg: 'Eerste dag zonder hulp.' })
  datum!: string;

  @Tekst({ uitleg: 'Reden van de onderbreking.', optioneel: true, max: 4000 })
  reden?: string;
}

export class HervatBehandeling {
  @Datum({ uitleg: 'Eerste dag met hulp.' })
  datum!: string;
}

export const onderbreekBehandeling = opdracht({
  opdracht: 'onderbreek-behandeling',
  doel: 'traject',
  pad: 'trajecten/{id}/onderbrekingen',
  gegevens: OnderbreekBehandeling,
  titel: 'Behandeling onderbreken',
  uitleg: 'De hulp ligt stil. De netto behandelduur telt deze dagen niet; de maximale einddatum verschuift niet.',
  gebeurtenissen: ['BehandelingOnderbroken'],
});

export const hervatBehandeling = opdracht({
  opdracht: 'hervat-behandeling',
  doel: 'traject',
  pad: 'trajecten/{id}/hervattingen',
  gegevens: HervatBehandeling,
  titel: 'Behandeling hervatten',
  uitleg: 'De hulp gaat na een onderbreking verder.',
  gebeurtenissen: ['BehandelingHervat'],
});
