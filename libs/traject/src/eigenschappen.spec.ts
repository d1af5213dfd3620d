import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { opname, type Opname } from './opname.js';
import {
  EERSTE,
  TRAJECT,
  dossier,
  gemeldOp,
  genaamd,
  instants,
  intrekking,
  levens,
  leven,
  noteer,
  opnameVan,
  stroom,
  type Grootboek,
  type Leven,
  type Zin,
} from './test/index.js';
import { lees } from './vouw.js';

const speel = (zinnen: readonly Zin[]): Grootboek | undefined => {
  let grootboek = EERSTE;
  for (const zin of zinnen) {
    const { na, onmogelijk } = noteer(grootboek, zin);
    if (onmogelijk) return undefined;
    grootboek = na;
  }
  return grootboek;
};

describe('de orde van vastleggen', () => {
  const besluiten = (grootboek: Grootboek) =>
    grootboek.map(({ gebeurtenisId, soort, gegevens }) => [gebeurtenisId, soort, gegevens] as const).sort(([a], [b]) => (a < b ? -1 : 1));

  /** The commands of a life with a date of their own, that are possible when all are told afterwards. */
  function achteraf({ zinnen }: Leven): readonly Zin[] {
    const datums = new Set<unknown>();
    let gekozen: readonly Zin[] = [];
    for (const zin of zinnen.filter((z) => z.opdracht !== 'trek-gebeurtenis-in' && z.pad === TRAJECT).concat(zinnen.slice(0, 2))) {
      const laat = gemeldOp('2027-01-04', zin);
      const eigen = zin.pad !== TRAJECT || !datums.has(zin.gegevens['datum']);
      if (!eigen || !speel([...gekozen, laat])) continue;
      datums.add(zin.gegevens['datum']);
      gekozen = [...gekozen, laat];
    }
    return gekozen;
  }

  it('maakt niet uit voor wat op verschillende dagen gebeurde en in beide orden kon', () => {
    let vergeleken = 0;
    fc.assert(
      fc.property(leven, (leeft) => {
        const zinnen = achteraf(leeft);
        const na = speel(zinnen) ?? EERSTE;
        for (const i of zinnen.keys()) {
          const [deze, volgende] = [zinnen[i], zinnen[i + 1]];
          if (!deze || !volgende) continue;
          const anders = speel([...zinnen.slice(0, i), volgende, deze, ...zinnen.slice(i + 2)]);
          if (!anders || JSON.stringify(besluiten(anders)) !== JSON.stringify(besluiten(na))) continue;
          vergeleken += 1;
          expect(isDeepStrictEqual(opnameVan(anders, TRAJECT).eind, opnameVan(na, TRAJECT).eind)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
    expect(vergeleken).toBeGreaterThan(100);
  });
});

describe('een gebeurtenis intrekken', () => {
  it('is hetzelfde als haar nooit hebben vastgelegd', () => {
    let ingetrokken = 0;
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        for (const g of stroom(grootboek, `traject-${TRAJECT}`)) {
          const { na, onmogelijk } = noteer(grootboek, genaamd('weg ermee', intrekking('2027-01-04', g.gebeurtenisId)));
          if (onmogelijk) continue;
          ingetrokken += 1;
          const nooit = grootboek.filter((ander) => ander !== g);
          expect(isDeepStrictEqual(opnameVan(na, TRAJECT).stappen, opnameVan(nooit, TRAJECT).stappen)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
    expect(ingetrokken).toBeGreaterThan(100);
  });
});

describe('wat is vastgelegd', () => {
  it('is op elk moment een mogelijk verhaal', () => {
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        for (const op of instants(grootboek)) {
          const { verhaal, regels } = opnameVan(grootboek, TRAJECT, op);
          expect(lees(verhaal, regels, new Set()).breuk).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leest hetzelfde als het verder leest van een eerder moment', () => {
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        const alles = dossier(grootboek, TRAJECT);
        let vorige: Opname | undefined;
        for (const op of instants(grootboek)) {
          vorige = opname(alles, { op }, vorige);
          const opnieuw = opname(alles, { op });
          expect(isDeepStrictEqual([vorige.stappen, vorige.eind, vorige.woont], [opnieuw.stappen, opnieuw.eind, opnieuw.woont])).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
