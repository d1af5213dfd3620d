/** The foot of every page: where the words and the figures are explained. */
import { PageFooter } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';

export const Voet = (): ReactElement => (
  <PageFooter className="voet">
    <div className="voet__binnen">
      <span>Trajectgrootboek jeugdhulp Zuid-Kennemerland en IJmond</span>
      <ul>
        <li>
          <a href="/hulp" target="_blank" rel="noreferrer">
            Handleiding (opent in een nieuw tabblad)
          </a>
        </li>
        <li>
          <a href="/documentatie">Begrippen en documentatie</a>
        </li>
        <li>
          <a href="/v1/openapi.json">Voor programma's (OpenAPI)</a>
        </li>
      </ul>
    </div>
  </PageFooter>
);
