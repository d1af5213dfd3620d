/**
 * The vault: a data key per jeugdige and per traject, wrapped by the hoofdsleutel. Destroying it is forgetting. Reading asks the table every
 * time, so a key destroyed by one process is gone for all at once; for writing a key is remembered for half a minute.
 */
import { createHmac, createSecretKey, randomUUID, type KeyObject } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { leesSleutels, schrijfSleutels, wisSleutels, type Sleutelrij } from './opslag.js';
import { PROEF, bij } from './proef.js';
import { afgeleid, maakOpen, pakIn, pakUit, sluit, willekeurig } from './versleuteling.js';

/** As it stands in `gegevens.geheim` of an event: the id of the key, and base64. */
export interface Geheim {
  readonly sleutel: string;
  readonly iv: string;
  readonly tekst: string;
}

type Inhoud = Readonly<Record<string, unknown>>;

export interface TeBewaren {
  schrijf(client: ClientBase): Promise<void>;
  /** After the commit. Not called when it failed: then the keys are offered again. */
  gelukt(): void;
}

export interface Kluis {
  /** Throws an error in Dutch when this is not the hoofdsleutel that the keys in the database were wrapped with. */
  controleer(): Promise<void>;
  /** Loads or makes a key for each, so that `versleutel` need not wait. */
  zorgVoor(onderwerpen: readonly string[]): Promise<void>;
  /** Keys made and used since, to be stored in the transaction of the events that use them; undefined when there are none. */
  readonly bewaarNieuwe: () => TeBewaren | undefined;
  /** With the key that `zorgVoor` loaded, else with a new one. */
  versleutel(onderwerp: string, inhoud: Inhoud): Geheim;
  /** In the same order; undefined when the key was destroyed. Throws when a ciphertext was changed. */
  open(geheimen: readonly Geheim[]): Promise<readonly (Inhoud | undefined)[]>;
  /**
   * Forgets keys: from now on what is encrypted gets a new one, so that nothing recorded after a destruction is lost with it. Returns the work
   * that destroys the old ones in the transaction of the destruction's event.
   */
  vernietig(onderwerpen: readonly string[]): (client: ClientBase) => Promise<void>;
  /** Keyed digest of a request, hex: tells it from another without keeping it. The caller gives fields in a fixed order, as validation does. */
  afdruk(verzoek: unknown): string;
  /** Keyed hash of what is searched for, hex. */
  zoekwaarde(tekst: string): string;
}

interface Datasleutel {
  readonly sleutel: string;
  readonly materiaal: KeyObject;
  readonly tot: number;
  /** Its row, while it is not known to be stored. */
  readonly rij?: Sleutelrij;
}

/** Bytes of a data key. */
const SLEUTEL = 32;
const BEWAARTIJD_MS = 30_000;
const HOOGSTENS = 20_000;
/** Longer than PostgreSQL lets a transaction of the writer stand still, so that a destruction has succeeded or failed by then. */
const VERNIETIGTIJD_MS = 60_000;

const alsHex = (sleutel: KeyObject, tekst: string): string => createHmac('sha256', sleutel).update(tekst).digest('hex');

export function maakKluis({
  pool,
  hoofdsleutel,
  nu = () => performance.now(),
}: {
  pool: Pool;
  hoofdsleutel: Buffer;
  nu?: () => number;
}): Kluis {
  const inpaksleutel = afgeleid(hoofdsleutel, 'inpakken');
  const afdruksleutel = afgeleid(hoofdsleutel, 'afdruk');
  const zoeksleutel = afgeleid(hoofdsleutel, 'zoekwaarde');
  const aanDeHand = new Map<string, Datasleutel>();
  const nieuw = new Map<string, Sleutelrij>();
  const bewaard = new WeakSet<Sleutelrij>();
  const vernietigd = new Map<string, number>();

  const uitgepakt = ({ sleutel, onderwerp, ingepakt }: Sleutelrij): KeyObject => {
    try {
      return createSecretKey(pakUit(inpaksleutel, ingepakt, bij(sleutel, onderwerp)));
    } catch (oorzaak) {
      throw new Error('GROOTBOEK_SLEUTEL is niet de sleutel waarmee dit grootboek is begonnen, of de tabel sleutel is aangetast', {
        cause: oorzaak,
      });
    }
  };
  const onthoud = (onderwerp: string, sleutel: Omit<Datasleutel, 'tot'>): Datasleutel => {
    // The oldest go: what waits for the ledger at this moment was asked for later than that.
    if (aanDeHand.size >= HOOGSTENS) for (const oud of [...aanDeHand.keys()].slice(0, HOOGSTENS / 2)) aanDeHand.delete(oud);
    aanDeHand.delete(onderwerp);
    const bekend = { ...sleutel, tot: nu() + BEWAARTIJD_MS };
    aanDeHand.set(onderwerp, bekend);
    return bekend;
  };
  /** Moves what is asked for to the end of the queue of those that go. */
  const raakAan = (onderwerp: string): void => {
    const bekend = aanDeHand.get(onderwerp);
    if (!bekend) return;
    aanDeHand.delete(onderwerp);
    aanDeHand.set(onderwerp, bekend);
  };
  /** Until a destruction is committed the table still has the old key: one that is read meanwhile is not taken up. */
  const wordtVernietigd = (onderwerp: string): boolean => {
    if ((vernietigd.get(onderwerp) ?? 0) > nu()) return true;
    vernietigd.delete(onderwerp);
    return false;
  };
  const neemOp = ({ sleutel, onderwerp, ingepakt }: Sleutelrij): void => {
    onthoud(onderwerp, { sleutel, materiaal: uitgepakt({ sleutel, onderwerp, ingepakt }) });
  };
  const maakRij = (onderwerp: string, materiaal: Buffer): Sleutelrij => {
    const sleutel = randomUUID();
    return { sleutel, onderwerp, ingepakt: pakIn(inpaksleutel, materiaal, bij(sleutel, onderwerp)) };
  };
  const maak = (onderwerp: string): Datasleutel => {
    const materiaal = willekeurig(SLEUTEL);
    const rij = maakRij(onderwerp, materiaal);
    return onthoud(onderwerp, { sleutel: rij.sleutel, materiaal: createSecretKey(materiaal), rij });
  };
  const laatLos = (onderwerp: string): void => {
    aanDeHand.delete(onderwerp);
    vernietigd.set(onderwerp, nu() + VERNIETIGTIJD_MS);
    for (const rij of [...nieuw.values()]) if (rij.onderwerp === onderwerp) nieuw.delete(rij.sleutel);
  };
  const mist = (onderwerp: string): boolean => (aanDeHand.get(onderwerp)?.tot ?? 0) <= nu();

  return {
    async controleer() {
      const proef = await leesSleutels(pool, 'onderwerp', [PROEF]);
      if (proef.length === 0) await schrijfSleutels(pool, [maakRij(PROEF, willekeurig(SLEUTEL))]);
      proef.forEach(uitgepakt);
    },
    async zorgVoor(onderwerpen) {
      for (const onderwerp of onderwerpen) raakAan(onderwerp);
      const nodig = new Set(onderwerpen.filter(mist));
      if (nodig.size === 0) return;
      const gelezen = (await leesSleutels(pool, 'onderwerp', [...nodig])).filter((rij) => !wordtVernietigd(rij.onderwerp));
      for (const rij of [...gelezen, ...nieuw.values()].filter((een) => nodig.has(een.onderwerp))) neemOp(rij);
      for (const onderwerp of nodig) if (mist(onderwerp)) maak(onderwerp);
    },
    bewaarNieuwe: () => {
      if (nieuw.size === 0) return undefined;
      const rijen = [...nieuw.values()];
      return {
        schrijf: (client) => schrijfSleutels(client, rijen),
        gelukt: () => {
          for (const rij of rijen) {
            nieuw.delete(rij.sleutel);
            bewaard.add(rij);
          }
        },
      };
    },
    versleutel(onderwerp, inhoud) {
      const sleutel = aanDeHand.get(onderwerp) ?? maak(onderwerp);
      // A key that no event uses (the command was refused) is not worth a row.
      if (sleutel.rij && !bewaard.has(sleutel.rij)) nieuw.set(sleutel.sleutel, sleutel.rij);
      const { iv, tekst } = sluit(sleutel.materiaal, Buffer.from(JSON.stringify(inhoud)), sleutel.sleutel);
      return { sleutel: sleutel.sleutel, iv: iv.toString('base64'), tekst: tekst.toString('base64') };
    },
    async open(geheimen) {
      const rijen = await leesSleutels(pool, 'sleutel', [...new Set(geheimen.map((g) => g.sleutel))]);
      const sleutels = new Map(rijen.map((rij) => [rij.sleutel, uitgepakt(rij)]));
      return geheimen.map(({ sleutel, iv, tekst }) => {
        const materiaal = sleutels.get(sleutel);
        if (!materiaal) return undefined;
        const gesloten = { iv: Buffer.from(iv, 'base64'), tekst: Buffer.from(tekst, 'base64') };
        return JSON.parse(maakOpen(materiaal, gesloten, sleutel).toString()) as Inhoud;
      });
    },
    vernietig(onderwerpen) {
      onderwerpen.forEach(laatLos);
      return (client) => wisSleutels(client, onderwerpen);
    },
    afdruk: (verzoek) => alsHex(afdruksleutel, JSON.stringify(verzoek)),
    zoekwaarde: (tekst) => alsHex(zoeksleutel, tekst),
  };
}
