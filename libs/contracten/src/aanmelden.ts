/** The development login: how a token is asked for where no OpenID provider is set. */
import { Matches } from 'class-validator';
import { Keuze } from './velden/codes.js';
import { Antwoord, Invoer } from './velden/klassen.js';
import { mits } from './velden/samenstelling.js';
import { Naam } from './velden/tekst.js';
import { regel, veld } from './velden/veld.js';

export const ROLLEN = ['cjg-triage', 'aanbieder', 'gemeente', 'auditor', 'evaluator', 'beheerder'] as const;

const CIJFERS: Readonly<Record<string, number>> = { aanbieder: 8, gemeente: 4 };
const vorm = '^[0-9]{4}$|^[0-9]{8}$';
const code = regel('geen-organisatie', 'Een organisatie is een AGB-code (acht cijfers) of een gemeentecode (vier cijfers).', (opties) =>
  Matches(new RegExp(vorm), opties),
);
const zonderPartij = mits('verplicht', 'Bij deze rol hoort een organisatie.', ({ rol }) => !(String(rol) in CIJFERS));
const vanDezeRol = mits(
  'andere-rol',
  'Een aanbieder heeft een AGB-code (acht cijfers), een gemeente een gemeentecode (vier cijfers).',
  ({ rol, organisatie }) => [undefined, String(organisatie).length].includes(CIJFERS[String(rol)]),
);

@Invoer('Aanmelden zonder wachtwoord, om uit te proberen; alleen op de eigen computer.')
export class OntwikkelAanmelding {
  @Keuze(ROLLEN, { uitleg: 'De rol waarin wordt aangemeld.' })
  rol!: (typeof ROLLEN)[number];

  @veld({
    soort: { schema: { type: 'string', pattern: vorm, examples: ['42420001'] }, regels: [code] },
    opties: {
      uitleg: 'AGB-code van de aanbieder of code van de gemeente; bij die rollen verplicht.',
      verplichtTenzij: zonderPartij,
      samenhang: [vanDezeRol],
    },
  })
  organisatie?: string;

  @Naam({ uitleg: 'Pseudoniem van de gebruiker; komt bij elke opdracht in het grootboek te staan.', optioneel: true })
  gebruiker?: string;
}

@Antwoord('Een bewijs van aanmelding.')
export class Aanmelding {
  @Naam({ uitleg: 'Stuur dit mee in de kop Authorization, als Bearer. Twaalf uur geldig.', max: 10_000 })
  token!: string;
}
