import { describe, expect, it } from '@jest/globals';
import { OPDRACHTEN } from '../opdracht/opdrachten.js';
import { KENT_ZIN, toevoegingen, zin } from './zinnen.js';

const product = (code: unknown): string => (code === 'basis-jggz' ? 'Basis jeugd-GGZ' : String(code));

describe('an event in a sentence', () => {
  it.each([
    [
      'VerwijzingGeregistreerd',
      { verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' },
      'Verwezen naar Basis jeugd-GGZ (perceel 2); verwijzer: huisarts',
    ],
    ['TriageUitgevoerd', { uitkomst: 'perceel-2', urgentie: 'hoog' }, 'Triage: naar perceel 2, urgentie hoog'],
    ['TriageUitgevoerd', { uitkomst: 'afgewezen', urgentie: 'regulier' }, 'Triage: afgewezen'],
    ['BehandelingGestart', { aanbieder: '42420001', crisis: true }, 'Behandeling gestart bij 42420001, in een crisis'],
    [
      'VerlengingGeweigerd',
      { nieuweEinddatum: '2026-01-31', beslisser: 'cjg', redenen: ['einddatum-niet-later'] },
      'Verlenging geweigerd door de regels: gevraagd tot en met 31-01-2026, besloten door CJG',
    ],
    ['TrajectBeeindigd', { reden: '31' }, 'Traject beëindigd: volgens plan'],
  ])('%s', (soort, gegevens, tekst) => {
    expect(zin(soort, gegevens, product)).toBe(tekst);
  });

  it('names a kind that is not known yet', () => {
    expect(zin('IetsNieuwsGebeurd', {}, product)).toBe('iets nieuws gebeurd');
  });

  it('is there for all that a form of this screen records', () => {
    const soorten = OPDRACHTEN.flatMap((vorm) => vorm.soorten);
    expect(soorten.filter((soort) => !KENT_ZIN.has(soort))).toEqual([]);
  });
});

it('shows what was written beside an event, and a reden only where it was written', () => {
  expect(toevoegingen('VerwijzingGeregistreerd', { verwijzer: { type: '02', naam: 'Terpstra' }, hulpvraag: 'Slaapt slecht.' })).toEqual([
    ['Verwijzer', 'Terpstra'],
    ['Hulpvraag', 'Slaapt slecht.'],
  ]);
  expect(toevoegingen('BehandelingOnderbroken', { reden: 'vakantie' })).toEqual([['Reden', 'vakantie']]);
  expect(toevoegingen('TrajectBeeindigd', { reden: '31' })).toEqual([]);
  expect(toevoegingen('VerlengingGeweigerd', { redenen: ['cjg-toetsing-ontbreekt', 'iets-nieuws'] })).toEqual([
    ['Waarom', 'voor een derde of latere verlenging ontbreekt een CJG-toetsing met de uitkomst voortzetten; iets nieuws'],
  ]);
});
