import type { Client } from 'pg';
import type { Geheugen } from '../gedeeld/geheugen.js';
import { bewaarOnmogelijk } from '../gedeeld/onmogelijk.js';
import { type Opgave, type Uitkomst, beoordeel, isNietGelukt } from '../gedeeld/oordeel.js';
import { vraagVan } from '../gedeeld/vraag.js';
import type { Werkblad } from '../gedeeld/werkblad.js';
import type { BijCommit } from '../port.js';
import { eindigtOp, voegToe } from './schrijven.js';
import { laadWerkblad, onthoud, werkbladZonderSlot } from './voorbereiding.js';

export interface Omgeving {
  readonly klok: () => string;
  readonly geheugen: Geheugen;
  /** Asked after the decisions of a batch, again when it is decided again; undefined when there is nothing to store. */
  readonly bijCommit: () => BijCommit | undefined;
}

/** So many commands are decided before what they gave is sent: few enough to overlap, enough for one statement. */
const DEEL = 200;

/** Larger batches are an import's: they gain more by deciding while the part before is written. */
const MEESTE_ZONDER_SLOT = 100;

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
  bijCommit?: BijCommit,
): Promise<boolean> {
  if (!bijCommit) return nieuw.length === 0 ? eindigtOp(client, begin) : voegToe(client, nieuw, laatste, { positie: begin, ongebruikt });
  await Promise.all([client.query('begin'), bijCommit.schrijf(client)]);
  const vastgelegd = await voegToe(client, nieuw, laatste, { positie: begin, ongebruikt });
  await client.query(vastgelegd ? 'commit' : 'rollback');
  if (vastgelegd) bijCommit.gelukt();
  return vastgelegd;
}

/** One statement: decides on what is at hand. Undefined, with nothing recorded, when that cannot be done. */
async function verwerkZonderSlot(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[] | undefined> {
  const { geheugen, klok, bijCommit } = omgeving;
  if (opgaven.length > MEESTE_ZONDER_SLOT) return undefined;
  const vraag = vraagVan(opgaven, geheugen);
  const blad = await werkbladZonderSlot(client, vraag, geheugen);
  if (!blad) return undefined;
  const uitkomsten = opgaven.map((opgave) => beoordeel(blad, opgave, klok));
  const kan = isVoorwaardelijk(blad, opgaven, uitkomsten);
  if (kan && (await schrijfOnderVoorbehoud(client, blad, vraag.opdrachtIds, bijCommit()))) {
    onthoud(geheugen, blad);
    return uitkomsten;
  }
  isNietGelukt(opgaven);
  return undefined;
}

/** Decides part by part, and sends what each gives without waiting: PostgreSQL writes one part while the next is decided. */
function beslisEnSchrijf(client: Client, blad: Werkblad, opgaven: readonly Opgave[], klok: () => string): [Uitkomst[], Promise<unknown>[]] {
  const uitkomsten: Uitkomst[] = [];
  const geschreven: Promise<unknown>[] = [];
  for (let i = 0; i < opgaven.length; i += DEEL) {
    const al = blad.nieuw.length;
    for (const opgave of opgaven.slice(i, i + DEEL)) uitkomsten.push(beoordeel(blad, opgave, klok));
    const positie = blad.begin + BigInt(al);
    if (blad.nieuw.length > al) geschreven.push(voegToeOnderSlot(client, blad, al, positie));
  }
  return [uitkomsten, geschreven];
}

async function voegToeOnderSlot(client: Client, { nieuw, laatste }: Werkblad, vanaf: number, positie: bigint): Promise<void> {
  if (!(await voegToe(client, nieuw.slice(vanaf), laatste, { positie, ongebruikt: [] })))
    throw new Error('Het grootboek is veranderd terwijl het vergrendeld was');
}

/** Waits for all, and throws what went wrong first in the order given: what fails after it only fails because of it. */
async function gelukt(werken: readonly Promise<unknown>[]): Promise<void> {
  const uitslagen = await Promise.allSettled(werken);
  for (const uitslag of uitslagen) if (uitslag.status === 'rejected') throw uitslag.reason;
}

async function schrijfErbij(client: Client, { tegelijk }: Werkblad, bijCommit: BijCommit | undefined): Promise<void> {
  for (const werk of tegelijk) await werk(client);
  await bijCommit?.schrijf(client);
}

/** Decides under the lock on the ledger, after catching up with what others recorded. */
async function verwerkOnderSlot(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[]> {
  const { geheugen, klok } = omgeving;
  const blad = await laadWerkblad(client, vraagVan(opgaven, geheugen), geheugen);
  const [uitkomsten, geschreven] = beslisEnSchrijf(client, blad, opgaven, klok);
  const bijCommit = omgeving.bijCommit();
  // Waited for before the commit is sent.
  if (bijCommit || blad.tegelijk.length > 0) await gelukt([...geschreven, schrijfErbij(client, blad, bijCommit)]);
  // Sent together: when a statement fails, the commit behind it is a rollback.
  const onmogelijk = blad.onmogelijk.size > 0 ? [bewaarOnmogelijk(client, blad)] : [];
  await gelukt([...geschreven, ...onmogelijk, client.query('commit')]);
  bijCommit?.gelukt();
  onthoud(geheugen, blad);
  return uitkomsten;
}

/**
 * Decides and records commands in one transaction, on the ledger exactly as it is at the commit. Throws when nothing was recorded, or when that
 * is not known (the connection was lost during the commit); the histories at hand are then still those of the ledger.
 */
export async function verwerkPartij(client: Client, opgaven: readonly Opgave[], omgeving: Omgeving): Promise<Uitkomst[]> {
  return (await verwerkZonderSlot(client, opgaven, omgeving)) ?? (await verwerkOnderSlot(client, opgaven, omgeving));
}
