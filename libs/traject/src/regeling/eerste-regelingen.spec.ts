import { describe, expect, it } from '@jest/globals';
import { EERSTE_REGELINGEN } from './eerste-regelingen.js';

describe('de regelingen van de eerste start', () => {
  it('zijn er drie, vastgelegd om 00:00 in Amsterdam van hun besluit', () => {
    expect(
      EERSTE_REGELINGEN.map(({ vastgelegdOp, gegevens: g }) => [g.naam, g.soort, g.geldigVan, g.geldigTot, g.besluitdatum, vastgelegdOp]),
    ).toEqual([
      ['overeenkomst-perceel-1', 'overeenkomst', '2023-01-01', undefined, '2023-01-01', '2022-12-31T23:00:00.000Z'],
      ['overeenkomst-perceel-2', 'overeenkomst', '2024-01-01', undefined, '2024-01-01', '2023-12-31T23:00:00.000Z'],
      ['addendum-perceel-2-2025', 'addendum', '2025-01-01', '2025-12-31', '2025-03-11', '2025-03-10T23:00:00.000Z'],
    ]);
  });

  it('kennen zes producten, waarvan twee met mandaat en een in perceel 1 zonder klok', () => {
    const producten = EERSTE_REGELINGEN.flatMap(({ gegevens }) => gegevens.producten ?? []);
    expect(producten.map((p) => [p.code, p.perceel, p.basisduur, p.maximaleVerlenging, p.mandaat])).toEqual([
      ['meervoudig', 1, undefined, undefined, false],
      ['basis-jggz', 2, 'P9M', 'P6M', true],
      ['specialistische-jggz', 2, 'P12M', 'P6M', true],
      ['diagnostiek-jggz', 2, 'P6M', 'P3M', false],
      ['begeleiding-ambulant', 2, 'P12M', 'P6M', false],
      ['dyslexiezorg', 2, 'P18M', 'P6M', false],
    ]);
  });

  it('heeft alleen het addendum maatregelen, alle drie', () => {
    expect(EERSTE_REGELINGEN.map(({ gegevens }) => gegevens.maatregelen)).toEqual([
      undefined,
      undefined,
      ['behandelduur', 'aanvullende-behandelaren', 'meervoudig-voortzetten'],
    ]);
  });
});
