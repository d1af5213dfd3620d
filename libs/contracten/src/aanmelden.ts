/** The development login: how a token is asked for where no OpenID provider is set. */
import { Keuze } from './velden/codes.js';
import { Antwoord, Invoer } from './velden/klassen.js';
import { mits } from './velden/samenstelling.js';
import { Naam } from './velden/tekst.js';

export const ROLLEN = ['cjg-triage', 'aanbieder', 'gemeente', 'auditor', 'evaluator', 'beheerder'] as const;

/** How an organisation is written, for the roles that belong to one. */
const CODES: ReadonlyMap<unknown, RegExp> = new Map([
  ['aanbieder', /^[0-9]{8}$/],
  ['gemeente', /^[0-9]{4}$/],
]);
const PARTIJ = 'Noem bij de rol aanbieder een AGB-code (acht cijfers), en bij de rol gemeente een gemeentecode (vier cijfers).';
const zonderPartij = mits('verplicht', PARTIJ, ({ rol }) => !CODES.has(rol));
const vanDezeRol = mits('geen-organisatie', PARTIJ, ({ rol, organisatie }) => CODES.get(rol)?.test(String(organisatie)) ?? true);

@Invoer('Aanmelden zonder wachtwoord, om uit te proberen; alleen op de eigen computer.')
export class OntwikkelAanmelding {
  @Keuze(ROLLEN, { uitleg: 'De rol waarin wordt aangemeld.' })
  rol!: (typeof ROLLEN)[number];

  @Naam({
    uitleg: 'AGB-code van de aanbieder of code van de gemeente: bij die rollen verplicht.',
    max: 20,
    verplichtTenzij: zonderPartij,
    samenhang: [vanDezeRol],
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
