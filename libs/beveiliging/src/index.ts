/** Keys of personal data, and tokens that say who asks. */
export { hoofdsleutel, type Sleutelkeuze } from './kluis/hoofdsleutel.js';
export { maakKluis, type Geheim, type Kluis } from './kluis/kluis.js';
export { kluisMigraties } from './kluis/opslag.js';
export { maakTokens, type Houder, type Tokens } from './token/token.js';
