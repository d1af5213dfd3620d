import { describe, expect, it } from '@jest/globals';
import { alsTijdlijn, type Gebeurtenis } from './verhaal.js';

function gebeurtenis(gebeurtenisId: string, geldigOp: string, meer: Partial<Gebeurtenis> = {}): Gebeurtenis {
  return {
    ...{ gebeurtenisId, geldigOp, soort: 'BehandelingOnderbroken', versie: 1, stroom: 'traject-1', volgnummer: 0, positie: '1' },
    ...{ vastgelegdOp: `${geldigOp}T10:00:00.000Z`, door: { rol: 'cjg-triage' }, opdrachtId: gebeurtenisId, gegevens: {}, hash: '' },
    ...meer,
  };
}

const GESCHIEDENIS = [
  gebeurtenis('start', '2025-03-03'),
  gebeurtenis('fout', '2025-06-02', { ingetrokkenDoor: 'weg' }),
  gebeurtenis('weg', '2025-06-02', { soort: 'GebeurtenisIngetrokken', gegevens: { gebeurtenisId: 'fout', reden: 'verkeerde dag' } }),
  gebeurtenis('goed', '2025-02-20', { gegevens: { vervangt: 'fout' } }),
];

describe('the timeline', () => {
  const ids = (volgorde: 'oudste' | 'nieuwste' | 'vastgelegd'): readonly string[] =>
    alsTijdlijn(GESCHIEDENIS, volgorde).map((item) => item.gebeurtenis.gebeurtenisId);

  it('stands in the order asked, without the withdrawals', () => {
    expect(ids('oudste')).toEqual(['goed', 'start', 'fout']);
    expect(ids('nieuwste')).toEqual(['fout', 'start', 'goed']);
    expect(ids('vastgelegd')).toEqual(['start', 'fout', 'goed']);
  });

  it('ties what was corrected to its withdrawal and to what replaced it', () => {
    const items = alsTijdlijn(GESCHIEDENIS, 'vastgelegd');
    const fout = items.find((item) => item.gebeurtenis.gebeurtenisId === 'fout');
    expect([fout?.intrekking?.gebeurtenisId, fout?.vervangenDoor?.gebeurtenisId]).toEqual(['weg', 'goed']);
    expect(items.find((item) => item.gebeurtenis.gebeurtenisId === 'goed')?.vervangt?.gebeurtenisId).toBe('fout');
  });

  it('shows a withdrawal alone when what it withdrew is out of sight', () => {
    expect(alsTijdlijn(GESCHIEDENIS.slice(2), 'oudste').map((item) => item.gebeurtenis.gebeurtenisId)).toEqual(['goed', 'weg']);
  });

  it('counts how many days later something was recorded, by the days of Amsterdam', () => {
    const laat = gebeurtenis('laat', '2025-03-03', { vastgelegdOp: '2025-03-12T23:30:00.000Z' });
    expect(alsTijdlijn([laat], 'oudste')[0]?.dagenLater).toBe(10);
  });
});
