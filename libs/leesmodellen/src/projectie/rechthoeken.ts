/**
 * Rows become rectangles: dates on which something is true x instants at which the ledger believed it. Knowledge is told by instant, not by
 * positie: the first regelingen carry older instants than their place in the ledger (ADR 0040).
 */
import { kennismomenten, opname, type Dossier, type Gebeurtenis, type Instant } from '#traject';
import type { Projectie, Rij } from './rij.js';

/** `bekendTot` null: believed until further notice. `bekendVan` null in a difference: stood before the change. */
export interface Rechthoek extends Rij {
  readonly bekendVan: Instant | null;
  readonly bekendTot: Instant | null;
}

const identiteit = ({ sleutel, van, tot, waarden }: Rij): string => JSON.stringify([sleutel, van, tot, waarden]);

/** What is believed from one moment on. */
interface Laag {
  readonly vanaf: Instant | null;
  readonly rijen: readonly Rij[];
}

/** Joins what several moments in a row believe alike. */
function stapel(lagen: readonly Laag[]): readonly Rechthoek[] {
  const klaar: Rechthoek[] = [];
  let open = new Map<string, Rechthoek>();
  for (const { vanaf, rijen } of lagen) {
    const nu = new Map(rijen.map((rij) => [identiteit(rij), rij]));
    for (const [id, rechthoek] of open) if (!nu.has(id)) klaar.push({ ...rechthoek, bekendTot: vanaf });
    open = new Map([...nu].map(([id, rij]) => [id, open.get(id) ?? { ...rij, bekendVan: vanaf, bekendTot: null }]));
  }
  return [...klaar, ...open.values()];
}

/** What a trajectory's rows are made of: its dossier, and the regelingen that were recorded by then. */
export interface Grondslag {
  readonly dossier: Dossier;
  readonly regelingen: readonly Gebeurtenis[];
}

export type Projecties = Readonly<Record<string, Projectie>>;

/** Something for each read model, by its name. */
export type PerModel<T> = Readonly<Record<string, T>>;

/** The moments at which the ledger learned something that may change the rows; nothing is believed before the trajectory's own first event. */
function momenten({ dossier: { traject, inzet, jeugdigen }, regelingen }: Grondslag): readonly Instant[] {
  const eigen = [...traject, ...inzet];
  const eerste = eigen.map((g) => g.vastgelegdOp).sort()[0];
  if (eerste === undefined) return [];
  return kennismomenten([...eigen, ...[...jeugdigen.values()].flat(), ...regelingen]).filter((m) => m >= eerste);
}

/** The rows of all read models at each moment: one fold serves them all. */
function lagen({ dossier }: Grondslag, op: readonly Instant[], projecties: Projecties): PerModel<readonly Laag[]> {
  const opnames = op.map((moment) => opname(dossier, { op: moment }));
  return perModel(projecties, (projectie) => opnames.map((o) => ({ vanaf: o.kennis.op, rijen: projectie(o) })));
}

const perModel = <T, U>(modellen: PerModel<T>, maak: (waarde: T, naam: string) => U): PerModel<U> =>
  Object.fromEntries(Object.entries(modellen).map(([naam, waarde]) => [naam, maak(waarde, naam)]));

/** Every rectangle of a trajectory in every read model: what a rebuild writes. */
export const rechthoeken = (grondslag: Grondslag, projecties: Projecties): PerModel<readonly Rechthoek[]> =>
  perModel(lagen(grondslag, momenten(grondslag), projecties), stapel);

/** What new knowledge does to the rectangles that stand. */
export interface Verschil {
  /** Rows from before: until when they were believed, and now are. */
  readonly hersluit: readonly { readonly sleutel: string; readonly van: string; readonly oudTot: Instant | null; readonly nieuwTot: Instant | null }[];
  /** Rows believed from the moment of change or later, that are not. */
  readonly weg: readonly Rechthoek[];
  readonly nieuw: readonly Rechthoek[];
}

const heleIdentiteit = (r: Rechthoek): string => `${identiteit(r)}|${String(r.bekendVan)}|${String(r.bekendTot)}`;

function verschilTussen(oud: readonly Rechthoek[], nieuw: readonly Rechthoek[]): Verschil {
  const stond = (r: Rechthoek): boolean => r.bekendVan === null;
  const oudTot = new Map(oud.filter(stond).map((r) => [identiteit(r), r.bekendTot]));
  const [oudeIds, nieuweIds] = [new Set(oud.map(heleIdentiteit)), new Set(nieuw.map(heleIdentiteit))];
  return {
    hersluit: nieuw
      .filter(stond)
      .map((r) => ({ sleutel: r.sleutel, van: r.van, oudTot: oudTot.get(identiteit(r)) ?? null, nieuwTot: r.bekendTot }))
      .filter((h) => h.oudTot !== h.nieuwTot),
    weg: oud.filter((r) => !stond(r) && !nieuweIds.has(heleIdentiteit(r))),
    nieuw: nieuw.filter((r) => !stond(r) && !oudeIds.has(heleIdentiteit(r))),
  };
}

/**
 * The difference that events recorded at `vanaf` or later make, without looking at what was believed before. `oud` and `nieuw` agree on
 * everything recorded before `vanaf`. Knowledge that lies ahead (a first regeling with a later instant) is made anew.
 */
export function verschil(oud: Grondslag, nieuw: Grondslag, vanaf: Instant, projecties: Projecties): PerModel<Verschil> {
  const stand = momenten(oud).findLast((m) => m < vanaf);
  const onder = stand === undefined ? [] : [stand];
  const later = (g: Grondslag): readonly Instant[] => [...onder, ...momenten(g).filter((m) => m >= vanaf)];
  const vast = (laag: Laag): Laag => (laag.vanaf === stand ? { ...laag, vanaf: null } : laag);
  const [lagenOud, lagenNieuw] = [lagen(oud, later(oud), projecties), lagen(nieuw, later(nieuw), projecties)];
  return perModel(projecties, (_, naam) =>
    verschilTussen(stapel((lagenOud[naam] ?? []).map(vast)), stapel((lagenNieuw[naam] ?? []).map(vast))),
  );
}
