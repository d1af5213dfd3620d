import { describe, expect, it } from '@jest/globals';
import { met } from '../delen/adres.js';
import { aantalFilters, toestandUit, vraagPlaatsingen, vraagVerloop, zonderFilters } from './toestand.js';

const zoek = (tekst: string): URLSearchParams => new URLSearchParams(tekst);

describe('the state of the wachtlijst', () => {
  it('follows from its address, whatever stands there', () => {
    const toestand = toestandUit(zoek('lijst=onzin&pagina=-3&gemeente=0392'));
    expect([toestand.lijst, toestand.pagina, aantalFilters(toestand)]).toEqual(['plaatsingen', 1, 1]);
  });

  it('asks for what has a value alone', () => {
    const toestand = toestandUit(zoek('gemeente=0392&urgentie=&sorteer=-sinds&pagina=2'));
    expect(vraagPlaatsingen(toestand)).toEqual({ gemeente: '0392', sorteer: '-sinds', pagina: 2, perPagina: 100 });
  });

  it('starts at the first page again when anything else changes, but keeps the list', () => {
    expect(met(zoek('pagina=4&lijst=zonder'), { perceel: '1' }).toString()).toBe('lijst=zonder&perceel=1');
    expect(met(zoek('perceel=1'), { pagina: '4' }).toString()).toBe('perceel=1&pagina=4');
    expect(zonderFilters(zoek('perceel=1&peildatum=2025-01-01&lijst=zonder&sorteer=sinds')).toString()).toBe('lijst=zonder&sorteer=sinds');
  });

  it('looks back two years from the peildatum, that day included', () => {
    const vraag = vraagVerloop(toestandUit(zoek('peildatum=2025-02-28&urgentie=crisis&perceel=2')));
    expect(vraag).toEqual({ perceel: '2', van: '2023-03-01', tot: '2025-03-01', stap: 'maand' });
  });
});
