/** The manual for who works with the screens: the very document of docs/handleiding, put here by the build. */
import type { ReactElement } from 'react';
import { hoofdstukken, html, titel } from '../../../../docs/handleiding/triage.md';
import { Titel } from '../delen/Titel.js';
import './hulp.css';

export const Hulp = (): ReactElement => (
  <div className="hulp">
    <Titel>{titel}</Titel>
    <nav aria-label="Op deze pagina" className="hulp__wijzer">
      <ul>
        {hoofdstukken.map(({ id, tekst }) => (
          <li key={id}>
            <a href={`#${id}`}>{tekst}</a>
          </li>
        ))}
      </ul>
    </nav>
    <div className="hulp__tekst" dangerouslySetInnerHTML={{ __html: html }} />
  </div>
);
