/** What is asked before a command is judged: is the input possible here, is it known, may this one do it? In that order (contract, section 3). */
import { laatDoor } from '#contracten';
import type { Afwijzing, Envelop, Stand } from '#event-store';
import { registratie, staand, stappen, verhaalVan, type Toestand } from '#traject';
import { bezwaarVanPartij } from '../toegang/partij.js';
import { rolOmTeSchrijven } from '../toegang/rollen.js';
import { genoemdeJeugdige, gevraagdeOpdracht, vervangingVan, type Aanvraag } from './aanvraag.js';
import { probleem, type Probleem, type Slug } from './antwoord.js';
import { alsGebeurtenissen, regelboekVan, type Stromen } from './bekend.js';
import { onbekendProduct } from './product.js';

/** A refusal before judging, with the problem document that the asker gets. */
export interface Bezwaar extends Afwijzing {
  readonly probleem: Probleem;
}

const bezwaar = (slug: Slug, meer: Parameters<typeof probleem>[1] = {}): Bezwaar => {
  const document = probleem(slug, meer);
  return { slug, detail: document.detail, probleem: document };
};

type Vraag = { readonly aanvraag: Aanvraag; readonly stand: Stand; readonly stromen: Stromen };
type Stap = (vraag: Vraag) => Bezwaar | undefined;

const alleStaan = (enveloppen: readonly Envelop[]): boolean => staand(alsGebeurtenissen(enveloppen)).length > 0;

/** The event that a correction withdraws, and the stream in which it stands. */
export function inTeTrekken({ aanvraag, stand, stromen }: Vraag): Envelop | undefined {
  const gezocht = String(aanvraag.gegevens['gebeurtenisId']).toLowerCase();
  const plekken = [stromen.eigen, ...(stromen.inzet === undefined ? [] : [stromen.inzet])];
  return plekken.flatMap((stroom) => stand.geschiedenis(stroom)).find((g) => g.gebeurtenisId === gezocht);
}

const klopt: Stap = ({ aanvraag, stand }) => {
  const gevraagd = gevraagdeOpdracht(aanvraag);
  const pointer = aanvraag.opdracht === 'trek-gebeurtenis-in' ? '/vervanging/gegevens' : '';
  const fout = gevraagd && onbekendProduct(gevraagd, alsGebeurtenissen(stand.altijdBij()), pointer);
  return fout && bezwaar('ongeldige-invoer', { errors: [fout] });
};

/** Makes a jeugdige, trajectory or regeling, or may: a crisis may start before anybody referred. */
const maaktNieuw = ({ opdracht, gegevens, doel }: Aanvraag): boolean =>
  ['registreer-jeugdige', 'registreer-verwijzing', 'stel-regeling-vast'].includes(opdracht) ||
  (opdracht === 'start-behandeling' && gegevens['crisis'] === true) ||
  (doel === 'aanbieder' && opdracht !== 'trek-gebeurtenis-in');

const isBekend: Stap = (vraag) => {
  const { aanvraag, stand, stromen } = vraag;
  if (aanvraag.opdracht === 'trek-gebeurtenis-in') return inTeTrekken(vraag) ? undefined : bezwaar('niet-gevonden');
  if (maaktNieuw(aanvraag)) return undefined;
  const geschiedenis = stand.geschiedenis(stromen.traject ?? stromen.eigen);
  const bekend = aanvraag.doel === 'jeugdige' ? registratie(alsGebeurtenissen(geschiedenis)) !== undefined : alleStaan(geschiedenis);
  return bekend ? undefined : bezwaar('niet-gevonden');
};

const jeugdigeIsBekend: Stap = ({ aanvraag, stand }) => {
  const jeugdigeId = genoemdeJeugdige(aanvraag);
  if (jeugdigeId === undefined || registratie(alsGebeurtenissen(stand.geschiedenis(`jeugdige-${jeugdigeId}`)))) return undefined;
  return bezwaar('niet-gevonden', { detail: 'Deze jeugdige is niet bekend.' });
};

/** A replacement must stand in the stream of what it replaces: inzet for inzet. */
const zelfdeStroom: Stap = (vraag) => {
  const vervanging = vervangingVan(vraag.aanvraag);
  const weg = vervanging && inTeTrekken(vraag);
  if (!weg || (vervanging.opdracht === 'registreer-inzet') === weg.stroom.startsWith('inzet-')) return undefined;
  const fout = {
    in: 'body',
    pointer: '/vervanging/opdracht',
    code: 'andere-stroom',
    detail: 'Vervang een gebeurtenis door een opdracht van dezelfde soort.',
  } as const;
  return bezwaar('ongeldige-invoer', { errors: [fout] });
};

function toestandNu({ stand, stromen }: Vraag): Toestand | undefined {
  const traject = stromen.traject ?? stromen.eigen;
  const regels = regelboekVan(stand.altijdBij())({ op: '9999' });
  return stappen(verhaalVan(alsGebeurtenissen(stand.geschiedenis(traject))), regels).at(-1)?.toestand;
}

const magDezePartij: Stap = (vraag) => {
  const { wie, opdracht, doel } = vraag.aanvraag;
  if (!wie || rolOmTeSchrijven(wie, opdracht, doel) !== 'aanbieder') return undefined;
  const weg = opdracht === 'trek-gebeurtenis-in' ? inTeTrekken(vraag) : undefined;
  const eigen = weg === undefined || weg.door.organisatie === wie.organisatie;
  const slug = bezwaarVanPartij(wie.organisatie, toestandNu(vraag), gevraagdeOpdracht(vraag.aanvraag), eigen);
  return slug && bezwaar(slug);
};

const STAPPEN: readonly Stap[] = [klopt, zelfdeStroom, isBekend, jeugdigeIsBekend, magDezePartij];

export function vooraf(vraag: Vraag): Bezwaar | undefined {
  for (const stap of STAPPEN) {
    const gevonden = stap(vraag);
    if (gevonden) return gevonden;
  }
  return undefined;
}

/** If-Match: only when the stream still ends where the asker saw it end. */
export function voorwaarde({ aanvraag: { ifMatch }, stand, stromen }: Vraag): Bezwaar | undefined {
  const volgnummer = stand.geschiedenis(stromen.eigen).length - 1;
  return ifMatch === undefined || laatDoor(ifMatch, volgnummer) ? undefined : bezwaar('gelijktijdig-gewijzigd');
}
