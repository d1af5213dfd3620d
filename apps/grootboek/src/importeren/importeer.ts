/** Imports a file of commands: in its order, in batches, with the lines that fail set apart. */
import { alsOnmogelijk, probleem, type Probleem } from '../uitvoeren/antwoord.js';
import type { Aanvraag } from '../uitvoeren/aanvraag.js';
import type { Uitvoerder, Voorbereid } from '../uitvoeren/uitvoeren.js';
import type { Bezwaar } from '../uitvoeren/vooraf.js';
import { isVoorbijgaand, type Verwerkt } from '#event-store';
import { openAfgekeurd, type Afgekeurd, type AfgekeurdeRegel } from './afgekeurd.js';
import { regelsUit } from './bestand.js';
import { lees, type Gelezen, type Regel } from './regels.js';

export interface Telling {
  vastgelegd: number;
  geweigerd: number;
  alAanwezig: number;
  afgekeurd: number;
}

export interface ImportOpties {
  readonly uitvoerder: Uitvoerder;
  readonly klok: () => string;
  /** Judge again what was impossible before. */
  readonly opnieuw: boolean;
  readonly voortgang: (partij: readonly Regel[], telling: Telling) => void;
  /** Hears why a command failed that should not have: an error of ours. Its line is rejected and the rest goes on. */
  readonly opFout?: (fout: unknown) => void;
}

/** As many lines as one transaction of the ledger takes. */
export const PARTIJ = 1_000;

const GEWEIGERD: ReadonlySet<string> = new Set(['VerlengingGeweigerd', 'BudgetplafondVerhogingGeweigerd']);

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
  else if (verwerkt.gebeurtenissen.some((g) => GEWEIGERD.has(g.soort))) telling.geweigerd += 1;
  else telling.vastgelegd += 1;
  return undefined;
}

/** A destruction must reach the keys at once, and the registration of a jeugdige looks up who names it: both want all before them done. */
const wachtOpVorige = ({ doel, opdracht }: Aanvraag): boolean =>
  opdracht === 'vernietig-persoonsgegevens' || (doel === 'jeugdige' && opdracht === 'trek-gebeurtenis-in');

type Uitvoerbaar = Extract<Gelezen, { aanvraag: Aanvraag }>;

/** Stretches in which commands may follow each other without waiting. */
function stukken(regels: readonly Uitvoerbaar[]): readonly (readonly Uitvoerbaar[])[] {
  const klaar: Uitvoerbaar[][] = [[]];
  for (const regel of regels) {
    if (wachtOpVorige(regel.aanvraag)) klaar.push([regel], []);
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

async function voerUit(regels: readonly Uitvoerbaar[], opties: ImportOpties): Promise<readonly Uitkomst[]> {
  const uitkomsten: Uitkomst[] = [];
  for (const stuk of stukken(regels)) {
    const voorbereid = await opties.uitvoerder.bereidVoor(stuk.map((r) => r.aanvraag));
    const verwerkt = await Promise.all(voorbereid.map((v) => legVoor(v, opties)));
    const [eerste] = verwerkt;
    if (stuk[0] && wachtOpVorige(stuk[0].aanvraag) && eerste?.soort === 'vastgelegd')
      await opties.uitvoerder.antwoord(eerste, stuk[0].aanvraag);
    uitkomsten.push(...verwerkt);
  }
  return uitkomsten;
}

async function verwerk(
  partij: readonly Regel[],
  opties: ImportOpties,
  afgekeurd: Pick<Afgekeurd, 'schrijf'>,
  telling: Telling,
): Promise<void> {
  const nu = opties.klok();
  const gelezen = partij.map((regel) => lees(regel, nu, opties.opnieuw));
  const uitvoerbaar = gelezen.filter((g): g is Uitvoerbaar => 'aanvraag' in g);
  const uitkomsten = await voerUit(uitvoerbaar, opties);
  const perRegel = new Map(uitvoerbaar.map((g, i) => [g.regel, uitkomsten[i]]));
  const mislukt = gelezen.flatMap((g): AfgekeurdeRegel[] => {
    const uitkomst = perRegel.get(g.regel);
    const fout = 'probleem' in g ? g.probleem : uitkomst && tel(uitkomst, telling);
    return fout ? [{ regel: g.regel, probleem: fout }] : [];
  });
  telling.afgekeurd += mislukt.length;
  if (mislukt.length > 0) await afgekeurd.schrijf(mislukt);
}

/** Carries out lines in their order, a batch at a time. Throws when the ledger fails; what was recorded before that stays. */
export async function verwerkPartijen(
  partijen: AsyncIterable<readonly Regel[]> | Iterable<readonly Regel[]>,
  opties: ImportOpties,
  afgekeurd: Pick<Afgekeurd, 'schrijf'>,
): Promise<Telling> {
  const telling: Telling = { vastgelegd: 0, geweigerd: 0, alAanwezig: 0, afgekeurd: 0 };
  for await (const partij of partijen) {
    await verwerk(partij, opties, afgekeurd, telling);
    opties.voortgang(partij, telling);
  }
  return telling;
}

/** Imports the file at `pad`. Throws when the file cannot be read. `gelezen` hears how many bytes each line took. */
export async function importeer(pad: string, opties: ImportOpties, gelezen: (bytes: number) => void): Promise<Telling> {
  const afgekeurd = openAfgekeurd(pad);
  try {
    const telling = await verwerkPartijen(regelsUit(pad, PARTIJ, gelezen), opties, afgekeurd);
    await afgekeurd.plaats();
    return telling;
  } finally {
    await afgekeurd.sluit();
  }
}
