import { describe, expect, it } from '@jest/globals';
import { fouten, metVeld } from '../test/fouten.js';
import { valideer } from '../valideer.js';
import { Naam, Tekst } from './tekst.js';

const NUL = String.fromCharCode(0);
const HALF = '\ud83d';

describe('tekst', () => {
  const Proef = metVeld(Tekst({ uitleg: 'x', max: 10 }));

  it.each(['a', ' a ', 'nu\ndan', 'nu\tdan', 'nu\r\ndan', 'é ü 汉', '👩‍👩‍👧'])('mag %j zijn en blijft zoals zij kwam', (veld) => {
    expect(valideer(Proef, { veld })).toEqual({ waarde: { veld } });
  });

  it.each([
    ['', 'leeg'],
    ['   ', 'leeg'],
    ['\t\n', 'leeg'],
    [`a${NUL}b`, 'ongeldige-tekens'],
    ['a\u0007b', 'ongeldige-tekens'],
    ['a\u001bb', 'ongeldige-tekens'],
    ['a\u007fb', 'ongeldige-tekens'],
    [`a${HALF}b`, 'ongeldige-tekens'],
    ['a\ude00b', 'ongeldige-tekens'],
    ['a'.repeat(11), 'te-lang'],
    ['👍'.repeat(11), 'te-lang'],
    [1, 'geen-tekst'],
    [['a'], 'geen-tekst'],
    [{ toString: 'a' }, 'geen-tekst'],
  ])('%j is %s', (veld, code) => {
    expect(fouten(Proef, { veld })).toEqual([`/veld ${code}`]);
  });

  it('telt tekens, niet de helften waaruit zij bestaan', () => {
    expect(fouten(Proef, { veld: '👍'.repeat(10) })).toEqual([]);
  });

  it('mag zonder opgave 2000 tekens lang zijn', () => {
    const Gewoon = metVeld(Tekst({ uitleg: 'x' }));

    expect(fouten(Gewoon, { veld: 'a'.repeat(2000) })).toEqual([]);
    expect(fouten(Gewoon, { veld: 'a'.repeat(2001) })).toEqual(['/veld te-lang']);
  });
});

describe('een naam', () => {
  const Proef = metVeld(Naam({ uitleg: 'x' }));

  it('past op een regel', () => {
    expect(fouten(Proef, { veld: "d'Arc-Núñez van 't Hof" })).toEqual([]);
    expect(fouten(Proef, { veld: 'twee\nregels' })).toEqual(['/veld ongeldige-tekens']);
    expect(fouten(Proef, { veld: 'met\ttab' })).toEqual(['/veld ongeldige-tekens']);
    expect(fouten(Proef, { veld: 'a'.repeat(201) })).toEqual(['/veld te-lang']);
  });
});
