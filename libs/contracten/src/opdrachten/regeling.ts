import { Keuze, keuze, Perceel, Productcode, Regelingnaam } from '../velden/codes.js';
import { Ja } from '../velden/getal.js';
import { Invoer } from '../velden/klassen.js';
import { Lijst, nietVoor } from '../velden/samenstelling.js';
import { Naam, Tekst } from '../velden/tekst.js';
import { Datum, Duur } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export const MAATREGELEN = ['behandelduur', 'aanvullende-behandelaren', 'meervoudig-voortzetten'] as const;
export const REGELINGSOORTEN = ['overeenkomst', 'addendum'] as const;

const zelf = (element: unknown): unknown => element;
const code = (element: unknown): unknown => (element as Partial<Product> | null)?.code;
const nietVoorBegin = nietVoor('geldigVan', 'geldigTot', {
  code: 'geldig-tot-voor-geldig-van',
  detail: 'De laatste geldige dag ligt voor de eerste.',
});

@Invoer('Een product zoals een regeling het noemt.')
export class Product {
  @Productcode({ uitleg: 'Code van het product.' })
  code!: string;

  @Naam({ uitleg: 'Naam van het product.' })
  naam!: string;

  @Perceel({ uitleg: 'Perceel waarin het product valt.' })
  perceel!: 1 | 2;

  @Duur({ uitleg: 'Behandelduur zonder verlenging; weggelaten: geen maximale einddatum.', optioneel: true })
  basisduur?: string;

  @Duur({ uitleg: 'Hoeveel een verlenging de maximale einddatum hoogstens verschuift.', optioneel: true })
  maximaleVerlenging?: string;

  @Ja({ uitleg: 'Of de coördinerend behandelaar bij dit product onder het addendum zelf mag verlengen; weggelaten: nee.', optioneel: true })
  mandaat?: boolean;
}

export class StelRegelingVast {
  @Regelingnaam({ uitleg: 'Naam van de regeling. Een regeling met een bestaande naam vervangt de eerdere.' })
  naam!: string;

  @Datum({ uitleg: 'Datum van het besluit.' })
  besluitdatum!: string;

  @Datum({ uitleg: 'Eerste dag waarop de regeling geldt; mag voor het besluit liggen.' })
  geldigVan!: string;

  @Datum({ uitleg: 'Laatste dag waarop de regeling geldt; weggelaten: tot nader order.', optioneel: true, samenhang: [nietVoorBegin] })
  geldigTot?: string;

  @Keuze(REGELINGSOORTEN, { uitleg: 'Overeenkomst, of addendum daarop.' })
  soort!: (typeof REGELINGSOORTEN)[number];

  @Lijst(keuze(MAATREGELEN), { uitleg: 'Maatregelen die de regeling invoert.', optioneel: true, uniek: zelf })
  maatregelen?: readonly (typeof MAATREGELEN)[number][];

  @Lijst(() => Product, { uitleg: 'Producten die de regeling noemt; elke code een keer.', optioneel: true, uniek: code, max: 500 })
  producten?: readonly Product[];
}

export class OntbindRegeling {
  @Datum({ uitleg: 'Eerste dag waarop de maatregelen niet meer gelden; mag vooruit liggen.' })
  datum!: string;

  @Lijst(keuze(MAATREGELEN), {
    uitleg: 'Welke maatregelen vervallen; weggelaten: alle. Producten blijven gelden.',
    optioneel: true,
    min: 1,
    uniek: zelf,
  })
  maatregelen?: readonly (typeof MAATREGELEN)[number][];

  @Tekst({ uitleg: 'Waarom de regeling wordt ontbonden. Deze tekst is voor iedereen leesbaar: noem geen personen.', max: 4000 })
  reden!: string;
}

export const stelRegelingVast = opdracht({
  opdracht: 'stel-regeling-vast',
  doel: 'regeling',
  pad: 'regelingen',
  nieuw: true,
  gegevens: StelRegelingVast,
  titel: 'Regeling vaststellen',
  uitleg: 'Legt een overeenkomst of addendum vast. Een besluit telt vanaf de geldigheidsdatum, zodra het bekend is.',
  gebeurtenissen: ['RegelingVastgesteld'],
});

export const ontbindRegeling = opdracht({
  opdracht: 'ontbind-regeling',
  doel: 'regeling',
  pad: 'regelingen/{naam}/ontbinding',
  gegevens: OntbindRegeling,
  titel: 'Regeling ontbinden',
  uitleg: 'Laat maatregelen van een regeling vanaf een datum vervallen.',
  gebeurtenissen: ['RegelingOntbonden'],
});
