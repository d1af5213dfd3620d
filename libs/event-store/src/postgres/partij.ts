import type { Client, ClientBase } from 'pg';
import type { Verwerkt } from '../port.js';
import type { Geheugen } from './geheugen.js';
import { type Opgave, isNietGelukt, oordeel } from './oordeel.js';
import { bewaarOnmogelijk, eindigtOp, voegToe } from './schrijven.js';
import { laadWerkblad, onthoud, vraagVan, werkbladUitGeheugen } from './voorbereiding.js';
import type { Werkblad } from './werkblad.js';

/** Something that must be stored together with the events of a batch. */
export interface BijCommit {
  /** In the batch's transaction, before its events. */
  schrijf(client: ClientBase): Promise<void>;
  /** After the commit; when the batch fails instead, the next one is asked to write it. */
  gelukt(): void;
}

export interface Omgeving {
  readonly klok: () => string;
  readonly geheugen: Geheugen;
  /** Asked once a batch, after its decisions; undefined when there is nothing to store. */
  readonly bijCommit: () => BijCommit | undefined;
}

/** What became of one command: its answer, or what its own functions threw. */
export type Uitkomst = { readonly verwerkt: Verwerkt } | { readonly fout: unknown };

function beoordeel(blad: Werkblad, opgave: Opgave, klok: () => string): Uitkomst {
  try {
    return { verwerkt: oordeel(blad, opgave, klok) };
  } catch (fout) {
    return { fout };
  }
}

/** Recorded, now or earlier in this batch. */
function isVastgelegd(uitkomst: Uitkomst | undefined): boolean {
  if (!uitkomst || !('verwerkt' in uitkomst)) return false;
  return uitkomst.verwerkt.soort === 'vastgelegd' && uitkomst.verwerkt.gebeurtenissen.length > 0;
}

/** Whether all answers hold if nothing was answered before under these opdrachtIds: then the write can check just that. */
function isVoorwaardelijk(blad: Werkblad, opgaven: readonly Opgave[], uitkomsten: readonly Uitkomst[]): boolean {
  return (
    blad.onmogelijk.size === 0 && blad.tegelijk.length === 0 && opgaven.every(({ vers }, index) => vers || isVastgelegd(uitkomsten[index]))
  );
}

/** Lets the write check what the sheet takes for true; false when it is not so, and then nothing was recorded. */
async function schrijfOnderVoorbehoud(
  client: Client,
  { begin, nieuw, laatste }: Werkblad,
  ongebruikt: readonly string[],
): Promise<boolean> {
  if (nieuw.length === 0) return eindigtOp(client, begin);
  return voegToe(client, nieuw, laatste, { positie: begin, ongebruikt });
}

/** One statement and one round trip: decides on what is at hand. Undefined, with nothing recorded, when that cannot be done. */
async function verwerkUitGeheugen(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[] | undefined> {
  const { geheugen, klok, bijCommit } = omgeving;
  const vraag = vraagVan(opgaven, geheugen);
  const blad = werkbladUitGeheugen(vraag, geheugen);
  if (!blad) return undefined;
  const uitkomsten = opgaven.map((opgave) => beoordeel(blad, opgave, klok));
  const kan = isVoorwaardelijk(blad, opgaven, uitkomsten) && !bijCommit();
  if (kan && (await schrijfOnderVoorbehoud(client, blad, vraag.opdrachtIds))) {
    onthoud(geheugen, blad);
    return uitkomsten;
  }
  isNietGelukt(opgaven);
  return undefined;
}

/** Decides under the lock on the ledger, after catching up with what others recorded. */
async function verwerkOnderSlot(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[]> {
  const { geheugen, klok } = omgeving;
  const blad = await laadWerkblad(client, vraagVan(opgaven, geheugen), geheugen);
  const uitkomsten = opgaven.map((opgave) => beoordeel(blad, opgave, klok));
  const bijCommit = omgeving.bijCommit();
  const { begin, nieuw, laatste, onmogelijk } = blad;
  for (const werk of blad.tegelijk) await werk(client);
  await bijCommit?.schrijf(client);
  // Sent together: when a statement fails, the commit behind it is a rollback.
  await Promise.all([
    nieuw.length > 0 ? voegToe(client, nieuw, laatste, { positie: begin, ongebruikt: [] }) : undefined,
    onmogelijk.size > 0 ? bewaarOnmogelijk(client, blad) : undefined,
    client.query('commit'),
  ]);
  bijCommit?.gelukt();
  onthoud(geheugen, blad);
  return uitkomsten;
}

/**
 * Decides and records commands in one transaction, on the ledger exactly as it is at the commit. Throws when nothing was recorded, or when that
 * is not known (the connection was lost during the commit); the histories at hand are then still those of the ledger.
 */
export async function verwerkPartij(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[]> {
  return (await verwerkUitGeheugen(client, opgaven, omgeving)) ?? (await verwerkOnderSlot(client, opgaven, omgeving));
}
