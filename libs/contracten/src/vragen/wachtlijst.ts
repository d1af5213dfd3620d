/** The parameters of the wachtlijst, and of who waits on no list. */
import { URGENTIES } from '../opdrachten/triage.js';
import { Keuze } from '../velden/codes.js';
import { Ja } from '../velden/getal.js';
import { Vraag } from '../velden/klassen.js';
import { GefilterdeVraag } from '../vragen.js';

export const WACHTURGENTIES = [...URGENTIES, 'geen'] as const;

export const SORTEERVELDEN = ['urgentie', 'sinds', 'wachtdagen', 'verwijsdatum', 'gemeente', 'product', 'aanbieder'] as const;
type Sorteerveld = (typeof SORTEERVELDEN)[number];
export type Sorteer = Sorteerveld | `-${Sorteerveld}`;

@Vraag('Een vraag naar wie er wacht.')
export class WachtendenVraag extends GefilterdeVraag {
  @Keuze(WACHTURGENTIES, { uitleg: 'Alleen deze urgentie; geen: zonder triage.', optioneel: true })
  urgentie?: (typeof WACHTURGENTIES)[number];

  @Ja({ uitleg: 'true: alleen wie boven de norm wacht, meer dan 98 dagen (14 weken) sinds de verwijzing.', optioneel: true })
  langWachtend?: boolean;
}

@Vraag('Een vraag naar de wachtlijst.')
export class WachtlijstVraag extends WachtendenVraag {
  @Keuze([...SORTEERVELDEN, ...SORTEERVELDEN.map((naam) => `-${naam}`)], {
    uitleg:
      'Volgorde; met een streepje ervoor andersom. Wat daarin gelijk is staat op urgentie (crisis eerst, zonder triage laatst) en dan sinds; wat onbekend is ' +
      'staat achteraan.',
    standaard: 'urgentie',
  })
  sorteer!: Sorteer;
}
