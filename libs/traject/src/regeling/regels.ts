/** Rules are events, not code: which maatregel and which durations hold on a date, as far as was known (contract, section 5). */
import { dagNa, naDag, type Datum } from '../datum.js';
import { MAATREGELEN, is, type Gebeurtenis, type Maatregel, type Product } from '../gebeurtenissen.js';
import { EERSTE_REGELINGEN } from './eerste-regelingen.js';
import { bekend, plaatsen, staand, type Kennis } from '../verhaal.js';

/** Durations of a product's clock; without basisduur the clock does not run. */
export interface Duren {
  readonly basisduur?: string;
  readonly maximaleVerlenging?: string;
}

/** A regeling as it stands: recorded, perhaps recorded again, perhaps dissolved in part. */
export interface Regeling {
  readonly vaststelling: Gebeurtenis<'RegelingVastgesteld'>;
  readonly ontbindingen: readonly Gebeurtenis<'RegelingOntbonden'>[];
}

/** The rules as known at one moment. All dates are civil dates. */
export interface Regels {
  readonly regelingen: readonly Regeling[];
  maatregelGeldt(maatregel: Maatregel, datum: Datum): boolean;
  /** Is an addendum with at least one maatregel in force valid on that date? */
  addendumGeldt(datum: Datum): boolean;
  /** May the coordinerend-behandelaar decide for this product, as valid on that date? */
  mandaat(product: string | null, datum: Datum): boolean;
  /** The durations of a clock that started on `start`: valid on that day and known at its end; else the earliest recorded. */
  duren(product: string | null, start: Datum): Duren | undefined;
  /** Dates on which a maatregel or mandaat may begin or cease to hold. */
  readonly grenzen: readonly Datum[];
}

/** All that folding asks of the rules. */
export type Klokregels = Pick<Regels, 'duren'>;

/** The order in which regelingen were recorded; a correction is no recording again, so it counts where the first stood. */
function rangorde(gebeurtenissen: readonly Gebeurtenis[]): (g: Gebeurtenis) => number {
  const plaats = plaatsen(gebeurtenissen, true);
  return (g) => Number(plaats(g).positie);
}

/** What stands in one regeling stream: recorded again replaces, ontbinding included; a correction takes the place of what it corrects. */
function regelingUit(stroom: readonly Gebeurtenis[]): Regeling | undefined {
  const rang = rangorde(stroom);
  let regeling: Regeling | undefined;
  for (const g of [...staand(stroom)].sort((a, b) => rang(a) - rang(b))) {
    if (is(g, 'RegelingVastgesteld')) regeling = { vaststelling: g, ontbindingen: [] };
    else if (is(g, 'RegelingOntbonden') && regeling) regeling = { ...regeling, ontbindingen: [...regeling.ontbindingen, g] };
  }
  return regeling;
}

function perStroom(gebeurtenissen: readonly Gebeurtenis[]): readonly (readonly Gebeurtenis[])[] {
  const stromen = new Map<string, Gebeurtenis[]>();
  for (const g of gebeurtenissen) stromen.set(g.stroom, [...(stromen.get(g.stroom) ?? []), g]);
  return [...stromen.values()];
}

/** The regelingen that stand, in the order in which they were recorded. */
function staandeRegelingen(gebeurtenissen: readonly Gebeurtenis[]): readonly Regeling[] {
  const rang = rangorde(gebeurtenissen);
  return perStroom(gebeurtenissen)
    .flatMap((stroom) => regelingUit(stroom) ?? [])
    .sort((a, b) => rang(a.vaststelling) - rang(b.vaststelling));
}

export const regelingGeldt = ({ vaststelling: { gegevens } }: Regeling, datum: Datum): boolean =>
  gegevens.geldigVan <= datum && (gegevens.geldigTot === undefined || datum <= gegevens.geldigTot);

/** The maatregelen of a regeling that are in force on a date: a dissolved one is not from the ontbinding's date on. */
export function maatregelenOp(regeling: Regeling, datum: Datum): readonly Maatregel[] {
  if (!regelingGeldt(regeling, datum)) return [];
  const ontbonden = regeling.ontbindingen.filter((o) => o.geldigOp <= datum).flatMap((o) => o.gegevens.maatregelen ?? MAATREGELEN);
  return (regeling.vaststelling.gegevens.maatregelen ?? []).filter((m) => !ontbonden.includes(m));
}

const productIn = (r: Regeling, code: string): Product | undefined => r.vaststelling.gegevens.producten?.find((p) => p.code === code);

/** Of several regelingen valid on the date that name the product, the last recorded counts. */
const productOp = (regelingen: readonly Regeling[], code: string, datum: Datum): Product | undefined =>
  regelingen
    .filter((r) => regelingGeldt(r, datum))
    .map((r) => productIn(r, code))
    .findLast((p) => p !== undefined);

/** The product as the earliest recorded regeling names it, replaced since or not. */
function eersteProduct(gebeurtenissen: readonly Gebeurtenis[], code: string): Product | undefined {
  const rang = rangorde(gebeurtenissen);
  return staand(gebeurtenissen)
    .filter((g): g is Gebeurtenis<'RegelingVastgesteld'> => is(g, 'RegelingVastgesteld'))
    .sort((a, b) => rang(a) - rang(b))
    .map((g) => g.gegevens.producten?.find((p) => p.code === code))
    .find((p) => p !== undefined);
}

const grenzenVan = (regelingen: readonly Regeling[]): readonly Datum[] => {
  const data = regelingen.flatMap(({ vaststelling: { gegevens }, ontbindingen }) => [
    gegevens.geldigVan,
    ...(gegevens.geldigTot === undefined ? [] : [dagNa(gegevens.geldigTot)]),
    ...ontbindingen.map((o) => o.geldigOp),
  ]);
  return [...new Set(data)].sort();
};

function onthoud<T>(vraag: (code: string, datum: Datum) => T): (code: string | null, datum: Datum) => T | undefined {
  const antwoorden = new Map<string, T>();
  return (code, datum) => {
    if (code === null) return undefined;
    const sleutel = `${code}|${datum}`;
    if (!antwoorden.has(sleutel)) antwoorden.set(sleutel, vraag(code, datum));
    return antwoorden.get(sleutel);
  };
}

/** The regelingen of the first start stand first in every ledger, whatever their instants. */
const vanHetBegin = (g: Gebeurtenis): boolean => Number(g.positie) <= EERSTE_REGELINGEN.length;

/**
 * The rules as known at `kennis`. `gebeurtenissen`: all events of the regeling streams that the ledger holds. Those of the first start serve
 * as the earliest recorded also when their instant is still to come; what else comes later never changes an answer given before.
 */
export function regelsOp(gebeurtenissen: readonly Gebeurtenis[], kennis: Kennis): Regels {
  const bekende = gebeurtenissen.filter((g) => bekend(g, kennis));
  const vastgelegd = gebeurtenissen.filter((g) => vanHetBegin(g) || bekend(g, kennis));
  const regelingen = staandeRegelingen(bekende);
  const mandaat = onthoud((code, datum) => productOp(regelingen, code, datum)?.mandaat === true);
  const duren = onthoud((code, start) => {
    const toen = bekende.filter((g) => g.vastgelegdOp < naDag(start));
    return productOp(staandeRegelingen(toen), code, start) ?? eersteProduct(vastgelegd, code);
  });
  return {
    regelingen,
    maatregelGeldt: (maatregel, datum) => regelingen.some((r) => maatregelenOp(r, datum).includes(maatregel)),
    addendumGeldt: (datum) => regelingen.some((r) => r.vaststelling.gegevens.soort === 'addendum' && maatregelenOp(r, datum).length > 0),
    mandaat: (product, datum) => mandaat(product, datum) ?? false,
    duren,
    grenzen: grenzenVan(regelingen),
  };
}

/** Rules at any moment of knowledge; between two moments at which the ledger learned something about regelingen they are the same. */
export type Regelboek = (kennis: Kennis) => Regels;

export function regelboek(gebeurtenissen: readonly Gebeurtenis[]): Regelboek {
  const bladen = new Map<number, Regels>();
  return (kennis) => {
    const aantal = gebeurtenissen.reduce((n, g) => n + Number(bekend(g, kennis)), 0);
    const regels = bladen.get(aantal) ?? regelsOp(gebeurtenissen, kennis);
    bladen.set(aantal, regels);
    return regels;
  };
}

/** The moments at which the ledger learned something about regelingen. */
export const kennismomenten = (gebeurtenissen: readonly Gebeurtenis[]): readonly string[] =>
  [...new Set(gebeurtenissen.map((g) => g.vastgelegdOp))].sort();
