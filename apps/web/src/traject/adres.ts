/** What of the screen stands in its address: so that reload, back and a link that is sent all come to the same. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Moment, Volgorde } from './tijdlijn/verhaal.js';
import { VOLGORDES } from './tijdlijn/verhaal.js';

export interface Adres {
  readonly moment: Moment;
  readonly volgorde: Volgorde;
  /** The command whose form stands open. */
  readonly doe: string | null;
  /** The event that is being corrected. */
  readonly corrigeer: string | null;
  readonly inzet: boolean;
}

export type Wijziging = Readonly<Record<string, string | undefined>>;

const isVolgorde = (tekst: string | null): tekst is Volgorde => tekst !== null && tekst in VOLGORDES;

export function leesAdres(vraag: URLSearchParams): Adres {
  const volgorde = vraag.get('volgorde');
  return {
    moment: { peildatum: vraag.get('peildatum') ?? '', bekendOp: vraag.get('bekendOp') ?? '' },
    volgorde: isVolgorde(volgorde) ? volgorde : 'oudste',
    doe: vraag.get('doe'),
    corrigeer: vraag.get('corrigeer'),
    inzet: vraag.has('inzet'),
  };
}

/** Without a value a parameter goes away. */
export function gewijzigd(vraag: URLSearchParams, wijziging: Wijziging): URLSearchParams {
  const nieuw = new URLSearchParams(vraag);
  for (const [naam, waarde] of Object.entries(wijziging)) {
    if (waarde) nieuw.set(naam, waarde);
    else nieuw.delete(naam);
  }
  return nieuw;
}

/** Where a form is left for. With `vervang`: a form that was recorded must not stand open again after going back. */
export const OVERZICHT: Wijziging = { doe: undefined, corrigeer: undefined };

/** `vervang`: the address that is left does not come back with the back button. */
export type Ga = (wijziging: Wijziging, vervang?: 'vervang') => void;

export function useAdres(): readonly [Adres, Ga] {
  const [vraag, zet] = useSearchParams();
  const adres = useMemo(() => leesAdres(vraag), [vraag]);
  const ga: Ga = (wijziging, vervang) => {
    const nieuw = gewijzigd(vraag, wijziging);
    if (nieuw.toString() !== vraag.toString()) zet(nieuw, { replace: vervang !== undefined });
  };
  return [adres, ga];
}
