import { Agb, Gemeentecode, Keuze, Perceel, Productcode, Uuid } from '../velden/codes.js';
import { Aantal } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Lijst } from '../velden/samenstelling.js';
import { Datum } from '../velden/tijd.js';
import { EINDREDENEN } from '../opdrachten/einde.js';
import { VERWIJZERTYPEN } from '../opdrachten/verwijzing.js';
import { Bladzijde } from './lijst.js';

@Antwoord('Een behandelepisode: een traject heeft er een, en na een voltooide overdracht twee.')
export class Behandelepisode {
  @Uuid({ uitleg: 'Het traject.' })
  trajectId!: string;

  @Aantal({ uitleg: 'De hoeveelste episode: 1, of 2 na een overdracht.', min: 1, max: 2 })
  episode!: number;

  @Perceel({ uitleg: 'Perceel van de episode.', kanNull: true })
  perceel!: 1 | 2 | null;

  @Productcode({ uitleg: 'Product van de episode.', kanNull: true })
  product!: string | null;

  @Agb({ uitleg: 'Wie in de episode het laatst behandelde.' })
  aanbieder!: string;

  @Gemeentecode({ uitleg: 'Gemeente van de jeugdige op de peildatum; van een voorbije episode op haar laatste dag.', kanNull: true })
  gemeente!: string | null;

  @Keuze(VERWIJZERTYPEN, { uitleg: 'Type van de verwijzer; null zolang er geen verwijzing is.', kanNull: true })
  verwijzerType!: (typeof VERWIJZERTYPEN)[number] | null;

  @Datum({ uitleg: 'Eerste dag.' })
  start!: string;

  @Datum({ uitleg: 'Laatste dag; null zolang de episode loopt.', kanNull: true })
  laatsteDag!: string | null;

  @Keuze(['lopend', 'onderbroken', 'beeindigd', 'overgedragen'], { uitleg: 'Status op de peildatum.' })
  status!: 'lopend' | 'onderbroken' | 'beeindigd' | 'overgedragen';

  @Keuze(EINDREDENEN, { uitleg: 'Reden van het einde; null zolang de episode loopt en na een overdracht.', kanNull: true })
  reden!: (typeof EINDREDENEN)[number] | null;

  @Aantal({
    uitleg: 'Dagen van start tot en met de laatste dag; van een lopende episode tot en met de peildatum. Beide dagen tellen mee (CBS).',
  })
  dagenBruto!: number;

  @Aantal({ uitleg: 'Dagen bruto zonder de dagen van onderbreking.' })
  dagenNetto!: number;

  @Aantal({ uitleg: 'Aantal in deze episode toegekende verlengingen.' })
  verlengingen!: number;

  @Datum({ uitleg: 'Laatste toegestane dag; null zonder maximum (perceel 1).', kanNull: true })
  maximaleEinddatum!: string | null;

  @Aantal({ uitleg: 'Dagen na de maximale einddatum, tot en met de laatste dag of de peildatum; 0 zonder maximum.' })
  dagenOverschreden!: number;
}

@Antwoord('Behandelduur per episode, op volgorde van start.')
export class Behandelduur extends Bladzijde {
  @Lijst(() => Behandelepisode, { uitleg: 'Episoden.', onbegrensd: true })
  items!: readonly Behandelepisode[];
}
