import { describe, expect, it } from '@jest/globals';
import { willekeurig } from './versleuteling.js';

describe('willekeurige bytes uit een voorraad', () => {
  it('zijn nooit twee keer dezelfde en nooit leeg, ook voorbij het eind van de voorraad', () => {
    const gegeven = Array.from({ length: 3_000 }, (_, i) => willekeurig(i % 2 === 0 ? 12 : 32));
    // Of any eight bytes none is given out twice.
    const achten = gegeven.flatMap((bytes) =>
      Array.from({ length: Math.floor(bytes.length / 8) }, (_, i) => bytes.toString('hex', 8 * i, 8 * i + 8)),
    );
    expect(new Set(achten).size).toBe(achten.length);
    expect(achten).not.toContain('00'.repeat(8));
    expect(gegeven.map((bytes) => bytes.length)).toEqual(gegeven.map((_, i) => (i % 2 === 0 ? 12 : 32)));
  });

  it('veranderen niet meer nadat zij gegeven zijn', () => {
    const eerste = willekeurig(32);
    const toen = eerste.toString('hex');
    for (let i = 0; i < 1_000; i += 1) willekeurig(32);
    expect(eerste.toString('hex')).toBe(toen);
  });
});
