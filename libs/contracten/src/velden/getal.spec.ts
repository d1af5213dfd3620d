import { describe, expect, it } from '@jest/globals';
import { fouten, metVeld } from '../test/fouten.js';
import { Aantal, BedragCent, Ja, Minuten } from './getal.js';

const uitleg = 'x';

describe.each([
  ['een aantal', Aantal({ uitleg }), [0, 7, Number.MAX_SAFE_INTEGER], [-1, 2 ** 53]],
  ['een bedrag', BedragCent({ uitleg }), [0, 12_345, 1_000_000_000_000], [-1, 1_000_000_000_001]],
  ['een aantal minuten', Minuten({ uitleg }), [1, 44_640], [0, -30, 44_641]],
])('%s', (_naam, decorator, goed, buiten) => {
  const Proef = metVeld(decorator);

  it.each(goed)('mag %d zijn', (veld) => {
    expect(fouten(Proef, { veld })).toEqual([]);
  });

  it.each(buiten)('ligt met %d buiten bereik', (veld) => {
    expect(fouten(Proef, { veld })).toEqual(['/veld buiten-bereik']);
  });

  it.each([1.5, '1', NaN, Infinity, true, [1], {}])('is niet %p', (veld) => {
    expect(fouten(Proef, { veld })).toEqual(['/veld geen-getal']);
  });
});

describe('ja of nee', () => {
  const Proef = metVeld(Ja({ uitleg }));

  it.each([true, false])('mag %p zijn', (veld) => {
    expect(fouten(Proef, { veld })).toEqual([]);
  });

  it.each(['true', 'ja', 0, 1, []])('is niet %p', (veld) => {
    expect(fouten(Proef, { veld })).toEqual(['/veld geen-ja-nee']);
  });
});
