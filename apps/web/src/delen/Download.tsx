/** The whole list that is shown, all pages of it, as a file. */
import { Button } from '@utrecht/component-library-react';
import { useState, type ReactElement } from 'react';
import type { Csv } from '../api/client.js';
import { alsProbleem } from '../api/probleem.js';
import { bewaar } from './bewaar.js';
import { useMeld } from './meldingen.js';

/** The most that the service gives at once. */
const MEESTE = 1000;
const KOP = /^[^\r\n]*\r?\n/;

export type Bladzijde = { readonly pagina: number; readonly perPagina: number; readonly bekendOp?: string };

/** Page after page, all as known when the first was made, so that no row is missed or told twice. */
export async function allePaginas(lees: (bladzijde: Bladzijde) => Promise<Csv>): Promise<string> {
  const eerste = await lees({ pagina: 1, perPagina: MEESTE });
  const delen = [eerste.tekst];
  let regels = eerste.tekst.split('\n').length;
  while (regels > MEESTE && eerste.bekendOp) {
    const { tekst } = await lees({ pagina: delen.length + 1, perPagina: MEESTE, bekendOp: eerste.bekendOp });
    regels = tekst.split('\n').length;
    delen.push(tekst.replace(KOP, ''));
  }
  return delen.join('');
}

interface DownloadProps {
  /** Of the file, without what follows the point. */
  readonly naam: string;
  readonly lees: () => Promise<string>;
}

export function Download({ naam, lees }: DownloadProps): ReactElement {
  const meld = useMeld();
  const [stand, zet] = useState<{ readonly bezig: boolean; readonly fout?: string }>({ bezig: false });
  const haal = async (): Promise<void> => {
    zet({ bezig: true });
    try {
      bewaar(`${naam}.csv`, await lees());
      zet({ bezig: false });
      meld('De lijst is gedownload.');
    } catch (fout) {
      zet({ bezig: false, fout: alsProbleem(fout).title });
    }
  };
  return (
    <div className="download">
      {stand.fout && <span role="alert">Downloaden is niet gelukt: {stand.fout}</span>}
      <Button appearance="secondary-action-button" disabled={stand.bezig} onClick={() => void haal()}>
        {stand.bezig ? 'Bezig met downloaden…' : 'Downloaden als CSV'}
      </Button>
    </div>
  );
}
