import { type AllStreamSubscription, EventStoreDBClient, type Position, START, streamNameFilter } from '@eventstore/db-client';
import { binnen } from './fouten.js';

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

/** A client that can be replaced: after a silence that is the only way to be sure that nothing of the old conversation is waited for. */
export class Verbinding {
  #client: EventStoreDBClient | undefined;
  /** An append was answered. Before that the client lets the second one overtake the first. */
  warm = false;

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
    const filter = streamNameFilter({ prefixes: this.plaatsing.stroomsoorten.map((soort) => this.naam(soort)) });
    return this.client.subscribeToAll({ fromPosition: na ?? START, filter, requiresLeader: true }, { highWaterMark: VOORRAAD });
  }

  /** Ends all conversations. The next question opens a connection again. */
  async verbreek(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.warm = false;
    // A conversation that ended unread never says so, and dispose waits for that.
    if (client) await binnen(DISPOSE_MS, client.dispose()).catch(() => undefined);
  }
}
