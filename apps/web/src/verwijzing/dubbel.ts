/** Who may be the same as the jeugdige that is about to be registered. */
import type { Bekende, Jeugdigevelden } from './formulier.js';
import type { Zoekvraag } from './zoeken.js';

/** The id of the warning. */
export const DUBBEL = 'jeugdige.dubbel';

/** Under which the answer is held, in memory alone. */
export const dubbelsleutel = (vragen: readonly Zoekvraag[]): readonly unknown[] => ['dubbelen', vragen];

/** `eigen`: the one that we register ourselves, and that may be there already after a lost answer. */
export const nogOnbekend = (gevonden: readonly Bekende[], { anderen }: Jeugdigevelden, eigen: string): readonly Bekende[] =>
  gevonden.filter(({ jeugdigeId }) => jeugdigeId !== eigen && !anderen.includes(jeugdigeId));
