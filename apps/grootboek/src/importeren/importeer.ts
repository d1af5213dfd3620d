/** Imports a file of commands: in its order, in batches, with the lines that fail set apart. */
import { alsOnmogelijk, probleem, type Probleem } from '../uitvoeren/antwoord.js';
import type { Aanvraag } from '../uitvoeren/aanvraag.js';
import type { Uitvoerder, Voorbereid } from '../uitvoeren/uitvoeren.js';
import type { Bezwaar } from '../uitvoeren/vooraf.js';
import type { Verwerkt } from '#event-store';
import { openAfgekeurd, type Afgekeurd } from './afgekeurd.js';
import { lees, regelsUit, type Gelezen, type Regel } from './regels.js';

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
}

/** As many lines as one transaction of the ledger takes. */
export const PARTIJ = 1_000;

const GEWEIGERD: ReadonlySet<string> = new Set(['VerlengingGeweigerd', 'BudgetplafondVerhogingGeweigerd']);

const problemen: Readonly<Record<Exclude<Verwerkt['soort'], 'vastgelegd'>, (v: Verwerkt) => Probleem>> = {
  onmogelijk: (v) => alsOnmogelijk((v as Extract<Verwerkt, { soort: 'onmogelijk' }>).onmogelijk),
  afgewezen: (v) => ((v as Extract<Verwerkt, { soort: 'afgewezen' }>).afwijzing as Bezwaar).probleem,
  'sleutel-hergebruikt': () => probleem('sleutel-hergebruikt'),
};

/** Counts what became of a command; gives the problem when it was not recorded. */
function tel(verwerkt: Verwerkt, telling: Telling): Probleem | undefined {
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

async function voerUit(regels: readonly Uitvoerbaar[], { uitvoerder }: ImportOpties): Promise<readonly Verwerkt[]> {
  const uitkomsten: Verwerkt[] = [];
  for (const stuk of stukken(regels)) {
    const voorbereid = await uitvoerder.bereidVoor(stuk.map((r) => r.aanvraag));
    const verwerkt = await Promise.all(voorbereid.map((v: Voorbereid) => uitvoerder.legVoor(v)));
    if (stuk[0] && wachtOpVorige(stuk[0].aanvraag)) await uitvoerder.antwoord(verwerkt[0] as Verwerkt, stuk[0].aanvraag);
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
  const byRegel = new Map(uitvoerbaar.map((g, i) => [g.regel, uitkomsten[i] as Verwerkt]));
  for (const g of gelezen) {
    const verwerkt = byRegel.get(g.regel);
    const fout = 'probleem' in g ? g.probleem : verwerkt && tel(verwerkt, telling);
    if (!fout) continue;
    telling.afgekeurd += 1;
    await afgekeurd.schrijf(g.regel, fout);
  }
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

/** Imports the file at `pad`. Throws when the file cannot be read. `gelezen` hears of every stretch of bytes. */
export async function importeer(pad: string, opties: ImportOpties, gelezen: (bytes: number) => void): Promise<Telling> {
  const afgekeurd = openAfgekeurd(pad);
  const telling = await verwerkPartijen(regelsUit(pad, PARTIJ, gelezen), opties, afgekeurd);
  await afgekeurd.sluit();
  return telling;
}
