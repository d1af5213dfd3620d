/** All is recorded: what stands in the ledger, and where to go on. */
import { Alert, Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Schemas } from '../api/schemas.js';
import { useLees } from '../api/vragen.js';
import { Foutmelding } from '../delen/Foutmelding.js';
import { Laden } from '../delen/Laden.js';
import { Titel } from '../delen/Titel.js';
import { Overzicht } from './Overzicht.js';
import { naamVan, useAanbod } from './producten.js';
import { bekenderegels, plaatsingregels, triageregels, verwijzingregels, type Productnaam, type Regel } from './samenvatting.js';
import type { Gelukt } from './staat.js';
import { vastgelegdUit, type Vastgelegd } from './uitGrootboek.js';
import { alsBekende } from './zoeken.js';

interface Deel {
  readonly naam: string;
  readonly titel: string;
  readonly regels: readonly Regel[];
}

function delenVan({ verwijzing, triage, plaatsingen }: Vastgelegd, productnaam: Productnaam): readonly Deel[] {
  return [
    ...(verwijzing ? [{ naam: 'verwijzing', titel: 'Verwijzing', regels: verwijzingregels({ verwijzing }, productnaam) }] : []),
    ...(triage ? [{ naam: 'triage', titel: 'Triage', regels: triageregels({ triage }, productnaam) }] : []),
    ...plaatsingen.map((velden) => ({ naam: velden.id, titel: 'Wachtlijst', regels: plaatsingregels(velden) })),
  ];
}

/** Facts against a rule are recorded all the same; whoever recorded them must know. */
function Afwijkingen({ afwijkingen }: Pick<Schemas['Traject'], 'afwijkingen'>): ReactElement | null {
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
function Eerder({ eerder }: Pick<Gelukt, 'eerder'>): ReactElement | null {
  if (eerder.length === 0) return null;
  return (
    <Alert type="warning">
      <Heading2 className="alert__titel">Eerder vastgelegd</Heading2>
      <Paragraph>
        {eerder.join(', ')}: bij een eerdere poging kwam dit al in het grootboek. Wat u daarna nog wijzigde is niet vastgelegd. Controleer
        het bij het traject en herstel het daar.
      </Paragraph>
    </Alert>
  );
}

/** The list in the order in which what was just recorded stands on the first page. */
const NIEUWSTE_EERST = '/?sorteer=-sinds';

const Blok = ({ titel, regels }: Omit<Deel, 'naam'>): ReactElement => (
  <section className="onderdeel">
    <Heading2 className="onderdeel__kop">{titel}</Heading2>
    <Overzicht regels={regels} />
  </section>
);

const vanaf = (positie: string | undefined): { readonly vanafPositie?: string } => (positie === undefined ? {} : { vanafPositie: positie });

function Jeugdige({ id, positie, bekend }: Pick<Gelukt, 'positie' | 'bekend'> & { readonly id: string }): ReactElement {
  const { data, error, refetch } = useLees('/jeugdigen/{id}', { pad: { id }, vraag: vanaf(positie) });
  if (error) return <Foutmelding fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden />;
  return <Blok titel={bekend ? 'Jeugdige (was al geregistreerd)' : 'Jeugdige'} regels={bekenderegels(alsBekende(data.gegevens))} />;
}

function Wegen({ id, crisis }: { readonly id: string; readonly crisis: boolean }): ReactElement {
  const navigate = useNavigate();
  return (
    <div className="bevestigd__wegen">
      <Link to={`/traject/${id}`} className="utrecht-link utrecht-link--html-a">
        {crisis ? 'Naar het traject, dat met een crisis begon' : 'Naar het traject'}
      </Link>
      <Link to={NIEUWSTE_EERST} className="utrecht-link utrecht-link--html-a">
        Naar de wachtlijst
      </Link>
      <Button appearance="primary-action-button" onClick={() => void navigate('/verwijzing')}>
        Nog een verwijzing
      </Button>
    </div>
  );
}

interface Gelezen {
  readonly traject: Schemas['Traject'] | undefined;
  readonly vastgelegd: Vastgelegd | undefined;
  readonly fout: Error | null;
  readonly opnieuw: () => void;
}

/** The history of the trajectory and what is wrong with it. */
function useVastgelegd(id: string, positie: string | undefined): Gelezen {
  const vraag = vanaf(positie);
  const traject = useLees('/trajecten/{id}', { pad: { id }, vraag });
  const { data, error, refetch } = useLees('/trajecten/{id}/gebeurtenissen', { pad: { id }, vraag: { ...vraag, perPagina: 1000 } });
  return {
    traject: traject.data?.gegevens,
    // With a stap, which is never asked here, it would be the traject itself.
    vastgelegd: data && 'items' in data.gegevens ? vastgelegdUit(data.gegevens.items) : undefined,
    fout: traject.error ?? error,
    opnieuw: (): void => {
      void traject.refetch();
      void refetch();
    },
  };
}

function Delen({ traject, vastgelegd, positie, bekend }: Gelezen & Pick<Gelukt, 'positie' | 'bekend'>): ReactElement {
  const productnaam = naamVan(useAanbod());
  return (
    <div className="bevestigd__delen">
      {traject?.jeugdigeId && <Jeugdige id={traject.jeugdigeId} positie={positie} bekend={bekend} />}
      {vastgelegd && delenVan(vastgelegd, productnaam).map(({ naam, ...blok }) => <Blok key={naam} {...blok} />)}
    </div>
  );
}

const ONBEKEND: Omit<Gelukt, 'trajectId'> = { positie: undefined, eerder: [], bekend: false };

/** Read from the ledger, so that it is there again after a reload; what only the recording itself could know comes with the way here. */
export function Bevestigd({ trajectId }: { readonly trajectId: string }): ReactElement {
  const { positie, eerder, bekend } = { ...ONBEKEND, ...(useLocation().state as Partial<Gelukt> | null) };
  const gelezen = useVastgelegd(trajectId, positie);
  const { traject, vastgelegd, fout, opnieuw } = gelezen;
  return (
    <div className="bevestigd">
      <Titel>De verwijzing is vastgelegd</Titel>
      <Eerder eerder={eerder} />
      <Afwijkingen afwijkingen={traject?.afwijkingen ?? []} />
      <Wegen id={trajectId} crisis={vastgelegd?.crisis === true} />
      {fout && <Foutmelding fout={fout} opnieuw={opnieuw} />}
      {!fout && !vastgelegd && <Laden />}
      <Delen {...gelezen} positie={positie} bekend={bekend} />
    </div>
  );
}
