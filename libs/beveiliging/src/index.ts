/** Keys of personal data, and tokens that say who asks. */
export { hoofdsleutel, type Sleutelkeuze } from './kluis/hoofdsleutel.js';
export { maakKluis, type Geheim, type Kluis } from './kluis/kluis.js';
export { kluisMigraties } from './kluis/opslag.js';
export { pastHoofdsleutel } from './kluis/proef.js';
export type { Houder } from './token/houder.js';
export { UitgeverOnbereikbaar, isVeiligAdres } from './token/sleutelbos.js';
export { maakTokens, type Tokens } from './token/token.js';
export { maakUitgever, type Reden, type Uitgever } from './token/uitgever.js';
