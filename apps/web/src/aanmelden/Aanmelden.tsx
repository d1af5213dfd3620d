/** Logging in, and on to where somebody wanted to be. */
import type { ReactElement } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useStand } from '../api/sessie.js';
import { Titel } from '../delen/Titel.js';
import { Aanmeldformulier } from './Aanmeldformulier.js';

/** Only an address of our own: `//elders.nl` is not one. */
const veilig = (adres: string | null): string => (adres && /^\/(?![/\\])/.test(adres) ? adres : '/');

export function Aanmelden(): ReactElement {
  const { sessie } = useStand();
  const [vraag] = useSearchParams();
  if (sessie) return <Navigate replace to={veilig(vraag.get('terug'))} />;
  return (
    <div className="smal">
      <Titel>Aanmelden</Titel>
      <Aanmeldformulier />
    </div>
  );
}
