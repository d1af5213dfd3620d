/** What can be seen to be wrong before anything is sent, in the order of the page. The service judges the rest. */
import { leesDatum, vandaag } from '../delen/datum.js';
import type { Veldfout } from '../delen/Foutoverzicht.js';
import { isBsn, kaalBsn } from './bsn.js';
import {
  besloten,
  crisistrajectVan,
  gevraagdePlaatsingen,
  heeftAgb,
  metTriage,
  type Formulier,
  type Jeugdigevelden,
  type Plaatsingvelden,
  type Verwijzingvelden,
} from './formulier.js';
import { plaatsingstap } from './stappen.js';

export const GEEN_AGB = 'Een AGB-code heeft precies acht cijfers.';
export const GEEN_BSN = 'Dit is geen geldig burgerservicenummer. Controleer de negen cijfers.';
export const GEEN_DUUR = 'Vul de duur in als een heel getal, bijvoorbeeld 9.';

type Oordeel = string | false | undefined;
/** The first thing that is wrong with each field, without the fields that are fine. */
const fouten = (...oordelen: readonly (readonly [veld: string, ...oordelen: readonly Oordeel[]])[]): readonly Veldfout[] =>
  oordelen.flatMap(([veld, ...redenen]) => {
    const tekst = redenen.find(Boolean);
    return tekst ? [{ veld, tekst }] : [];
  });

const leeg = (waarde: string): boolean => waarde.trim() === '';
const isAgb = (waarde: string): boolean => /^\d{8}$/.test(waarde.trim());

const DAG_MS = 86_400_000;
/** The clock of this computer can be behind: only what no clock calls today is a slip, the service judges the rest. */
const morgen = (): string => new Date(Date.parse(vandaag()) + DAG_MS).toISOString().slice(0, 10);

/** `wat`: with its article, `de datum van de triage`. */
function datumfout(waarde: string, wat: string): Oordeel {
  if (leeg(waarde)) return `Vul ${wat} in.`;
  const datum = leesDatum(waarde);
  if (datum === undefined) return `Vul ${wat} in als dag-maand-jaar, bijvoorbeeld 31-12-2026.`;
  return datum > morgen() && `${wat.charAt(0).toUpperCase()}${wat.slice(1)} ligt in de toekomst.`;
}

/** Neither is a date as long as one of them is none. */
const eerder = (een: string, ander: string): boolean => {
  const [a, b] = [leesDatum(een), leesDatum(ander)];
  return a !== undefined && b !== undefined && a < b;
};

export function zoekfouten({ zoekOp, bsn, achternaam, geboortedatum }: Jeugdigevelden): readonly Veldfout[] {
  if (zoekOp === 'bsn') return fouten(['zoek.bsn', leeg(bsn) && 'Vul een burgerservicenummer in.', !isBsn(kaalBsn(bsn)) && GEEN_BSN]);
  return fouten(
    ['zoek.achternaam', leeg(achternaam) && 'Vul een achternaam in.'],
    ['zoek.geboortedatum', datumfout(geboortedatum, 'de geboortedatum')],
  );
}

const ONVINDBAAR = 'Vul een achternaam of een burgerservicenummer in; anders is de jeugdige later niet terug te vinden.';

function naamfout({ bsn, achternaam, voorvoegsel, voornamen }: Jeugdigevelden): Oordeel {
  if (!leeg(achternaam)) return undefined;
  if (!leeg(voorvoegsel) || !leeg(voornamen)) return 'Vul bij de naam ook de achternaam in.';
  return leeg(bsn) && ONVINDBAAR;
}

const gemeentefouten = ({ gemeente, gemeentecode }: Jeugdigevelden): readonly Veldfout[] =>
  fouten(
    ['jeugdige.gemeente', gemeente === '' && 'Kies de gemeente waar de jeugdige woont.'],
    [
      'jeugdige.gemeentecode',
      gemeente === 'anders' && !/^\d{4}$/.test(gemeentecode.trim()) && 'Een gemeentecode heeft precies vier cijfers.',
    ],
  );

const nieuwefouten = (velden: Jeugdigevelden): readonly Veldfout[] => [
  ...fouten(
    ['jeugdige.bsn', !leeg(velden.bsn) && !isBsn(kaalBsn(velden.bsn)) && GEEN_BSN],
    ['jeugdige.geboortedatum', datumfout(velden.geboortedatum, 'de geboortedatum')],
    ['jeugdige.naam.achternaam', naamfout(velden)],
  ),
  ...gemeentefouten(velden),
];

const NIEMAND = 'Zoek de jeugdige, of registreer een nieuwe.';

function jeugdigefouten(velden: Jeugdigevelden): readonly Veldfout[] {
  if (velden.wijze === 'nieuw') return nieuwefouten(velden);
  if (velden.wijze === 'bekend') return [];
  return [{ veld: velden.zoekOp === 'bsn' ? 'zoek.bsn' : 'zoek.achternaam', tekst: NIEMAND }];
}

/** As far as a duration may go in each unit. */
const CIJFERS: Readonly<Record<string, number>> = { D: 4, W: 3, M: 3, Y: 2 };

const isDuur = ({ duur, eenheid }: Verwijzingvelden): boolean =>
  /^0*[1-9]\d*$/.test(duur.trim()) && duur.trim().length <= (CIJFERS[eenheid] ?? 0);

/** An AGB code, where one is asked for and given. */
const agbfout = ({ type, agbCode }: Verwijzingvelden): Oordeel => heeftAgb(type) && !leeg(agbCode) && !isAgb(agbCode) && GEEN_AGB;

const verwijzingfouten = (velden: Verwijzingvelden): readonly Veldfout[] =>
  fouten(
    ['verwijzing.datum', datumfout(velden.datum, 'de datum van de verwijzing')],
    ['verwijzing.verwijzer.type', velden.type === '' && 'Kies wie verwijst.'],
    ['verwijzing.verwijzer.agbCode', agbfout(velden)],
    ['verwijzing.perceel', velden.perceel === '' && 'Kies het perceel.'],
    ['verwijzing.product', velden.perceel !== '' && velden.product === '' && 'Kies het product.'],
    ['verwijzing.maximaleDuur', !leeg(velden.duur) && !isDuur(velden) && GEEN_DUUR],
  );

/** Before the referral nothing happens, unless a crisis came first. */
const voorVerwijzing = (formulier: Formulier, datum: string): boolean =>
  !crisistrajectVan(formulier) && eerder(datum, formulier.verwijzing.datum);

export const PRODUCT_NODIG = 'Kies een product: van perceel 1 naar perceel 2 is dat nodig.';

function triagefouten(formulier: Formulier): readonly Veldfout[] {
  const { triage, verwijzing } = formulier;
  if (!metTriage(formulier)) return [];
  const productNodig = besloten(triage.uitkomst) === '2' && verwijzing.perceel === '1';
  return fouten(
    [
      'triage.datum',
      datumfout(triage.datum, 'de datum van de triage'),
      voorVerwijzing(formulier, triage.datum) && 'De triage ligt voor de verwijzing. Controleer beide datums.',
    ],
    ['triage.uitkomst', triage.uitkomst === '' && 'Kies de uitkomst van de triage.'],
    ['triage.urgentie', triage.urgentie === '' && 'Kies de urgentie.'],
    ['triage.product', productNodig && triage.product === '' && PRODUCT_NODIG],
  );
}

function plaatsingfouten(formulier: Formulier, velden: Plaatsingvelden): readonly Veldfout[] {
  const stap = plaatsingstap(velden);
  const zelfde = gevraagdePlaatsingen(formulier).find(({ aanbieder }) => aanbieder.trim() === velden.aanbieder.trim());
  return fouten(
    [
      `${stap}.aanbieder`,
      leeg(velden.aanbieder) && 'Vul de AGB-code van de aanbieder in.',
      !isAgb(velden.aanbieder) && GEEN_AGB,
      zelfde?.id !== velden.id && 'Deze aanbieder staat hierboven al.',
    ],
    [
      `${stap}.datum`,
      datumfout(velden.datum, 'de eerste dag op de wachtlijst'),
      voorVerwijzing(formulier, velden.datum) && 'De plaatsing ligt voor de verwijzing. Controleer beide datums.',
    ],
  );
}

/** `klaar`: what is recorded already is not looked at again. */
export function controleer(formulier: Formulier, klaar: (stap: string) => boolean): readonly Veldfout[] {
  const nog = (stap: string, gevonden: () => readonly Veldfout[]): readonly Veldfout[] => (klaar(stap) ? [] : gevonden());
  return [
    ...nog('jeugdige', () => jeugdigefouten(formulier.jeugdige)),
    ...nog('verwijzing', () => verwijzingfouten(formulier.verwijzing)),
    ...nog('triage', () => triagefouten(formulier)),
    ...gevraagdePlaatsingen(formulier).flatMap((velden) => nog(plaatsingstap(velden), () => plaatsingfouten(formulier, velden))),
  ];
}
