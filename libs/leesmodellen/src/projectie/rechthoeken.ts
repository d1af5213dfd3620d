/**
 * Rows become rectangles: dates on which something is true x instants at which the ledger believed it. Knowledge is told by instant, not by
 * positie: the first regelingen carry older instants than their place in the ledger (ADR 0040).
 */
import { kennismomenten, opname, type Dossier, type Gebeurtenis, type Instant, type Opname } from '#traject';
import { zelfdeWaarden, type Beeld, type Projectie, type Rij } from './rij.js';

/** `bekendTot` null: believed until further notice. `bekendVan` null in a difference: stood before the change. */
export interface Rechthoek extends Rij {
  readonly bekendVan: Instant | null;
  readonly bekendTot: Instant | null;
}

/** A row with when it was believed. A row that goes on being believed stays the same object, so rows are compared by identity first. */
interface Geloof {
  readonly rij: Rij;
  readonly vanaf: Instant | null;
  readonly tot: Instant | null;
}

/** What is believed from one moment on. */
interface Laag {
  readonly vanaf: Instant | null;
  readonly rijen: readonly Rij[];
}

const zegtHetzelfde = (a: Rij, b: Rij): boolean =>
  a === b || (a.sleutel === b.sleutel && a.van === b.van && a.tot === b.tot && zelfdeWaarden(a.waarden, b.waarden));

/** Joins what several moments in a row believe alike. */
function stapel(lagen: readonly Laag[]): readonly Geloof[] {
  const klaar: Geloof[] = [];
  let open: readonly Geloof[] = [];
  let vorige: readonly Rij[] | undefined;
  for (const { vanaf, rijen } of lagen) {
    // The moment brought nothing for this model.
    if (rijen === vorige) continue;
    vorige = rijen;
    const nu = rijen.map((rij, i) => gevonden(open, rij, i) ?? { rij, vanaf, tot: null });
    const blijft = new Set(nu);
    for (const geloof of open) if (!blijft.has(geloof)) klaar.push({ ...geloof, tot: vanaf });
    open = nu;
  }
  return [...klaar, ...open];
}

/** Most rows stand where they stood. */
function gevonden(open: readonly Geloof[], rij: Rij, plek: number): Geloof | undefined {
  const hier = open[plek];
  return hier?.rij === rij ? hier : open.find((geloof) => zegtHetzelfde(geloof.rij, rij));
}

const alsRechthoek = ({ rij, vanaf, tot }: Geloof): Rechthoek => ({ ...rij, bekendVan: vanaf, bekendTot: tot });

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

/** The rows of all read models at each moment: one fold serves them all. `onder`: what was believed before the first. */
function lagen({ dossier }: Grondslag, op: readonly Instant[], projecties: Projecties, onder?: PerModel<Beeld>): PerModel<readonly Laag[]> {
  let vorige = Object.values(onder ?? {})[0]?.o;
  const opnames = op.map((moment) => (vorige = opname(dossier, { op: moment }, vorige)));
  return perModel(projecties, (projectie, naam) => {
    let beeld = onder?.[naam];
    const nieuw = opnames.map((o): Laag => ({ vanaf: o.kennis.op, rijen: (beeld = projectie(o, beeld)).rijen }));
    return onder?.[naam] ? [{ vanaf: null, rijen: onder[naam].rijen }, ...nieuw] : nieuw;
  });
}

/** A loop: making entries and an object of them took a tenth of the time of all projections. */
function perModel<T, U>(modellen: PerModel<T>, maak: (waarde: T, naam: string) => U): PerModel<U> {
  const uit: Record<string, U> = {};
  for (const naam in modellen) uit[naam] = maak(modellen[naam] as T, naam);
  return uit;
}

/** Every rectangle of a trajectory in every read model: what a rebuild writes. */
export const rechthoeken = (grondslag: Grondslag, projecties: Projecties): PerModel<readonly Rechthoek[]> =>
  perModel(lagen(grondslag, momenten(grondslag), projecties), (alle) => stapel(alle).map(alsRechthoek));

/** What new knowledge does to the rectangles that stand. */
export interface Verschil {
  /** Rows from before: until when they were believed, and now are. */
  readonly hersluit: readonly {
    readonly sleutel: string;
    readonly van: string;
    readonly oudTot: Instant | null;
    readonly nieuwTot: Instant | null;
  }[];
  /** Rows believed from the moment of change or later, that are not. */
  readonly weg: readonly Rechthoek[];
  readonly nieuw: readonly Rechthoek[];
}

const identiteit = ({ rij, vanaf, tot }: Geloof): string => JSON.stringify([rij.sleutel, rij.van, rij.tot, rij.waarden, vanaf, tot]);

/** Those of `een` that are not among `ander`. */
function ontbrekend(een: readonly Geloof[], ander: readonly Geloof[]): readonly Rechthoek[] {
  const later = (g: Geloof): boolean => g.vanaf !== null;
  const ids = new Set(ander.filter(later).map(identiteit));
  return een.filter((g) => later(g) && (ids.size === 0 || !ids.has(identiteit(g)))).map(alsRechthoek);
}

function verschilTussen(oud: readonly Geloof[], nieuw: readonly Geloof[]): Verschil {
  const oudTot = new Map(oud.filter((g) => g.vanaf === null).map((g) => [g.rij, g.tot]));
  const hersluit = nieuw
    .filter((g) => g.vanaf === null && oudTot.get(g.rij) !== g.tot)
    .map(({ rij, tot }) => ({ sleutel: rij.sleutel, van: rij.van, oudTot: oudTot.get(rij) ?? null, nieuwTot: tot }));
  return { hersluit, weg: ontbrekend(oud, nieuw), nieuw: ontbrekend(nieuw, oud) };
}

/**
 * The difference that events recorded at `vanaf` or later make, without looking at what was believed before. `oud` and `nieuw` agree on
 * everything recorded before `vanaf`. Knowledge that lies ahead (a first regeling with a later instant) is made anew.
 */
export function verschil(oud: Grondslag, nieuw: Grondslag, vanaf: Instant, projecties: Projecties): PerModel<Verschil> {
  const stand = momenten(oud).findLast((m) => m < vanaf);
  const onder = stand === undefined ? undefined : beelden(opname(oud.dossier, { op: stand }), projecties);
  const later = (g: Grondslag): PerModel<readonly Laag[]> =>
    lagen(
      g,
      momenten(g).filter((m) => m >= vanaf),
      projecties,
      onder,
    );
  const [lagenOud, lagenNieuw] = [later(oud), later(nieuw)];
  return perModel(projecties, (_, naam) => verschilTussen(stapel(lagenOud[naam] ?? []), stapel(lagenNieuw[naam] ?? [])));
}

const beelden = (o: Opname, projecties: Projecties): PerModel<Beeld> => perModel(projecties, (projectie) => projectie(o));
