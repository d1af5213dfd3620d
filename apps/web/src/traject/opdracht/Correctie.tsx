/** Withdrawing an event, or putting another in its place. */
import { Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { toonDatum } from '../../delen/datum.js';
import { Keuzerondjes } from '../../delen/Keuzerondjes.js';
import { Tekstvlak } from '../../delen/Veld.js';
import { zin } from '../tijdlijn/zinnen.js';
import { beginwaarden, correctie, correctieInvulfouten, HOE, HOES, vervangt } from './corrigeren.js';
import { correctiefouten, CORRECTIEREDEN, veldId } from './fouten.js';
import { Formulier } from './Formulier.js';
import type { Deelnemers } from './versturen.js';
import { Formulierkop, Teruggevonden } from './Opdracht.js';
import { useOntwerp } from './ontwerp.js';
import { vormVoor } from './opdrachten.js';
import type { Gebeurtenis } from './velden.js';

const PAD = '/trajecten/{id}/correcties';

export function Correctie({ rondom, gebeurtenis }: { readonly rondom: Deelnemers; readonly gebeurtenis: Gebeurtenis }): ReactElement {
  const { gebeurtenisId, soort, stroom } = gebeurtenis;
  const vorm = vormVoor(soort);
  const stand = useOntwerp(`${rondom.id} ${gebeurtenisId}`, () => beginwaarden(gebeurtenis, rondom.gebeurtenissen));
  const { waarden } = stand.ontwerp;
  const inVorm = vervangt(waarden) ? vorm : undefined;
  const klaar = (doe: () => void) => (): void => {
    stand.wis();
    doe();
  };
  return (
    <>
      <Formulierkop>Corrigeren</Formulierkop>
      <Paragraph>
        {toonDatum(gebeurtenis.geldigOp)}: {zin(soort, gebeurtenis.gegevens, rondom.product)}
      </Paragraph>
      <Paragraph className="stil">Niets wordt gewist: de oude gebeurtenis blijft doorgestreept te zien.</Paragraph>
      <Teruggevonden stand={stand} />
      <Formulier
        rondom={{
          ...rondom,
          opSluiten: klaar(rondom.opSluiten),
          opVastgelegd: (afloop) => klaar(() => rondom.opVastgelegd({ ...afloop, opdracht: null }))(),
        }}
        stand={stand}
        vorm={inVorm}
        controleer={(nu) => correctieInvulfouten(vorm, nu)}
        inzending={(nu, gezien) => ({
          opdracht: 'trek-gebeurtenis-in',
          pad: PAD,
          gegevens: correctie(gebeurtenisId, vorm, nu),
          gezien: stroom.startsWith('inzet-') ? undefined : gezien,
        })}
        leesFouten={correctiefouten}
        knop={inVorm ? 'Vervangen' : 'Intrekken'}
        eerstKijken
      >
        {(fouten, zet) => (
          <>
            {vorm && (
              <Keuzerondjes label="Wat wilt u doen?" keuzes={HOES} waarde={waarden[HOE] ?? ''} opWijziging={(hoe) => zet(HOE, hoe)} />
            )}
            <Tekstvlak
              id={veldId(CORRECTIEREDEN)}
              label="Waarom u corrigeert"
              fout={fouten.get(CORRECTIEREDEN)}
              waarde={waarden[CORRECTIEREDEN] ?? ''}
              opWijziging={(reden) => zet(CORRECTIEREDEN, reden)}
            />
          </>
        )}
      </Formulier>
    </>
  );
}
