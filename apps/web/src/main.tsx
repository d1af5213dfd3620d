import '@utrecht/component-library-css/dist/index.css';
import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-700.css';
import '@fontsource/noto-serif/latin-700.css';
import './stijl/basis.css';
import './stijl/delen.css';
import './stijl/huis.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Probleemfout } from './api/probleem.js';
import { Meldingen } from './delen/meldingen.js';
import { router } from './routes.js';

/** What the service refuses it refuses again; what did not come through is worth another try. */
const nogEens = (keer: number, fout: Error): boolean => keer < 1 && !(fout instanceof Probleemfout && fout.probleem.status < 500);

// Whether there is a connection is for the request to find out: a user who waits without a word does not know what is wrong.
const klant = new QueryClient({
  defaultOptions: {
    queries: { retry: nogEens, staleTime: 30_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const plek = document.getElementById('toepassing');
if (!plek) throw new Error('index.html heeft geen plek voor de toepassing');
createRoot(plek).render(
  <StrictMode>
    <QueryClientProvider client={klant}>
      <Meldingen>
        <RouterProvider router={router} />
      </Meldingen>
    </QueryClientProvider>
  </StrictMode>,
);
