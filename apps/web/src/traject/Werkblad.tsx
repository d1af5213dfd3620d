/** Beside the timeline: what can be done, or the form of what is being done. */
import type { ReactElement } from 'react';
import type { Opdrachtantwoord } from '../api/client.js';
import { Laden } from '../delen/Laden.js';
import { useVolg } from '../delen/volg.js';
import { OVERZICHT, type Adres, type Ga } from './adres.js';
import { Acties } from './opdracht/Acties.js';
import { Correctie } from './opdracht/Correctie.js';
import type { Deelnemers } from './opdracht/versturen.js';
import { Opdracht } from './opdracht/Opdracht.js';
import { vormVan } from './opdracht/opdrachten.js';
import { Uitslag } from './opdracht/Uitslag.js';
import type { Gebeurtenis, Traject } from './opdracht/velden.js';

export interface Gedaan {
  readonly antwoord: Opdrachtantwoord;
  /** The form to go back to, when the rules refused. */
  readonly opdracht: string | null;
  /** Whether what was sent stood on the screen until the end; if not, the focus is somewhere else by now. */
  readonly inVorm: boolean;
}

export interface WerkbladProps {
  readonly traject: Traject;
  readonly adres: Adres;
  readonly gebeurtenissen: readonly Gebeurtenis[];
  /** The event that is to be corrected is not there yet, and may come. */
  readonly zoekt: boolean;
  readonly gedaan: Gedaan | undefined;
  readonly rondom: Omit<Deelnemers, 'opCorrigeren' | 'opSluiten' | 'gebeurtenissen'>;
  readonly ga: Ga;
}

/** The form that the address asks for; undefined when it asks for none, or for one that there is not. */
function vormBij({ traject, adres, gebeurtenissen, rondom, ga }: WerkbladProps): ReactElement | undefined {
  const deelnemers: Deelnemers = {
    ...rondom,
    gebeurtenissen,
    opCorrigeren: (corrigeer) => ga({ corrigeer, doe: undefined }),
    opSluiten: () => ga(OVERZICHT, 'vervang'),
  };
  const vorm = vormVan(adres.doe);
  if (vorm) return <Opdracht key={vorm.opdracht} rondom={deelnemers} vorm={vorm} traject={traject} />;
  const fout = gebeurtenissen.find(({ gebeurtenisId }) => gebeurtenisId === adres.corrigeer);
  return fout && <Correctie key={fout.gebeurtenisId} rondom={deelnemers} gebeurtenis={fout} />;
}

const isActies = (wat: string): boolean => wat === 'acties';

/** `anders`: there is a form now. */
function Gebeurd({ gedaan, rondom, ga, anders }: WerkbladProps & { readonly anders: boolean }): ReactElement | null {
  if (!gedaan) return null;
  const { antwoord, opdracht, inVorm } = gedaan;
  const opAanpassen = opdracht === null ? undefined : (): void => ga({ doe: opdracht, corrigeer: undefined });
  return (
    <Uitslag antwoord={antwoord} product={rondom.product} stil={anders && !inVorm} opAanpassen={opAanpassen} opSluiten={() => ga({})} />
  );
}

export function Werkblad(props: WerkbladProps): ReactElement {
  const { traject, gedaan, zoekt, ga } = props;
  const vorm = vormBij(props) ?? (zoekt ? <Laden wat="Gegevens van de inzet" /> : undefined);
  // Who left a form, or closed what came of it, goes on at what can be done; the form and what came of it take the focus themselves.
  const kop = useVolg(vorm ? 'vorm' : gedaan ? 'uitslag' : 'acties', isActies);
  return (
    <section className="werkblad" aria-label={vorm ? 'Vastleggen' : 'Wat kan nu'}>
      <Gebeurd {...props} anders={vorm !== undefined} />
      {vorm ?? <Acties id={traject.trajectId} kop={kop} opKies={(doe) => ga({ doe, corrigeer: undefined })} />}
    </section>
  );
}
