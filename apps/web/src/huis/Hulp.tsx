/** The manual for who works with the screens: the very document of docs/handleiding, put here by the build. */
import { useEffect, type ReactElement } from 'react';
import { hoofdstukken, html, titel } from '../../../../docs/handleiding/triage.md';
import { Titel } from '../delen/Titel.js';
import './hulp.css';

/** The chapter that the address names is there only now. */
function naarHoofdstuk(): void {
  document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
}

export function Hulp(): ReactElement {
  useEffect(naarHoofdstuk, []);
  return (
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
}
