/** All questions. */
import { budgetplafonds } from './budgetplafonds/budgetplafonds.js';
import { jeugdige } from './jeugdige/jeugdige.js';
import { zoeken } from './jeugdige/zoeken.js';
import type { Leesvraag } from './leesvraag.js';
import { lijsten } from './lijsten/lijsten.js';
import { overdrachten } from './lijsten/overdrachten.js';
import { verloop } from './lijsten/verloop.js';
import { regeling, regelingen } from './regelingen/regelingen.js';
import { beproef } from './traject/beproef.js';
import { gebeurtenissen } from './traject/gebeurtenissen.js';
import { mogelijkheden } from './traject/mogelijkheden.js';
import { toetsing } from './traject/toetsing.js';
import { traject } from './traject/traject.js';

export const leesvragen: readonly Leesvraag[] = [
  jeugdige,
  zoeken,
  traject,
  gebeurtenissen,
  toetsing,
  mogelijkheden,
  beproef,
  ...lijsten,
  overdrachten,
  verloop,
  regelingen,
  regeling,
  budgetplafonds,
];
