/** The hours worked on a traject, for who asks. */
import { Button, Heading2, TableCell, TableRow } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { toonDatum } from '../../delen/datum.js';
import { Foutmelding } from '../../delen/Foutmelding.js';
import { Laden, Leeg } from '../../delen/Laden.js';
import { Tabel } from '../../delen/Tabel.js';
import type { Wijziging } from '../adres.js';
import { Knoplink } from '../Knoplink.js';
import { useGeschiedenis } from './geschiedenis.js';
import { bedragCent, toonEuro, totaalVan } from './inzetbedrag.js';
import { anker } from './NaarGebeurtenis.js';
import { alsTijdlijn, type Gebeurtenis, type Moment, type Tijdlijnitem } from './verhaal.js';

const KOLOMMEN = [
  { kop: 'Dag' },
  { kop: 'Aanbieder' },
  { kop: 'Minuten', getal: true },
  { kop: 'Per uur', getal: true },
  { kop: 'Bedrag', getal: true },
  { kop: 'Correctie' },
] as const;

export interface InzetProps {
  readonly id: string;
  readonly moment: Moment;
  readonly open: boolean;
  readonly magCorrigeren: (gebeurtenis: Gebeurtenis) => boolean;
  readonly ga: (wijziging: Wijziging) => void;
}

function Regel({ item, magCorrigeren, ga }: { readonly item: Tijdlijnitem } & Pick<InzetProps, 'magCorrigeren' | 'ga'>): ReactElement {
  const { gebeurtenis, intrekking } = item;
  const { gebeurtenisId, geldigOp, gegevens } = gebeurtenis;
  const dag = toonDatum(geldigOp);
  return (
    <TableRow id={anker(gebeurtenisId)} tabIndex={-1} className={intrekking ? 'inzet--ingetrokken' : ''}>
      <TableCell>{dag}</TableCell>
      <TableCell>{String(gegevens['aanbieder'])}</TableCell>
      <TableCell className="getal">{String(gegevens['minuten'])}</TableCell>
      <TableCell className="getal">{toonEuro(Number(gegevens['tariefCent']))}</TableCell>
      <TableCell className="getal">{toonEuro(bedragCent(gebeurtenis))}</TableCell>
      <TableCell>
        {intrekking && 'Ingetrokken'}
        {!intrekking && magCorrigeren(gebeurtenis) && (
          <Knoplink opKlik={() => ga({ corrigeer: gebeurtenisId, doe: undefined })} naam={`Corrigeren: de inzet van ${dag}`}>
            Corrigeren
          </Knoplink>
        )}
      </TableCell>
    </TableRow>
  );
}

function Lijst({ id, moment, magCorrigeren, ga }: InzetProps): ReactElement {
  const { geschiedenis, error, refetch } = useGeschiedenis(id, moment, { inzet: true });
  if (error) return <Foutmelding fout={error} opnieuw={() => void refetch()} />;
  if (!geschiedenis) return <Laden wat="Uren" />;
  const { items } = geschiedenis;
  if (items.length === 0) return <Leeg titel="Er is nog geen inzet vastgelegd." />;
  return (
    <>
      <Tabel bijschrift="Inzet per dag" bijschriftVerborgen kolommen={KOLOMMEN}>
        {alsTijdlijn(items, 'oudste').map((item) => (
          <Regel key={item.gebeurtenis.gebeurtenisId} item={item} magCorrigeren={magCorrigeren} ga={ga} />
        ))}
      </Tabel>
      <p>Samen {toonEuro(totaalVan(items))}, zonder wat is ingetrokken.</p>
    </>
  );
}

export function Inzet(props: InzetProps): ReactElement {
  const { open, ga } = props;
  return (
    <section aria-labelledby="kop-inzet" className="inzet">
      <div className="tijdlijn__kop">
        <Heading2 id="kop-inzet" className="blokkop">
          Inzet
        </Heading2>
        <Button appearance="secondary-action-button" aria-expanded={open} onClick={() => ga({ inzet: open ? undefined : 'ja' })}>
          {open ? 'Inzet verbergen' : 'Inzet tonen'}
        </Button>
      </div>
      {open && <Lijst {...props} />}
    </section>
  );
}
