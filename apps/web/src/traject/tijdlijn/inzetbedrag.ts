/** What hours cost: minutes × rate / 60, rounded half up to the cent, each time on its own. */
import type { Gebeurtenis } from './verhaal.js';

const MINUTEN_PER_UUR = 60;
const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

export const toonEuro = (cent: number): string => EURO.format(cent / 100);

export const bedragCent = ({ gegevens }: Gebeurtenis): number =>
  Math.floor((Number(gegevens['minuten']) * Number(gegevens['tariefCent'])) / MINUTEN_PER_UUR + 0.5);

/** Of what stands: a withdrawal and what was withdrawn count for nothing. */
export const totaalVan = (gebeurtenissen: readonly Gebeurtenis[]): number =>
  gebeurtenissen
    .filter(({ soort, ingetrokkenDoor }) => soort === 'InzetGeregistreerd' && !ingetrokkenDoor)
    .reduce((som, gebeurtenis) => som + bedragCent(gebeurtenis), 0);
