import { describe, expect, it } from '@jest/globals';
import { alsGegevens, alsWaarden, invulfouten } from './gegevens.js';
import { OPDRACHTEN, vormVan, vormVoor } from './opdrachten.js';
import type { Opdrachtvorm, Waarden } from './velden.js';

function vorm(opdracht: string): Opdrachtvorm {
  const gevonden = vormVan(opdracht);
  if (!gevonden) throw new Error(opdracht);
  return gevonden;
}

const VERWIJZING: Waarden = {
  ...{ jeugdigeId: 'j', datum: '3-2-2025', 'verwijzer.type': '02', 'verwijzer.naam': ' Terpstra ' },
  ...{ perceel: '2', product: 'basis-jggz', maximaleDuur: '1 jaar en 6 maanden', hulpvraag: ' ' },
};

describe('what stands in the boxes', () => {
  it('becomes what is sent: nested, as numbers and dates, without what is empty', () => {
    expect(alsGegevens(vorm('registreer-verwijzing'), VERWIJZING)).toEqual({
      ...{ jeugdigeId: 'j', datum: '2025-02-03', verwijzer: { type: '02', naam: 'Terpstra' } },
      ...{ perceel: 2, product: 'basis-jggz', maximaleDuur: 'P1Y6M' },
    });
    const uren = { datum: '01-07-2025', aanbieder: '42420001', minuten: '90', tariefCent: '95,5' };
    expect(alsGegevens(vorm('registreer-inzet'), uren)).toMatchObject({ minuten: 90, tariefCent: 9550 });
    expect(alsGegevens(vorm('stel-meervoudigheid-vast'), { datum: '01-07-2025', voortzettingVerantwoord: 'nee' })).toEqual({
      datum: '2025-07-01',
      voortzettingVerantwoord: false,
    });
  });

  it('comes back from what was recorded', () => {
    const gegevens = alsGegevens(vorm('registreer-verwijzing'), VERWIJZING);
    const terug = alsWaarden(vorm('registreer-verwijzing'), gegevens);
    expect(terug).toMatchObject({ datum: '03-02-2025', 'verwijzer.naam': 'Terpstra', perceel: '2', maximaleDuur: '1 jaar en 6 maanden' });
    expect(alsGegevens(vorm('registreer-verwijzing'), terug)).toEqual(gegevens);
    expect(alsWaarden(vorm('registreer-inzet'), { tariefCent: 9550, minuten: 90 })).toEqual({ tariefCent: '95,50', minuten: '90' });
  });

  it('is not sent where it is no longer asked', () => {
    const start = { datum: '03-03-2025', aanbieder: '42420001', perceel: '2' };
    expect(alsGegevens(vorm('start-behandeling'), { ...start, crisis: 'ja' })).toMatchObject({ crisis: true, perceel: 2 });
    expect(alsGegevens(vorm('start-behandeling'), { ...start, crisis: 'nee' })).not.toHaveProperty('perceel');
  });

  it('is told of all at once where it cannot be sent', () => {
    const fouten = invulfouten(vorm('plaats-op-wachtlijst'), { datum: '31-02-2025', aanbieder: '42' });
    expect([...fouten.keys()]).toEqual(['datum', 'aanbieder']);
    expect(invulfouten(vorm('hervat-behandeling'), {}).get('datum')).toBe('Eerste dag met hulp: vul dit in.');
    expect(invulfouten(vorm('verleng-behandeling'), { datum: '1-1-2025', nieuweEinddatum: '1-2-2025', beslisser: 'cjg' }).size).toBe(0);
  });
});

describe('the forms', () => {
  it('are found back by what they recorded, one for each kind', () => {
    const soorten = OPDRACHTEN.flatMap((een) => een.soorten);
    expect(new Set(soorten).size).toBe(soorten.length);
    expect(vormVoor('VerlengingGeweigerd')?.opdracht).toBe('verleng-behandeling');
    expect(vormVoor('GebeurtenisIngetrokken')).toBeUndefined();
  });
});
