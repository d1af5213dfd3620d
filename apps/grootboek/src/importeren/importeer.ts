/** Imports a file of commands: in its order, in batches, with the lines that fail set apart. */
import { setImmediate as beurt } from 'node:timers/promises';
import { alsOnmogelijk, isGeweigerd, probleem, type Probleem } from '../uitvoeren/antwoord.js';
import type { Aanvraag } from '../uitvoeren/aanvraag.js';
import type { Uitvoerder, Voorbereid } from '../uitvoeren/uitvoeren.js';
import type { Bezwaar } from '../uitvoeren/vooraf.js';
import { isVoorbijgaand, type Verwerkt } from '#event-store';
import { openAfgekeurd, type Afgekeurd, type AfgekeurdeRegel } from './afgekeurd.js';
import type { Leesopties, Partij } from './lezen.js';
import type { Gelezen } from './regels.js';

export interface Telling {
  vastgelegd: number;
  geweigerd: number;
  alAanwezig: number;
  afgekeurd: number;
}

export interface ImportOpties extends Leesopties {
  readonly uitvoerder: Uitvoerder;
  readonly voortgang: (partij: Partij, telling: Telling) => void;
  /** Hears why a command failed that should not have: an error of ours. Its line is rejected and the rest goes on. */
  readonly opFout?: (fout: unknown) => void;
}

/** Batches under way: one that is written, one that waits its turn, one that is read. */
const TEGELIJK = 3;

/** A command that the ledger could not take, while it takes others. */
const MISLUKT = { soort: 'mislukt' } as const;
type Uitkomst = Verwerkt | typeof MISLUKT;

const problemen: Readonly<Record<Exclude<Uitkomst['soort'], 'vastgelegd'>, (v: Uitkomst) => Probleem>> = {
  onmogelijk: (v) => alsOnmogelijk((v as Extract<Verwerkt, { soort: 'onmogelijk' }>).onmogelijk),
  afgewezen: (v) => ((v as Extract<Verwerkt, { soort: 'afgewezen' }>).afwijzing as Bezwaar).probleem,
  'sleutel-hergebruikt': () => probleem('sleutel-hergebruikt'),
  mislukt: () => probleem('interne-fout'),
};

/** Counts what became of a command; gives the problem when it was not recorded. */
function tel(verwerkt: Uitkomst, telling: Telling): Probleem | undefined {
  if (verwerkt.soort !== 'vastgelegd') return problemen[verwerkt.soort](verwerkt);
  if (verwerkt.eerder) telling.alAanwezig += 1;
  else if (verwerkt.gebeurtenissen.some((g) => isGeweigerd(g))) telling.geweigerd += 1;
  else telling.vastgelegd += 1;
  return undefined;
}

/** After a destruction new keys are made, so none may be looked up while it is being recorded. */
const staatAlleen = ({ opdracht }: Aanvraag): boolean => opdracht === 'vernietig-persoonsgegevens';

type Uitvoerbaar = Extract<Gelezen, { aanvraag: Aanvraag }>;

/** Stretches in which commands may follow each other without waiting. */
function stukken(regels: readonly Uitvoerbaar[]): readonly (readonly Uitvoerbaar[])[] {
  const klaar: Uitvoerbaar[][] = [[]];
  for (const regel of regels) {
    if (staatAlleen(regel.aanvraag)) klaar.push([regel], []);
    else klaar.at(-1)?.push(regel);
  }
  return klaar.filter((stuk) => stuk.length > 0);
}

/** One command that fails is one line's problem; a ledger that is out of reach is everybody's. */
async function legVoor(voorbereid: Voorbereid, { uitvoerder, opFout }: ImportOpties): Promise<Uitkomst> {
  try {
    return await uitvoerder.legVoor(voorbereid);
  } catch (fout) {
    if (isVoorbijgaand(fout) || isVoorbijgaand((fout as Error).cause)) throw fout;
    opFout?.(fout);
    return MISLUKT;
  }
}

/** A batch on its way: read, offered to the ledger in the order of its lines, and not yet answered. */
interface Onderweg {
  readonly partij: Partij;
  readonly uitkomsten: Promise<readonly Uitkomst[]>;
}

const isUitvoerbaar = (g: Gelezen): g is Uitvoerbaar => 'aanvraag' in g;

/** Offers commands in their order; resolves when all are in the ledger's queue. */
async function biedAan(
  regels: readonly Uitvoerbaar[],
  opties: ImportOpties,
  vorige: Promise<unknown>,
): Promise<readonly Promise<Uitkomst[]>[]> {
  const aangeboden: Promise<Uitkomst[]>[] = [];
  for (const stuk of stukken(regels)) {
    const alleen = stuk.some((r) => staatAlleen(r.aanvraag));
    if (alleen) await Promise.all([vorige, ...aangeboden]);
    // The ledger sends its next batch first.
    await beurt();
    const voorbereid = await opties.uitvoerder.bereidVoor(stuk.map((r) => r.aanvraag));
    const uitkomsten = Promise.all(voorbereid.map((v) => legVoor(v, opties)));
    // Whoever waits for the batch hears of a failure; until then it must not end the process.
    uitkomsten.catch(() => undefined);
    aangeboden.push(uitkomsten);
    if (alleen) await uitkomsten;
  }
  return aangeboden;
}

async function begin(partij: Partij, opties: ImportOpties, vorige: Onderweg | undefined): Promise<Onderweg> {
  const aangeboden = await biedAan(partij.gelezen.filter(isUitvoerbaar), opties, Promise.resolve(vorige?.uitkomsten));
  const uitkomsten = Promise.all(aangeboden).then((delen) => delen.flat());
  uitkomsten.catch(() => undefined);
  return { partij, uitkomsten };
}

/** Waits for the answers, counts them, and sets apart the lines that failed. */
async function rondAf(onderweg: Onderweg, opties: ImportOpties, afgekeurd: Pick<Afgekeurd, 'schrijf'>, telling: Telling): Promise<void> {
  const { gelezen } = onderweg.partij;
  const uitkomsten = await onderweg.uitkomsten;
  const perRegel = new Map(gelezen.filter(isUitvoerbaar).map((g, i) => [g.regel, uitkomsten[i]]));
  const mislukt = gelezen.flatMap((g): AfgekeurdeRegel[] => {
    const uitkomst = perRegel.get(g.regel);
    const fout = 'probleem' in g ? g.probleem : uitkomst && tel(uitkomst, telling);
    return fout ? [{ regel: g.regel, probleem: fout }] : [];
  });
  telling.afgekeurd += mislukt.length;
  if (mislukt.length > 0) await afgekeurd.schrijf(mislukt);
  opties.voortgang(onderweg.partij, telling);
}

/**
 * Carries out lines in their order, with batches read while the database writes those before. Throws when the ledger fails; what was recorded
 * before that stays.
 */
export async function verwerkPartijen(
  partijen: AsyncIterable<Partij> | Iterable<Partij>,
  opties: ImportOpties,
  afgekeurd: Pick<Afgekeurd, 'schrijf'>,
): Promise<Telling> {
  const telling: Telling = { vastgelegd: 0, geweigerd: 0, alAanwezig: 0, afgekeurd: 0 };
  const onderweg: Onderweg[] = [];
  for await (const partij of partijen) {
    onderweg.push(await begin(partij, opties, onderweg.at(-1)));
    if (onderweg.length === TEGELIJK) await rondAf(onderweg.shift() as Onderweg, opties, afgekeurd, telling);
  }
  for (const een of onderweg) await rondAf(een, opties, afgekeurd, telling);
  return telling;
}

/** Imports the file at `pad`, which `partijen` reads. Throws when that fails. */
export async function importeer(pad: string, partijen: AsyncIterable<Partij>, opties: ImportOpties): Promise<Telling> {
  const afgekeurd = openAfgekeurd(pad);
  try {
    const telling = await verwerkPartijen(partijen, opties, afgekeurd);
    await afgekeurd.plaats();
    return telling;
  } finally {
    await afgekeurd.sluit();
  }
}
