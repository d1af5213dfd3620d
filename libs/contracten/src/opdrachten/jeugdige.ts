import { Bsn, Gemeentecode, Uuid } from '../velden/codes.js';
import { Invoer } from '../velden/klassen.js';
import { Genest, mits } from '../velden/samenstelling.js';
import { Naam, Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

@Invoer('De naam van een jeugdige.')
export class Persoonsnaam {
  @Naam({ uitleg: 'Achternaam, zonder voorvoegsel.' })
  achternaam!: string;

  @Naam({ uitleg: 'Voorvoegsel van de achternaam, zoals "van der".', optioneel: true, max: 40 })
  voorvoegsel?: string;

  @Naam({ uitleg: 'Voornamen of roepnaam.', optioneel: true })
  voornamen?: string;
}

export class RegistreerJeugdige {
  @Datum({ uitleg: 'Geboortedatum.' })
  geboortedatum!: string;

  @Gemeentecode({ uitleg: 'CBS-code van de gemeente waar de jeugdige woont.' })
  gemeente!: string;

  @Bsn({ uitleg: 'Burgerservicenummer, als het bekend is.', optioneel: true })
  bsn?: string;

  @Genest(() => Persoonsnaam, { uitleg: 'Naam, als die bekend is.', optioneel: true })
  naam?: Persoonsnaam;

  @Uuid({ uitleg: 'Kenmerk dat de nieuwe jeugdige krijgt; weggelaten: afgeleid van de Idempotency-Key.', optioneel: true })
  jeugdigeId?: string;
}

export class VerhuisJeugdige {
  @Datum({ uitleg: 'Eerste dag in de nieuwe gemeente.' })
  datum!: string;

  @Gemeentecode({ uitleg: 'CBS-code van de nieuwe gemeente.' })
  gemeente!: string;
}

export class VernietigPersoonsgegevens {
  @Datum({ uitleg: 'Dag waarop om vernietiging is verzocht.' })
  verzoekdatum!: string;

  @Tekst({ uitleg: 'Grondslag van het verzoek, zonder persoonsgegevens: deze tekst blijft na de vernietiging leesbaar.' })
  grondslag!: string;
}

const ZOEKVRAAG = 'Geef een bsn, of een achternaam met geboortedatum.';
const opNaam = mits('verplicht', ZOEKVRAAG, ({ bsn }) => bsn !== undefined && bsn !== null);
const nietSamen = mits('niet-samen', ZOEKVRAAG, ({ achternaam, geboortedatum }) => (achternaam ?? geboortedatum ?? null) === null);

@Invoer(
  'Zoekt een jeugdige op exact bsn, of op exacte achternaam met geboortedatum. In een lichaam, omdat het niet in een adres mag staan.',
)
export class ZoekJeugdige {
  @Bsn({ uitleg: 'Burgerservicenummer.', optioneel: true, samenhang: [nietSamen] })
  bsn?: string;

  @Naam({ uitleg: 'Achternaam, zonder voorvoegsel.', verplichtTenzij: opNaam })
  achternaam?: string;

  @Datum({ uitleg: 'Geboortedatum.', verplichtTenzij: opNaam })
  geboortedatum?: string;
}

export const registreerJeugdige = opdracht({
  opdracht: 'registreer-jeugdige',
  doel: 'jeugdige',
  pad: 'jeugdigen',
  nieuw: true,
  gegevens: RegistreerJeugdige,
  titel: 'Jeugdige registreren',
  uitleg: 'Maakt een jeugdige bekend met geboortedatum en gemeente. De gemeente geldt op elke dag voor een verhuizing.',
  gebeurtenissen: ['JeugdigeGeregistreerd'],
});

export const verhuisJeugdige = opdracht({
  opdracht: 'verhuis-jeugdige',
  doel: 'jeugdige',
  pad: 'jeugdigen/{id}/verhuizingen',
  gegevens: VerhuisJeugdige,
  titel: 'Jeugdige verhuizen',
  uitleg: 'Legt vast dat de jeugdige in een andere gemeente woont. De behandelduur loopt door.',
  gebeurtenissen: ['JeugdigeVerhuisd'],
});

export const vernietigPersoonsgegevens = opdracht({
  opdracht: 'vernietig-persoonsgegevens',
  doel: 'jeugdige',
  pad: 'jeugdigen/{id}/vernietiging',
  gegevens: VernietigPersoonsgegevens,
  titel: 'Persoonsgegevens vernietigen',
  uitleg:
    'Vernietigt de sleutels van de jeugdige en van diens trajecten: persoonsgegevens zijn daarna voor niemand meer leesbaar. Niet terug te draaien.',
  gebeurtenissen: ['PersoonsgegevensVernietigd'],
});
