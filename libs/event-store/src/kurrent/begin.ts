import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { NO_STREAM, jsonEvent } from '@eventstore/db-client';
import { isVoorbijgaand } from '../fouten.js';
import { nummerEerste } from '../gedeeld/eerste.js';
import type { EersteGebeurtenis, Envelop } from '../port.js';
import { AnderGrootboek, binnen, isConflict, isGeweigerd, isKurrentVoorbijgaand } from './fouten.js';
import { type Leesbron, leesGebeurtenissen, leesPerStroom } from './lezen.js';
import type { KurrentOpslag } from './opslag.js';
import { laatsteRij } from './register.js';
import { alsAppends } from './schrijven.js';
import type { Verbinding } from './verbinding.js';
import type { Volger } from './volger.js';

/** Holds the name of the ledger, and no part of it. */
const NAAMSTROOM = 'grootboek';
const PAUZE_MS = 200;

/** Tries again for so long: a server that starts says for some seconds that it is not ready. */
export async function metGeduld<T>(ms: number, doe: () => Promise<T>, tussendoor: (fout: unknown) => Promise<void>): Promise<T> {
  const uiterlijk = performance.now() + ms;
  for (;;)
    try {
      return await doe();
    } catch (fout) {
      if (!isVoorbijgaand(fout) || performance.now() > uiterlijk) throw fout;
      await tussendoor(fout);
      await wacht(PAUZE_MS);
    }
}

/** The first process to ask names the ledger. */
export async function leesGrootboekId({ verbinding, antwoordMs }: Leesbron): Promise<string> {
  const naam = verbinding.naam(NAAMSTROOM);
  const begin = jsonEvent({ id: randomUUID(), type: 'GrootboekBegonnen', data: {} });
  await binnen(antwoordMs, verbinding.client.appendToStream(naam, begin, { expectedRevision: NO_STREAM })).catch((fout: unknown) => {
    if (!isConflict(fout)) throw fout;
  });
  const lees = async (): Promise<string> => {
    let id: string | undefined;
    for await (const { event } of verbinding.client.readStream(naam, { maxCount: 1 })) id = event?.id;
    if (id === undefined) throw new AnderGrootboek(`De stroom ${naam} op KurrentDB is leeg`);
    return id;
  };
  return binnen(antwoordMs, lees());
}

/** The register must be that of the ledger on this server: not of another server, nor of one that was emptied. */
export async function controleerRegister(bron: Leesbron): Promise<void> {
  const rij = await laatsteRij(bron.pool);
  if (rij) await leesGebeurtenissen(bron, [rij.gebeurtenis_id]);
}

/** All events of the streams with a prefix, in positie order. */
export async function leesVoorvoegsel(bron: Leesbron, voorvoegsel: string, tot: bigint): Promise<Envelop[]> {
  const alle: Envelop[] = [];
  if (voorvoegsel === '') return alle;
  for await (const { gebeurtenissen } of leesPerStroom(bron, [voorvoegsel], tot)) alle.push(...gebeurtenissen);
  return alle.sort((een, ander) => Number(BigInt(een.positie) - BigInt(ander.positie)));
}

/**
 * Records the first events of a ledger that has nothing else; false, and nothing done, when they all stand there. Who was broken off half-way is
 * finished: the same ids at the same revisions are recorded once.
 */
export async function zaai(
  opslag: KurrentOpslag,
  volger: Volger,
  schrijfverbinding: Verbinding,
  eerste: readonly EersteGebeurtenis[],
): Promise<boolean> {
  return opslag.alsEnige(async () => {
    const { positie, vastgelegdOp } = volger.kop;
    const isBegonnen = vastgelegdOp > '1970-01-01T00:00:00.000Z' || positie >= BigInt(eerste.length);
    if (isBegonnen) return false;
    await opslag.leg(alsAppends(nummerEerste(eerste), schrijfverbinding, true));
    return true;
  });
}

const GEWEIGERD = 'KurrentDB weigert de naam of het wachtwoord. Controleer KURRENTDB_URL.';
const ONBEREIKBAAR = 'KurrentDB is niet bereikbaar. Controleer KURRENTDB_URL, en of de server draait.';

/** For who starts the service. */
export function inWoorden(fout: unknown): unknown {
  if (isGeweigerd(fout)) return new Error(GEWEIGERD, { cause: fout });
  return isVoorbijgaand(fout) ? new Error(ONBEREIKBAAR, { cause: fout }) : fout;
}

/** Why the ledger is not followed, for anybody: nothing of what the error itself says. Following takes the register in PostgreSQL too. */
export function inEenZin(fout: unknown): string {
  if (isGeweigerd(fout)) return GEWEIGERD;
  if (fout instanceof AnderGrootboek) return 'Het register hoort niet bij wat op KurrentDB staat. Controleer KURRENTDB_URL.';
  return isKurrentVoorbijgaand(fout) ? ONBEREIKBAAR : 'Het register van KurrentDB wordt niet bijgewerkt.';
}
