import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { jcs } from './jcs.js';

describe('de canonieke vorm', () => {
  it('is die van de bibliotheek, wat de inhoud ook is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (waarde) => {
        fc.pre(JSON.stringify(waarde).isWellFormed() && !/\\ud[89a-f]/.test(JSON.stringify(waarde)));
        expect(jcs(waarde)).toBe(canonicalize(waarde));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [
      'getallen zoals ECMAScript ze schrijft',
      [-0, 1e21, 1e-7, 0.1, 333333333.33333329, 4.5, 2e-3],
      '[0,1e+21,1e-7,0.1,333333333.3333333,4.5,0.002]',
    ],
    [
      'sleutels op hun code-eenheden',
      { '€': 1, '\r': 2, '1': 3, '\u0080': 4, ö: 5, '😀': 6, '\ufb33': 7 },
      '{"\\r":2,"1":3,"\u0080":4,"ö":5,"€":1,"😀":6,"\ufb33":7}',
    ],
    ['een tekst met de kortste ontsnapping', '\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['een veld zonder waarde niet', { a: undefined, b: [] }, '{"b":[]}'],
  ])('heeft %s (RFC 8785)', (_wat, waarde, verwacht) => {
    expect(jcs(waarde)).toBe(verwacht);
  });

  it.each([
    ['een losse surrogate', '\ud800', 'surrogate'],
    ['een losse surrogate als sleutel', { '\udc00': 1 }, 'surrogate'],
    ['geen getal', NaN, 'NaN'],
    ['oneindig', -Infinity, '-Infinity'],
    ['een functie', () => 1, 'function'],
    ['niets', [undefined], 'undefined'],
  ])('is er niet voor %s', (_wat, waarde, melding) => {
    expect(() => jcs(waarde)).toThrow(melding);
  });
});
