/**
 * The three regelingen that the ledger holds from its first start. Dates are those of the contract; product codes and durations are EXAMPLE
 * VALUES: the real ones are not public, so every place that shows them says so.
 */
import { beginVanDag, type Datum, type Instant } from '../datum.js';
import { MAATREGELEN, type Gegevens, type Product } from '../gebeurtenissen.js';

export const VOORBEELDWAARDEN = 'Productcodes en termijnen zijn voorbeeldwaarden: die van het contract zijn niet openbaar.';

const PRODUCTEN: readonly Product[] = [
  { code: 'basis-jggz', naam: 'Basis jeugd-GGZ', perceel: 2, basisduur: 'P9M', maximaleVerlenging: 'P6M', mandaat: true },
  {
    code: 'specialistische-jggz',
    naam: 'Specialistische jeugd-GGZ',
    perceel: 2,
    basisduur: 'P12M',
    maximaleVerlenging: 'P6M',
    mandaat: true,
  },
  { code: 'diagnostiek-jggz', naam: 'Diagnostiek jeugd-GGZ', perceel: 2, basisduur: 'P6M', maximaleVerlenging: 'P3M', mandaat: false },
  { code: 'begeleiding-ambulant', naam: 'Ambulante begeleiding', perceel: 2, basisduur: 'P12M', maximaleVerlenging: 'P6M', mandaat: false },
  { code: 'dyslexiezorg', naam: 'Ernstige dyslexie', perceel: 2, basisduur: 'P18M', maximaleVerlenging: 'P6M', mandaat: false },
];

const overeenkomst = (naam: string, geldigVan: Datum, producten: readonly Product[]): Gegevens['RegelingVastgesteld'] => ({
  naam,
  besluitdatum: geldigVan,
  geldigVan,
  soort: 'overeenkomst',
  producten,
});

/** With the instant of recording: 00:00 in Amsterdam of the besluitdatum. */
export const EERSTE_REGELINGEN: readonly { readonly vastgelegdOp: Instant; readonly gegevens: Gegevens['RegelingVastgesteld'] }[] = [
  overeenkomst('overeenkomst-perceel-1', '2023-01-01', [{ code: 'meervoudig', naam: 'Meervoudige jeugdhulp', perceel: 1, mandaat: false }]),
  overeenkomst('overeenkomst-perceel-2', '2024-01-01', PRODUCTEN),
  {
    naam: 'addendum-perceel-2-2025',
    besluitdatum: '2025-03-11',
    geldigVan: '2025-01-01',
    geldigTot: '2025-12-31',
    soort: 'addendum' as const,
    maatregelen: MAATREGELEN,
  },
].map((gegevens) => ({ vastgelegdOp: beginVanDag(gegevens.besluitdatum), gegevens }));
