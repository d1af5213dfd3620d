import { Agb, Keuze, Perceel, Productcode, Uuid } from '../velden/codes.js';
import { Ja } from '../velden/getal.js';
import { mits } from '../velden/samenstelling.js';
import { Naam } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

const alleenBijCrisis = mits(
  'alleen-bij-crisis',
  'Dit veld hoort alleen bij een start in crisis (crisis: true); anders staat het in de verwijzing.',
  ({ crisis }) => crisis !== undefined && crisis !== null && crisis !== false,
);

export class StartBehandeling {
  @Datum({ uitleg: 'Eerste dag van de behandeling.' })
  datum!: string;

  @Agb({ uitleg: 'Aanbieder die behandelt.' })
  aanbieder!: string;

  @Naam({ uitleg: 'Naam van de coördinerend behandelaar.', optioneel: true })
  coordinerendBehandelaar?: string;

  @Ja({ uitleg: 'Of de behandeling in een crisis begint; dan mag het traject nog onbekend zijn.', optioneel: true })
  crisis?: boolean;

  @Keuze(['contract', 'individuele-behandelovereenkomst'], {
    uitleg: 'Grondslag van de behandeling; weggelaten: contract.',
    optioneel: true,
  })
  grondslag?: 'contract' | 'individuele-behandelovereenkomst';

  @Uuid({ uitleg: 'De jeugdige, als die bij een crisis zonder verwijzing bekend is.', optioneel: true, samenhang: [alleenBijCrisis] })
  jeugdigeId?: string;

  @Perceel({ uitleg: 'Het perceel, als dat bij een crisis zonder verwijzing bekend is.', optioneel: true, samenhang: [alleenBijCrisis] })
  perceel?: 1 | 2;

  @Productcode({
    uitleg: 'Het product, als dat bij een crisis zonder verwijzing bekend is.',
    optioneel: true,
    samenhang: [alleenBijCrisis],
  })
  product?: string;
}

export const startBehandeling = opdracht({
  opdracht: 'start-behandeling',
  doel: 'traject',
  pad: 'trajecten/{id}/start',
  gegevens: StartBehandeling,
  titel: 'Behandeling starten',
  uitleg:
    'Begint de behandeling en sluit alle plaatsingen. In een crisis mag het traject onbekend zijn: dan ontstaat het (201). ' +
    'Wat de verwijzing later zegt over jeugdige, perceel en product telt vanaf de start.',
  gebeurtenissen: ['BehandelingGestart'],
});
