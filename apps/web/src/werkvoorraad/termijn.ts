/** How long something lies there, or how long there is left. */
import { aantal } from '../delen/getal.js';
import { SOORTEN, type Werkregel } from './soorten.js';

export interface Termijn {
  /** Before the date: `sinds`, `uiterlijk`. */
  readonly woord: string;
  readonly tekst: string;
  readonly nood: 'te-laat' | 'vandaag' | 'geen';
}

const tel = (dagen: number): string => aantal(dagen, 'dag', 'dagen');

function uiterlijk(dagen: number): Omit<Termijn, 'woord'> {
  if (dagen > 0) return { tekst: `${tel(dagen)} te laat`, nood: 'te-laat' };
  return dagen === 0 ? { tekst: 'vandaag', nood: 'vandaag' } : { tekst: `nog ${tel(-dagen)}`, nood: 'geen' };
}

const sinds = (dagen: number): Omit<Termijn, 'woord'> => ({ tekst: dagen > 0 ? `al ${tel(dagen)}` : 'vandaag', nood: 'geen' });

export function termijn({ soort, dagen }: Pick<Werkregel, 'soort' | 'dagen'>): Termijn {
  const woord = SOORTEN[soort].datum;
  return { woord, ...(woord === 'sinds' ? sinds(dagen) : uiterlijk(dagen)) };
}
