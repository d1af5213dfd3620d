import { describe, expect, it } from '@jest/globals';
import type { Verloop } from '#leesmodellen';
import { zonderKleineCellen } from './kleine-cellen.js';

const uitstroom = { gestart: 20, geweigerd: 0, verwijderd: { leeftijd: 12 }, beeindigd: 10, verplaatst: 0 };
const periode = { van: '2025-01-01', tot: '2025-02-01', beginstand: 112, instroom: 31, uitstroom, eindstand: 101 };
const verloop = (deel: object): Verloop => ({
  van: '2025-01-01',
  tot: '2025-02-01',
  stap: 'maand',
  bekendOp: '2025-06-01T10:00:00.000Z',
  items: [{ ...periode, ...deel }],
});

describe('what an evaluator sees of the verloop', () => {
  it('are flows of ten or more as they are, and numbers waiting rounded to five', () => {
    expect(zonderKleineCellen(verloop({}))).toMatchObject({ minimum: 10, items: [{ ...periode, beginstand: 110, eindstand: 100 }] });
  });

  it.each([
    ['instroom', { instroom: 9 }],
    ['a start', { uitstroom: { ...uitstroom, gestart: 1 } }],
    ['a reason of removal', { uitstroom: { ...uitstroom, verwijderd: { overleden: 1 } } }],
  ])('are no flows at all in a period with a small one: %s', (_wat, deel) => {
    expect(zonderKleineCellen(verloop(deel))).toMatchObject({
      items: [
        {
          van: '2025-01-01',
          instroom: null,
          uitstroom: { gestart: null, geweigerd: null, verwijderd: {}, beeindigd: null, verplaatst: null },
        },
      ],
    });
  });

  it('is not how many wait when they are few', () => {
    expect(zonderKleineCellen(verloop({ beginstand: 9, eindstand: 0 }))).toMatchObject({ items: [{ beginstand: null, eindstand: 0 }] });
  });
});
