/** GET /v1/budgetuitputting: how much of the plafonds of a year is spent. Inzet comes from its read model, plafonds from the ledger itself. */
import { sql } from 'kysely';
import {
  addendumVerbiedtVerhoging,
  bekend,
  dagen,
  plafondOp,
  plafondsVan,
  vroegste,
  type Datum,
  type Gebeurtenis,
  type Regelboek,
} from '#traject';
import { alsGebeurtenissen, idIn, leesRegelkennis, STROMEN, type Bron } from '../opslag/bron.js';
import { opPaar, standVan, type Bladzijde, type Db, type Gelezen, type Gestand, type Kader, type Lijst, type Paar } from './kader.js';
import { LEEST } from './leest.js';

export interface Plafondafwijking {
  readonly soort: 'plafond-verhoogd';
  readonly regel: string;
  readonly gebeurtenisId: string;
  readonly sinds: Datum;
}

export interface Uitputting {
  readonly aanbieder: string;
  readonly plafondCent: number | null;
  readonly besteedCent: number;
  readonly waarvanOnderaannemingCent: number;
  /** Of the plafond, one decimal. */
  readonly percentage: number | null;
  readonly prognoseCent: number | null;
  readonly afwijkingen: readonly Plafondafwijking[];
}

export type Uitputtingsvraag = Kader & Bladzijde & { readonly jaar: number; readonly aanbieder?: string | undefined };

type Plafond = ReturnType<typeof plafondsVan>[number];

interface Besteed {
  readonly aanbieder: string;
  readonly besteed: number;
  readonly onderaanneming: number;
}

const REGEL =
  'Maatregel aanvullende-behandelaren: de maximale bestedingsruimte wordt niet verhoogd zolang het addendum geldt, tenzij een college dat besluit.';

const halfOmhoog = (getal: number): number => Math.floor(getal + 0.5);

async function leesBesteed(db: Db, vraag: Uitputtingsvraag): Promise<Gestand & { besteed: readonly Besteed[] }> {
  const { rows } = await sql<Gestand & { besteed: readonly Besteed[] }>`
    select stand.*, (select coalesce(json_agg(som), '[]') from (
      select ten_laste_van as aanbieder, sum(bedrag_cent) as besteed, coalesce(sum(bedrag_cent) filter (where als_onderaannemer), 0) as onderaanneming
      from inzet i where i.jaar = ${vraag.jaar} and ${opPaar('i', vraag)} group by ten_laste_van) as som) as besteed
    from ${standVan(LEEST.budgetuitputting)} as stand`.execute(db);
  const [rij] = rows;
  if (!rij) throw new Error('Een vraag zonder antwoord');
  return rij;
}

/** A raise that needed its besluit: without one the addendum, as known when it was recorded, would have had it refused. */
function verhoogd(plafonds: readonly Plafond[], regels: Regelboek): readonly Plafondafwijking[] {
  return plafonds.flatMap((p, i) => {
    const { jaar, bedragCent, besluit } = p.gegevens;
    const vorige = plafonds[i - 1];
    const verbood = addendumVerbiedtVerhoging(regels({ op: p.vastgelegdOp, positie: p.positie }), jaar, p.geldigOp);
    if (!vorige || bedragCent <= vorige.gegevens.bedragCent || besluit === undefined || !verbood) return [];
    return [{ soort: 'plafond-verhoogd', regel: REGEL, gebeurtenisId: p.gebeurtenisId, sinds: p.geldigOp }];
  });
}

/** What of each aanbieder's plafonds of the year stands on peildatum, as known. */
async function leesPlafonds(
  bron: Bron,
  vraag: Uitputtingsvraag,
  { peildatum, bekendOp }: Paar,
  tot: bigint,
): Promise<Map<string, readonly Plafond[]>> {
  const alle = new Map<string, readonly Plafond[]>();
  for await (const { stroom, gebeurtenissen } of bron.leesPerStroom([STROMEN.aanbieder], tot)) {
    const bekende: readonly Gebeurtenis[] = alsGebeurtenissen(gebeurtenissen).filter((g) => bekend(g, { op: bekendOp }));
    const plafonds = plafondsVan(bekende, vraag.jaar).filter((p) => p.geldigOp <= peildatum);
    if (plafonds.length > 0) alle.set(idIn(stroom, STROMEN.aanbieder) ?? '', plafonds);
  }
  return alle;
}

/** Spent so far, taken through to the end of the year at the same pace; null before the year. */
function prognose(besteed: number, jaar: number, peildatum: Datum): number | null {
  const [eerste, laatste] = [`${String(jaar)}-01-01`, `${String(jaar)}-12-31`];
  if (peildatum < eerste) return null;
  return halfOmhoog((besteed * dagen(eerste, laatste)) / dagen(eerste, vroegste(peildatum, laatste)));
}

function rij(
  { jaar, peildatum }: Uitputtingsvraag,
  { aanbieder, besteed, onderaanneming }: Besteed,
  plafonds: readonly Plafond[],
  regels: Regelboek,
): Uitputting {
  const plafondCent = plafondOp(plafonds, peildatum)?.gegevens.bedragCent ?? null;
  return {
    aanbieder,
    plafondCent,
    besteedCent: besteed,
    waarvanOnderaannemingCent: onderaanneming,
    percentage: plafondCent ? halfOmhoog((besteed * 1000) / plafondCent) / 10 : null,
    prognoseCent: prognose(besteed, jaar, peildatum),
    afwijkingen: verhoogd(plafonds, regels),
  };
}

/** Who may see it: all of them, or an aanbieder his own. */
const mag = ({ zicht, aanbieder }: Uitputtingsvraag, agb: string): boolean =>
  (aanbieder === undefined || aanbieder === agb) && (zicht.soort !== 'aanbieder' || zicht.agb === agb);

/** A row for each aanbieder with a plafond of the year, or inzet charged in it. */
export async function leesBudgetuitputting(db: Db, bron: Bron, vraag: Uitputtingsvraag): Promise<Gelezen<Lijst<Uitputting>>> {
  const { pagina, perPagina, peildatum } = vraag;
  const { positie, bekend_op, besteed } = await leesBesteed(db, vraag);
  const paar = { peildatum, bekendOp: vraag.bekendOp ?? bekend_op };
  const [plafonds, { boek }] = await Promise.all([
    leesPlafonds(bron, vraag, paar, BigInt(positie)),
    leesRegelkennis(bron, BigInt(positie)),
  ]);
  const perAanbieder = new Map(besteed.map((b) => [b.aanbieder, b]));
  const namen = [...new Set([...perAanbieder.keys(), ...plafonds.keys()])].filter((agb) => mag(vraag, agb)).sort();
  const rijen = namen
    .slice((pagina - 1) * perPagina, pagina * perPagina)
    .map((aanbieder) =>
      rij(vraag, perAanbieder.get(aanbieder) ?? { aanbieder, besteed: 0, onderaanneming: 0 }, plafonds.get(aanbieder) ?? [], boek),
    );
  return { positie, antwoord: { ...paar, totaal: namen.length, pagina, perPagina, items: rijen } };
}
