/**
 * The wachtlijst, and who waits on no list, mirrored in memory: counting twenty thousand items in SQL at every question costs too much
 * (ADR 0041). The tables are what is true: the mirror is brought up to them before each question, and is not used when it cannot be.
 */
import { sql } from 'kysely';
import type { Envelop } from '#event-store';
import { STROMEN, type Bron } from '../../opslag/bron.js';
import { geraakt } from '../../opslag/partij.js';
import { standVan, type Db } from '../kader.js';
import { LEEST } from '../leest.js';
import { binnenGeduld } from './geduld.js';
import type { Kolommen } from './kolommen.js';
import { leesDeel, perTraject, rauweRijen, WACHTLIJST, ZONDER_PLAATSING, type Namen, type Rauw, type Vorm } from './rijen.js';
import { eisRuimte, maakKolommen, Vol, type Beide } from './ruimte.js';
import { Woorden } from './woorden.js';

/** So many events are caught up with while the asker waits; with more the mirror is made anew, and questions go to the tables meanwhile. */
const MEESTE_ACHTERSTAND = 2_000n;
/** Read at once while it is made: little enough not to hold up others. */
const RIJEN_PER_KEER = 2_000;
const GEBEURTENISSEN_PER_KEER = 1_000n;

/** What the tables are, and how far they have come. */
interface Stand {
  readonly positie: string;
  readonly bekend_op: string;
  /** One of the two stands still: then there is no mirror, since it holds both as of one positie. */
  readonly uiteen: boolean;
  /** Tells a rebuilt table from the one before it. */
  readonly tabellen: string;
}

/** The mirror as of one positie. Read it without waiting in between: it changes in place. */
export interface Beeld extends Namen, Beide {
  readonly stand: Stand;
}

export interface Spiegel {
  /** The mirror as the tables are now, or later; undefined while it is being made. */
  bij(): Promise<Beeld | undefined>;
  /** Settles when what is being made has been made, or cannot be. */
  warm(): Promise<void>;
}

const STAND_NU = sql`(select s.*, concat('wachtlijst'::regclass::oid, '/', 'zonder_plaatsing'::regclass::oid) as tabellen from ${standVan(LEEST.wachtlijst)} as s)`;

async function leesStand(db: Db): Promise<Stand> {
  const { rows } = await sql<Stand>`select * from ${STAND_NU} as stand`.execute(db);
  if (!rows[0]) throw new Error('Een vraag zonder antwoord');
  return rows[0];
}

type Rijen = Stand & { readonly wachtlijst: readonly Rauw[]; readonly zonder: readonly Rauw[] };

/** All rows of these trajecten, with the stand at which they are so. */
async function leesRijen(db: Db, ids: readonly string[]): Promise<Rijen> {
  const waar = sql`traject_id = any(${ids}::uuid[])`;
  const { rows } = await sql<Rijen>`
    select stand.*, ${rauweRijen(WACHTLIJST, waar)} as wachtlijst, ${rauweRijen(ZONDER_PLAATSING, waar)} as zonder from ${STAND_NU} as stand`.execute(
    db,
  );
  if (!rows[0]) throw new Error('Een vraag zonder antwoord');
  return rows[0];
}

/** Puts what was read in the place of what the mirror had of these trajecten. Throws Vol. */
function verwerk(beeld: Beeld, ids: readonly string[], { wachtlijst, zonder }: Rijen): void {
  const nieuw = perTraject(WACHTLIJST, wachtlijst, beeld);
  const nieuwZonder = perTraject(ZONDER_PLAATSING, zonder, beeld);
  for (const id of ids) {
    const traject = beeld.ids.code(id);
    beeld.wachtlijst.vervang(traject, nieuw.get(id) ?? []);
    beeld.zonderPlaatsing.vervang(traject, nieuwZonder.get(id) ?? []);
  }
  eisRuimte(beeld);
}

/** Events between two stands; undefined when the mirror must be made anew: after a rebuild, far behind, or after a regeling, which may touch all. */
async function leesTussen(bron: Bron, van: Stand, tot: Stand): Promise<readonly Envelop[] | undefined> {
  const achter = BigInt(tot.positie) - BigInt(van.positie);
  if (van.uiteen || tot.uiteen) return undefined;
  if (tot.tabellen !== van.tabellen || achter < 0n || achter > MEESTE_ACHTERSTAND) return undefined;
  const gebeurtenissen = achter === 0n ? [] : await bron.readAll(BigInt(van.positie), Number(achter));
  return gebeurtenissen.some(({ stroom }) => stroom.startsWith(STROMEN.regeling)) ? undefined : gebeurtenissen;
}

/** As `haalIn`, with everything of the tables as they are at one moment, however fast they move. */
async function haalInTot(db: Db, bron: Bron, beeld: Beeld): Promise<Beeld | undefined> {
  const doel = await leesStand(db);
  const gebeurtenissen = await leesTussen(bron, beeld.stand, doel);
  if (!gebeurtenissen) return undefined;
  const ids = await geraakt(bron, gebeurtenissen);
  if (ids.length > 0) {
    const rijen = await leesRijen(db, ids);
    // Swapped since: of a table that is newer than the moment nothing can be seen.
    if (rijen.tabellen !== doel.tabellen) return undefined;
    verwerk(beeld, ids, rijen);
  }
  return { ...beeld, stand: doel };
}

/** Brings the mirror up to the tables: reads again what events since have touched. Undefined when it must be made anew. */
async function haalIn(db: Db, bron: Bron, beeld: Beeld): Promise<Beeld | undefined> {
  const { positie, tabellen, uiteen } = await leesStand(db);
  if (!uiteen && positie === beeld.stand.positie && tabellen === beeld.stand.tabellen) return beeld;
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((toen) => haalInTot(toen, bron, beeld));
}

async function vul(db: Db, beeld: Beeld, vorm: Vorm, kolommen: Kolommen): Promise<void> {
  for (let na: string | undefined; ;) {
    const rijen = await leesDeel(db, vorm, na, RIJEN_PER_KEER);
    for (const [id, plekken] of perTraject(vorm, rijen, beeld)) {
      for (const plek of plekken) kolommen.voegToe(beeld.ids.code(id), plek);
      if (na === undefined || id > na) na = id;
    }
    eisRuimte(beeld);
    if (rijen.length === 0) return kolommen.orden();
  }
}

/**
 * Follows what the tables took in while the mirror was being filled, until little is left. Never further than the tables are: the ledger may
 * be ahead of them, and what they have yet to take in must be read again once they have.
 */
async function volg(db: Db, bron: Bron, beeld: Beeld): Promise<Beeld | undefined> {
  let { stand } = beeld;
  for (;;) {
    const nu = await leesStand(db);
    const positie = BigInt(stand.positie) + GEBEURTENISSEN_PER_KEER;
    if (BigInt(nu.positie) < positie) return { ...beeld, stand };
    const tot = { ...nu, positie: positie.toString() };
    const gebeurtenissen = await leesTussen(bron, stand, tot);
    if (!gebeurtenissen) return undefined;
    const ids = await geraakt(bron, gebeurtenissen);
    verwerk(beeld, ids, await leesRijen(db, ids));
    stand = tot;
  }
}

/** Makes the mirror. Rows are read one part after another, while the tables move; catching up from where it began makes them one. */
async function maak(db: Db, bron: Bron, meesteBytes: number): Promise<Beeld | undefined> {
  const stand = await leesStand(db);
  if (stand.uiteen) return undefined;
  const kolommen = await maakKolommen(db, meesteBytes);
  const beeld = { woorden: new Woorden(), ids: new Woorden(), ...kolommen, stand };
  await vul(db, beeld, WACHTLIJST, kolommen.wachtlijst);
  await vul(db, beeld, ZONDER_PLAATSING, kolommen.zonderPlaatsing);
  return volg(db, bron, beeld);
}

/** `meesteBytes`: without room for all of it there is no mirror, from then on. */
export function maakSpiegel(db: Db, bron: Bron, meesteBytes: number): Spiegel {
  let beeld: Beeld | undefined;
  let wordtGemaakt: Promise<void> | undefined;
  let isVol = false;
  let bezig: Promise<unknown> = Promise.resolve();
  let volgende: Promise<Beeld | undefined> | undefined;

  /** A failure shows at whoever asks the tables next. */
  const maakOpnieuw = (): Promise<void> =>
    (wordtGemaakt ??= maak(db, bron, meesteBytes)
      .then((gemaakt) => {
        beeld = gemaakt;
      })
      .catch((fout: unknown) => {
        // A RangeError: more ids than a Map can hold.
        isVol = fout instanceof Vol || fout instanceof RangeError;
      })
      .finally(() => {
        wordtGemaakt = undefined;
      }));

  async function ververs(): Promise<Beeld | undefined> {
    volgende = undefined;
    // What failed or came too late may still write in the old mirror, so that one is let go.
    if (beeld) beeld = await binnenGeduld(haalIn(db, bron, beeld));
    if (!beeld && !isVol) void maakOpnieuw();
    return beeld;
  }

  return {
    // Who asks while it is being brought up waits for the next time, together with all who ask meanwhile: that sees what he may have to see.
    bij() {
      volgende ??= bezig.catch(() => undefined).then(ververs);
      bezig = volgende;
      return volgende;
    },
    warm: async () => {
      if (!beeld && !isVol) await maakOpnieuw();
    },
  };
}
