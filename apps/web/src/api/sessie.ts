/**
 * Who is logged in. The token is kept in the tab (sessionStorage), never in an address; tabs of one browser tell each other (`tabbladen.ts`).
 * However a session ends or changes hands, nothing of it stays: the drafts go here, and `Toepassing` begins anew.
 */
import { useSyncExternalStore } from 'react';
import type { Schemas } from './schemas.js';
import { levensduurMs } from './token.js';

export type Rol = Schemas['OntwikkelAanmelding']['rol'];

export interface Sessie {
  readonly token: string;
  readonly rol: Rol;
  readonly organisatie?: string;
  readonly gebruiker?: string;
  /** In ms since 1970, by the clock of this computer; undefined when the token does not tell. */
  readonly verlooptOp?: number | undefined;
}

/** `verlopen`: the token is no longer good; what was asked waits until they log in again. `afgemeld`: they left by choice. */
export interface Stand {
  readonly sessie: Sessie | undefined;
  readonly verlopen: boolean;
  readonly afgemeld: boolean;
}

/** What tabs tell each other. */
export type Bericht =
  | { readonly soort: 'wie-is-er' }
  | { readonly soort: 'aanwezig' | 'aangemeld'; readonly sessie: Sessie }
  | { readonly soort: 'afgemeld'; readonly wie: string };

const SLEUTEL = 'sessie';

function bewaarde(): Sessie | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(SLEUTEL) ?? 'null') as Sessie | null) ?? undefined;
  } catch {
    return undefined;
  }
}

let stand: Stand = { sessie: bewaarde(), verlopen: false, afgemeld: false };
const luisteraars = new Set<() => void>();
let wachtenden: ((sessie: Sessie | undefined) => void)[] = [];
let vertel: (bericht: Bericht) => void = () => undefined;

function wordt(nieuw: Stand): void {
  stand = nieuw;
  for (const luisteraar of luisteraars) luisteraar();
}

function verdergaan(sessie: Sessie | undefined): void {
  const klaar = wachtenden;
  wachtenden = [];
  for (const verder of klaar) verder(sessie);
}

export const huidigeSessie = (): Sessie | undefined => stand.sessie;

/** Tells people apart, whichever token they have; empty: nobody. */
export const wieIs = (sessie: Sessie | undefined): string =>
  sessie ? [sessie.rol, sessie.organisatie ?? '', sessie.gebruiker ?? ''].join(' ') : '';

function begin(sessie: Sessie): void {
  const zelfde = wieIs(stand.sessie) === wieIs(sessie);
  // What somebody else typed is not for who comes after them, nor may what they asked be sent under another name.
  if (!zelfde) sessionStorage.clear();
  sessionStorage.setItem(SLEUTEL, JSON.stringify(sessie));
  wordt({ sessie, verlopen: false, afgemeld: false });
  verdergaan(zelfde ? sessie : undefined);
}

function eindig(): void {
  sessionStorage.clear();
  wordt({ sessie: undefined, verlopen: false, afgemeld: true });
  verdergaan(undefined);
}

export function meldAan(sessie: Sessie): void {
  const duur = levensduurMs(sessie.token);
  // Counted from now: the clock of the service may tell another time than that of this computer.
  begin({ ...sessie, verlooptOp: duur === undefined ? undefined : Date.now() + duur });
  if (stand.sessie) vertel({ soort: 'aangemeld', sessie: stand.sessie });
}

/** In every tab where the same person is logged in. */
export function meldAf(): void {
  const wie = wieIs(stand.sessie);
  eindig();
  vertel({ soort: 'afgemeld', wie });
}

/** Somebody who logs in elsewhere takes no other tab along: only one that just opened, or where they were at work already. */
function magOvernemen({ soort, sessie }: Extract<Bericht, { readonly sessie: Sessie }>): boolean {
  return soort === 'aanwezig' ? !stand.sessie && !stand.afgemeld : wieIs(stand.sessie) === wieIs(sessie);
}

/** Out of another tab. */
export function hoor(bericht: Bericht): void {
  const { sessie, verlopen } = stand;
  if (bericht.soort === 'wie-is-er') {
    if (sessie && !verlopen) vertel({ soort: 'aanwezig', sessie });
  } else if (bericht.soort === 'afgemeld') {
    if (wieIs(sessie) === bericht.wie) eindig();
  } else if (magOvernemen(bericht)) begin(bericht.sessie);
}

export function vertelVia(zeg: (bericht: Bericht) => void): void {
  vertel = zeg;
}

/** Nobody needs to ask something first to find out; `nu` in ms since 1970. */
export function laatVerlopen(nu: number): void {
  const { sessie, verlopen } = stand;
  if (!verlopen && sessie?.verlooptOp !== undefined && sessie.verlooptOp <= nu) wordt({ ...stand, verlopen: true });
}

/** The token was not taken. Resolves once they logged in again, with undefined when they logged out or somebody else took their place. */
export function opnieuwAangemeld(geweigerd: Sessie | undefined): Promise<Sessie | undefined> {
  if (!stand.sessie || wieIs(stand.sessie) !== wieIs(geweigerd)) return Promise.resolve(undefined);
  // Another request may have led to a new login while this one was on its way.
  if (stand.sessie.token !== geweigerd?.token) return Promise.resolve(stand.sessie);
  if (!stand.verlopen) wordt({ ...stand, verlopen: true });
  return new Promise((verder) => wachtenden.push(verder));
}

const abonneer = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
};

export const useStand = (): Stand => useSyncExternalStore(abonneer, () => stand);
