import { codewoord, Keuze, uuid } from '../velden/codes.js';
import { Antwoord } from '../velden/klassen.js';
import { Genest, Lijst } from '../velden/samenstelling.js';
import { Tekst } from '../velden/tekst.js';
import { ONMOGELIJK_REDENEN } from './probleem.js';
import { Traject } from './traject.js';

export const BEPROEFD = ['vastgelegd', 'geweigerd', 'onmogelijk'] as const;

@Antwoord('Wat een opdracht nu zou doen. Er is niets vastgelegd.')
export class Beproeving {
  @Keuze(BEPROEFD, {
    uitleg:
      'Wat de opdracht zou antwoorden: vastgelegd; geweigerd (de regels laten het niet toe, en dat zou worden vastgelegd); onmogelijk (409).',
  })
  uitkomst!: (typeof BEPROEFD)[number];

  @Lijst(codewoord, { uitleg: 'Alle redenen, als zij geweigerd zou worden.', optioneel: true })
  redenen?: readonly string[];

  @Keuze(ONMOGELIJK_REDENEN, { uitleg: 'Waarom het niet kan, als het onmogelijk is.', optioneel: true })
  reden?: (typeof ONMOGELIJK_REDENEN)[number];

  @Tekst({ uitleg: 'Die reden in woorden.', optioneel: true })
  uitleg?: string;

  @Lijst(uuid, { uitleg: 'De gebeurtenissen die in de weg staan, als het onmogelijk is.', optioneel: true, onbegrensd: true })
  gebeurtenissen?: readonly string[];

  @Genest(() => Traject, { uitleg: 'Het traject zoals het vandaag is; null zolang het er niet is.', kanNull: true })
  voor!: Traject | null;

  @Genest(() => Traject, {
    uitleg: 'Het traject zoals het vandaag zou zijn na de opdracht; null als er dan geen is, of als zij onmogelijk is.',
    kanNull: true,
  })
  na!: Traject | null;
}
