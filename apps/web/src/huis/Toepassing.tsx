/** All of the application, begun anew for everybody who logs in: no answer and nothing typed goes over from one person to another. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Probleemfout } from '../api/probleem.js';
import { useStand, wieIs } from '../api/sessie.js';
import { Meldingen } from '../delen/meldingen.js';
import { router } from '../routes.js';

/** What the service refuses it refuses again; what did not come through is worth another try. */
const nogEens = (keer: number, fout: Error): boolean => keer < 1 && !(fout instanceof Probleemfout && fout.probleem.status < 500);

// Whether there is a connection is for the request to find out: a user who waits without a word does not know what is wrong.
const maakKlant = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: nogEens, staleTime: 30_000, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });

function VanEen(): ReactElement {
  const [klant] = useState(maakKlant);
  return (
    <QueryClientProvider client={klant}>
      <Meldingen>
        <RouterProvider router={router} />
      </Meldingen>
    </QueryClientProvider>
  );
}

export const Toepassing = (): ReactElement => <VanEen key={wieIs(useStand().sessie)} />;
