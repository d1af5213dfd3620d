import type { Client, Pool } from 'pg';
import { isVoorbijgaand } from '../fouten.js';
import type { Geheugen } from '../gedeeld/geheugen.js';
import { bewaarOnmogelijk, laadOnmogelijk } from '../gedeeld/onmogelijk.js';
import { type Opgave, type Uitkomst, beoordeel } from '../gedeeld/oordeel.js';
import type { Opslag } from '../gedeeld/schrijver.js';
import { nieuwWerkblad, vraagVan } from '../gedeeld/vraag.js';
import type { Werkblad } from '../gedeeld/werkblad.js';
import type { BijCommit, Envelop, Verwerkt } from '../port.js';
import { openSchrijfverbinding } from '../postgres/verbinding.js';
import { AnderWasEerder, isBeslist, isOnopslaanbaar, tijdVoor } from './fouten.js';
import { type Leesbron, leesGebeurtenissen, leesStromen, wachtOpPlek } from './lezen.js';
import { laadVastgelegd, leesBekende, leesRegisterkop, leesVerwijzers } from './register.js';
import { type Append, alsAppends, verzend } from './schrijven.js';
import type { Verbinding } from './verbinding.js';
import type { Volger } from './volger.js';

export interface Omgeving {
  /** Address of PostgreSQL, for the connection that holds the lock. */
  readonly databaseUrl: string;
  readonly pool: Pool;
  /** For appends alone: a fault in one conversation of the client reaches all that it waits for. */
  readonly schrijfverbinding: Verbinding;
  readonly bron: Leesbron;
  readonly volger: Volger;
  readonly geheugen: Geheugen;
  readonly klok: () => string;
  readonly bijCommit: () => BijCommit | undefined;
  readonly uitvoeringMs?: number | undefined;
}

const UITVOERING_MS = 10_000;

/** Advisory lock on the order of the ledger: who has it is the only one to decide. It goes with the transaction, and with the process. */
const SLEUTEL = 7_203_441_901;

/**
 * Decides under the lock on the order, with all that was recorded before at hand, and records on KurrentDB. The lock makes the order; the expected
 * revisions guard it: who loses the lock without knowing it is refused by the server wherever somebody else wrote.
 */
export class KurrentOpslag implements Opslag {
  readonly isInhoudsfout = isOnopslaanbaar;
  readonly isVoorbijgaand = isVoorbijgaand;
  #slot: Client | undefined;
  /** Sent, and not known whether they were recorded, or where in the order. Until that is known nothing else is decided. */
  #onzeker: readonly Append[] = [];

  constructor(private readonly omgeving: Omgeving) {}

  async verwerk(opgaven: readonly Opgave[]): Promise<readonly Uitkomst[]> {
    return this.#metSlot(async () => {
      const blad = await this.#laad(opgaven);
      const uitkomsten = opgaven.map((opgave) => beoordeel(blad, opgave, this.omgeving.klok));
      const appends = alsAppends(blad.nieuw, this.omgeving.schrijfverbinding);
      await this.#bewaarVooraf(blad);
      const enveloppen = await this.leg(appends);
      if (blad.onmogelijk.size > 0) await bewaarOnmogelijk(this.#slot as Client, blad);
      this.omgeving.geheugen.snoei();
      return uitkomsten.map((uitkomst) => ('fout' in uitkomst ? uitkomst : { verwerkt: zoalsVastgelegd(uitkomst.verwerkt, enveloppen) }));
    });
  }

  /** Does something while nobody else can record, and everything recorded before is known here. */
  async alsEnige<T>(doe: () => Promise<T>): Promise<T> {
    return this.#metSlot(async () => {
      await this.#kom();
      return doe();
    });
  }

  /** Records, and answers with the events as they stand in the ledger: the server may have them from an attempt before this one. */
  async leg(appends: readonly Append[]): Promise<ReadonlyMap<string, Envelop>> {
    const { schrijfverbinding, bron, volger } = this.omgeving;
    const verwacht = volger.verwacht(appends.flatMap(({ ids }) => ids));
    try {
      const { open, fout } = await verzend(schrijfverbinding, appends, bron.antwoordMs);
      this.#onzeker = open;
      if (fout !== undefined) throw fout as Error;
      const enveloppen = await volger.allemaal(verwacht, tijdVoor(bron.antwoordMs, verwacht.size));
      this.#onzeker = [];
      return enveloppen;
    } finally {
      volger.laatMaar(verwacht);
    }
  }

  async laatLos(): Promise<void> {
    const slot = this.#slot;
    this.#slot = undefined;
    await slot?.end().catch(() => undefined);
  }

  async #metSlot<T>(doe: () => Promise<T>): Promise<T> {
    const slot = (this.#slot ??= await openSchrijfverbinding(this.omgeving.databaseUrl));
    try {
      await Promise.all([slot.query('begin'), slot.query('select pg_advisory_xact_lock($1)', [SLEUTEL])]);
      const uitkomst = await doe();
      await slot.query('commit');
      return uitkomst;
    } catch (fout) {
      await slot.query('rollback').catch(() => undefined);
      throw fout;
    }
  }

  /** Settles what is not known, and catches up with what others recorded. */
  async #kom(): Promise<void> {
    const { bron, volger } = this.omgeving;
    // What others have long since seen will not come again for who waits.
    const bekend = await leesBekende(
      this.#slot as Client,
      this.#onzeker.flatMap(({ ids }) => ids.slice(-1)),
    );
    this.#onzeker = this.#onzeker.filter(({ ids }) => !bekend.has(ids.at(-1) ?? ''));
    while (this.#onzeker.length > 0) await this.#regel(this.#onzeker as readonly [Append, ...Append[]]);
    const { positie } = await leesRegisterkop(this.#slot as Client);
    await volger.bijTot(positie, bron.antwoordMs);
  }

  /** Offers the first again, unchanged; the others wait. */
  async #regel([eerste, ...rest]: readonly [Append, ...Append[]]): Promise<void> {
    try {
      await this.leg([eerste]);
    } catch (fout) {
      this.#onzeker = [eerste, ...rest];
      if (!(await this.#isNooitVastgelegd(eerste, fout))) throw fout;
    }
    this.#onzeker = rest;
  }

  /** Refused for what it is, or failed in a way that will not pass, and not in its stream either for as long as the server may yet carry it out. */
  async #isNooitVastgelegd({ stroom, verwacht, ids }: Append, fout: unknown): Promise<boolean> {
    if (fout instanceof AnderWasEerder || isOnopslaanbaar(fout)) return true;
    if (isVoorbijgaand(fout) || isBeslist(fout)) return false;
    const { bron, uitvoeringMs = UITVOERING_MS } = this.omgeving;
    return (await wachtOpPlek(bron, stroom, verwacht + 1, uitvoeringMs)) !== ids[0];
  }

  async #laad(opgaven: readonly Opgave[]): Promise<Werkblad> {
    const { geheugen, bron } = this.omgeving;
    const slot = this.#slot as Client;
    await this.#kom();
    const vraag = vraagVan(opgaven, geheugen);
    const wijzen = await leesVerwijzers(slot, vraag.verwijzersNaar);
    const nodig = [...new Set([...vraag.stromen, ...[...wijzen.values()].flat()])];
    await this.#haal(nodig);
    const blad = nieuwWerkblad(geheugen, geheugen.kop ?? this.omgeving.volger.kop, nodig);
    for (const [naar, namen] of wijzen) blad.verwijzers.set(naar, new Set(namen));
    if (vraag.opdrachtIds.length === 0) return blad;
    const onmogelijk = await laadOnmogelijk(slot, vraag.opdrachtIds);
    const vastgelegd = await laadVastgelegd(slot, vraag.opdrachtIds, (ids) => leesGebeurtenissen(bron, ids));
    return { ...blad, eerder: new Map([...onmogelijk, ...vastgelegd]) };
  }

  /** Brings streams at hand, as of the same place as those that are there already. */
  async #haal(stromen: readonly string[]): Promise<void> {
    const { geheugen, bron } = this.omgeving;
    const ontbrekend = stromen.filter((stroom) => !geheugen.heeft(stroom));
    const { kop } = geheugen;
    const gelezen = await leesStromen(bron, ontbrekend, kop?.positie ?? 0n);
    if (geheugen.kop !== kop) return this.#haal(stromen);
    for (const [stroom, historie] of gelezen) geheugen.bewaar(stroom, historie);
  }

  /** Keys go first (ADR 0061): an event is never recorded that nobody can read, and a destruction that is recorded has been carried out. */
  async #bewaarVooraf({ tegelijk }: Werkblad): Promise<void> {
    const bijCommit = this.omgeving.bijCommit();
    if (!bijCommit && tegelijk.length === 0) return;
    const client = await this.omgeving.pool.connect();
    try {
      await client.query('begin');
      for (const werk of tegelijk) await werk(client);
      await bijCommit?.schrijf(client);
      await client.query('commit');
      bijCommit?.gelukt();
    } catch (fout) {
      await client.query('rollback').catch(() => undefined);
      throw fout;
    } finally {
      client.release();
    }
  }
}

/** The answer with the events as the register has them. */
function zoalsVastgelegd(verwerkt: Verwerkt, enveloppen: ReadonlyMap<string, Envelop>): Verwerkt {
  if (verwerkt.soort !== 'vastgelegd') return verwerkt;
  return { ...verwerkt, gebeurtenissen: verwerkt.gebeurtenissen.map((een) => enveloppen.get(een.gebeurtenisId) ?? een) };
}
