/** All is recorded: what, and where to go on. */
import { Alert, Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLees } from '../api/vragen.js';
import { Titel } from '../delen/Titel.js';
import { crisistrajectVan, gevraagdePlaatsingen, metTriage, type Formulier } from './formulier.js';
import { Overzicht } from './Overzicht.js';
import { naamVan, useAanbod } from './producten.js';
import { jeugdigeregels, plaatsingregels, triageregels, verwijzingregels, type Productnaam, type Regel } from './samenvatting.js';
import { plaatsingstap, stappenVan, trajectVan } from './stappen.js';
import type { Klaar } from './useVastleggen.js';

interface Deel {
  readonly naam: string;
  readonly titel: string;
  readonly regels: readonly Regel[];
}

function delenVan(formulier: Formulier, productnaam: Productnaam): readonly Deel[] {
  const titel = formulier.jeugdige.wijze === 'nieuw' ? 'Jeugdige' : 'Jeugdige (was al geregistreerd)';
  return [
    { naam: 'jeugdige', titel, regels: jeugdigeregels(formulier) },
    { naam: 'verwijzing', titel: 'Verwijzing', regels: verwijzingregels(formulier, productnaam) },
    ...(metTriage(formulier) ? [{ naam: 'triage', titel: 'Triage', regels: triageregels(formulier, productnaam) }] : []),
    ...gevraagdePlaatsingen(formulier).map((velden) => ({
      naam: plaatsingstap(velden),
      titel: 'Wachtlijst',
      regels: plaatsingregels(velden),
    })),
  ];
}

/** Facts against a rule are recorded all the same; whoever recorded them must know. */
function Afwijkingen({ id, positie }: { readonly id: string; readonly positie: string | undefined }): ReactElement | null {
  const { data } = useLees('/trajecten/{id}', { pad: { id }, vraag: positie === undefined ? {} : { vanafPositie: positie } });
  const afwijkingen = data?.gegevens.afwijkingen ?? [];
  if (afwijkingen.length === 0) return null;
  return (
    <Alert type="warning">
      <Heading2 className="alert__titel">Dit wijkt af van de regels</Heading2>
      <ul className="foutoverzicht">
        {afwijkingen.map(({ soort, regel, gebeurtenisId }) => (
          <li key={`${soort} ${gebeurtenisId}`}>{regel}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What got through earlier stands as it was then, not as the form said in the end. */
function Eerder({ concept }: Pick<Klaar, 'concept'>): ReactElement | null {
  const welke = stappenVan(concept).filter(({ naam }) => concept.voortgang[naam]?.eerder);
  if (welke.length === 0) return null;
  return (
    <Alert type="warning">
      <Heading2 className="alert__titel">Eerder vastgelegd</Heading2>
      <Paragraph>
        {welke.map(({ titel }) => titel).join(', ')}: bij een eerdere poging kwam dit al in het grootboek. Wat u daarna nog wijzigde is niet
        vastgelegd. Controleer het bij het traject en herstel het daar.
      </Paragraph>
    </Alert>
  );
}

export function Bevestigd({ klaar, opNogEen }: { readonly klaar: Klaar; readonly opNogEen: () => void }): ReactElement {
  const { concept, positie } = klaar;
  const { formulier } = concept;
  const id = trajectVan(concept);
  const delen = delenVan(formulier, naamVan(useAanbod()));
  return (
    <div className="bevestigd">
      <Titel>De verwijzing is vastgelegd</Titel>
      <Eerder concept={concept} />
      <Afwijkingen id={id} positie={positie} />
      <div className="bevestigd__wegen">
        <Link to={`/traject/${id}`} className="utrecht-link utrecht-link--html-a">
          {crisistrajectVan(formulier) ? 'Naar het traject, dat met een crisis begon' : 'Naar het traject'}
        </Link>
        <Link to="/" className="utrecht-link utrecht-link--html-a">
          Naar de wachtlijst
        </Link>
        <Button appearance="primary-action-button" onClick={opNogEen}>
          Nog een verwijzing
        </Button>
      </div>
      <div className="bevestigd__delen">
        {delen.map(({ naam, titel, regels }) => (
          <section key={naam} className="onderdeel">
            <Heading2 className="onderdeel__kop">{titel}</Heading2>
            <Overzicht regels={regels} />
          </section>
        ))}
      </div>
    </div>
  );
}
