/**
 * The read side: one CQRS query for every question. What a question is, is data: where it stands, what it takes, who may ask it, and the
 * function that answers it.
 */
import type { Klasse } from '#contracten';
import type { Leesrecht, Rol, Wie } from '../toegang/rollen.js';
import type { Bronnen } from './bronnen.js';
import type { Vraagmoment } from './moment.js';

/** Who asks, in which role. */
export interface Vrager {
  readonly rol: Rol;
  readonly wie: Wie;
}

export interface Gevraagd<Pad = object, Vraag = object> extends Vrager {
  readonly path: Pad;
  /** The query parameters; for a search the body. */
  readonly vraag: Vraag;
  readonly moment: Vraagmoment;
}

/** The body of an answer; `positie` when it is not the ledger's at the moment of asking. */
export interface Beantwoord {
  readonly antwoord: object;
  readonly positie?: string;
  /** Read models of which some have come further than the positie. */
  readonly uiteen?: boolean;
}

export interface Leesvraag<Pad extends object = object, Vraag extends object = object> {
  /** The operationId; of a list also the name of the CSV file. */
  readonly naam: string;
  /** Under /v1. */
  readonly pad: string;
  readonly groep: string;
  readonly titel: string;
  readonly uitleg: string;
  readonly recht: Leesrecht;
  /** In place of `recht`, where what is asked tells who may; it is checked then. */
  rolVoor?(wie: Wie, vraag: Vraag): Rol | undefined;
  readonly path?: Klasse<Pad>;
  readonly vraag: Klasse<Vraag>;
  readonly antwoord: Klasse;
  /** What it answers to some parameters. */
  readonly anders?: Klasse;
  /** `grootboek`: folded from the ledger itself; `leesmodel`: from tables that follow it. */
  readonly bron: 'grootboek' | 'leesmodel';
  /** The read models that it reads. */
  readonly leest?: readonly string[];
  /** Has `items`, which can be had as CSV. */
  readonly lijst?: true;
  /** Its `volgnummer` is the ETag. */
  readonly etag?: true;
  /** Asks by POST, since what is asked may not stand in an address. */
  readonly zoekt?: true;
  /** Undefined: nothing is known of it at that pair, or not for who asks. */
  beantwoord(gevraagd: Gevraagd<Pad, Vraag>, bronnen: Bronnen): Promise<Beantwoord | undefined>;
}

/** Gives a question its types; in a table it stands without them, since its input was checked against its own classes. */
export const leesvraag = <Pad extends object, Vraag extends object>(vraag: Leesvraag<Pad, Vraag>): Leesvraag => vraag;
