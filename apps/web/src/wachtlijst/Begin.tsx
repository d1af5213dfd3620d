/** The first screen: the waitlist, or its course alone for who may see no list. */
import { lazy, Suspense, type ReactElement } from 'react';
import { huidigeSessie } from '../api/sessie.js';
import { Laden } from '../delen/Laden.js';
import { zietLijsten } from '../delen/rechten.js';
import { Wachtlijst } from './Wachtlijst.js';

const AlleenVerloop = lazy(async () => ({ default: (await import('./AlleenVerloop.js')).AlleenVerloop }));

export function Begin(): ReactElement {
  if (zietLijsten(huidigeSessie()?.rol)) return <Wachtlijst />;
  return (
    <Suspense fallback={<Laden wat="De gegevens van het verloop" />}>
      <AlleenVerloop />
    </Suspense>
  );
}
