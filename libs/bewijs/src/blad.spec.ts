import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bladHash } from './index.js';

const envelop = {
  gebeurtenisId: '018f2f60-0000-4000-8000-000000000001',
  soort: 'BehandelingGestart',
  versie: 1,
  stroom: 'traject-018f2f60-0000-4000-8000-000000000002',
  volgnummer: 3,
  positie: '1842',
  geldigOp: '2025-02-03',
  vastgelegdOp: '2025-02-03T09:12:44.120Z',
  door: { rol: 'aanbieder', organisatie: '42420001' },
  opdrachtId: '018f2f60-0000-4000-8000-000000000001',
  gegevens: { minuten: 1e21, klein: 1e-7, tekst: 'é\u2028"\\', lijst: [null, true, 0.1] },
  hash: 'onbelangrijk',
};

/** Written out by hand from RFC 8785. */
const CANONIEK =
  '{"door":{"organisatie":"42420001","rol":"aanbieder"},"gebeurtenisId":"018f2f60-0000-4000-8000-000000000001",' +
  '"gegevens":{"klein":1e-7,"lijst":[null,true,0.1],"minuten":1e+21,"tekst":"é\u2028\\"\\\\"},"geldigOp":"2025-02-03",' +
  '"opdrachtId":"018f2f60-0000-4000-8000-000000000001","soort":"BehandelingGestart",' +
  '"stroom":"traject-018f2f60-0000-4000-8000-000000000002","vastgelegdOp":"2025-02-03T09:12:44.120Z","versie":1,"volgnummer":3}';

function omgekeerd(waarde: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(waarde).reverse());
}

describe('de hash van een gebeurtenis', () => {
  it('is SHA-256 over een nulbyte en de canonieke vorm, zonder hash en positie', () => {
    const verwacht = createHash('sha256').update(Buffer.of(0)).update(CANONIEK, 'utf8').digest('hex');

    expect(bladHash(envelop)).toBe(verwacht);
  });

  it('hangt niet af van hash, positie of de volgorde van velden', () => {
    const anders = { ...omgekeerd(envelop), positie: '7', hash: '', door: omgekeerd(envelop.door) };

    expect(bladHash(anders)).toBe(bladHash(envelop));
  });

  it('verandert met elk ander veld', () => {
    const velden = Object.keys(envelop).filter((veld) => veld !== 'hash' && veld !== 'positie');

    const hashes = velden.map((veld) => bladHash({ ...envelop, [veld]: 'anders' }));

    expect(new Set([bladHash(envelop), ...hashes]).size).toBe(velden.length + 1);
  });

  it('is na opslaan als JSON dezelfde, wat de gegevens ook zijn', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (gegevens) => {
        const vers = { ...envelop, gegevens };
        expect(bladHash(JSON.parse(JSON.stringify(vers)) as object)).toBe(bladHash(vers));
      }),
    );
  });

  it('weigert wat geen canonieke vorm heeft', () => {
    expect(() => bladHash({ ...envelop, gegevens: { tekst: '\ud800' } })).toThrow('surrogate');
    expect(() => bladHash({ ...envelop, gegevens: { getal: Number.NaN } })).toThrow('NaN');
  });
});
