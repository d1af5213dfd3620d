/** The recording desk: takes what happened, decides when it is recorded, and gives the lines back day by day. */
import { Emmers } from './emmers.js';
import { MINUUT_MS, datum, doordeweeks, klokVan } from './kalender.js';
import type { DemoParameters } from './parameters.js';
import type { Toeval } from './toeval.js';

export interface Door {
  readonly rol: string;
  readonly organisatie?: string;
  readonly gebruiker?: string;
}

/** One line of an import file: a command with the moment at which the desk recorded it. */
export interface ImportRegel {
  readonly opdracht: string;
  readonly traject?: string;
  readonly jeugdige?: string;
  readonly aanbieder?: string;
  readonly regeling?: string;
  readonly opdrachtId: string;
  readonly vastgelegdOp: string;
  readonly door?: Door;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

export type Melding = Omit<ImportRegel, 'opdrachtId' | 'vastgelegdOp'>;

/**
 * Recording days of one trajectory or child. What belongs in line is recorded in the order in which it happened (after `tot`), so that the story
 * is possible at every moment; what nothing depends on may come in between, though not before `vast`.
 */
export interface Lijn {
  vast: number;
  tot: number;
}

export const nieuweLijn = (dag: number): Lijn => ({ vast: dag, tot: dag });

interface Klaargelegd {
  readonly melding: Melding;
  readonly opdrachtId: string;
}

export class Loket {
  private readonly uitgaand = new Emmers<Klaargelegd>();

  constructor(
    private readonly toeval: Toeval,
    private readonly p: DemoParameters['loket'],
    private readonly einde: number,
  ) {}

  /** Lines that happened and still have to be recorded. */
  get openstaand(): number {
    return this.uitgaand.aantal;
  }

  /** When something of `dag` is recorded: at once, some days later, or late. */
  registratiedag(lijn: Lijn, dag: number, los = false): number {
    const wanneer = this.werkdag(dag + this.vertraging());
    return Math.max(wanneer, los ? lijn.vast : lijn.tot);
  }

  /** The first day from `dag` on at which the desk is open. */
  werkdag(dag: number): number {
    const open = doordeweeks(dag);
    return this.p.gesloten.includes(datum(open).slice(5)) ? this.werkdag(open + 1) : open;
  }

  isOpen(dag: number): boolean {
    return this.werkdag(dag) === dag;
  }

  /** Puts a line ready for a recording day; what would be recorded after the end is lost. Returns its opdrachtId. */
  leg(registratiedag: number, melding: Melding): string {
    const opdrachtId = this.toeval.uuid();
    if (registratiedag <= this.einde) this.uitgaand.zet(registratiedag, { melding, opdrachtId });
    return opdrachtId;
  }

  /** The lines of a day, spread over the office hours. */
  regels(dag: number): readonly ImportRegel[] {
    const vandaag: Klaargelegd[] = [];
    for (let regel = this.uitgaand.neem(dag); regel; regel = this.uitgaand.neem(dag)) vandaag.push(regel);
    const [open, dicht] = this.p.open;
    const stap = ((dicht - open) * MINUUT_MS) / vandaag.length;
    const klok = klokVan(dag);
    return vandaag.map(({ melding, opdrachtId }, i) => {
      const vastgelegdOp = klok(open * MINUUT_MS + Math.floor((i + this.toeval.fractie()) * stap));
      return { ...melding, opdrachtId, vastgelegdOp };
    });
  }

  private vertraging(): number {
    const { laat, later } = this.p;
    const punt = this.toeval.fractie();
    if (punt < laat.kans) return this.toeval.geheel(laat.dagen);
    return punt < laat.kans + later.kans ? this.toeval.geheel(later.dagen) : 0;
  }
}
