import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Envelop } from '../port.js';
import { Geheugen } from './geheugen.js';

function historie(stroom: string, lengte: number, vanaf = 0): Envelop[] {
  return Array.from({ length: lengte }, (_, index) => ({ stroom, volgnummer: vanaf + index }) as Envelop);
}

describe('het geheugen van de schrijver', () => {
  let geheugen: Geheugen;
  const bekend = (...stromen: string[]) => stromen.filter((stroom) => geheugen.neem(stroom));

  beforeEach(() => {
    geheugen = new Geheugen('regeling-', 12);
  });

  it('laat gaan wat het langst niet gebruikt is, zodra het te vol is', () => {
    for (const stroom of ['a', 'b', 'c']) geheugen.bewaar(stroom, historie(stroom, 3));
    geheugen.neem('a');
    geheugen.snoei();
    expect(bekend('b', 'c', 'a')).toEqual(['b', 'c', 'a']);

    geheugen.bewaar('d', []);
    geheugen.snoei();

    expect(bekend('a', 'b', 'c', 'd')).toEqual(['a', 'c', 'd']);
  });

  it('telt een stroom die langer wordt één keer', () => {
    for (let lengte = 1; lengte <= 11; lengte += 1) geheugen.bewaar('a', historie('a', lengte));

    geheugen.snoei();

    expect(geheugen.neem('a')).toHaveLength(11);
  });

  it('vult aan wat het kent, en alles wat altijd bij de hand is', () => {
    geheugen.bewaar('a', historie('a', 2));

    geheugen.vulAan([...historie('a', 1, 2), ...historie('onbekend', 1), ...historie('regeling-x', 1)]);

    expect(geheugen.neem('a')).toEqual(historie('a', 3));
    expect(bekend('onbekend', 'regeling-x')).toEqual([]);
    expect(geheugen.vast).toEqual(historie('regeling-x', 1));
  });

  it('is leeg als het geleegd is', () => {
    geheugen.bewaar('a', historie('a', 12));
    geheugen.kop = { positie: 1n, vastgelegdOp: '' };

    geheugen.leeg();
    geheugen.bewaar('b', historie('b', 11));
    geheugen.snoei();

    expect([bekend('a', 'b'), geheugen.kop]).toEqual([['b'], undefined]);
  });
});
