/** Who may be the same as the jeugdige that is about to be registered. */
import type { Bekende, Jeugdigevelden } from './formulier.js';
import { zoek, type Zoekvraag } from './zoeken.js';

/** The id of the warning. */
export const DUBBEL = 'jeugdige.dubbel';

/** Under which the answer is held, in memory alone. */
export const dubbelsleutel = (vragen: readonly Zoekvraag[]): readonly unknown[] => ['dubbelen', vragen];

/** Who was found, with what was asked: an answer can be shown while the next is on its way. */
export interface Dubbelen {
  readonly vragen: readonly Zoekvraag[];
  readonly gevonden: readonly Bekende[];
}

export const zoekDubbelen = async (vragen: readonly Zoekvraag[]): Promise<Dubbelen> => ({ vragen, gevonden: await zoek(vragen) });

/** A bsn is of one person: who has it is the same, whatever somebody says. With the same name and birth date it may be somebody else. */
export interface Verdacht {
  readonly zelfde: readonly Bekende[];
  readonly misschien: readonly Bekende[];
}

/** `eigen`: the one that we register ourselves, and that may be there already after a lost answer. */
export function verdacht({ vragen, gevonden }: Dubbelen, { anderen }: Pick<Jeugdigevelden, 'anderen'>, eigen: string): Verdacht {
  const heeftBsn = ({ bsn }: Bekende): boolean => vragen.some((vraag) => 'bsn' in vraag && vraag.bsn === bsn);
  const vreemd = gevonden.filter(({ jeugdigeId }) => jeugdigeId !== eigen);
  return {
    zelfde: vreemd.filter(heeftBsn),
    misschien: vreemd.filter((bekende) => !heeftBsn(bekende) && !anderen.includes(bekende.jeugdigeId)),
  };
}
