/** The whole flow on one page. */
import { useEffect, type ReactElement } from 'react';
import { Foutoverzicht } from '../delen/Foutoverzicht.js';
import { useMeld } from '../delen/meldingen.js';
import { Titel } from '../delen/Titel.js';
import { isBegonnen, standVan } from './concept.js';
import type { Invul } from './invul.js';
import { Jeugdige } from './Jeugdige.js';
import { Paneel } from './Paneel.js';
import { Plaatsingen } from './Plaatsingen.js';
import { useAanbod } from './producten.js';
import { stappenVan } from './stappen.js';
import { Triage } from './Triage.js';
import { Uitslag } from './Uitslag.js';
import { useConcept, type Conceptstaat } from './useConcept.js';
import { useVastleggen, type Klaar, type Vastleggen } from './useVastleggen.js';
import { Verwijzinggegevens } from './Verwijzinggegevens.js';

function useVoorgelezen(titel: string | undefined): void {
  const meld = useMeld();
  useEffect(() => {
    if (titel) meld(`${titel} wordt vastgelegd`);
  }, [meld, titel]);
}

/** What is wrong: with the form itself, or with the recording of it. */
function Bovenaan({
  concept,
  vastleggen,
}: {
  readonly concept: Conceptstaat['concept'];
  readonly vastleggen: Vastleggen;
}): ReactElement | null {
  const { fouten, poging, einde, bezig } = vastleggen;
  const onderweg = isBegonnen(concept) || stappenVan(concept).some(({ naam }) => standVan(concept, naam) === 'onbekend');
  if (bezig !== undefined) return null;
  if (einde || (onderweg && fouten.length === 0)) return <Uitslag concept={concept} einde={einde} fouten={fouten} poging={poging} />;
  return <Foutoverzicht fouten={fouten} poging={poging} />;
}

interface Props {
  readonly opKlaar: (klaar: Klaar) => void;
  readonly opLeeg: () => void;
}

export function Verwijzingformulier({ opKlaar, opLeeg }: Props): ReactElement {
  const staat = useConcept();
  const aanbod = useAanbod();
  const vastleggen = useVastleggen(staat, opKlaar);
  const { concept, wijzig, vergeet } = staat;
  const { bezig } = vastleggen;
  useVoorgelezen(stappenVan(concept).find(({ naam }) => naam === bezig)?.titel);
  const fouten = new Map(vastleggen.fouten.map(({ veld, tekst }) => [veld, tekst]));
  const invul: Invul = { concept, wijzig, fouten, vergeetFout: vastleggen.vergeetFout };
  const leeg = (): void => {
    vergeet();
    opLeeg();
  };
  return (
    <>
      <Titel>Nieuwe verwijzing</Titel>
      <div className="bovenaan">
        <Bovenaan concept={concept} vastleggen={vastleggen} />
      </div>
      <div className="verwijzing">
        {/* While it is being recorded nothing changes under it. */}
        <div className="verwijzing__onderdelen" inert={bezig !== undefined}>
          <Jeugdige invul={invul} />
          <Verwijzinggegevens invul={invul} aanbod={aanbod} />
          <Triage invul={invul} aanbod={aanbod} />
          <Plaatsingen invul={invul} />
        </div>
        <Paneel concept={concept} bezig={bezig} opVast={vastleggen.legVast} opLeeg={leeg} />
      </div>
    </>
  );
}
