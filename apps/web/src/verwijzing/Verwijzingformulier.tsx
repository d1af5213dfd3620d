/** The whole flow on one page. */
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Paragraph } from '@utrecht/component-library-react';
import { useEffect, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Foutoverzicht } from '../delen/Foutoverzicht.js';
import { useMeld } from '../delen/meldingen.js';
import { Titel } from '../delen/Titel.js';
import { isBegonnen, standVan } from './concept.js';
import type { Invul } from './invul.js';
import { Jeugdige } from './Jeugdige.js';
import { neemOp } from './opname.js';
import { Paneel } from './Paneel.js';
import { Plaatsingen } from './Plaatsingen.js';
import { useAanbod } from './producten.js';
import { useStaat, vergeetFout, wijzig, type Staat } from './staat.js';
import { stappenVan } from './stappen.js';
import { Triage } from './Triage.js';
import { Uitslag } from './Uitslag.js';
import { Verwijzinggegevens } from './Verwijzinggegevens.js';

function useVoorgelezen(titel: string | undefined): void {
  const meld = useMeld();
  useEffect(() => {
    if (titel) meld(`${titel} wordt vastgelegd`);
  }, [meld, titel]);
}

/** What was recorded has an address of its own, in the place of the form. */
function useVerder({ gelukt }: Staat): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (gelukt) void navigate(`?vastgelegd=${gelukt.trajectId}`, { replace: true, state: gelukt });
  }, [navigate, gelukt]);
}

/** What is wrong: with the form itself, or with the recording of it. */
function Bovenaan({ concept, fouten, poging, einde, bezig, elders }: Staat): ReactElement | null {
  const onderweg = isBegonnen(concept) || stappenVan(concept).some(({ naam }) => standVan(concept, naam) === 'onbekend');
  if (bezig !== undefined) return null;
  if (elders)
    return (
      <Alert type="warning">
        <Paragraph>
          De verwijzing waarmee dit tabblad is geopend wordt in een ander tabblad vastgelegd. Ga daar verder; hier begint u een nieuwe.
        </Paragraph>
      </Alert>
    );
  if (einde || (onderweg && fouten.length === 0)) return <Uitslag concept={concept} einde={einde} fouten={fouten} poging={poging} />;
  return <Foutoverzicht fouten={fouten} poging={poging} />;
}

export function Verwijzingformulier({ opLeeg }: { readonly opLeeg: () => void }): ReactElement {
  const staat = useStaat();
  const aanbod = useAanbod();
  const klant = useQueryClient();
  const { concept, bezig } = staat;
  useVoorgelezen(stappenVan(concept).find(({ naam }) => naam === bezig)?.titel);
  useVerder(staat);
  const invul: Invul = { concept, wijzig, fouten: new Map(staat.fouten.map(({ veld, tekst }) => [veld, tekst])), vergeetFout };
  return (
    <>
      <Titel>Nieuwe verwijzing</Titel>
      <div className="bovenaan">
        <Bovenaan {...staat} />
      </div>
      <div className="verwijzing">
        {/* While it is being recorded nothing changes under it. */}
        <div className="verwijzing__onderdelen" inert={bezig !== undefined}>
          <Jeugdige invul={invul} />
          <Verwijzinggegevens invul={invul} aanbod={aanbod} />
          <Triage invul={invul} aanbod={aanbod} />
          <Plaatsingen invul={invul} />
        </div>
        <Paneel concept={concept} bezig={bezig} opVast={() => neemOp(klant)} opLeeg={opLeeg} />
      </div>
    </>
  );
}
