import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dagNa, dagVoor, opname, type Datum, type Instant } from '#traject';
import {
  DE_LINDE,
  DE_WILG,
  EERSTE,
  TRAJECT,
  dossier,
  gegeven,
  gemeldOp,
  instants,
  intrekking,
  inzet as gewerkt,
  levens,
  plaatsing,
  regelingen,
  van,
  verhuizing,
  voorbeeldtraject,
  type Grootboek,
} from '#traject/test';
import { behandelduur } from './behandelduur.projectie.js';
import { inzet } from './inzet.projectie.js';
import { betrokken, overdrachten } from './overdrachten.projectie.js';
import { rechthoeken, verschil, type Grondslag, type Rechthoek, type Verschil } from './rechthoeken.js';
import type { Rij } from './rij.js';
import { cjgToetsingen, zelfassessments } from './verlengingsbewijs.projectie.js';
import { wachtlijst, wachtlijstmutatie } from './wachtlijst.projectie.js';
import { zonderPlaatsing } from './zonder-plaatsing.projectie.js';

const PROJECTIES = {
  wachtlijst,
  wachtlijstmutatie,
  zonderPlaatsing,
  behandelduur,
  zelfassessments,
  cjgToetsingen,
  overdrachten,
  betrokken,
  inzet,
};
const NAMEN = Object.keys(PROJECTIES) as (keyof typeof PROJECTIES)[];

const grondslag = (grootboek: Grootboek): Grondslag => ({ dossier: dossier(grootboek, TRAJECT), regelingen: regelingen(grootboek) });
const zonderKennis = ({ sleutel, van: vanaf, tot, waarden }: Rij): Rij => ({ sleutel, van: vanaf, tot, waarden });
const volgorde = (a: Rij, b: Rij): number => (`${a.sleutel} ${a.van}` < `${b.sleutel} ${b.van}` ? -1 : 1);
const opOrde = (rijen: readonly Rij[]): readonly Rij[] => rijen.map(zonderKennis).sort(volgorde);

const geloofd = (op: Instant) => (r: Rechthoek) => (r.bekendVan ?? '') <= op && (r.bekendTot === null || op < r.bekendTot);
const geldt = (datum: Datum) => (rij: Rij) => rij.van <= datum && (rij.tot === null || datum < rij.tot);

/** What a table holds after the difference: closed again, deleted, inserted; every row that goes or closes must be there. */
function toegepast(tabel: readonly Rechthoek[], { hersluit, weg, nieuw }: Verschil): readonly Rechthoek[] {
  const sluit = (r: Rechthoek, h: Verschil['hersluit'][number]) => r.sleutel === h.sleutel && r.van === h.van && r.bekendTot === h.oudTot;
  for (const h of hersluit) expect(tabel.filter((r) => sluit(r, h))).toHaveLength(1);
  const gesloten = tabel.map((r) => {
    const h = hersluit.find((een) => sluit(r, een));
    return h ? { ...r, bekendTot: h.nieuwTot } : r;
  });
  const gaatWeg = (r: Rechthoek) => weg.some((w) => w.sleutel === r.sleutel && w.van === r.van && w.bekendVan === r.bekendVan);
  const blijft = gesloten.filter((r) => !gaatWeg(r));
  expect(gesloten.length - blijft.length).toBe(weg.length);
  return [...blijft, ...nieuw];
}

const tekst = (rechthoeken_: readonly Rechthoek[]): readonly string[] =>
  rechthoeken_.map((r) => JSON.stringify([r.sleutel, r.van, r.tot, r.waarden, r.bekendVan, r.bekendTot])).sort();

describe('rechthoeken van datum en kennis', () => {
  it('geven op elk paar van momenten de rijen die daar rechtstreeks uit volgen', () => {
    let vergeleken = 0;
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        const alle = rechthoeken(grondslag(grootboek), PROJECTIES);
        for (const op of instants(grootboek)) {
          const o = opname(dossier(grootboek, TRAJECT), { op });
          for (const naam of NAMEN) {
            const rechtstreeks = o.bekende.length === 0 ? [] : PROJECTIES[naam](o).rijen;
            const opgeslagen = (alle[naam] ?? []).filter(geloofd(op));
            vergeleken += rechtstreeks.length;
            expect(isDeepStrictEqual(opOrde(opgeslagen), opOrde(rechtstreeks))).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(vergeleken).toBeGreaterThan(500);
  });

  it('overlappen elkaar nergens: een sleutel heeft op elk paar hoogstens een rij', () => {
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        const alle = rechthoeken(grondslag(grootboek), { wachtlijst, behandelduur, zelfassessments, cjgToetsingen });
        for (const rijen of Object.values(alle)) {
          const data = [...new Set(rijen.flatMap((r) => [dagVoor(r.van), r.van, dagNa(r.van)]))];
          for (const op of instants(grootboek)) {
            const nu = rijen.filter(geloofd(op));
            for (const datum of data) {
              const sleutels = nu.filter(geldt(datum)).map((r) => r.sleutel);
              expect(new Set(sleutels).size).toBe(sleutels.length);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('het verschil dat nieuwe kennis maakt', () => {
  it('maakt van de oude rechthoeken de nieuwe, waar de geschiedenis ook gesneden wordt', () => {
    let gesneden = 0;
    fc.assert(
      fc.property(levens, fc.integer({ min: 0, max: 39 }), ({ grootboek }, snede) => {
        const momenten = instants(grootboek);
        const vanaf = momenten[(snede % momenten.length) + 1];
        if (vanaf === undefined) return;
        gesneden += 1;
        const eerder = grootboek.filter((g, i) => i < EERSTE.length || g.vastgelegdOp < vanaf);
        const [oud, nieuw] = [grondslag(eerder), grondslag(grootboek)];
        const [tabellen, gewenst] = [rechthoeken(oud, PROJECTIES), rechthoeken(nieuw, PROJECTIES)];
        const verschillen = verschil(oud, nieuw, vanaf, PROJECTIES);
        for (const naam of NAMEN) {
          const na = toegepast(tabellen[naam] ?? [], verschillen[naam] ?? { hersluit: [], weg: [], nieuw: [] });
          expect(tekst(na)).toEqual(tekst(gewenst[naam] ?? []));
        }
      }),
      { numRuns: 60 },
    );
    expect(gesneden).toBeGreaterThan(30);
  });

  it('is niets als er niets bij kwam', () => {
    const g = grondslag(gegeven(voorbeeldtraject('wachtend')).grootboek);
    const verschillen = verschil(g, g, '2024-02-19T09:00:00.000Z', PROJECTIES);
    expect(Object.values(verschillen)).toEqual(NAMEN.map(() => ({ hersluit: [], weg: [], nieuw: [] })));
  });

  it('sluit wat geloofd werd en voegt toe wat geloofd wordt, zonder naar eerder te kijken', () => {
    const eerst = gegeven(voorbeeldtraject('wachtend'));
    const daarna = eerst.als(intrekking('2024-03-04', van('wachtend'))).als(gemeldOp('2024-03-04', plaatsing('2024-02-26', DE_LINDE)));
    const op = '2024-03-04T09:00:00.000Z';
    const { wachtlijst: v } = verschil(grondslag(eerst.grootboek), grondslag(daarna.grootboek), op, { wachtlijst });
    expect(v?.hersluit).toEqual([{ sleutel: van('wachtend'), van: '2024-02-19', oudTot: null, nieuwTot: op }]);
    expect(v?.weg).toEqual([]);
    expect(v?.nieuw.map((r) => [r.sleutel, r.van, r.tot, r.bekendVan, r.bekendTot])).toEqual([
      ['plaats-op-wachtlijst 2024-02-26', '2024-02-26', null, op, null],
    ]);
  });

  it('neemt ook weg wat pas later geloofd zou worden: het addendum dat nog bekend moet worden', () => {
    const eerst = gegeven(voorbeeldtraject('metOnderaannemer'), gewerkt('2025-02-03', DE_WILG));
    const daarna = eerst.als(intrekking('2025-03-03', 'registreer-inzet 2025-02-03'));
    const [oud, nieuw] = [grondslag(eerst.grootboek), grondslag(daarna.grootboek)];
    const { inzet: v } = verschil(oud, nieuw, '2025-03-03T09:00:00.000Z', { inzet });
    expect(v?.hersluit.map((h) => [h.oudTot, h.nieuwTot])).toEqual([['2025-03-10T23:00:00.000Z', '2025-03-03T09:00:00.000Z']]);
    expect(v?.weg.map((r) => [r.waarden['ten_laste_van'], r.bekendVan, r.bekendTot])).toEqual([
      [DE_WILG, '2025-03-10T23:00:00.000Z', null],
    ]);
    expect(v?.nieuw).toEqual([]);
    expect(v && tekst(toegepast(rechthoeken(oud, { inzet })['inzet'] ?? [], v))).toEqual(
      tekst(rechthoeken(nieuw, { inzet })['inzet'] ?? []),
    );
  });

  it('komt ook van een verhuizing van het kind', () => {
    const eerst = gegeven(voorbeeldtraject('wachtend'));
    const daarna = eerst.als(verhuizing('2024-03-04', '0396'));
    const { wachtlijst: v } = verschil(grondslag(eerst.grootboek), grondslag(daarna.grootboek), '2024-03-04T09:00:00.000Z', { wachtlijst });
    expect(v?.nieuw.map((r) => [r.van, r.tot, r.waarden['gemeente']])).toEqual([
      ['2024-02-19', '2024-03-04', '0473'],
      ['2024-03-04', null, '0396'],
    ]);
  });
});
