import { setTimeout as wacht } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Geheugen } from '../gedeeld/geheugen.js';
import { Bel } from '../gedeeld/volg.js';
import type { Envelop } from '../port.js';
import { luister } from './abonnement.js';
import { isVoorbijgaand } from '../fouten.js';
import { GeenAntwoord } from './fouten.js';
import { type Registerkop, geefPlaats, leesRegisterkop, schrijfRegister } from './register.js';
import type { Verbinding } from './verbinding.js';
import type { Gelezen } from './vorm.js';

const KORTSTE_PAUZE_MS = 50;
const LANGSTE_PAUZE_MS = 5_000;
/** A subscription that is taken up again within this time was no failure: longer than any pause of our own. */
const HAPERING_MS = LANGSTE_PAUZE_MS + 1_000;
/** So many of the last events are kept, for who follows closely. */
const RECENT = 5_000;

/** Events that somebody waits for, by id; undefined until they have been handled. */
export type Verwacht = ReadonlyMap<string, Envelop | undefined>;

export interface VolgerOpties {
  readonly verbinding: Verbinding;
  readonly pool: Pool;
  readonly geheugen: Geheugen;
  /** How often to see whether the register went on without us: a subscription may die without a word. */
  readonly pollMs: number;
}

/**
 * Follows the ledger in the order of the server's log, from the last event that was handled, and gives each its place in the register. Every process
 * has one. A subscription that ends for whatever reason is taken up again, after a pause that grows as long as nothing comes.
 */
export class Volger {
  readonly bel = new Bel();
  #kop: Registerkop = { positie: 0n, vastgelegdOp: '' };
  readonly #recent: Envelop[] = [];
  readonly #verwacht = new Set<Map<string, Envelop | undefined>>();
  #ingehaald = false;
  /** When the server last gave a sign of life in the subscription. */
  #gehoord = 0;
  /** Why the subscription ended last, whether that will pass, and since when it failed. Undefined while it goes on. */
  #einde: { readonly fout: unknown; readonly voorgoed: boolean; readonly sinds: number } | undefined;
  #opnieuw = new AbortController();
  #loopt: Promise<unknown> = Promise.resolve();

  constructor(private readonly opties: VolgerOpties) {}

  get kop(): Registerkop {
    return this.#kop;
  }

  /** Starts behind `kop`; resolves when all that the server had is registered. Throws GeenAntwoord when that takes longer. */
  async start(kop: Registerkop, geduldMs: number): Promise<void> {
    this.#kop = kop;
    this.opties.geheugen.kop = kop;
    this.#loopt = Promise.all([this.#volg(), this.#waak()]);
    await this.#wachtTot(() => this.#ingehaald, geduldMs);
  }

  /** Resolves when the event with this positie has been handled here. */
  async bijTot(positie: bigint, geduldMs: number): Promise<void> {
    await this.#wachtTot(() => this.#kop.positie >= positie, geduldMs);
  }

  /** Starts looking out for events, those that were handled lately included. */
  verwacht(ids: readonly string[]): Verwacht {
    const recent = new Map(this.#recent.map((envelop) => [envelop.gebeurtenisId, envelop]));
    const verwacht = new Map(ids.map((id) => [id, recent.get(id)]));
    this.#verwacht.add(verwacht);
    return verwacht;
  }

  /** Resolves when all of them have been handled. Throws GeenAntwoord when that takes longer. */
  async allemaal(verwacht: Verwacht, geduldMs: number): Promise<ReadonlyMap<string, Envelop>> {
    await this.#wachtTot(() => ![...verwacht.values()].includes(undefined), geduldMs);
    return verwacht as ReadonlyMap<string, Envelop>;
  }

  laatMaar(verwacht: Verwacht): void {
    this.#verwacht.delete(verwacht as Map<string, Envelop | undefined>);
  }

  /** Events after a positie that are at hand; undefined when they are too long ago. */
  recent(vanaf: bigint, max: number): readonly Envelop[] | undefined {
    if (vanaf >= this.#kop.positie) return [];
    const eerste = this.#recent[0];
    if (!eerste || BigInt(eerste.positie) > vanaf + 1n) return undefined;
    const index = Number(vanaf + 1n - BigInt(eerste.positie));
    return this.#recent.slice(index, index + max);
  }

  /** Why the ledger is not followed now: at once when that will not pass, else when it lasts. */
  storing(): { readonly fout: unknown } | undefined {
    const einde = this.#einde;
    return einde && (einde.voorgoed || performance.now() - einde.sinds > HAPERING_MS) ? einde : undefined;
  }

  /** Lets go of the subscription and takes it up again, from the last event that was handled. */
  herneem(): void {
    this.#opnieuw.abort();
  }

  async sluit(): Promise<void> {
    this.bel.sluit();
    this.herneem();
    await this.#loopt;
  }

  /** Patience starts anew with every sign of life: a long log takes as long as it takes, also one in which little is ours. */
  async #wachtTot(isZo: () => boolean, geduldMs: number): Promise<void> {
    const begin = performance.now();
    while (!isZo()) {
      if (this.#einde?.voorgoed) throw this.#einde.fout as Error;
      const nog = Math.max(begin, this.#gehoord) + geduldMs - performance.now();
      if (nog <= 0 || this.bel.dicht.aborted) {
        const stil = new GeenAntwoord(this.#einde?.fout);
        this.#onthoud(stil);
        this.herneem();
        throw stil;
      }
      await this.bel.wachtOpNieuws(this.bel.teller, Math.ceil(nog), this.bel.dicht);
    }
  }

  async #volg(): Promise<void> {
    let pauze = KORTSTE_PAUZE_MS;
    while (!this.bel.dicht.aborted) {
      this.#opnieuw = new AbortController();
      const voor = this.#kop.positie;
      await this.#abonneer().catch((fout: unknown) => this.#onthoud(fout));
      pauze = this.#kop.positie > voor ? KORTSTE_PAUZE_MS : Math.min(pauze * 2, LANGSTE_PAUZE_MS);
      await wacht(pauze, undefined, { signal: this.bel.dicht }).catch(() => undefined);
    }
  }

  async #abonneer(): Promise<void> {
    const { verbinding } = this.opties;
    const opTeken = (): void => {
      this.#gehoord = performance.now();
    };
    const opIngehaald = (): void => {
      this.#ingehaald = true;
      this.#einde = undefined;
      this.bel.meld();
    };
    const signaal = AbortSignal.any([this.#opnieuw.signal, this.bel.dicht]);
    const { voorvoegsel } = verbinding.plaatsing;
    for await (const partij of luister(verbinding.abonneer(this.#kop.plek), { voorvoegsel, signaal, opIngehaald, opTeken }))
      await this.#neemOp(partij);
  }

  async #neemOp(partij: readonly Gelezen[]): Promise<void> {
    const { pool, geheugen } = this.opties;
    const nieuw = geefPlaats(this.#kop, partij);
    await schrijfRegister(pool, nieuw);
    const laatste = nieuw.at(-1);
    if (!laatste) return;
    const enveloppen = nieuw.map(({ envelop }) => envelop);
    this.#kop = { positie: BigInt(laatste.envelop.positie), vastgelegdOp: laatste.laatste, plek: laatste.plek };
    this.#onthoudRecent(enveloppen);
    geheugen.vulAan(enveloppen);
    geheugen.kop = this.#kop;
    this.#gehoord = performance.now();
    this.#einde = undefined;
    this.bel.meld();
  }

  #onthoudRecent(enveloppen: readonly Envelop[]): void {
    for (const envelop of enveloppen) {
      this.#recent.push(envelop);
      for (const verwacht of this.#verwacht) if (verwacht.has(envelop.gebeurtenisId)) verwacht.set(envelop.gebeurtenisId, envelop);
    }
    if (this.#recent.length > 2 * RECENT) this.#recent.splice(0, this.#recent.length - RECENT);
  }

  /** An error that will not pass is told to whoever waits; another one is only a reason to try again. */
  #onthoud(fout: unknown): void {
    this.#einde = { fout, voorgoed: !isVoorbijgaand(fout), sinds: this.#einde?.sinds ?? performance.now() };
    if (this.#einde.voorgoed) this.bel.meld();
  }

  /** Another process registered what we have not seen twice in a row: then ours is deaf. */
  async #waak(): Promise<void> {
    let vorige = -1n;
    while (!this.bel.dicht.aborted) {
      await wacht(this.opties.pollMs, undefined, { signal: this.bel.dicht }).catch(() => undefined);
      const kop = await leesRegisterkop(this.opties.pool).catch(() => undefined);
      const achter = kop !== undefined && kop.positie > this.#kop.positie;
      if (achter && vorige === this.#kop.positie) this.herneem();
      vorige = achter ? this.#kop.positie : -1n;
    }
  }
}
