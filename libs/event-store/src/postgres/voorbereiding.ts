import type { Client } from 'pg';
import type { Geheugen } from '../gedeeld/geheugen.js';
import { type Vraag, nieuwWerkblad } from '../gedeeld/vraag.js';
import type { Werkblad } from '../gedeeld/werkblad.js';
import type { Kop } from '../port.js';
import { laadEerder, laadVerwijzers, laadVoorvoegsel, vergrendel } from './laden.js';
import { leesAlles, leesStromen } from './lezen.js';

/** More events than this by another process are not fetched: the histories at hand are dropped instead. */
const INHAALGRENS = 1_000;

/** Makes the histories at hand true as of `kop`, when another process recorded something (or the database was put back). */
async function haalIn(client: Client, geheugen: Geheugen, kop: Kop): Promise<void> {
  const bekend = geheugen.kop?.positie;
  if (bekend !== undefined && bekend <= kop.positie && kop.positie - bekend <= INHAALGRENS) {
    if (bekend < kop.positie) geheugen.vulAan(await leesAlles(client, bekend, INHAALGRENS));
  } else {
    geheugen.leeg();
    geheugen.vast = await laadVoorvoegsel(client, geheugen.altijdBij);
  }
  geheugen.kop = kop;
}

/** Takes the lock on the ledger, and the sheet as it stands there. */
export async function laadWerkblad(client: Client, vraag: Vraag, geheugen: Geheugen): Promise<Werkblad> {
  const ontbrekend = vraag.stromen.filter((stroom) => !geheugen.heeft(stroom));
  const [kop, stromen, eerder, verwijzers] = await Promise.all([
    vergrendel(client),
    leesStromen(client, ontbrekend),
    laadEerder(client, vraag.opdrachtIds),
    laadVerwijzers(client, vraag.verwijzersNaar),
  ]);
  await haalIn(client, geheugen, kop);
  for (const [stroom, historie] of stromen) geheugen.bewaar(stroom, historie);
  const nodig = [...new Set([...vraag.stromen, ...[...verwijzers.values()].flatMap((namen) => [...namen])])];
  const kwijt = nodig.filter((stroom) => !geheugen.heeft(stroom));
  for (const [stroom, historie] of await leesStromen(client, kwijt)) geheugen.bewaar(stroom, historie);
  return { ...nieuwWerkblad(geheugen, kop, nodig), eerder, verwijzers };
}

/** The sheet without taking the lock: streams that are not at hand are read as they are now. Whether it was true, the write tells. */
export async function werkbladZonderSlot(client: Client, vraag: Vraag, geheugen: Geheugen): Promise<Werkblad | undefined> {
  const { kop } = geheugen;
  if (!kop || vraag.verwijzersNaar.length > 0) return undefined;
  const ontbrekend = vraag.stromen.filter((stroom) => !geheugen.heeft(stroom));
  return nieuwWerkblad(geheugen, kop, vraag.stromen, await leesStromen(client, ontbrekend));
}

/** The sheet was true and what was decided on it is recorded: keeps it at hand. */
export function onthoud(geheugen: Geheugen, blad: Werkblad): void {
  for (const [stroom, historie] of blad.historie)
    if (!geheugen.isVast(stroom) && !geheugen.heeft(stroom)) geheugen.bewaar(stroom, historie);
  for (const { envelop } of blad.nieuw) {
    const historie = blad.historie.get(envelop.stroom);
    if (historie && !geheugen.isVast(envelop.stroom)) geheugen.bewaar(envelop.stroom, historie);
  }
  geheugen.vast = blad.vast;
  geheugen.kop = { positie: blad.begin + BigInt(blad.nieuw.length), vastgelegdOp: blad.laatste };
  geheugen.snoei();
}
