/** Who waits where: the items of the wachtlijst, and the changes in them that make its course over time. */
import { gemeenteVan, verhuisdata, type Datum, type Opname, type Plaatsing, type Soort, type Stap, type Toestand } from '#traject';
import { perVlak, vlakken, type Projectie, type Rij } from './rij.js';

/** An item is an open placement; an open overdracht is one for perceel 1 at the consortium. */
const perceelEnProduct = (t: Toestand, { overdracht }: Plaatsing): { perceel: number | null; product: string | null } =>
  overdracht ? { perceel: 1, product: 'meervoudig' } : { perceel: t.perceel, product: t.product };

export const wachtlijst: Projectie = (o) =>
  perVlak(vlakken(o), ({ toestand: t, gemeente }) =>
    t.plaatsingen.map((p) => ({
      sleutel: p.gebeurtenisId,
      waarden: {
        jeugdige_id: t.jeugdigeId,
        ...perceelEnProduct(t, p),
        gemeente,
        aanbieder: p.aanbieder,
        urgentie: t.triage?.urgentie ?? null,
        sinds: p.sinds,
        verwijsdatum: t.verwijzing?.datum ?? null,
        overbrugging: t.overbrugging !== null,
        in_behandeling: p.overdracht,
      },
    })),
  );

/** How an item is known by: under a filter a change in these is a flow. */
interface Kenmerken {
  readonly aanbieder: string;
  readonly perceel: number | null;
  readonly product: string | null;
  readonly gemeente: string | null;
}

type Items = ReadonlyMap<string, Kenmerken>;

const itemsVan = (o: Opname, t: Toestand, datum: Datum): Items =>
  new Map(
    t.plaatsingen.map((p) => [
      p.gebeurtenisId,
      { aanbieder: p.aanbieder, ...perceelEnProduct(t, p), gemeente: gemeenteVan(o, t.jeugdigeId, datum) },
    ]),
  );

/** Why an item is no longer there, by the event after which it was gone. */
const UITSTROOM: { readonly [S in Soort]?: string } = {
  BehandelingGestart: 'gestart',
  OverdrachtVoltooid: 'gestart',
  DoorAanbiederGeweigerd: 'geweigerd',
  OverdrachtGeweigerd: 'geweigerd',
  TriageUitgevoerd: 'verplaatst',
  TrajectBeeindigd: 'beeindigd',
};

function reden({ gebeurtenis: { soort, gegevens } }: Stap): string {
  return soort === 'VanWachtlijstVerwijderd' && 'reden' in gegevens ? `verwijderd:${String(gegevens.reden)}` : (UITSTROOM[soort] ?? 'verplaatst');
}

interface Overgang {
  readonly datum: Datum;
  readonly van: Items;
  readonly naar: Items;
  readonly reden: string | null;
}

/** State by state: on each date first where the jeugdige lives, then the steps in fold order. */
function overgangen(o: Opname): readonly Overgang[] {
  const data = [...new Set([...o.stappen.map((s) => s.vanaf), ...verhuisdata(o, o.eind?.jeugdigeId ?? null)])].sort();
  let items: Items = new Map();
  let toestand: Toestand | undefined;
  const alle: Overgang[] = [];
  const ga = (datum: Datum, t: Toestand, waarom: string | null): void => {
    const naar = itemsVan(o, t, datum);
    alle.push({ datum, van: items, naar, reden: waarom });
    [items, toestand] = [naar, t];
  };
  for (const datum of data) {
    if (toestand && items.size > 0) ga(datum, toestand, null);
    for (const stap of o.stappen.filter((s) => s.vanaf === datum)) ga(datum, stap.toestand, reden(stap));
  }
  return alle;
}

const gelijk = (a: Kenmerken | undefined, b: Kenmerken | undefined): boolean =>
  a === b || (a?.perceel === b?.perceel && a?.product === b?.product && a?.gemeente === b?.gemeente && a !== undefined && b !== undefined);

function mutatiesVan({ datum, van, naar, reden: waarom }: Overgang, nr: number): readonly Rij[] {
  const sleutels = [...new Set([...van.keys(), ...naar.keys()])];
  return sleutels.flatMap((plaatsing) => {
    const [was, is] = [van.get(plaatsing), naar.get(plaatsing)];
    if (gelijk(was, is)) return [];
    const waarden = {
      aanbieder: (was ?? is)?.aanbieder ?? null,
      reden: is ? null : waarom,
      was: was !== undefined,
      van_perceel: was?.perceel ?? null,
      van_product: was?.product ?? null,
      van_gemeente: was?.gemeente ?? null,
      is: is !== undefined,
      naar_perceel: is?.perceel ?? null,
      naar_product: is?.product ?? null,
      naar_gemeente: is?.gemeente ?? null,
    };
    return [{ sleutel: `${plaatsing}/${String(nr)}`, van: datum, tot: null, waarden }];
  });
}

/** One row for each change of an item on a date: it opens, closes (with the reason), or changes perceel, product or gemeente. */
export const wachtlijstmutatie: Projectie = (o) => overgangen(o).flatMap(mutatiesVan);
