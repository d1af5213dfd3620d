/** A read model is rows per trajectory, made by one pure function of what was known at one moment. */
import { gemeenteVan, verhuisdata, type Datum, type Opname, type Toestand } from '#traject';

/** A value as PostgreSQL takes it; objects are stored as jsonb. */
export type Waarde = string | number | boolean | null | readonly string[] | readonly Readonly<Record<string, unknown>>[];

/** True from `van` until, not including, `tot` (null: no end in sight). `sleutel` tells rows of one trajectory apart. */
export interface Rij {
  readonly sleutel: string;
  readonly van: Datum;
  readonly tot: Datum | null;
  readonly waarden: Readonly<Record<string, Waarde>>;
}

/** The rows of one read model for one trajectory, as known at the moment of the opname. */
export type Projectie = (o: Opname) => readonly Rij[];

/** A stretch of dates on which nothing changes. */
export interface Vlak {
  readonly van: Datum;
  readonly tot: Datum | null;
  readonly toestand: Toestand;
  readonly gemeente: string | null;
}

/** The stretches of a story: between the dates of its steps, of the jeugdige's verhuizingen, and of `extra`. */
export function vlakken(o: Opname, extra: readonly Datum[] = []): readonly Vlak[] {
  const eerste = o.stappen[0]?.vanaf;
  if (eerste === undefined || !o.eind) return [];
  const verhuisd = verhuisdata(o, o.eind.jeugdigeId);
  const data = [...new Set([...o.stappen.map((s) => s.vanaf), ...verhuisd, ...extra])].filter((d) => d >= eerste).sort();
  return data.flatMap((van, i) => {
    const toestand = o.stappen.findLast((s) => s.vanaf <= van)?.toestand;
    return toestand ? [{ van, tot: data[i + 1] ?? null, toestand, gemeente: gemeenteVan(o, toestand.jeugdigeId, van) }] : [];
  });
}

/** Rows of each stretch, where neighbours that say the same become one. */
export function perVlak(alle: readonly Vlak[], rijen: (vlak: Vlak) => readonly Omit<Rij, 'van' | 'tot'>[]): readonly Rij[] {
  const klaar: Rij[] = [];
  const open = new Map<string, { rij: Rij; inhoud: string }>();
  for (const vlak of alle) {
    for (const { sleutel, waarden } of rijen(vlak)) {
      const inhoud = JSON.stringify(waarden);
      const vorige = open.get(sleutel);
      const aansluitend = vorige?.inhoud === inhoud && vorige.rij.tot === vlak.van;
      if (vorige && !aansluitend) klaar.push(vorige.rij);
      open.set(sleutel, { rij: { sleutel, van: aansluitend ? vorige.rij.van : vlak.van, tot: vlak.tot, waarden }, inhoud });
    }
  }
  return [...klaar, ...[...open.values()].map(({ rij }) => rij)];
}
