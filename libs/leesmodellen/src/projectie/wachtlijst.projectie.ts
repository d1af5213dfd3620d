/** Who waits where: the items of the wachtlijst, and the changes in them that make its course over time. */
import {
  BEGIN,
  dagVoor,
  gemeenteVan,
  toestandOp,
  verhuisdata,
  type Datum,
  type Gebeurtenis,
  type Opname,
  type Plaatsing,
  type Soort,
  type Stap,
  type Toestand,
} from '#traject';
import { alleenGegroeid, perVlak, type Projectie, type Rij } from './rij.js';

/** An item is an open placement; an open overdracht is one for perceel 1 at the consortium. */
const perceelEnProduct = (t: Toestand, { overdracht }: Plaatsing): { perceel: number | null; product: string | null } =>
  overdracht ? { perceel: 1, product: 'meervoudig' } : { perceel: t.perceel, product: t.product };

export const wachtlijst: Projectie = perVlak(({ toestand: t, gemeente }) =>
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

const itemsVan = (t: Toestand, gemeente: string | null): Items =>
  new Map(t.plaatsingen.map((p) => [p.gebeurtenisId, { aanbieder: p.aanbieder, ...perceelEnProduct(t, p), gemeente }]));

/** Why an item is no longer there, by the event after which it was gone. */
const UITSTROOM: { readonly [S in Soort]?: string } = {
  BehandelingGestart: 'gestart',
  OverdrachtVoltooid: 'gestart',
  DoorAanbiederGeweigerd: 'geweigerd',
  OverdrachtGeweigerd: 'geweigerd',
  TriageUitgevoerd: 'verplaatst',
  TrajectBeeindigd: 'beeindigd',
};

function redenVan({ soort, gegevens }: Gebeurtenis): string {
  return soort === 'VanWachtlijstVerwijderd' && 'reden' in gegevens ? `verwijderd:${gegevens.reden}` : (UITSTROOM[soort] ?? 'verplaatst');
}

interface Overgang {
  readonly datum: Datum;
  /** Tells changes of one item apart. */
  readonly nr: string;
  readonly van: Items;
  readonly naar: Items;
  readonly reden: string | null;
}

const NIEMAND = { perceel: null, product: null, gemeente: null };

const zelfde = (a: Kenmerken, b: Kenmerken): boolean => a.perceel === b.perceel && a.product === b.product && a.gemeente === b.gemeente;

function waarden(was: Kenmerken | undefined, is: Kenmerken | undefined, reden: string | null): Rij['waarden'] {
  const [oud, nieuw] = [was ?? NIEMAND, is ?? NIEMAND];
  return {
    aanbieder: (was ?? is)?.aanbieder ?? null,
    reden: is ? null : reden,
    was: was !== undefined,
    van_perceel: oud.perceel,
    van_product: oud.product,
    van_gemeente: oud.gemeente,
    is: is !== undefined,
    naar_perceel: nieuw.perceel,
    naar_product: nieuw.product,
    naar_gemeente: nieuw.gemeente,
  };
}

function mutatiesVan({ datum, nr, van, naar, reden }: Overgang): readonly Rij[] {
  return [...new Set([...van.keys(), ...naar.keys()])].flatMap((plaatsing) => {
    const [was, is] = [van.get(plaatsing), naar.get(plaatsing)];
    if (was && is && zelfde(was, is)) return [];
    return [{ sleutel: `${plaatsing}/${nr}`, van: datum, tot: null, waarden: waarden(was, is, reden) }];
  });
}

/** What one event changes. */
function doorStap(o: Opname, voor: Toestand, { toestand, vanaf, gebeurtenis }: Stap): readonly Rij[] {
  if (voor.plaatsingen.length === 0 && toestand.plaatsingen.length === 0) return [];
  const van = itemsVan(voor, gemeenteVan(o, voor.jeugdigeId, vanaf));
  const naar = itemsVan(toestand, gemeenteVan(o, toestand.jeugdigeId, vanaf));
  return mutatiesVan({ datum: vanaf, nr: String(toestand.stap), van, naar, reden: redenVan(gebeurtenis) });
}

/** A jeugdige moves: first thing that day, for who waits since an earlier date. */
function doorVerhuizing(o: Opname, datum: Datum): readonly Rij[] {
  const t = toestandOp(o.stappen, dagVoor(datum));
  if (!t || t.plaatsingen.length === 0) return [];
  const [van, naar] = [dagVoor(datum), datum].map((d) => itemsVan(t, gemeenteVan(o, t.jeugdigeId, d))) as [Items, Items];
  return mutatiesVan({ datum, nr: `verhuisd-${datum}`, van, naar, reden: null });
}

const doorStappen = (o: Opname, vanaf: number): readonly Rij[] =>
  o.stappen.slice(vanaf).flatMap((stap, i) => doorStap(o, o.stappen[vanaf + i - 1]?.toestand ?? BEGIN, stap));

const verhuizingen = (o: Opname): readonly Rij[] => verhuisdata(o, o.eind?.jeugdigeId ?? null).flatMap((datum) => doorVerhuizing(o, datum));

/** One row for each change of an item on a date: it opens, closes (with the reason), or changes perceel, product or gemeente. */
export const wachtlijstmutatie: Projectie = (o, vorige) =>
  vorige && alleenGegroeid(o, vorige.o)
    ? { o, rijen: [...vorige.rijen, ...doorStappen(o, vorige.o.stappen.length)] }
    : { o, rijen: [...doorStappen(o, 0), ...verhuizingen(o)] };
