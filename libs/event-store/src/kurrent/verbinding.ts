import type { EventEmitter } from 'node:events';
import { type AllStreamSubscription, EventStoreDBClient, type Position, START, streamNameFilter } from '@eventstore/db-client';
import { binnen, isAndereLeider } from './fouten.js';

export interface Plaatsing {
  /** The connection string, with TLS and credentials: `esdb://name:password@host:2113?tls=true`. */
  readonly url: string;
  /** Stands before every stream name on the server. */
  readonly voorvoegsel: string;
  /** Prefixes of the streams that are the ledger's, without `voorvoegsel`. */
  readonly stroomsoorten: readonly string[];
}

const DISPOSE_MS = 500;
/** A subscription takes so many events in before it waits for us. */
const VOORRAAD = 1_000;
/** The server looks at so many events at a time, ours or not, and tells of each time. Its own default, 32, makes a long log of others slow. */
const VENSTER = 1_000;
/** Rung by a subscription when the server has looked further. */
export const TEKEN = 'teken';

/** May never reject (trap 5 of the client): then the subscription would stop without a word. */
function geefTeken(abonnement: AllStreamSubscription): Promise<void> {
  (abonnement as EventEmitter).emit(TEKEN);
  return Promise.resolve();
}

/** A client that can be replaced: after a silence that is the only way to be sure that nothing of the old conversation is waited for. */
export class Verbinding {
  #client: EventStoreDBClient | undefined;

  constructor(readonly plaatsing: Plaatsing) {}

  get client(): EventStoreDBClient {
    return (this.#client ??= EventStoreDBClient.connectionString(this.plaatsing.url));
  }

  /** The name of a stream on the server. */
  naam(stroom: string): string {
    return this.plaatsing.voorvoegsel + stroom;
  }

  hoortErbij(stroom: string): boolean {
    return this.plaatsing.stroomsoorten.some((soort) => stroom.startsWith(soort));
  }

  /** Follows the ledger's own streams from after a place, in the order of the server's log; the server leaves the others out. */
  abonneer(na: Position | undefined): AllStreamSubscription {
    const prefixes = this.plaatsing.stroomsoorten.map((soort) => this.naam(soort));
    const filter = streamNameFilter({ prefixes, maxSearchWindow: VENSTER, checkpointReached: geefTeken });
    return this.client.subscribeToAll({ fromPosition: na ?? START, filter, requiresLeader: true }, { highWaterMark: VOORRAAD });
  }

  /** Ends all conversations. The next question opens a connection again. */
  async verbreek(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A conversation that ended unread never says so, and dispose waits for that.
    if (client) await binnen(DISPOSE_MS, client.dispose()).catch(() => undefined);
  }

  /** A client that was told who leads goes there by itself; a new one would ask the same server again. One that found no node goes on saying so. */
  async verbreekNa(fouten: readonly unknown[]): Promise<void> {
    if (!fouten.every(isAndereLeider)) await this.verbreek();
  }
}
