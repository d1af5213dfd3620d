import { Codewoord, Keuze, uuid } from '../velden/codes.js';
import { Aantal } from '../velden/getal.js';
import { Antwoord } from '../velden/klassen.js';
import { Lijst } from '../velden/samenstelling.js';
import { Tekst } from '../velden/tekst.js';
import { veld } from '../velden/veld.js';

/** Why something cannot have happened: the complete list. */
export const ONMOGELIJK_REDENEN = [
  'in-de-toekomst',
  'na-einde',
  'voor-verwijzing',
  'tweede-verwijzing',
  'al-geregistreerd',
  'al-in-behandeling',
  'niet-in-behandeling',
  'al-onderbroken',
  'niet-onderbroken',
  'al-geplaatst',
  'al-open',
  'niet-open',
  'overdracht-open',
  'geen-overdracht',
  'in-perceel-1',
  'overdracht-op-startdag',
  'in-gebruik',
  'plaatsing-in-behandeling',
  'niet-geplaatst',
  'latere-verlenging',
  'al-ingetrokken',
  'inzet-buiten-traject',
  'triage-in-behandeling',
  'triage-zonder-product',
] as const;

const uri = { schema: { type: 'string', format: 'uri-reference' }, regels: [] };

@Antwoord('Probleem volgens RFC 9457 (application/problem+json).')
export class Probleem {
  @veld({ soort: uri, opties: { uitleg: 'Soort probleem; het laatste deel is een vaste naam, zoals niet-gevonden.' } })
  type!: string;

  @Tekst({ uitleg: 'Korte omschrijving, voor elk probleem van deze soort gelijk.' })
  title!: string;

  @Aantal({ uitleg: 'HTTP-status.', min: 400, max: 599 })
  status!: number;

  @Tekst({ uitleg: 'Wat er in dit geval aan de hand is. Bevat nooit ingezonden waarden.' })
  detail!: string;
}

@Antwoord('Een fout in de invoer, met zijn plaats.')
export class Invoerfout {
  @Keuze(['body', 'query', 'path', 'header'], { uitleg: 'Waar: in het lichaam, de vraagparameters, het pad of de koppen.' })
  in!: 'body' | 'query' | 'path' | 'header';

  @veld({
    soort: { schema: { type: 'string' }, regels: [] },
    opties: { uitleg: 'JSON Pointer in het lichaam (weggelaten: het hele lichaam), of de naam van de parameter.', optioneel: true },
  })
  pointer?: string;

  @Codewoord({ uitleg: 'Vaste code van de fout.' })
  code!: string;

  @Tekst({ uitleg: 'Wat er mis is.' })
  detail!: string;
}

@Antwoord('Ongeldige invoer (400). Alle fouten tegelijk, hoogstens 100.')
export class OngeldigeInvoer extends Probleem {
  @Lijst(() => Invoerfout, { uitleg: 'De fouten, in de volgorde van de velden.' })
  errors!: readonly Invoerfout[];
}

@Antwoord('Dit kan niet gebeurd zijn (409): er is niets vastgelegd.')
export class OnmogelijkeVolgorde extends Probleem {
  @Keuze(ONMOGELIJK_REDENEN, { uitleg: 'Waarom niet: de eerste reden die geldt.' })
  reden!: (typeof ONMOGELIJK_REDENEN)[number];

  @Lijst(uuid, { uitleg: 'De gebeurtenissen die in de weg staan.' })
  gebeurtenissen!: readonly string[];
}
