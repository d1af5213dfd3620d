import '@utrecht/component-library-css/dist/index.css';
import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-700.css';
import '@fontsource/noto-serif/latin-700.css';
import '@fontsource/noto-sans/latin-ext-400.css';
import '@fontsource/noto-sans/latin-ext-700.css';
import '@fontsource/noto-serif/latin-ext-700.css';
import './stijl/basis.css';
import './stijl/delen.css';
import './stijl/huis.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { verbindTabbladen } from './api/tabbladen.js';
import { Toepassing } from './huis/Toepassing.js';

// Before the first picture: who opened a link in a new tab need not see the login flash by.
await verbindTabbladen();

const plek = document.getElementById('toepassing');
if (!plek) throw new Error('index.html heeft geen plek voor de toepassing');
createRoot(plek).render(
  <StrictMode>
    <Toepassing />
  </StrictMode>,
);
