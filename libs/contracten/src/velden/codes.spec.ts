import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fouten, metVeld } from '../test/fouten.js';
import { valideer } from '../valideer.js';
import { Agb, Bsn, Gemeentecode, isBsn, Keuze, Perceel, Positie, Productcode, Regelingnaam, Uuid } from './codes.js';

const uitleg = 'x';

interface Geval {
  readonly naam: string;
  readonly decorator: PropertyDecorator;
  readonly goed: readonly unknown[];
  readonly fout: readonly unknown[];
  readonly code: string;
}

const gevallen: readonly Geval[] = [
  {
    naam: 'een AGB-code',
    decorator: Agb({ uitleg }),
    goed: ['42420001', '00000000'],
    fout: ['4242', '424200011', '4242000a', ' 42420001', '42420001\n', 42420001],
    code: 'geen-agb',
  },
  {
    naam: 'een gemeentecode',
    decorator: Gemeentecode({ uitleg }),
    goed: ['0392', '0375'],
    fout: ['392', '00392', 'GM0392', 392],
    code: 'geen-gemeentecode',
  },
  {
    naam: 'een productcode',
    decorator: Productcode({ uitleg }),
    goed: ['basis-jggz', '45A11', 'a.b_c'],
    fout: ['', 'basis jggz', '-a', 'é', 'a'.repeat(65), 45],
    code: 'geen-productcode',
  },
  {
    naam: 'een regelingnaam',
    decorator: Regelingnaam({ uitleg }),
    goed: ['addendum-perceel-2-2025', 'a'],
    fout: ['Addendum', 'a--b', '-a', 'a-', 'a/b', '..', 'a'.repeat(101)],
    code: 'geen-regelingnaam',
  },
  {
    naam: 'een positie',
    decorator: Positie({ uitleg }),
    goed: ['0', '1842', '9'.repeat(18)],
    fout: ['', '-1', '01', '1.0', '1e3', '9'.repeat(19), 1842],
    code: 'geen-positie',
  },
  { naam: 'een perceel', decorator: Perceel({ uitleg }), goed: [1, 2], fout: ['1', '2', 0, 3, 1.5, true], code: 'geen-perceel' },
  {
    naam: 'een keuze',
    decorator: Keuze(['a', 'b'], { uitleg }),
    goed: ['a', 'b'],
    fout: ['', 'A', 'c', 'a ', ['a'], 0],
    code: 'niet-toegestaan',
  },
];

describe.each(gevallen)('$naam', ({ decorator, goed, fout, code }) => {
  const Proef = metVeld(decorator);

  it.each(goed.map((veld) => ({ veld })))('mag $veld zijn', ({ veld }) => {
    expect(fouten(Proef, { veld })).toEqual([]);
  });

  it.each(fout.map((veld) => ({ veld })))('mag niet $veld zijn', ({ veld }) => {
    expect(fouten(Proef, { veld })).toEqual([`/veld ${code}`]);
  });
});

describe('een uuid', () => {
  const Proef = metVeld(Uuid({ uitleg }));

  it('wordt in kleine letters bewaard, zodat een kenmerk een stroom is', () => {
    expect(valideer(Proef, { veld: 'D9DE9171-1C58-579C-9F2E-3C34F9C0EEA0' })).toEqual({
      waarde: { veld: 'd9de9171-1c58-579c-9f2e-3c34f9c0eea0' },
    });
  });

  it('mag van elke versie zijn', () => {
    fc.assert(fc.property(fc.uuid(), (veld) => expect(fouten(Proef, { veld })).toEqual([])));
    expect(fouten(Proef, { veld: '10000000-0000-4000-8000-000100000001' })).toEqual([]);
  });

  it.each([
    '',
    'x',
    '1000000000004000800000010000001',
    '{10000000-0000-4000-8000-000100000001}',
    '10000000-0000-4000-8000-00010000000g',
    7,
  ])('is niet %j', (veld) => {
    expect(fouten(Proef, { veld })).toEqual(['/veld geen-uuid']);
  });
});

describe('een bsn', () => {
  const Proef = metVeld(Bsn({ uitleg }));

  it.each(['123456782', '111222333', '012345672'])('%s doorstaat de elfproef', (veld) => {
    expect(fouten(Proef, { veld })).toEqual([]);
  });

  it.each(['123456789', '999999999', '000000000', '12345678', '1234567820', '12345678a', 123456782])('%j is geen bsn', (veld) => {
    expect(fouten(Proef, { veld })).toEqual(['/veld geen-bsn']);
  });

  it('met een cijfer verkeerd is geen bsn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (plaats, erbij) => {
        const cijfers = Array.from('111222333');
        cijfers[plaats] = String((Number(cijfers[plaats]) + erbij) % 10);

        expect(isBsn(cijfers.join(''))).toBe(false);
      }),
    );
  });

  it('staat nooit in de fout', () => {
    expect(JSON.stringify(valideer(Proef, { veld: '123456789' }))).not.toContain('123456789');
  });
});
