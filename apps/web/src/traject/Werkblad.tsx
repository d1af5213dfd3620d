/** Beside the timeline: what can be done, or the form of what is being done. */
import type { ReactElement } from 'react';
import type { Opdrachtantwoord } from '../api/client.js';
import { OVERZICHT, type Adres, type Wijziging } from './adres.js';
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
}

export interface WerkbladProps {
  readonly traject: Traject;
  readonly adres: Adres;
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly gedaan: Gedaan | undefined;
  readonly rondom: Omit<Deelnemers, 'opCorrigeren' | 'opSluiten' | 'gebeurtenissen'>;
  readonly ga: (wijziging: Wijziging) => void;
}

function Bezig({ traject, adres, gebeurtenissen, rondom, ga }: Omit<WerkbladProps, 'gedaan'>): ReactElement | null {
  const deelnemers: Deelnemers = {
    ...rondom,
    gebeurtenissen,
    opCorrigeren: (corrigeer) => ga({ corrigeer, doe: undefined }),
    opSluiten: () => ga(OVERZICHT),
  };
  const vorm = vormVan(adres.doe);
  if (vorm) return <Opdracht key={vorm.opdracht} rondom={deelnemers} vorm={vorm} traject={traject} />;
  const fout = gebeurtenissen.find(({ gebeurtenisId }) => gebeurtenisId === adres.corrigeer);
  return fout ? <Correctie key={fout.gebeurtenisId} rondom={deelnemers} gebeurtenis={fout} /> : null;
}

export function Werkblad({ gedaan, ...bezig }: WerkbladProps): ReactElement {
  const { traject, adres, rondom, ga } = bezig;
  const inVorm = adres.doe !== null || adres.corrigeer !== null;
  const opnieuw = gedaan?.opdracht;
  return (
    <section className="werkblad" aria-label={inVorm ? 'Vastleggen' : 'Wat kan nu'}>
      {gedaan && !inVorm && (
        <Uitslag
          antwoord={gedaan.antwoord}
          product={rondom.product}
          opAanpassen={opnieuw ? () => ga({ doe: opnieuw }) : undefined}
          opSluiten={() => ga(OVERZICHT)}
        />
      )}
      {inVorm ? <Bezig {...bezig} /> : <Acties id={traject.trajectId} opKies={(doe) => ga({ doe, corrigeer: undefined })} />}
    </section>
  );
}
