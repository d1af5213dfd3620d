import type { Schemas } from '../api/schemas.js';

/** All work of all kinds, whichever kind is shown. */
export const alles = ({ aantallen }: Pick<Schemas['Werkvoorraad'], 'aantallen'>): number =>
  Object.values(aantallen).reduce((som, aantal) => som + aantal, 0);
