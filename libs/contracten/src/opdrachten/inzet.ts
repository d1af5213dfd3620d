import { Agb } from '../velden/codes.js';
import { BedragCent, Minuten } from '../velden/getal.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

/** A million euro an hour: with the most minutes the product still is an exact integer. */
const HOOGSTE_TARIEF = 100_000_000;

export class RegistreerInzet {
  @Agb({ uitleg: 'Aanbieder die de uren maakte.' })
  aanbieder!: string;

  @Datum({ uitleg: 'Dag van de inzet.' })
  datum!: string;

  @Minuten({ uitleg: 'Bestede minuten.' })
  minuten!: number;

  @BedragCent({ uitleg: 'Tarief per uur, in eurocenten.', max: HOOGSTE_TARIEF })
  tariefCent!: number;
}

export const registreerInzet = opdracht({
  opdracht: 'registreer-inzet',
  doel: 'traject',
  pad: 'trajecten/{id}/inzet',
  gegevens: RegistreerInzet,
  titel: 'Inzet registreren',
  uitleg: 'Legt bestede tijd vast. Het bedrag is minuten × tarief / 60, per inzet op hele centen afgerond (een halve naar boven).',
  gebeurtenissen: ['InzetGeregistreerd'],
});
