import { describe, expect, it } from '@jest/globals';
import { metGezien, naPositie, wachtSeconden, type Gezien } from './achterstand.js';

/** The ledger as it was seen: second by second, its end. */
const gezien = (...einden: readonly (readonly [seconde: number, positie: bigint])[]): readonly Gezien[] =>
  einden.reduce<readonly Gezien[]>((lijst, [s, positie]) => metGezien(lijst, { positie, op: s * 1_000 }), []);

describe('hoe lang gebeurtenissen wachten', () => {
  it('telt vanaf dat het grootboek voor het eerst verder bleek', () => {
    const lijst = gezien([10, 5n], [20, 5n], [30, 8n]);
    expect(wachtSeconden(lijst, 8n, 40_000)).toBe(0);
    expect(wachtSeconden(lijst, 7n, 40_000)).toBe(10);
    expect(wachtSeconden(lijst, 5n, 40_000)).toBe(10);
    expect(wachtSeconden(lijst, 4n, 40_000)).toBe(30);
  });

  it('is niets als er niets gezien is', () => expect(wachtSeconden([], 3n, 1)).toBe(0));

  it('neemt samen wat vlak na elkaar kwam, en houdt het vroegste moment', () => {
    expect(gezien([1, 1n], [1.05, 2n], [1.09, 3n], [1.2, 4n])).toEqual([
      { positie: 3n, op: 1_000 },
      { positie: 4n, op: 1_200 },
    ]);
  });

  it('blijft klein, hoe lang er ook niemand kijkt', () => {
    let lijst: readonly Gezien[] = [];
    for (let i = 1; i <= 5_000; i += 1) lijst = metGezien(lijst, { positie: BigInt(i), op: i * 1_000 });
    expect(lijst.length).toBeLessThanOrEqual(1_000);
    expect(lijst.at(-1)).toEqual({ positie: 5_000n, op: 5_000_000 });
  });

  it('vergeet wat alle leesmodellen hebben', () => {
    expect(naPositie(gezien([1, 1n], [2, 2n], [3, 3n]), 2n)).toEqual([{ positie: 3n, op: 3_000 }]);
  });
});
