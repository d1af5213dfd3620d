/** Which address shows which screen. Every screen is a chunk of its own, loaded when it is gone to. */
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Kader } from './huis/Kader.js';
import { Kapot } from './huis/Kapot.js';
import { NietGevonden } from './huis/NietGevonden.js';

type Scherm = NonNullable<RouteObject['Component']>;
const scherm = (laad: () => Promise<Scherm>): NonNullable<RouteObject['lazy']> => ({ Component: laad });

export const router = createBrowserRouter([
  {
    Component: Kader,
    ErrorBoundary: Kapot,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: Kapot,
        children: [
          { path: '/', lazy: scherm(async () => (await import('./wachtlijst/Begin.js')).Begin) },
          { path: '/verwijzing', lazy: scherm(async () => (await import('./verwijzing/Verwijzing.js')).Verwijzing) },
          { path: '/traject/:id', lazy: scherm(async () => (await import('./traject/Traject.js')).Traject) },
          { path: '/werkvoorraad', lazy: scherm(async () => (await import('./werkvoorraad/Werkvoorraad.js')).Werkvoorraad) },
          { path: '/aanmelden', lazy: scherm(async () => (await import('./aanmelden/Aanmelden.js')).Aanmelden) },
          { path: '/hulp', lazy: scherm(async () => (await import('./huis/Hulp.js')).Hulp) },
          { path: '*', Component: NietGevonden },
        ],
      },
    ],
  },
]);
