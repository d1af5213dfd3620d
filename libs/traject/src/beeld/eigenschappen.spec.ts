import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civieleDatum, dagNa, dagVoor, type Datum, type Instant } from '../datum.js';
import { toestandVan, type Opname } from '../opname.js';
import { regelboek } from '../regeling/regels.js';
import { EERSTE, TRAJECT, instants, leven, levens, opnameVan, regelingen, stroom, type Grootboek } from '../test/index.js';
import { afwijkingen } from './afwijkingen.js';
import { mogelijkheden } from './mogelijkheden.js';
import { toetsingen } from './toetsing.js';
import { trajectbeeld } from './traject.js';

/** Every date on which something happened, with the day before and after. */
const data = (grootboek: Grootboek): readonly Datum[] => {
  const eigen = grootboek.filter((g) => !g.stroom.startsWith('regeling-')).map((g) => g.geldigOp);
  return [...new Set(eigen.flatMap((d) => [dagVoor(d), d, dagNa(d)]))].sort();
};

const bekendTot = (grootboek: Grootboek, op: Instant): Grootboek => grootboek.filter((g, i) => i < EERSTE.length || g.vastgelegdOp <= op);

/** All that one trajectory shows on a date. */
const gezien = (o: Opname, peildatum: Datum) => [trajectbeeld(o, peildatum), toetsingen(o, peildatum)];

describe('wat van een traject te zien is', () => {
  it('laat zich lezen op elke peildatum en met elke kennis', () => {
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        for (const op of instants(grootboek)) {
          const o = opnameVan(grootboek, TRAJECT, op);
          for (const datum of data(grootboek)) {
            const t = toestandVan(o, datum);
            expect(isDeepStrictEqual(trajectbeeld(o, datum)?.afwijkingen, t && afwijkingen(o, t, datum))).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('geeft op elk later moment hetzelfde antwoord over wat toen bekend was', () => {
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        for (const op of instants(grootboek).slice(0, -1)) {
          const [nu, toen] = [opnameVan(grootboek, TRAJECT, op), opnameVan(bekendTot(grootboek, op), TRAJECT, op)];
          for (const datum of ['2024-12-31', '2025-06-01', civieleDatum(op)])
            expect(isDeepStrictEqual(gezien(nu, datum), gezien(toen, datum))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('toetst bij vastlegging zoals er besloten is', () => {
    let getoetst = 0;
    fc.assert(
      fc.property(leven, ({ grootboek }) => {
        for (const { gebeurtenisId, bijVastlegging } of toetsingen(opnameVan(grootboek, TRAJECT), '2027-01-04')) {
          const g = grootboek.find((ander) => ander.gebeurtenisId === gebeurtenisId);
          getoetst += 1;
          expect(bijVastlegging.redenen).toEqual(g && 'redenen' in g.gegevens ? g.gegevens.redenen : []);
        }
      }),
      { numRuns: 60 },
    );
    expect(getoetst).toBeGreaterThan(10);
  });

  it('zegt van elke opdracht of zij kan, en waarom niet', () => {
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        const traject = stroom(grootboek, `traject-${TRAJECT}`);
        const vastgelegdOp = '2027-01-04T09:00:00.000Z';
        const regels = regelboek(regelingen(grootboek))({ op: vastgelegdOp });
        const t = toestandVan(opnameVan(grootboek, TRAJECT), '2027-01-04');
        if (!t) return;
        const kan = mogelijkheden({ geschiedenis: traject, traject, inGebruikDoor: [], regels, vastgelegdOp }, t, '2027-01-04');
        expect(kan.every((m) => m.mogelijk === (m.reden === undefined))).toBe(true);
        expect(kan.find((m) => m.opdracht === 'start-behandeling')?.mogelijk).toBe(
          t.verwijzing !== null && !t.einde && t.episodes.length === 0,
        );
      }),
      { numRuns: 60 },
    );
  });
});
