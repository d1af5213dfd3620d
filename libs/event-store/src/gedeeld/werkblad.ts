import { v5 } from 'uuid';
import { bladHash } from '#bewijs';
import type { Envelop, NieuweEnvelop, Onmogelijk, Stand, TeBeslissen, Tegelijk } from '../port.js';

/** An event to be stored, with what stands beside the envelope. */
export interface Vastgelegd {
  readonly envelop: Envelop;
  /** Its gegevens as they will stand in the database. */
  readonly tekst: string;
  readonly afdruk: string | null;
  readonly verwijstNaar: string | null;
}

/** The answer that a command with the same opdrachtId got. `afdruk` is null when the id is that of an event which was no command's first. */
export type Eerder =
  | { readonly soort: 'vastgelegd'; readonly afdruk: string | null; readonly gebeurtenissen: readonly Envelop[] }
  | { readonly soort: 'onmogelijk'; readonly afdruk: string; readonly onmogelijk: Onmogelijk };

/** All that one batch knows while it decides. What it decides is added at once, so that the commands after it see it. */
export interface Werkblad {
  /** The last positie before this batch. */
  readonly begin: bigint;
  /** The ledger's latest instant. */
  laatste: string;
  vast: readonly Envelop[];
  readonly isVast: (stroom: string) => boolean;
  readonly historie: Map<string, readonly Envelop[]>;
  readonly eerder: Map<string, Eerder>;
  /** By the stream pointed to; only those that a command of the batch asks for. */
  readonly verwijzers: Map<string, Set<string>>;
  readonly nieuw: Vastgelegd[];
  readonly tegelijk: Tegelijk[];
  readonly onmogelijk: Map<string, { readonly afdruk: string; readonly onmogelijk: Onmogelijk }>;
}

const DATUM = /^\d{4}-\d\d-\d\d$/;

function historieVan(blad: Werkblad, stroom: string): readonly Envelop[] {
  const bekend = blad.historie.get(stroom);
  if (bekend) return bekend;
  if (!blad.isVast(stroom)) throw new Error('De opdracht noemt een stroom niet die zij leest of schrijft');
  const eigen = blad.vast.filter((gebeurtenis) => gebeurtenis.stroom === stroom);
  blad.historie.set(stroom, eigen);
  return eigen;
}

/** What this command's decision sees. Asking for a stream that the command did not name is a mistake in the caller, and throws. */
export function standVoor(blad: Werkblad, { verwijzersNaar }: TeBeslissen): Stand {
  return {
    geschiedenis: (stroom) => historieVan(blad, stroom),
    altijdBij: () => blad.vast,
    verwijzers: () => [...(blad.verwijzers.get(verwijzersNaar ?? '') ?? [])],
  };
}

interface Plek {
  readonly volgnummer: number;
  readonly positie: bigint;
  readonly vastgelegdOp: string;
  readonly gebeurtenisId: string;
}

/** What stands in the database is JSON, so that is what counts: without undefined, and with dates as text. */
function maakEnvelop(opdracht: TeBeslissen, nieuw: NieuweEnvelop, plek: Plek): Pick<Vastgelegd, 'envelop' | 'tekst'> {
  const { soort, versie, stroom, geldigOp } = nieuw;
  const { volgnummer, vastgelegdOp, gebeurtenisId } = plek;
  if (!DATUM.test(geldigOp)) throw new Error(`Geen datum: ${geldigOp}`);
  const plaats = { gebeurtenisId, soort, versie, stroom, volgnummer, positie: plek.positie.toString(), geldigOp, vastgelegdOp };
  const tekst = JSON.stringify(nieuw.gegevens);
  const gegevens = JSON.parse(tekst) as Envelop['gegevens'];
  const zonderHash = { ...plaats, door: opdracht.door, opdrachtId: opdracht.opdrachtId, gegevens };
  return { envelop: { ...zonderHash, hash: bladHash(zonderHash) }, tekst };
}

function neemOp(blad: Werkblad, vastgelegd: Vastgelegd): void {
  const { envelop, verwijstNaar } = vastgelegd;
  blad.nieuw.push(vastgelegd);
  blad.historie.set(envelop.stroom, [...historieVan(blad, envelop.stroom), envelop]);
  if (blad.isVast(envelop.stroom)) blad.vast = [...blad.vast, envelop];
  if (verwijstNaar !== null) blad.verwijzers.get(verwijstNaar)?.add(envelop.stroom);
}

/** Numbers, dates and hashes a command's events and adds them to the sheet: all of them or, when one throws, none. */
export function legVast(blad: Werkblad, opdracht: TeBeslissen, vastgelegdOp: string, nieuwe: readonly NieuweEnvelop[]): Envelop[] {
  const eind = blad.begin + BigInt(blad.nieuw.length);
  const lengtes = new Map<string, number>();
  const vastgelegd = nieuwe.map((nieuw, index): Vastgelegd => {
    const volgnummer = lengtes.get(nieuw.stroom) ?? historieVan(blad, nieuw.stroom).length;
    lengtes.set(nieuw.stroom, volgnummer + 1);
    const gebeurtenisId = index === 0 ? opdracht.opdrachtId : v5(String(index), opdracht.opdrachtId);
    const plek: Plek = { volgnummer, positie: eind + BigInt(index + 1), vastgelegdOp, gebeurtenisId };
    const afdruk = index === 0 ? opdracht.afdruk : null;
    return { ...maakEnvelop(opdracht, nieuw, plek), afdruk, verwijstNaar: nieuw.verwijstNaar ?? null };
  });
  for (const een of vastgelegd) neemOp(blad, een);
  if (vastgelegd.length > 0) blad.laatste = vastgelegdOp;
  return vastgelegd.map(({ envelop }) => envelop);
}
