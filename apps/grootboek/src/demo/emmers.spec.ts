import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Emmers } from './emmers.js';

const leeg = (emmers: Emmers<string>, tot: number): readonly string[] => {
  const eruit: string[] = [];
  for (let naam = emmers.neem(tot); naam !== undefined; naam = emmers.neem(tot)) eruit.push(naam);
  return eruit;
};

describe('buckets by day', () => {
  it('give back the earliest first, and within a day what came first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (dagen) => {
        const emmers = new Emmers<string>();
        dagen.forEach((dag, i) => {
          emmers.zet(dag, `${dag} als ${i}e`);
        });
        const verwacht = dagen.map((dag, i) => ({ dag, i })).sort((a, b) => a.dag - b.dag || a.i - b.i);
        expect(emmers.aantal).toBe(dagen.length);
        expect(leeg(emmers, Infinity)).toEqual(verwacht.map(({ dag, i }) => `${dag} als ${i}e`));
        expect(emmers.aantal).toBe(0);
      }),
    );
  });

  it('keep what lies ahead, and take in what comes on the day itself or before it', () => {
    const emmers = new Emmers<string>();
    emmers.zet(3, 'later');
    emmers.zet(1, 'nu');
    expect(emmers.neem(1)).toBe('nu');
    emmers.zet(1, 'nog vandaag');
    emmers.zet(-4, 'had al gemoeten');
    expect(leeg(emmers, 2)).toEqual(['had al gemoeten', 'nog vandaag']);
    expect(leeg(emmers, 3)).toEqual(['later']);
  });
});
