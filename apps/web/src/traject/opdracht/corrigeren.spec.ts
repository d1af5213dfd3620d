import { describe, expect, it } from '@jest/globals';
import { Probleemfout } from '../../api/probleem.js';
import { beginwaarden, correctie, correctieInvulfouten } from './corrigeren.js';
import { correctiefouten, samenvatting } from './fouten.js';
import { vormVan } from './opdrachten.js';
import type { Gebeurtenis } from './velden.js';

const verlenging: Gebeurtenis = {
  ...{
    gebeurtenisId: 'v',
    soort: 'VerlengingVastgelegd',
    versie: 1,
    stroom: 'traject-1',
    volgnummer: 5,
    positie: '9',
    opdrachtId: 'v',
    hash: '',
  },
  ...{ geldigOp: '2025-11-03', vastgelegdOp: '2025-11-03T10:00:00.000Z', door: { rol: 'aanbieder' } },
  gegevens: { nieuweEinddatum: '2026-05-31', beslisser: 'coordinerend-behandelaar' },
};
const zelfassessment: Gebeurtenis = {
  ...verlenging,
  ...{ gebeurtenisId: 'z', soort: 'ZelfassessmentToegevoegd', volgnummer: 6, gegevens: { dossierReferentie: 'map 3' } },
};
const vorm = vormVan('verleng-behandeling');

describe('a correction', () => {
  const begin = beginwaarden(verlenging, [verlenging, zelfassessment]);

  it('begins with the old values, and with the zelfassessment that came along', () => {
    expect(begin).toEqual({
      ...{ _hoe: 'vervangen', datum: '03-11-2025', nieuweEinddatum: '31-05-2026', beslisser: 'coordinerend-behandelaar' },
      'zelfassessment.dossierReferentie': 'map 3',
    });
    expect(beginwaarden({ ...verlenging, soort: 'IetsAnders' }, [])).toEqual({ _hoe: 'intrekken' });
  });

  it('replaces, or only withdraws', () => {
    const waarden = { ...begin, _reden: ' verkeerde dag ' };
    expect(correctie('v', vorm, waarden)).toMatchObject({
      ...{ gebeurtenisId: 'v', reden: 'verkeerde dag' },
      vervanging: { opdracht: 'verleng-behandeling', gegevens: { datum: '2025-11-03', zelfassessment: { dossierReferentie: 'map 3' } } },
    });
    expect(correctie('v', vorm, { ...waarden, _hoe: 'intrekken' })).toEqual({ gebeurtenisId: 'v', reden: 'verkeerde dag' });
  });

  it('asks why, and looks at the boxes only when it replaces', () => {
    expect([...correctieInvulfouten(vorm, { _hoe: 'vervangen' }).keys()]).toEqual(['_reden', 'datum', 'nieuweEinddatum', 'beslisser']);
    expect([...correctieInvulfouten(vorm, { _hoe: 'intrekken' }).keys()]).toEqual(['_reden']);
  });

  it('keeps the reason of the correction apart from a reason in what replaces', () => {
    const fout = new Probleemfout({
      ...{ type: 'https://voorbeeld/ongeldige-invoer', title: '', status: 400, detail: '' },
      errors: [
        { in: 'body', pointer: '/reden', code: 'te-lang', detail: 'Te lang.' },
        { in: 'body', pointer: '/gegevens/vervanging/gegevens/reden', code: 'verplicht', detail: 'Verplicht.' },
      ],
    });
    const fouten = correctiefouten(fout);
    expect([...fouten]).toEqual([
      ['_reden', 'Te lang.'],
      ['reden', 'Verplicht.'],
    ]);
    expect(samenvatting(fouten, vormVan('beeindig-traject')).map(({ veld }) => veld)).toEqual(['veld-_reden', 'veld-reden']);
  });

  it('points an error of a group to its first box', () => {
    expect(samenvatting(new Map([['zelfassessment', 'Leeg.']]), vorm)).toEqual([
      { veld: 'veld-zelfassessment-onderbouwing', tekst: 'Leeg.' },
    ]);
  });
});
