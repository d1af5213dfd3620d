import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fouten, metVeld } from '../test/fouten.js';
import { valideer } from '../valideer.js';
import { Datum, Duur, isDatum, Jaar, Moment } from './tijd.js';

const uitleg = 'x';

describe('een datum', () => {
  const Proef = metVeld(Datum({ uitleg }));

  it.each(['2025-02-03', '2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31', '2025-04-30'])('%s bestaat', (veld) => {
    expect(fouten(Proef, { veld })).toEqual([]);
  });

  it.each(['2025-11-31', '2025-02-30', '2025-02-29', '1900-02-29', '2025-04-31', '2025-00-10', '2025-13-01', '2025-01-00', '2025-01-32'])(
    '%s bestaat niet',
    (veld) => {
      expect(fouten(Proef, { veld })).toEqual(['/veld geen-datum']);
    },
  );

  it.each(['1899-12-31', '3000-01-01', '0000-01-01', '9999-12-31'])('%s ligt buiten de jaren die het grootboek kent', (veld) => {
    expect(fouten(Proef, { veld })).toEqual(['/veld geen-datum']);
  });

  it.each([
    '',
    '2025-2-3',
    '03-02-2025',
    '20250203',
    '2025-02-03T00:00:00Z',
    ' 2025-02-03',
    '2025-02-03\n',
    '٢٠٢٥-٠٢-٠٣',
    20250203,
    true,
    [],
    {},
    ['2025-02-03'],
  ])('%j is geen datum', (veld) => {
    expect(fouten(Proef, { veld })).toEqual(['/veld geen-datum']);
  });

  it('is er precies dan, wanneer de kalender die dag heeft', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (jaar, maand, dag) => {
          const tekst = `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
          const rond = new Date(Date.UTC(jaar, maand - 1, dag)).toISOString().slice(0, 10);

          expect(isDatum(tekst)).toBe(rond === tekst);
        },
      ),
    );
  });
});

describe('een tijdstip', () => {
  const Proef = metVeld(Moment({ uitleg }));
  const OokDatum = metVeld(Moment({ uitleg, ookDatum: true }));

  it.each([
    ['2025-02-03T09:12:44.120Z', '2025-02-03T09:12:44.120Z'],
    ['2025-02-03T10:12:44+01:00', '2025-02-03T09:12:44.000Z'],
    ['2025-02-02T23:30:00-05:00', '2025-02-03T04:30:00.000Z'],
    ['2025-02-03t09:12:44z', '2025-02-03T09:12:44.000Z'],
    ['2025-02-03T09:12:44.1Z', '2025-02-03T09:12:44.100Z'],
    ['2025-02-03T09:12:44.123999999Z', '2025-02-03T09:12:44.123Z'],
  ])('%s wordt %s', (veld, verwacht) => {
    expect(valideer(Proef, { veld })).toEqual({ waarde: { veld: verwacht } });
    expect(valideer(OokDatum, { veld })).toEqual({ waarde: { veld: verwacht } });
  });

  it.each([
    '2025-02-03T09:12:44',
    '2025-02-03T09:12Z',
    '2025-02-30T09:12:44Z',
    '2025-02-03T24:00:00Z',
    '2025-02-03T09:60:00Z',
    '2025-02-03T09:12:60Z',
    '2025-02-03T09:12:44+24:00',
    '2025-02-03 09:12:44Z',
    '2025-02-03T09:12:44 01:00',
    1738573964120,
  ])('%j is geen tijdstip', (veld) => {
    expect(fouten(Proef, { veld })).toEqual(['/veld geen-moment']);
    expect(fouten(OokDatum, { veld })).toEqual(['/veld geen-moment']);
  });

  it('mag alleen een datum zijn waar dat gezegd is, en blijft dan een datum', () => {
    expect(fouten(Proef, { veld: '2025-02-03' })).toEqual(['/veld geen-moment']);
    expect(valideer(OokDatum, { veld: '2025-02-03' })).toEqual({ waarde: { veld: '2025-02-03' } });
    expect(fouten(OokDatum, { veld: '2025-02-30' })).toEqual(['/veld geen-moment']);
  });
});

describe('een duur', () => {
  const Proef = metVeld(Duur({ uitleg }));

  it.each(['P9M', 'P1Y6M', 'P40W', 'P90D', 'P1Y2M3W4D', 'P0Y9M'])('%s is een duur', (veld) => {
    expect(fouten(Proef, { veld })).toEqual([]);
  });

  it.each(['', 'P', 'P0M', 'P0Y0M', '-P9M', 'P-9M', 'PT24H', 'P1DT1H', 'P1.5M', 'P1,5M', 'p9m', '9M', 'P9', 'P6M1Y', 'P9999M', 'P9M ', 9])(
    '%j is geen duur',
    (veld) => {
      expect(fouten(Proef, { veld })).toEqual(['/veld geen-duur']);
    },
  );
});

describe('een jaar', () => {
  const Proef = metVeld(Jaar({ uitleg }));

  it.each([
    [1900, []],
    [2999, []],
    [1899, ['/veld buiten-bereik']],
    [3000, ['/veld buiten-bereik']],
    [2025.5, ['/veld geen-getal']],
    ['2025', ['/veld geen-getal']],
  ])('%j geeft %j', (veld, verwacht) => {
    expect(fouten(Proef, { veld })).toEqual(verwacht);
  });
});
