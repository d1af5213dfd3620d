/** Looks for somebody who is registered, by exactly what one knows of them. */
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { Button, ButtonGroup } from '@utrecht/component-library-react';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { alsProbleem } from '../api/probleem.js';
import { Foutmelding } from '../delen/Foutmelding.js';
import type { Veldfout } from '../delen/Foutoverzicht.js';
import { Keuzerondjes } from '../delen/Keuzerondjes.js';
import { Tekstveld } from '../delen/Veld.js';
import { zoekfouten } from './controle.js';
import type { Bekende, Jeugdigevelden } from './formulier.js';
import { Gevonden } from './Gevonden.js';
import { velden, type Deelvelden, type Invoerkoppeling, type Invul } from './invul.js';
import { zoekfoutenUit } from './problemen.js';
import { zoek, zoekvraagUit } from './zoeken.js';

interface ZoekenProps {
  readonly invul: Invul;
  readonly opKies: (bekende: Bekende) => void;
  readonly opNieuw: () => void;
}

const DATUMHINT = 'Bijvoorbeeld 31-12-2026';

type Zoekveld = (naam: 'bsn' | 'achternaam' | 'geboortedatum') => Invoerkoppeling;

function Zoekvelden({ opBsn, veld }: { readonly opBsn: boolean; readonly veld: Zoekveld }): ReactElement {
  if (opBsn) return <Tekstveld label="Burgerservicenummer" hint="Negen cijfers" inputMode="numeric" {...veld('bsn')} />;
  return (
    <>
      <Tekstveld label="Achternaam" hint="Zonder voorvoegsel" {...veld('achternaam')} />
      <Tekstveld label="Geboortedatum" hint={DATUMHINT} {...veld('geboortedatum')} />
    </>
  );
}

const hoeveel = (gevonden: readonly Bekende[] | undefined): string => {
  if (!gevonden) return '';
  if (gevonden.length === 0) return 'Niemand gevonden. Controleer wat u hebt ingevuld, of registreer een nieuwe jeugdige.';
  return gevonden.length === 1 ? '1 jeugdige gevonden.' : `${String(gevonden.length)} jeugdigen gevonden.`;
};

/** The errors beside the fields: of this search, or of the attempt to record without anybody chosen. */
function useZoeken({ waarden, veld }: Deelvelden<'jeugdige'>): {
  readonly zoekveld: Zoekveld;
  readonly zoekNu: (gebeurtenis: SubmitEvent) => void;
  readonly opnieuw: () => void;
  readonly vraag: UseMutationResult<readonly Bekende[], Error, Jeugdigevelden>;
  readonly fouten: readonly Veldfout[];
} {
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const vraag = useMutation({
    mutationFn: (gevraagd: Jeugdigevelden) => zoek([zoekvraagUit(gevraagd)]),
    onError: (fout) => zetFouten(zoekfoutenUit(alsProbleem(fout))),
  });
  const zoekveld: Zoekveld = (naam) => {
    const koppeling = veld(naam, `zoek:${naam}`);
    const opWijziging = (waarde: string): void => {
      zetFouten((oud) => oud.filter((fout) => fout.veld !== koppeling.id));
      vraag.reset();
      koppeling.opWijziging(waarde);
    };
    return { ...koppeling, fout: fouten.find((fout) => fout.veld === koppeling.id)?.tekst ?? koppeling.fout, opWijziging };
  };
  const zoekNu = (gebeurtenis: SubmitEvent): void => {
    gebeurtenis.preventDefault();
    const gezien = zoekfouten(waarden);
    zetFouten(gezien);
    if (gezien[0]) document.getElementById(gezien[0].veld)?.focus();
    else vraag.mutate(waarden);
  };
  return { zoekveld, zoekNu, opnieuw: () => vraag.mutate(waarden), vraag, fouten };
}

export function Zoeken({ invul, opKies, opNieuw }: ZoekenProps): ReactElement {
  const deel = velden(invul, 'jeugdige');
  const { zoekveld, zoekNu, opnieuw, vraag, fouten } = useZoeken(deel);
  const opBsn = deel.waarden.zoekOp === 'bsn';
  const keuzes = [
    ['bsn', 'Burgerservicenummer'],
    ['naam', 'Achternaam en geboortedatum'],
  ] as const;
  const wissel = (zoekOp: string): void => {
    vraag.reset();
    deel.zet({ zoekOp: zoekOp === 'bsn' ? 'bsn' : 'naam' });
  };
  return (
    <>
      <form onSubmit={zoekNu} noValidate role="search" aria-label="Jeugdige zoeken" className="zoeken">
        <Keuzerondjes label="Zoeken op" id="zoek.op" keuzes={keuzes} waarde={deel.waarden.zoekOp} opWijziging={wissel} />
        <div className="velden">
          <Zoekvelden opBsn={opBsn} veld={zoekveld} />
        </div>
        <ButtonGroup>
          <Button type="submit" appearance="primary-action-button" disabled={vraag.isPending}>
            Zoeken
          </Button>
          <Button type="button" appearance="secondary-action-button" onClick={opNieuw}>
            Nieuwe jeugdige registreren
          </Button>
        </ButtonGroup>
      </form>
      <p role="status" className="zoeken__uitslag">
        {vraag.isPending ? 'Er wordt gezocht…' : hoeveel(vraag.data)}
      </p>
      {vraag.isError && fouten.length === 0 && <Foutmelding fout={vraag.error} opnieuw={opnieuw} />}
      {vraag.data && vraag.data.length > 0 && <Gevonden bekenden={vraag.data} opKies={opKies} />}
    </>
  );
}
