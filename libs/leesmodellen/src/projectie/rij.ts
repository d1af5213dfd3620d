/** A read model is rows per trajectory, made by one pure function of what was known at one moment. */
import { gemeenteVan, ooitVerhuisd, verhuisdata, type Datum, type Opname, type Stap, type Toestand } from '#traject';

/** A value as PostgreSQL takes it; objects are stored as jsonb. */
export type Waarde = string | number | boolean | null | readonly string[] | readonly Readonly<Record<string, unknown>>[];

/** True from `van` until, not including, `tot` (null: no end in sight). `sleutel` tells rows of one trajectory apart. */
export interface Rij {
  readonly sleutel: string;
  readonly van: Datum;
  readonly tot: Datum | null;
  readonly waarden: Readonly<Record<string, Waarde>>;
}

/** Rows that stand until further notice, and rows that are over, up to some date. */
interface Groei {
  readonly klaar: readonly Rij[];
  readonly open: readonly Rij[];
  readonly van: Datum;
  /** As it was before the last stretch, for another event of the same date. */
  readonly voor: Groei | undefined;
}

/** The rows of one read model for one trajectory, as known at the moment of the opname. */
export interface Beeld {
  readonly o: Opname;
  readonly rijen: readonly Rij[];
  readonly groei?: Groei;
}

/** `vorige`: the same read model at an earlier moment; only saves work. */
export type Projectie = (o: Opname, vorige?: Beeld) => Beeld;

/** A stretch of dates on which nothing changes, up to the next one. */
export interface Vlak {
  readonly van: Datum;
  readonly toestand: Toestand;
  readonly gemeente: string | null;
}

export type Inhoud = Readonly<Pick<Rij, 'sleutel' | 'waarden'>>;

/** The stretches of a story: between the dates of its steps, of the jeugdige's verhuizingen, and of `extra`. */
function vlakken(o: Opname, extra: readonly Datum[]): readonly Vlak[] {
  const eerste = o.stappen[0]?.vanaf;
  if (eerste === undefined || !o.eind) return [];
  const data = [...new Set([...o.stappen.map((s) => s.vanaf), ...verhuisdata(o, o.eind.jeugdigeId), ...extra])]
    .filter((d) => d >= eerste)
    .sort();
  let stap = -1;
  return data.map((van) => {
    while ((o.stappen[stap + 1]?.vanaf ?? '9') <= van) stap += 1;
    const { toestand } = o.stappen[stap] as Stap;
    return { van, toestand, gemeente: gemeenteVan(o, toestand.jeugdigeId, van) };
  });
}

const zelfdeWaarde = (a: Waarde | undefined, b: Waarde | undefined): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Rows of one read model have the same columns. */
export function zelfdeWaarden(a: Rij['waarden'], b: Rij['waarden']): boolean {
  if (a === b) return true;
  for (const kolom in a) if (!zelfdeWaarde(a[kolom], b[kolom])) return false;
  return true;
}

const LEEG: Groei = { klaar: [], open: [], van: '', voor: undefined };

/** The next stretch: a row that says the same goes on (the very same row), another ends or begins. */
function voegToe(groei: Groei, van: Datum, inhoud: readonly Inhoud[]): Groei {
  const basis = groei.van === van && groei.voor ? groei.voor : groei;
  const open = inhoud.map(
    ({ sleutel, waarden }) =>
      basis.open.find((rij) => rij.sleutel === sleutel && zelfdeWaarden(rij.waarden, waarden)) ?? { sleutel, van, tot: null, waarden },
  );
  const over = basis.open.filter((rij) => !open.includes(rij)).map((rij) => ({ ...rij, tot: van }));
  return { klaar: over.length > 0 ? [...basis.klaar, ...over] : basis.klaar, open, van, voor: { ...basis, voor: undefined } };
}

const jeugdigeVan = (o: Opname): string | null => o.eind?.jeugdigeId ?? null;

/** Did the story only grow since, of a jeugdige who never moved? Then what was made of the story before still stands; the rules may be others. */
export function alleenGegroeid(o: Opname, vorige: Opname): boolean {
  const laatste = vorige.stappen.length - 1;
  const zelfdeBegin = laatste >= 0 && o.stappen[laatste] === vorige.stappen[laatste];
  const zelfdeKind = o.woont === vorige.woont && jeugdigeVan(o) === jeugdigeVan(vorige);
  return zelfdeBegin && zelfdeKind && !ooitVerhuisd(o, jeugdigeVan(o));
}

const bijStap = (o: Opname, { vanaf, toestand }: Stap): Vlak => ({
  van: vanaf,
  toestand,
  gemeente: gemeenteVan(o, toestand.jeugdigeId, vanaf),
});

/** Goes on from rows that still stand. */
function verder(o: Opname, vorige: Beeld, groei: Groei, maak: (vlak: Vlak, o: Opname) => readonly Inhoud[]): Groei {
  const nieuw = o.stappen.slice(vorige.o.stappen.length).map((stap) => bijStap(o, stap));
  return nieuw.reduce((al, vlak) => voegToe(al, vlak.van, maak(vlak, o)), groei);
}

/**
 * Rows that follow from each stretch. `grenzen`: dates of their own on which rows may change. Without them rows stand when only the rules have changed,
 * so they cannot be made of those.
 */
export function perVlak(maak: (vlak: Vlak, o: Omit<Opname, 'regels'>) => readonly Inhoud[]): Projectie;
export function perVlak(maak: (vlak: Vlak, o: Opname) => readonly Inhoud[], grenzen: (o: Opname) => readonly Datum[]): Projectie;
export function perVlak(maak: (vlak: Vlak, o: Opname) => readonly Inhoud[], grenzen?: (o: Opname) => readonly Datum[]): Projectie {
  const opnieuw = (o: Opname): Groei => vlakken(o, grenzen?.(o) ?? []).reduce((al, vlak) => voegToe(al, vlak.van, maak(vlak, o)), LEEG);
  return (o, vorige) => {
    const staat = vorige?.groei && !grenzen && alleenGegroeid(o, vorige.o);
    const groei = staat ? verder(o, vorige, vorige.groei, maak) : opnieuw(o);
    return groei === vorige?.groei ? { ...vorige, o } : { o, rijen: [...groei.klaar, ...groei.open], groei };
  };
}
