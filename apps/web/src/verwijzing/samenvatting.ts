/** What was filled in as lines of label and value: for what is recorded already, and for the confirmation. */
import { leesDatum, toonDatum } from '../delen/datum.js';
import { gemeentenaam, URGENTIES } from '../delen/teksten.js';
import { besloten, heeftAgb, heeftNaam, type Bekende, type Formulier, type Plaatsingvelden } from './formulier.js';
import { gemeenteVan } from './stappen.js';
import { toonDuur, UITKOMSTEN, VERWIJZERS } from './woorden.js';

export type Regel = readonly [wat: string, waarde: string];
/** The name of a product, by code. */
export type Productnaam = (code: string) => string;

const gevuld = (regels: readonly Regel[]): readonly Regel[] => regels.filter(([, waarde]) => waarde.trim() !== '');
const datum = (tekst: string): string => toonDatum(leesDatum(tekst));

export const bekenderegels = ({ naam, geboortedatum, gemeente, bsn }: Bekende): readonly Regel[] =>
  gevuld([
    ['Naam', naam || 'Niet bekend'],
    ['Geboortedatum', toonDatum(geboortedatum)],
    ['Gemeente', gemeentenaam(gemeente)],
    ['Burgerservicenummer', bsn || 'Niet bekend'],
  ]);

export function jeugdigeregels({ jeugdige }: Formulier): readonly Regel[] {
  if (jeugdige.wijze === 'bekend' && jeugdige.bekende) return bekenderegels(jeugdige.bekende);
  const { voornamen, voorvoegsel, achternaam, geboortedatum, bsn } = jeugdige;
  return gevuld([
    ['Naam', [voornamen, voorvoegsel, achternaam].filter((deel) => deel.trim()).join(' ') || 'Niet bekend'],
    ['Geboortedatum', datum(geboortedatum)],
    ['Gemeente', gemeentenaam(gemeenteVan(jeugdige))],
    ['Burgerservicenummer', bsn.trim() || 'Niet bekend'],
  ]);
}

export const verwijzingregels = ({ verwijzing: v }: Pick<Formulier, 'verwijzing'>, productnaam: Productnaam): readonly Regel[] =>
  gevuld([
    ['Datum', datum(v.datum)],
    ['Verwijzer', [VERWIJZERS[v.type], heeftNaam(v.type) && v.naam.trim()].filter(Boolean).join(', ')],
    ['AGB-code', heeftAgb(v.type) ? v.agbCode : ''],
    ['Perceel', v.perceel],
    ['Product', productnaam(v.product)],
    ['Hulpvraag', v.hulpvraag],
    ['Afgesproken duur', toonDuur(v.duur, v.eenheid)],
    ['Afschaling', v.afschaling],
  ]);

export const triageregels = ({ triage: t }: Pick<Formulier, 'triage'>, productnaam: Productnaam): readonly Regel[] =>
  gevuld([
    ['Datum', datum(t.datum)],
    ['Uitkomst', UITKOMSTEN[t.uitkomst] ?? t.uitkomst],
    ['Urgentie', (URGENTIES as Readonly<Record<string, string>>)[t.urgentie] ?? t.urgentie],
    ['Product', besloten(t.uitkomst) && t.product ? productnaam(t.product) : ''],
    ['Toelichting', t.toelichting],
  ]);

export const plaatsingregels = (velden: Plaatsingvelden): readonly Regel[] => [
  ['Aanbieder', velden.aanbieder],
  ['Vanaf', datum(velden.datum)],
];
