import { describe, expect, it } from '@jest/globals';
import { aantalFilters, toestandUit, vraagWerk, zonderFilters } from './toestand.js';

const van = (zoek: string) => toestandUit(new URLSearchParams(zoek));

describe('an address', () => {
  it('without anything asks for all that lies there today', () => {
    expect(vraagWerk(van(''))).toEqual({ pagina: 1, perPagina: 50 });
  });

  it('with a kind, filters and a page asks for exactly those', () => {
    const toestand = van('soort=einde-ontbreekt&gemeente=0392&aanbieder=42420001&pagina=3');
    expect(vraagWerk(toestand)).toEqual({ soort: 'einde-ontbreekt', gemeente: '0392', aanbieder: '42420001', pagina: 3, perPagina: 50 });
    expect(aantalFilters(toestand)).toBe(2);
  });

  it('with a kind or a page that does not exist asks as if it was not there', () => {
    expect(vraagWerk(van('soort=onzin&pagina=-2&lijst=zonder'))).toEqual({ pagina: 1, perPagina: 50 });
  });

  it('loses its filters and its page, and keeps its kind', () => {
    const zoek = new URLSearchParams('soort=einde-ontbreekt&perceel=2&peildatum=2025-07-01&pagina=2');
    expect(zonderFilters(zoek).toString()).toBe('soort=einde-ontbreekt');
  });
});
