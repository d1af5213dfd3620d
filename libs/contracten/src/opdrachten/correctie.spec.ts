import { describe, expect, it } from '@jest/globals';
import { ingangVan, opdrachten, opdrachtVan } from '../opdrachten.js';
import { fouten } from '../test/fouten.js';
import type { Doel } from './opdracht.js';

const reden = 'een week later';
const gebeurtenisId = '40000000-0000-4000-8000-002500000015';

function correctie(doel: Doel, gegevens: unknown): readonly string[] {
  const opdracht = opdrachtVan('trek-gebeurtenis-in');
  const ingang = opdracht && ingangVan(opdracht, doel);
  if (!ingang) throw new Error('no correction');
  return fouten(ingang.gegevens, gegevens);
}

const bij = (doel: Doel, vervanging: unknown): readonly string[] => correctie(doel, { gebeurtenisId, reden, vervanging });

describe('een correctie', () => {
  it('kan zonder vervanging, maar niet zonder reden of gebeurtenis', () => {
    expect(bij('traject', undefined)).toEqual([]);
    expect(correctie('traject', {})).toEqual(['/gebeurtenisId verplicht', '/reden verplicht']);
  });

  it('toetst de vervanging aan de eigen velden van die opdracht', () => {
    expect(bij('traject', { opdracht: 'onderbreek-behandeling', gegevens: { datum: '2025-03-06' } })).toEqual([]);
    expect(bij('traject', { opdracht: 'onderbreek-behandeling', gegevens: { datum: '2025-03-32', redn: 'x' } })).toEqual([
      '/vervanging/gegevens/datum geen-datum',
      '/vervanging/gegevens/redn onbekend-veld',
    ]);
    expect(bij('traject', { opdracht: 'start-behandeling', gegevens: { datum: '2025-03-06', aanbieder: '42420001', perceel: 2 } })).toEqual(
      ['/vervanging/gegevens/perceel alleen-bij-crisis'],
    );
  });

  it.each([
    ['traject', 'verhuis-jeugdige', { datum: '2025-03-06', gemeente: '0392' }],
    ['jeugdige', 'onderbreek-behandeling', { datum: '2025-03-06' }],
    ['regeling', 'stel-budgetplafond-vast', { jaar: 2025, bedragCent: 1, datum: '2025-01-01' }],
    ['aanbieder', 'ontbind-regeling', { datum: '2025-03-06', reden: 'x' }],
    ['traject', 'trek-gebeurtenis-in', { gebeurtenisId, reden }],
    ['jeugdige', 'vernietig-persoonsgegevens', { verzoekdatum: '2025-03-06', grondslag: 'x' }],
    ['traject', 'bestaat-niet', {}],
    ['traject', 7, {}],
  ] as const)('op een %s komt %p niet in de plaats', (doel, opdracht, gegevens) => {
    expect(bij(doel, { opdracht, gegevens })).toEqual(['/vervanging/opdracht andere-stroom']);
  });

  it('kent voor elke andere opdracht, behalve een vernietiging, een stroom waarin zij vervangt', () => {
    const vervangbaar = opdrachten.filter(({ ingangen: [ingang], opdracht }) => {
      return ingang && !bij(ingang.doel, { opdracht, gegevens: {} }).includes('/vervanging/opdracht andere-stroom');
    });

    expect(opdrachten.filter((opdracht) => !vervangbaar.includes(opdracht)).map(({ opdracht }) => opdracht)).toEqual([
      'trek-gebeurtenis-in',
      'vernietig-persoonsgegevens',
    ]);
  });

  it('meldt wat aan de vervanging ontbreekt', () => {
    expect(bij('traject', {})).toEqual(['/vervanging/opdracht verplicht', '/vervanging/gegevens verplicht']);
    expect(bij('traject', { opdracht: 'hervat-behandeling' })).toEqual(['/vervanging/gegevens verplicht']);
    expect(bij('traject', { opdracht: 'hervat-behandeling', gegevens: [] })).toEqual(['/vervanging/gegevens geen-object']);
    expect(bij('traject', 'x')).toEqual(['/vervanging geen-object']);
  });
});
