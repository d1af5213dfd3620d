import { describe, expect, it } from '@jest/globals';
import { Budgetuitputting, Verloop, ZonderPlaatsing } from '#contracten';
import { alsCsv } from './csv.js';

function regels(inhoud: object, klasse: Parameters<typeof alsCsv>[0]): readonly string[] {
  const { lichaam } = alsCsv(klasse, 'lijst')({ status: 200, lichaam: inhoud });
  return typeof lichaam === 'string' ? lichaam.replace(/\r\n$/, '').split('\r\n') : [];
}

describe('a list as CSV', () => {
  it('has its columns, also without rows', () => {
    expect(regels({ items: [] }, ZonderPlaatsing)).toEqual([
      'trajectId,jeugdigeId,gemeente,perceel,product,urgentie,verwijsdatum,dagenSindsVerwijzing,weigeringen',
    ]);
  });

  it('puts the fields of an object in columns of their own', () => {
    const uitstroom = { gestart: 3, geweigerd: 0, verwijderd: { leeftijd: 2 }, beeindigd: 0, verplaatst: 1 };
    const [kolommen, rij] = regels(
      { items: [{ van: '2025-01-01', tot: '2025-02-01', beginstand: 9, instroom: 4, uitstroom, eindstand: 7 }] },
      Verloop,
    );
    const perKolom = Object.fromEntries((kolommen ?? '').split(',').map((naam, i) => [naam, rij?.split(',')[i]]));
    expect(perKolom).toMatchObject({
      van: '2025-01-01',
      'uitstroom.gestart': '3',
      'uitstroom.verwijderd.leeftijd': '2',
      'uitstroom.verwijderd.overleden': '',
      eindstand: '7',
    });
  });

  it('keeps a list within one cell', () => {
    const weigeringen = [
      { aanbieder: '42420001', datum: '2025-01-02', reden: 'aanmeldstop' },
      { aanbieder: '42420002', datum: '2025-01-03', reden: 'niet-passend' },
    ];
    expect(regels({ items: [{ trajectId: 't', weigeringen }] }, ZonderPlaatsing)[1]).toBe(
      't,,,,,,,,42420001 2025-01-02 aanmeldstop; 42420002 2025-01-03 niet-passend',
    );
  });

  it('makes no formula of what somebody wrote, and quotes what needs it', () => {
    const rij = regels({ items: [{ trajectId: '=1+1', product: '@SOM(A1)', gemeente: 'a,"b"' }] }, ZonderPlaatsing)[1];
    expect(rij).toBe(`"'=1+1",,"a,""b""",,"'@SOM(A1)",,,,`);
  });

  it('leaves a number negative and a null empty', () => {
    expect(regels({ items: [{ aanbieder: '42420001', plafondCent: null, besteedCent: -5 }] }, Budgetuitputting)[1]).toMatch(
      /^42420001,,-5,/,
    );
  });

  it('names the moments that it is about', () => {
    const resultaat = alsCsv(
      Verloop,
      'verloop',
    )({ status: 200, lichaam: { bekendOp: '2025-01-01T00:00:00.000Z', items: [] }, koppen: { ETag: '"1"' } });
    expect(resultaat).toMatchObject({
      soort: 'text/csv; header=present',
      koppen: { ETag: '"1"', 'Bekend-Op': '2025-01-01T00:00:00.000Z', 'Content-Disposition': 'attachment; filename="verloop.csv"' },
    });
    expect(Object.keys(resultaat.koppen ?? {})).not.toContain('Peildatum');
  });
});
