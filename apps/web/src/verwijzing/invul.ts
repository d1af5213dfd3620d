/** What every part of the page gets: the draft, and what is wrong with it. */
import { metDeel, type Concept } from './concept.js';
import type { Formulier } from './formulier.js';

export interface Invul {
  readonly wijzig: (verander: (concept: Concept) => Concept) => void;
  readonly concept: Concept;
  readonly fouten: ReadonlyMap<string, string>;
  readonly vergeetFout: (veld: string) => void;
}

type Deel = 'jeugdige' | 'verwijzing' | 'triage';

export interface Invoerkoppeling {
  readonly id: string;
  readonly fout: string | undefined;
  readonly waarde: string;
  readonly opWijziging: (waarde: string) => void;
}

export interface Deelvelden<D extends Deel> {
  readonly waarden: Formulier[D];
  readonly zet: (nieuw: Partial<Formulier[D]>) => void;
  /** `id`: as the pointer of the service names the field, where that is not the name it has here. `mee`: what changes with it. */
  readonly veld: (naam: keyof Formulier[D] & string, id?: string, mee?: Partial<Formulier[D]>) => Invoerkoppeling;
}

export function velden<D extends Deel>({ concept, wijzig, fouten, vergeetFout }: Invul, deel: D): Deelvelden<D> {
  const waarden = concept.formulier[deel];
  const zet: Deelvelden<D>['zet'] = (nieuw) => wijzig(metDeel(deel, (oud) => ({ ...oud, ...nieuw })));
  const veld: Deelvelden<D>['veld'] = (naam, id = naam, mee = {}) => {
    const heel = id.includes(':') ? id.replace(':', '.') : `${deel}.${id}`;
    return {
      id: heel,
      fout: fouten.get(heel),
      waarde: String(waarden[naam]),
      opWijziging: (waarde) => {
        vergeetFout(heel);
        zet({ ...mee, [naam]: waarde });
      },
    };
  };
  return { waarden, zet, veld };
}
