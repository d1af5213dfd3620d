/** What stands in headers and paths. */
import { Matches } from 'class-validator';
import { Agb, Regelingnaam, Uuid } from './velden/codes.js';
import { Vraag } from './velden/klassen.js';
import type { Doel } from './opdrachten/opdracht.js';
import { regel, veld, type Klasse, type Soort } from './velden/veld.js';

/** RFC 9110: `*`, or entity tags with commas between. One that is not ours is no error: it just does not match (412). */
const ETAGS = '^(?:\\*|(?:W/)?"[!#-~]*"(?: *, *(?:W/)?"[!#-~]*")*)$';
const etags: Soort = {
  schema: { type: 'string', pattern: ETAGS, examples: ['"3"'] },
  regels: [
    regel('geen-etag', 'Schrijf het volgnummer tussen aanhalingstekens, zoals "3".', (opties) => Matches(new RegExp(ETAGS), opties)),
  ],
};

@Vraag('Koppen van een opdracht.')
export class OpdrachtKoppen {
  @Uuid({
    uitleg:
      'Kenmerk van deze opdracht. Wie haar met hetzelfde kenmerk en lichaam herhaalt krijgt het eerste antwoord; er wordt niets dubbel vastgelegd.',
    optioneel: true,
  })
  'Idempotency-Key'?: string;

  @veld({
    soort: etags,
    opties: {
      uitleg: 'Voer alleen uit als dit nog het laatste volgnummer is (de ETag van een eerder antwoord); anders 412.',
      optioneel: true,
    },
  })
  'If-Match'?: string;
}

/** Whether If-Match lets a history pass whose last event has this number; strong comparison, so a weak tag never matches. */
export const laatDoor = (ifMatch: string, volgnummer: number): boolean =>
  ifMatch === '*' || ifMatch.split(',').some((etag) => etag.trim() === `"${volgnummer}"`);

@Vraag('Pad van een traject.')
export class TrajectPad {
  @Uuid({ uitleg: 'Het traject.' })
  id!: string;
}

@Vraag('Pad van een jeugdige.')
export class JeugdigePad {
  @Uuid({ uitleg: 'De jeugdige.' })
  id!: string;
}

@Vraag('Pad van een aanbieder.')
export class AanbiederPad {
  @Agb({ uitleg: 'AGB-code van de aanbieder.' })
  agb!: string;
}

@Vraag('Pad van een regeling.')
export class RegelingPad {
  @Regelingnaam({ uitleg: 'Naam van de regeling.' })
  naam!: string;
}

/** The path parameters of everything about a thing of that kind. */
export const padVan: Readonly<Record<Doel, Klasse>> = {
  traject: TrajectPad,
  jeugdige: JeugdigePad,
  aanbieder: AanbiederPad,
  regeling: RegelingPad,
};
