/** Who is logged in. The token lives as long as the tab (sessionStorage), and is never in an address. */
import { useSyncExternalStore } from 'react';
import type { Schemas } from './schemas.js';

export type Rol = Schemas['OntwikkelAanmelding']['rol'];

export interface Sessie {
  readonly token: string;
  readonly rol: Rol;
  readonly organisatie?: string;
  readonly gebruiker?: string;
}

/** `verlopen`: the service no longer takes the token; what was asked waits until somebody logs in again. */
export interface Stand {
  readonly sessie: Sessie | undefined;
  readonly verlopen: boolean;
}

const SLEUTEL = 'sessie';

function bewaarde(): Sessie | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(SLEUTEL) ?? 'null') as Sessie | null) ?? undefined;
  } catch {
    return undefined;
  }
}

let stand: Stand = { sessie: bewaarde(), verlopen: false };
const luisteraars = new Set<() => void>();
let wachtenden: ((sessie: Sessie | undefined) => void)[] = [];

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

export function meldAan(sessie: Sessie): void {
  const zelfde = wieIs(stand.sessie) === wieIs(sessie);
  // What somebody else typed is not for who comes after them, nor may what they asked be sent under another name.
  if (!zelfde) sessionStorage.clear();
  sessionStorage.setItem(SLEUTEL, JSON.stringify(sessie));
  wordt({ sessie, verlopen: false });
  verdergaan(zelfde ? sessie : undefined);
}

export function meldAf(): void {
  // The drafts of the screens too: nothing that was typed stays behind in the tab.
  sessionStorage.clear();
  wordt({ sessie: undefined, verlopen: false });
  verdergaan(undefined);
}

/** The token was not taken. Resolves once they logged in again, with undefined when they logged out or somebody else took their place. */
export function opnieuwAangemeld(geweigerd: Sessie | undefined): Promise<Sessie | undefined> {
  // Another request may have led to a new login while this one was on its way.
  if (!stand.sessie || wieIs(stand.sessie) !== wieIs(geweigerd)) return Promise.resolve(undefined);
  if (stand.sessie.token !== geweigerd?.token) return Promise.resolve(stand.sessie);
  if (!stand.verlopen) wordt({ ...stand, verlopen: true });
  return new Promise((verder) => wachtenden.push(verder));
}

const abonneer = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
};

export const useStand = (): Stand => useSyncExternalStore(abonneer, () => stand);
