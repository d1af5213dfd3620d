import { Aantal } from '../velden/getal.js';
import { Datum, Moment } from '../velden/tijd.js';

/** The pair of moments that an answer used, so that it can be asked again. */
export class OpPeil {
  @Datum({ uitleg: 'De dag waarover het antwoord gaat.' })
  peildatum!: string;

  @Moment({ uitleg: 'Tot en met welk tijdstip het grootboek is geraadpleegd (UTC).' })
  bekendOp!: string;
}

/** What every list has beside its items. */
export class Bladzijde extends OpPeil {
  @Aantal({ uitleg: "Aantal regels op alle pagina's samen." })
  totaal!: number;

  @Aantal({ uitleg: 'De hoeveelste pagina, vanaf 1.', min: 1 })
  pagina!: number;

  @Aantal({ uitleg: 'Hoogste aantal regels op een pagina.', min: 1, max: 1000 })
  perPagina!: number;
}
