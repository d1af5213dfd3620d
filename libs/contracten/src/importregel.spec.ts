import { describe, expect, it } from '@jest/globals';
import { doelVan, valideerRegel } from './importregel.js';

const traject = '20000000-0000-4000-8000-002500000001';
const jeugdige = '10000000-0000-4000-8000-002500000001';
const opdrachtId = '30000000-0000-4000-8000-002500000001';
const plaatsing = { opdracht: 'plaats-op-wachtlijst', traject, opdrachtId, gegevens: { datum: '2025-01-27', aanbieder: '42420001' } };
const registratie = { opdracht: 'registreer-jeugdige', opdrachtId, gegevens: { geboortedatum: '2013-04-09', gemeente: '0392' } };
const intrekking = { opdracht: 'trek-gebeurtenis-in', opdrachtId, gegevens: { gebeurtenisId: opdrachtId, reden: 'vergissing' } };

const fouten = (regel: unknown): readonly string[] =>
  (valideerRegel(regel).fouten ?? []).map(({ pointer = '', code }) => `${pointer} ${code}`);

describe('een regel van een importbestand', () => {
  it('is een opdracht met wat HTTP in pad en koppen heeft', () => {
    const regel = { ...plaatsing, vastgelegdOp: '2025-01-27T10:00:00+01:00', door: { rol: 'aanbieder', organisatie: '42420001' } };

    expect(valideerRegel(regel).waarde).toEqual({ ...regel, vastgelegdOp: '2025-01-27T09:00:00.000Z' });
    expect(doelVan(regel)).toBe('traject');
  });

  it('meldt fouten in de gegevens op hun plaats, samen met die van de regel', () => {
    expect(fouten({ ...plaatsing, opdrachtId: 'x', kleur: 1, gegevens: { datum: '2025-02-30', anbieder: '1' } })).toEqual([
      '/opdrachtId geen-uuid',
      '/gegevens/datum geen-datum',
      '/gegevens/aanbieder verplicht',
      '/gegevens/anbieder onbekend-veld',
      '/kleur onbekend-veld',
    ]);
  });

  it.each([
    [{ ...plaatsing, traject: undefined }, ['/traject verplicht']],
    [{ ...plaatsing, traject: 'x' }, ['/traject geen-uuid']],
    [{ ...plaatsing, jeugdige }, ['/jeugdige hoort-er-niet-bij']],
    [{ ...plaatsing, traject: undefined, jeugdige }, ['/traject verplicht', '/jeugdige hoort-er-niet-bij']],
    [{ ...registratie, opdracht: 'verhuis-jeugdige', gegevens: { datum: '2025-01-27', gemeente: '0392' } }, ['/jeugdige verplicht']],
    [{ opdracht: 'ontbind-regeling', opdrachtId, gegevens: { datum: '2025-01-27', reden: 'x' } }, ['/regeling verplicht']],
    [
      { opdracht: 'stel-budgetplafond-vast', opdrachtId, gegevens: { jaar: 2025, bedragCent: 1, datum: '2025-01-01' } },
      ['/aanbieder verplicht'],
    ],
    [{ ...plaatsing, opdracht: 'bestaat-niet' }, ['/opdracht niet-toegestaan']],
    [
      { ...plaatsing, opdracht: undefined, opdrachtId: undefined, gegevens: undefined },
      ['/opdracht verplicht', '/opdrachtId verplicht', '/gegevens verplicht'],
    ],
    [{ tekst: 'geen json' }, ['/opdracht verplicht', '/opdrachtId verplicht', '/gegevens verplicht', '/tekst onbekend-veld']],
    [[plaatsing], [' geen-object']],
  ])('%j geeft %j', (regel, verwacht) => {
    expect(fouten(regel)).toEqual(verwacht);
  });

  it('van een nieuwe jeugdige mag het kenmerk op de regel staan, in de gegevens, of nergens', () => {
    expect(fouten(registratie)).toEqual([]);
    expect(fouten({ ...registratie, jeugdige })).toEqual([]);
    expect(fouten({ ...registratie, gegevens: { ...registratie.gegevens, jeugdigeId: jeugdige } })).toEqual([]);
    expect(
      fouten({ ...registratie, jeugdige: jeugdige.toUpperCase(), gegevens: { ...registratie.gegevens, jeugdigeId: jeugdige } }),
    ).toEqual([]);
    expect(fouten({ ...registratie, jeugdige: traject, gegevens: { ...registratie.gegevens, jeugdigeId: jeugdige } })).toEqual([
      '/jeugdige niet-gelijk',
    ]);
  });

  it('van een intrekking staat er waarover zij gaat, en dat bepaalt wat vervangt', () => {
    const vervanging = { opdracht: 'verhuis-jeugdige', gegevens: { datum: '2025-01-27', gemeente: '0392' } };
    const metVervanging = { ...intrekking, gegevens: { ...intrekking.gegevens, vervanging } };

    expect(fouten(intrekking)).toEqual(['/traject verplicht']);
    expect(fouten({ ...intrekking, regeling: 'proef' })).toEqual([]);
    expect(fouten({ ...intrekking, traject, aanbieder: '42420001' })).toEqual(['/aanbieder hoort-er-niet-bij']);
    expect(fouten({ ...metVervanging, jeugdige })).toEqual([]);
    expect(fouten({ ...metVervanging, traject })).toEqual(['/gegevens/vervanging/opdracht andere-stroom']);
  });

  it('mag dragen wat een eerdere import erbij schreef', () => {
    expect(fouten({ ...plaatsing, regel: 12, probleem: { status: 400, errors: [] } })).toEqual([]);
  });

  it.each([
    { ...plaatsing, gegevens: 7 },
    { ...plaatsing, opdracht: {} },
    { ...plaatsing, opdracht: '__proto__' },
    { ...registratie, gegevens: { jeugdigeId: {} }, jeugdige },
  ])('met %j breekt niets', (regel) => {
    expect(fouten(regel)).not.toEqual([]);
  });
});
