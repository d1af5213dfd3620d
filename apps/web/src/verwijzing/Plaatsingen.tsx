/** Part 4: on whose waitlists the jeugdige comes, if that is known already. */
import { Button } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Keuzerondjes } from '../delen/Keuzerondjes.js';
import { isVastgelegd, metDeel, standVan } from './concept.js';
import { daarna } from './focus.js';
import { besloten, JA, kanWachten, legePlaatsing, metTriage, metVandaag, NEE, type Formulier } from './formulier.js';
import type { Invul } from './invul.js';
import { Onderdeel } from './Onderdeel.js';
import { Plaatsing } from './Plaatsing.js';
import { onderdeel } from './problemen.js';
import { plaatsingstap } from './stappen.js';

const KEUZES = [
  [NEE, 'Nog niet'],
  [JA, 'Ja'],
] as const;

/** A triage that turns the request away leaves nothing to wait for; the ledger takes the placement, and flags it. */
const tegenTriage = (formulier: Formulier): boolean =>
  metTriage(formulier) && formulier.triage.uitkomst !== '' && besloten(formulier.triage.uitkomst) === undefined;

function Lijst({ invul }: { readonly invul: Invul }): ReactElement {
  const { concept, wijzig } = invul;
  const { plaatsingen } = concept.formulier;
  const nogEen = (): void => {
    const nieuw = metVandaag(legePlaatsing());
    daarna(() => wijzig(metDeel('plaatsingen', (oud) => [...oud, nieuw])), `${plaatsingstap(nieuw)}.aanbieder`);
  };
  const haalWeg = (weg: string): void =>
    daarna(() => wijzig(metDeel('plaatsingen', (oud) => oud.filter(({ id }) => id !== weg))), onderdeel('plaatsing'));
  return (
    <>
      {plaatsingen.map((velden, plaats) => (
        <Plaatsing
          key={velden.id}
          invul={invul}
          velden={velden}
          nummer={plaats + 1}
          opWeg={plaatsingen.length > 1 && standVan(concept, plaatsingstap(velden)) === 'open' ? () => haalWeg(velden.id) : undefined}
        />
      ))}
      <Button appearance="secondary-action-button" onClick={nogEen}>
        Nog een wachtlijst
      </Button>
    </>
  );
}

function Vraag({ invul }: { readonly invul: Invul }): ReactElement {
  const { concept, wijzig } = invul;
  const { formulier } = concept;
  const zet = (waarde: string): void => {
    wijzig(metDeel('plaatsen', () => waarde));
    if (waarde === JA) wijzig(metDeel('plaatsingen', (oud) => oud.map(metVandaag)));
  };
  // What was sent may be recorded: then it is not to be taken back here.
  const vrij = formulier.plaatsingen.every((velden) => standVan(concept, plaatsingstap(velden)) === 'open');
  return (
    <>
      {vrij && (
        <Keuzerondjes label="Plaatsen op een wachtlijst?" id="plaatsen" keuzes={KEUZES} waarde={formulier.plaatsen} opWijziging={zet} />
      )}
      {formulier.plaatsen === JA && tegenTriage(formulier) && (
        <p className="toelichting toelichting--let-op">
          De triage wijst de vraag af of naar een voorliggende voorziening. Plaatst u toch, dan staat dat als afwijking bij het traject.
        </p>
      )}
      {formulier.plaatsen === JA && <Lijst invul={invul} />}
    </>
  );
}

export function Plaatsingen({ invul }: { readonly invul: Invul }): ReactElement {
  const { concept } = invul;
  const { formulier } = concept;
  const stappen = formulier.plaatsingen.map(plaatsingstap);
  const vast = formulier.plaatsen === JA && stappen.every((stap) => isVastgelegd(concept, stap));
  return (
    <Onderdeel naam="plaatsing" nummer={4} titel="Wachtlijst" vastgelegd={vast}>
      {kanWachten(formulier) ? (
        <Vraag invul={invul} />
      ) : (
        <p className="toelichting">Dit traject begon met een crisis en is al in behandeling: er is niets om op te wachten.</p>
      )}
    </Onderdeel>
  );
}
