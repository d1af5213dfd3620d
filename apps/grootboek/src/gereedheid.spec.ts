import { describe, expect, it } from '@jest/globals';
import { LEESMODELLEN } from '#leesmodellen';
import { oordeelOverLeesmodellen, wachtNa, type Blik, type Wacht } from './gereedheid.js';

const stand = (naam: string, positie: bigint, meer: Partial<Blik['standen'][number]> = {}): Blik['standen'][number] => ({
  naam,
  versie: 1,
  positie,
  bijgewerktOp: '2025-01-06T09:00:00.000Z',
  ...meer,
});

/** At second `s`, a ledger of ten events, and read models that have come to `positie`. */
const blik = (s: number, positie: bigint, meer: Partial<Blik> = {}): Blik => ({
  op: s * 1_000,
  kop: 10n,
  standen: [stand('wachtlijst', positie), stand('inzet', positie)],
  opgebouwd: true,
  misluktOp: undefined,
  geleid: true,
  ...meer,
});

/** What is said at the last of these looks. */
function naBlikken(...blikken: readonly Blik[]): { readonly gereed: boolean; readonly uitleg: string } {
  let wacht: Wacht | undefined;
  let uitslag = { gereed: false, uitleg: 'nooit gekeken' };
  for (const gezien of blikken) {
    wacht = wachtNa(gezien, wacht);
    uitslag = oordeelOverLeesmodellen(gezien, wacht);
  }
  return uitslag;
}

describe('leesmodellen', () => {
  it('zijn gereed als zij bij zijn, hoe lang er ook niets gebeurde', () => {
    expect(naBlikken(blik(0, 10n), blik(9_999, 10n))).toMatchObject({ gereed: true, uitleg: 'De leesmodellen zijn bij.' });
  });

  it('zeggen van elk hoe ver het is', () => {
    const gezien = blik(0, 10n, { standen: [stand('wachtlijst', 10n), stand('inzet', 7n)] });
    expect(oordeelOverLeesmodellen(gezien, wachtNa(gezien, undefined))).toEqual({
      gereed: true,
      uitleg: 'De leesmodellen lopen 3 gebeurtenissen achter en worden bijgewerkt.',
      standen: [
        { naam: 'wachtlijst', positie: '10', achterstand: 0 },
        { naam: 'inzet', positie: '7', achterstand: 3 },
      ],
    });
  });

  const gestopt = { positie: '8', gebeurtenisId: null, soort: null, sinds: '2025-01-06T09:00:00.000Z' };

  it('zijn niet gereed zolang zij worden opgebouwd', () => {
    expect(naBlikken(blik(0, 10n, { opgebouwd: false }))).toMatchObject({ gereed: false, uitleg: 'De leesmodellen worden nog opgebouwd.' });
  });

  it('zijn niet gereed als er geen enkel verder gaat', () => {
    const gezien = blik(0, 7n, { opgebouwd: false, standen: LEESMODELLEN.map((naam) => stand(naam, 7n, { gestopt })) });
    expect(naBlikken(gezien)).toMatchObject({ gereed: false, uitleg: expect.stringMatching(/^Geen enkel leesmodel gaat verder\./) });
  });

  it('worden nog opgebouwd als er een stilstaat en de andere nog nooit zijn gemaakt', () => {
    const gezien = blik(0, 7n, { opgebouwd: false, standen: [stand('wachtlijst', 0n, { gestopt })] });
    expect(naBlikken(gezien)).toMatchObject({ gereed: false, uitleg: expect.stringMatching(/^De leesmodellen worden nog opgebouwd\./) });
  });

  it('zijn niet meer gereed als zij vijf minuten stilstaan terwijl er gebeurtenissen wachten', () => {
    expect(naBlikken(blik(100, 9n), blik(399, 9n)).gereed).toBe(true);
    expect(naBlikken(blik(100, 9n), blik(110, 9n), blik(400, 9n))).toMatchObject({
      gereed: false,
      uitleg: 'De leesmodellen staan al 300 seconden stil. Zij lopen 1 gebeurtenis achter.',
    });
  });

  it('blijven gereed als zij vooruitgaan, hoe ver zij ook achterlopen', () => {
    expect(naBlikken(blik(0, 1n), blik(290, 2n), blik(580, 3n)).gereed).toBe(true);
    expect(naBlikken(blik(0, 9n), blik(20, 10n), blik(40, 10n, { kop: 12n })).gereed).toBe(true);
  });

  it('zijn niet gereed als het bijwerken net mislukte terwijl er gebeurtenissen wachten', () => {
    expect(naBlikken(blik(100, 8n, { misluktOp: 95_000 }))).toMatchObject({
      gereed: false,
      uitleg: 'Het bijwerken van de leesmodellen mislukt: zie het logboek. Zij lopen 2 gebeurtenissen achter.',
    });
    expect(naBlikken(blik(100, 10n, { misluktOp: 95_000 })).gereed).toBe(true);
    expect(naBlikken(blik(100, 8n, { misluktOp: 90_000 })).gereed).toBe(true);
  });

  it('blijven gereed, en zeggen het, als er een stilstaat op een gebeurtenis', () => {
    const opEen = { ...gestopt, positie: '4', gebeurtenisId: 'g', soort: 'OpWachtlijstGeplaatst' };
    const standen = [stand('wachtlijst', 3n, { gestopt: opEen }), stand('inzet', 10n)];
    const [eerst, later] = [blik(0, 10n, { standen }), blik(9_999, 10n, { standen })];
    expect(oordeelOverLeesmodellen(later, wachtNa(later, wachtNa(eerst, undefined)))).toEqual({
      gereed: true,
      beperkt: true,
      uitleg: 'De leesmodellen zijn bij. Wel staan stil, op een gebeurtenis die zij niet aankunnen: wachtlijst.',
      standen: [
        { naam: 'wachtlijst', positie: '3', achterstand: 7, gestopt: opEen },
        { naam: 'inzet', positie: '10', achterstand: 0 },
      ],
    });
  });

  it('zijn niet gereed als er gebeurtenissen wachten en geen proces ze verwerkt, ook niet na een overname', () => {
    const zonder = { geleid: false };
    expect(naBlikken(blik(100, 9n), blik(110, 9n, zonder)).gereed).toBe(true);
    expect(naBlikken(blik(100, 9n, zonder), blik(116, 9n, zonder))).toMatchObject({
      gereed: false,
      uitleg: 'Geen proces werkt de leesmodellen bij (GROOTBOEK_TAKEN=projector). Zij lopen 1 gebeurtenis achter.',
    });
    expect(naBlikken(blik(100, 10n, zonder), blik(200, 10n, zonder)).gereed).toBe(true);
  });
});
