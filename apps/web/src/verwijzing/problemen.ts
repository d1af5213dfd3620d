/** From what the service says is wrong to the fields of the page, in words that fit them. */
import type { Invoerfout, Probleem } from '../api/probleem.js';
import { GEEN_DATUM } from '../delen/datum.js';
import type { Veldfout } from '../delen/Foutoverzicht.js';
import { GEEN_BSN, GEEN_DUUR, PRODUCT_NODIG } from './controle.js';

/** The kind of step: placements are all of one kind. */
export const soortVan = (stap: string): string => stap.replace(/\..*$/, '');

/** What is on the page, by kind of step. Anything else is told at the head of its part. */
const VELDEN: Readonly<Record<string, readonly string[]>> = {
  jeugdige: ['bsn', 'naam.voornamen', 'naam.voorvoegsel', 'naam.achternaam', 'geboortedatum', 'gemeente'],
  verwijzing: [
    'trajectId',
    'datum',
    'verwijzer.type',
    'verwijzer.naam',
    'verwijzer.agbCode',
    'perceel',
    'product',
    'hulpvraag',
    'maximaleDuur',
    'afschaling',
  ],
  triage: ['datum', 'uitkomst', 'urgentie', 'product', 'toelichting'],
  plaatsing: ['datum', 'aanbieder'],
};

/** The id of the heading of the part of the page that a step is filled in on. */
export const onderdeel = (stap: string): string => `onderdeel-${soortVan(stap)}`;

const veldVan = (stap: string, naam: string): string => (VELDEN[soortVan(stap)]?.includes(naam) ? `${stap}.${naam}` : onderdeel(stap));

/** Where the service speaks of the form in which programs write, the page speaks of how people do. */
const WOORDEN: Readonly<Record<string, string>> = {
  'geen-datum': GEEN_DATUM,
  'geen-bsn': GEEN_BSN,
  'geen-duur': GEEN_DUUR,
  'onbekend-product': 'Dit product staat in geen enkele regeling. Kies een ander.',
};

/** `/verwijzer/type` is `verwijzer.type`. */
const punten = (pointer = ''): string => pointer.replace(/^\//, '').replaceAll('/', '.');

const invoerfout = (stap: string, { pointer, code, detail }: Invoerfout): Veldfout => ({
  veld: veldVan(stap, punten(pointer)),
  tekst: WOORDEN[code] ?? detail,
});

/** Why something cannot have happened: which field to look at, and what to do about it; by kind of step where that differs. */
const REDENEN: Readonly<Record<string, readonly [veld: string, tekst: string]>> = {
  'in-de-toekomst': ['datum', 'Deze datum ligt in de toekomst.'],
  'jeugdige in-de-toekomst': ['geboortedatum', 'De geboortedatum ligt in de toekomst.'],
  'na-einde': ['datum', 'Het traject is op deze datum al beëindigd.'],
  'voor-verwijzing': ['datum', 'Deze datum ligt voor de verwijzing.'],
  'tweede-verwijzing': ['trajectId', 'Dit traject heeft intussen een verwijzing. Kies een nieuw traject.'],
  'al-geplaatst': ['aanbieder', 'Het traject staat al op de wachtlijst van deze aanbieder.'],
  'plaatsing-in-behandeling': ['datum', 'Op deze datum is het traject al in behandeling; plaatsen op een wachtlijst kan dan niet meer.'],
  'triage-in-behandeling': [
    'uitkomst',
    'Het traject is al in behandeling. Een triage kan het perceel of product dan niet meer veranderen.',
  ],
  'triage-zonder-product': ['product', PRODUCT_NODIG],
};

function onmogelijk(stap: string, reden: string, detail: string): Veldfout {
  const [veld, tekst] = REDENEN[`${soortVan(stap)} ${reden}`] ?? REDENEN[reden] ?? ['', detail];
  return { veld: veldVan(stap, veld), tekst };
}

/** What to mend before this step can be recorded; nothing when there is nothing to mend, and trying again is all that helps. */
export function foutenUit(stap: string, probleem: Probleem): readonly Veldfout[] {
  if (probleem.errors) return probleem.errors.map((fout) => invoerfout(stap, fout));
  return probleem.reden ? [onmogelijk(stap, probleem.reden, probleem.detail)] : [];
}

/** The errors of a search, beside the fields that were searched by. */
export const zoekfoutenUit = (probleem: Probleem): readonly Veldfout[] =>
  (probleem.errors ?? []).map(({ pointer, code, detail }) => ({ veld: `zoek.${punten(pointer)}`, tekst: WOORDEN[code] ?? detail }));
