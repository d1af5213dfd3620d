/** What is asked before a command is judged: is the input possible here, is it known, may this one do it? In that order (contract, section 3). */
import { laatDoor, type Doel } from '#contracten';
import type { Afwijzing, Envelop, Stand } from '#event-store';
import { registratie, staand, stappen, verhaalVan, type Toestand } from '#traject';
import { bezwaarVanPartij } from '../toegang/partij.js';
import { rolOmTeSchrijven, type Wie } from '../toegang/rollen.js';
import { genoemdeJeugdige, gevraagdeOpdracht, vervangingVan, type Aanvraag, type Vervanging } from './aanvraag.js';
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

const andereStroom = (pointer: string, detail: string): Bezwaar =>
  bezwaar('ongeldige-invoer', { errors: [{ in: 'body', pointer, code: 'andere-stroom', detail }] });

/** What makes something new may name its id; in a replacement that is the id in the path. */
const EIGEN_ID: Readonly<Record<string, string>> = {
  'registreer-verwijzing': 'trajectId',
  'registreer-jeugdige': 'jeugdigeId',
  'stel-regeling-vast': 'naam',
};

/** A replacement must stand in the stream of what it replaces: inzet for inzet, and the same traject, jeugdige or regeling. */
const zelfdeStroom: Stap = (vraag) => {
  const vervanging = vervangingVan(vraag.aanvraag);
  const weg = vervanging && inTeTrekken(vraag);
  if (!weg) return undefined;
  const veld = EIGEN_ID[vervanging.opdracht] ?? '';
  const genoemd = vervanging.gegevens[veld];
  if (genoemd !== undefined && genoemd !== vraag.aanvraag.id)
    return andereStroom(`/vervanging/gegevens/${veld}`, 'Dit is een ander dan in het pad.');
  const zelfde = (vervanging.opdracht === 'registreer-inzet') === weg.stroom.startsWith('inzet-');
  return zelfde ? undefined : andereStroom('/vervanging/opdracht', 'Vervang een gebeurtenis door een opdracht van dezelfde soort.');
};

/** A destruction is done: withdrawing its event would only hide that. */
const blijftStaan: Stap = (vraag) => {
  const weg = vraag.aanvraag.opdracht === 'trek-gebeurtenis-in' ? inTeTrekken(vraag) : undefined;
  const vernietigd = weg?.soort === 'PersoonsgegevensVernietigd';
  return vernietigd ? bezwaar('geen-toegang', { detail: 'Een vernietiging is niet in te trekken: de sleutels zijn weg.' }) : undefined;
};

function toestandNu({ stand, stromen }: Vraag): Toestand | undefined {
  const traject = stromen.traject ?? stromen.eigen;
  const regels = regelboekVan(stand.altijdBij())({ op: '9999' });
  return stappen(verhaalVan(alsGebeurtenissen(stand.geschiedenis(traject))), regels).at(-1)?.toestand;
}

/** A correction is no way to record what one may not record. */
const magVervangen = (wie: Wie, gevraagd: Vervanging | undefined, doel: Doel): boolean =>
  gevraagd === undefined || rolOmTeSchrijven(wie, gevraagd.opdracht, doel) !== undefined;

const magVastleggen: Stap = ({ aanvraag }) => {
  const { wie, doel } = aanvraag;
  return !wie || magVervangen(wie, gevraagdeOpdracht(aanvraag), doel) ? undefined : bezwaar('geen-toegang');
};

const magDezePartij: Stap = (vraag) => {
  const { wie, opdracht, doel } = vraag.aanvraag;
  if (!wie || rolOmTeSchrijven(wie, opdracht, doel) !== 'aanbieder') return undefined;
  const weg = opdracht === 'trek-gebeurtenis-in' ? inTeTrekken(vraag) : undefined;
  const eigen = weg === undefined || weg.door.organisatie === wie.organisatie;
  const t = toestandNu(vraag);
  // All was withdrawn: for who was never part of it that is not an unknown traject to start on, but another's.
  if (!t && vraag.stand.geschiedenis(vraag.stromen.eigen).length > 0) return bezwaar('niet-gevonden');
  const slug = bezwaarVanPartij(wie.organisatie, t, gevraagdeOpdracht(vraag.aanvraag), eigen);
  return slug && bezwaar(slug);
};

const STAPPEN: readonly Stap[] = [klopt, zelfdeStroom, isBekend, jeugdigeIsBekend, blijftStaan, magVastleggen, magDezePartij];

export function vooraf(vraag: Vraag): Bezwaar | undefined {
  for (const stap of STAPPEN) {
    const gevonden = stap(vraag);
    if (gevonden) return gevonden;
  }
  return undefined;
}

/** If-Match: only when the stream that will be written still ends where the asker saw it end. */
export function voorwaarde(vraag: Vraag): Bezwaar | undefined {
  const { aanvraag, stand, stromen } = vraag;
  if (aanvraag.ifMatch === undefined) return undefined;
  const stroom = (aanvraag.opdracht === 'trek-gebeurtenis-in' ? inTeTrekken(vraag)?.stroom : undefined) ?? stromen.eigen;
  return laatDoor(aanvraag.ifMatch, stand.geschiedenis(stroom).length - 1) ? undefined : bezwaar('gelijktijdig-gewijzigd');
}
