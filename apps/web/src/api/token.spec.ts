import { describe, expect, it } from '@jest/globals';
import { levensduurMs } from './token.js';

const token = (inhoud: object): string => `kop.${btoa(JSON.stringify(inhoud)).replaceAll('+', '-').replaceAll('/', '_')}.hand`;

describe('how long a token is good', () => {
  it('is from when it was given, whatever the clock says', () => {
    expect(levensduurMs(token({ iat: 1_000, exp: 1_060, sub: '>>?~' }))).toBe(60_000);
  });

  it.each([
    ['without a time', token({ sub: 'a' })],
    ['that is no JWT', 'a1b2'],
    ['that is nothing', ''],
  ])('is not known of one %s', (_, onleesbaar) => expect(levensduurMs(onleesbaar)).toBeUndefined());
});
