/**
 * What every ledger adapter promises. The ledger knows no domain: an event is an envelope, a decision a function.
 * Deciding happens where the order is decided, so that a command is judged with the instant and the histories it really gets.
 */

import type { ClientBase, Pool } from 'pg';

export interface Door {
  readonly rol: string;
  readonly organisatie?: string;
  readonly gebruiker?: string;
}

/** An event as it is stored: personal data still encrypted, inside `gegevens.geheim`. */
export interface Envelop {
  readonly gebeurtenisId: string;
  readonly soort: string;
  readonly versie: number;
  readonly stroom: string;
  /** From 0 within its stream. */
  readonly volgnummer: number;
  /** Total order of the ledger, a decimal string from "1" without gaps. */
  readonly positie: string;
  /** Civil date YYYY-MM-DD. */
  readonly geldigOp: string;
  /** UTC instant, ISO 8601 with milliseconds and Z: 24 characters, so strings compare as instants do. */
  readonly vastgelegdOp: string;
  readonly door: Door;
  readonly opdrachtId: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  /** SHA-256 leaf hash, hex. */
  readonly hash: string;
}

/** An event that a decision returns; the ledger gives it its id, place, instant and hash. */
export interface NieuweEnvelop {
  readonly soort: string;
  readonly versie: number;
  readonly stroom: string;
  readonly geldigOp: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  /** A stream that this event points to (a verwijzing to its jeugdige), so that it can be found from there. */
  readonly verwijstNaar?: string;
}

/** What a decision sees: complete histories as of the moment of deciding, in recorded order. */
export interface Stand {
  geschiedenis(stroom: string): readonly Envelop[];
  /** All events of the streams that are always at hand (option `altijdBij`, a prefix), in positie order. */
  altijdBij(): readonly Envelop[];
  /** Names of the streams that hold an event with `verwijstNaar` = the decision's `verwijzersNaar`; their histories are at hand as well. */
  verwijzers(): readonly string[];
}

/** When the decision is taken. */
export interface Moment {
  readonly vastgelegdOp: string;
}

/** Refused before it was judged (403, 404, 412): nothing is remembered. The shape belongs to the caller. */
export interface Afwijzing {
  readonly slug: string;
  readonly detail: string;
}

/** Impossible (409): remembered under the opdrachtId, so that a retry gets the same answer. */
export interface Onmogelijk {
  readonly reden: string;
  readonly gebeurtenissen: readonly string[];
}

/** `tegelijk`: work that must happen in the transaction that records these events, or not at all. */
export type Uitspraak =
  { readonly gebeurtenissen: readonly NieuweEnvelop[]; readonly tegelijk?: Tegelijk } | { readonly onmogelijk: Onmogelijk };

/** Gets a client of PostgreSQL, in the transaction that records these events or, where the ledger stands elsewhere, in one before it. */
export type Tegelijk = (client: ClientBase) => Promise<void>;

/** Something that must be stored together with the events of a batch: the keys of what is encrypted in them. */
export interface BijCommit {
  /** In the transaction as `tegelijk`, after it. */
  schrijf(client: ClientBase): Promise<void>;
  /** After the commit; when the batch fails instead, the next one is asked to write it. */
  gelukt(): void;
}

/** One command as the ledger sees it. All functions are synchronous and may be called more than once (a batch that failed is retried). */
export interface TeBeslissen {
  readonly opdrachtId: string;
  /** Keyed digest (hex) of the request: tells the same request from another one under the same opdrachtId. */
  readonly afdruk: string;
  /** True when we made the opdrachtId ourselves, so nothing can have been recorded under it: saves a look-up. */
  readonly versOpdrachtId: boolean;
  /** Recorded instant from a source system (import only); raised to the ledger's latest when it goes back. Absent: the clock. */
  readonly vastgelegdOp?: string;
  readonly door: Door;
  /** The streams whose histories the decision reads. */
  readonly stromen: readonly string[];
  readonly verwijzersNaar?: string;
  /** Judge again what was impossible before under this opdrachtId. */
  readonly opnieuw?: boolean;
  /** 403 and 404, checked before the opdrachtId is looked at. */
  vooraf(stand: Stand): Afwijzing | undefined;
  /** 412, checked after it. */
  voorwaarde(stand: Stand): Afwijzing | undefined;
  beslis(stand: Stand, moment: Moment): Uitspraak;
}

/** `eerder`: the answer is the one that an earlier attempt with the same opdrachtId got. */
export type Verwerkt =
  | { readonly soort: 'vastgelegd'; readonly gebeurtenissen: readonly Envelop[]; readonly eerder: boolean }
  | { readonly soort: 'onmogelijk'; readonly onmogelijk: Onmogelijk; readonly eerder: boolean }
  | { readonly soort: 'sleutel-hergebruikt' }
  | { readonly soort: 'afgewezen'; readonly afwijzing: Afwijzing };

export interface Kop {
  readonly positie: bigint;
  readonly vastgelegdOp: string;
}

export interface Grootboek {
  /**
   * Decides and records one command, atomically and in the total order. Its first event gets the opdrachtId as gebeurtenisId, its n-th
   * further event UUIDv5(opdrachtId, "n"). Rejects only when the store itself fails; a retry with the same opdrachtId is then safe.
   */
  append(opdracht: TeBeslissen): Promise<Verwerkt>;
  /** Complete streams in recorded order; one that does not exist is an empty list. `metVerwezen`: also the streams their events point to. */
  readStreams(stromen: readonly string[], keuze?: { readonly metVerwezen: boolean }): Promise<ReadonlyMap<string, readonly Envelop[]>>;
  /** Events after `vanaf` in positie order, at most `max`. */
  readAll(vanaf: bigint, max: number): Promise<readonly Envelop[]>;
  /** Events after `vanaf` in positie order, in batches, waiting for new ones until the signal aborts. */
  follow(vanaf: bigint, signaal: AbortSignal): AsyncIterable<readonly Envelop[]>;
  /** The last positie and the latest instant (the first regelingen do not count for it). */
  kop(): Promise<Kop>;
  /** For each of `naar`: the streams with an event that points to it. */
  referrers(naar: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  close(): Promise<void>;
}

/** What every adapter asks of who opens it. */
export interface GrootboekOpties {
  /** Address of PostgreSQL, for the connections of the writer and the follower. */
  readonly url: string;
  /** Connections for reading; stays the caller's to end. Its migrations have been run. */
  readonly pool: Pool;
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly klok: () => string;
  /** Prefix of the streams that every decision sees. */
  readonly altijdBij?: string;
  /** What must be stored together with the events of a batch, asked after its decisions. */
  readonly bijCommit?: () => BijCommit | undefined;
  /** How many events to keep at hand for decisions (default 200,000, some 200 MB). */
  readonly maximumInGeheugen?: number;
  /** How long to keep trying when a server is away, before a command is rejected (default 10 s). */
  readonly geduldMs?: number;
  /** How often to look without having heard anything (default 5 s). */
  readonly pollMs?: number;
}

/** An event that stands in the ledger from the start, with an instant of its own. */
export type EersteGebeurtenis = Omit<Envelop, 'volgnummer' | 'positie' | 'hash'>;

/** One stream in full. */
export interface Stroom {
  readonly stroom: string;
  readonly gebeurtenissen: readonly Envelop[];
}

/** A ledger with what a service that owns it needs beside the port. */
export interface EigenGrootboek extends Grootboek {
  /** Made with the ledger, and never changed. */
  readonly grootboekId: string;
  /** Records the first events of an empty ledger; false when it is not empty. */
  zaai(eerste: readonly EersteGebeurtenis[]): Promise<boolean>;
  /** All streams with these prefixes, each in full up to and including `tot`, for rebuilding read models. */
  leesPerStroom(voorvoegsels: readonly string[], tot: bigint): AsyncIterable<Stroom>;
  /** Why this process does not hear of what is recorded, in a sentence that anybody may read; undefined when nothing is known to be wrong. The database tells of itself. */
  bezwaar(): string | undefined;
}
