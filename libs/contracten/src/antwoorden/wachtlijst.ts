import { Agb, Gemeentecode, Keuze, Perceel, Productcode, Uuid } from '../velden/codes.js';
import { Aantal, Ja } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Lijst } from '../velden/samenstelling.js';
import { Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { URGENTIES } from '../opdrachten/triage.js';
import { WEIGERREDENEN } from '../opdrachten/wachtlijst.js';
import { Bladzijde } from './lijst.js';

@Antwoord('Een open plaatsing: van de dag van plaatsing tot (niet tot en met) de dag waarop zij sluit.')
export class Wachtlijstregel {
  @Uuid({ uitleg: 'Het traject.' })
  trajectId!: string;

  @Uuid({ uitleg: 'De jeugdige.', kanNull: true })
  jeugdigeId!: string | null;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige op de peildatum woont.', kanNull: true })
  gemeente!: string | null;

  @Perceel({ uitleg: 'Perceel waarvoor gewacht wordt; bij een overdracht 1.', kanNull: true })
  perceel!: 1 | 2 | null;

  @Productcode({ uitleg: 'Product waarop gewacht wordt; bij een overdracht meervoudig.', kanNull: true })
  product!: string | null;

  @Agb({ uitleg: 'Aanbieder of, bij een overdracht, consortium.' })
  aanbieder!: string;

  @Keuze(URGENTIES, { uitleg: 'Urgentie volgens de laatste triage; null zonder triage.', kanNull: true })
  urgentie!: (typeof URGENTIES)[number] | null;

  @Datum({ uitleg: 'Eerste dag van de plaatsing.' })
  sinds!: string;

  @Aantal({ uitleg: 'Nachten van sinds tot de peildatum.' })
  wachtdagen!: number;

  @Datum({ uitleg: 'Datum van de verwijzing.', kanNull: true })
  verwijsdatum!: string | null;

  @Aantal({ uitleg: 'Nachten van de verwijzing tot de peildatum, nooit minder dan 0.', kanNull: true })
  dagenSindsVerwijzing!: number | null;

  @Ja({ uitleg: 'Of op de peildatum overbrugging loopt.' })
  overbrugging!: boolean;

  @Ja({ uitleg: 'Of het traject in behandeling is en op een overdracht wacht.' })
  inBehandeling!: boolean;

  @Ja({ uitleg: 'Of er meer dan 98 dagen (14 weken) sinds de verwijzing zijn; een richtlijn, geen wettelijke termijn.' })
  bovenNorm!: boolean;
}

@Antwoord('De wachtlijst op een peildatum. Volgorde: urgentie (crisis eerst, zonder triage laatst), dan sinds.')
export class Wachtlijst extends Bladzijde {
  @Tekst({ uitleg: 'De definitie van deze cijfers, in woorden.' })
  definitie!: string;

  @Aantal({ uitleg: 'Aantal open plaatsingen. Een traject dat bij twee aanbieders wacht telt twee keer.' })
  bruto!: number;

  @Aantal({ uitleg: 'Aantal open plaatsingen van trajecten zonder overbrugging en niet in behandeling.' })
  netto!: number;

  @Aantal({ uitleg: 'Aantal verschillende trajecten met een open plaatsing.' })
  trajecten!: number;

  @Lijst(() => Wachtlijstregel, { uitleg: 'Open plaatsingen.', onbegrensd: true })
  items!: readonly Wachtlijstregel[];

  @Aantal({ uitleg: 'Aantal trajecten dat bij niemand op een wachtlijst staat (zie zonder-plaatsing), met dezelfde filters.' })
  zonderPlaatsing!: number;
}

@Antwoord('Een weigering door een aanbieder.')
export class Weigering {
  @Agb({ uitleg: 'Aanbieder die weigerde.' })
  aanbieder!: string;

  @Datum({ uitleg: 'Datum van de weigering.' })
  datum!: string;

  @Keuze(WEIGERREDENEN, { uitleg: 'Reden van de weigering.' })
  reden!: (typeof WEIGERREDENEN)[number];
}

@Antwoord('Een traject dat op geen enkele wachtlijst staat.')
export class ZonderPlaatsingRegel {
  @Uuid({ uitleg: 'Het traject.' })
  trajectId!: string;

  @Uuid({ uitleg: 'De jeugdige.', kanNull: true })
  jeugdigeId!: string | null;

  @Gemeentecode({ uitleg: 'Gemeente waar de jeugdige op de peildatum woont.', kanNull: true })
  gemeente!: string | null;

  @Perceel({ uitleg: 'Perceel.', kanNull: true })
  perceel!: 1 | 2 | null;

  @Productcode({ uitleg: 'Product.', kanNull: true })
  product!: string | null;

  @Keuze(URGENTIES, { uitleg: 'Urgentie volgens de laatste triage; null zonder triage.', kanNull: true })
  urgentie!: (typeof URGENTIES)[number] | null;

  @Datum({ uitleg: 'Datum van de verwijzing.' })
  verwijsdatum!: string;

  @Aantal({ uitleg: 'Nachten van de verwijzing tot de peildatum.' })
  dagenSindsVerwijzing!: number;

  @Lijst(() => Weigering, { uitleg: 'Weigeringen tot en met de peildatum.', onbegrensd: true })
  weigeringen!: readonly Weigering[];
}

@Antwoord(
  'Wie op geen enkele wachtlijst staat: verwezen, niet door de laatste triage afgewezen, niet geplaatst, niet in behandeling, niet beëindigd, ' +
    'en zonder ontbrekend einde. Volgorde: urgentie, dan verwijsdatum.',
)
export class ZonderPlaatsing extends Bladzijde {
  @Lijst(() => ZonderPlaatsingRegel, { uitleg: 'Trajecten.', onbegrensd: true })
  items!: readonly ZonderPlaatsingRegel[];
}
