/** Children who do not exist: name, birth date, gemeente, and a bsn that passes the eleven test. */
import { datum, jarenLater } from './kalender.js';
import { ACHTERNAMEN, VOORNAMEN } from './namen.js';
import type { DemoParameters } from './parameters.js';
import type { Spreiding, Toeval } from './toeval.js';

export interface Naam {
  readonly achternaam: string;
  readonly voorvoegsel?: string;
  readonly voornamen?: string;
}

export interface Jeugdige {
  readonly id: string;
  readonly geboren: number;
  /** The day on which the child turns 18. */
  readonly achttien: number;
  readonly bsn?: string;
  readonly naam?: Naam;
  gemeente: string;
  /** Day on which the registration was recorded; undefined before it. */
  vast?: number;
  /** Trajectories that run, and those still to come. */
  lopend: number;
}

/** All begin with 99: far above what has been handed out, and unlike 999999999 (unknown) they pass the eleven test. */
const BSN_REEKS = '99';
const BSN_RUIMTE = 1_000_000;
/** Coprime with the space, so that numbers jump about and none comes twice. */
const BSN_STAP = 387_421;
const DAGEN_PER_JAAR = 365.25;

/** The ninth digit that makes nine digits pass the eleven test; undefined when none does. */
function controlecijfer(acht: string): number | undefined {
  const som = [...acht].reduce((totaal, cijfer, plek) => totaal + Number(cijfer) * (9 - plek), 0);
  return som % 11 === 10 ? undefined : som % 11;
}

export class Bevolking {
  private bsnTeller = 0;

  constructor(
    private readonly toeval: Toeval,
    private readonly p: DemoParameters['bevolking'],
  ) {}

  /** A new child of so many years (both limits included) on `dag`. */
  jeugdige(dag: number, leeftijd: Spreiding): Jeugdige {
    const jaren = this.toeval.geheel(leeftijd) + this.toeval.fractie();
    const geboren = dag - Math.ceil(jaren * DAGEN_PER_JAAR);
    return {
      id: this.toeval.uuid(),
      geboren,
      achttien: jarenLater(geboren, 18),
      ...(!this.toeval.kans(this.p.kansen.zonderBsn) && { bsn: this.bsn() }),
      ...(!this.toeval.kans(this.p.kansen.zonderNaam) && { naam: this.naam() }),
      gemeente: this.toeval.weeg(this.p.gemeenten),
      lopend: 0,
    };
  }

  naam(): Naam {
    const delen = this.toeval.kies(ACHTERNAMEN).split(' ');
    const voorvoegsel = delen.slice(0, -1).join(' ');
    const voornaam = this.toeval.kies(VOORNAMEN);
    const voornamen = this.toeval.kans(this.p.kansen.tweedeVoornaam) ? `${voornaam} ${this.toeval.kies(VOORNAMEN)}` : voornaam;
    return { achternaam: delen.at(-1) ?? '', ...(voorvoegsel && { voorvoegsel }), voornamen };
  }

  /** A professional, as one signs: initial, voorvoegsel, surname. */
  behandelaar(): string {
    return `${this.toeval.kies(VOORNAMEN).slice(0, 1)}. ${this.toeval.kies(ACHTERNAMEN)}`;
  }

  andereGemeente(gemeente: string): string {
    const nieuw = this.toeval.weeg(this.p.gemeenten);
    return nieuw === gemeente ? this.andereGemeente(gemeente) : nieuw;
  }

  private bsn(): string {
    const acht = BSN_REEKS + String((this.bsnTeller * BSN_STAP) % BSN_RUIMTE).padStart(6, '0');
    this.bsnTeller += 1;
    const laatste = controlecijfer(acht);
    return laatste === undefined ? this.bsn() : `${acht}${laatste}`;
  }
}

/** What registreer-jeugdige says of a child. */
export const gegevensVan = ({ geboren, gemeente, bsn, naam }: Jeugdige): Readonly<Record<string, unknown>> => ({
  geboortedatum: datum(geboren),
  gemeente,
  ...(bsn && { bsn }),
  ...(naam && { naam }),
});
