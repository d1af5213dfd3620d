import { describe, expect, it } from '@jest/globals';
import { isBsn, kaalBsn } from './bsn.js';

describe('a burgerservicenummer', () => {
  it.each(['123456782', '111222333', '999990019'])('%s passes the eleven test', (bsn) => expect(isBsn(bsn)).toBe(true));

  it.each(['123456789', '12345678', '1234567820', '000000000', '999999999', '', 'abcdefghi'])('%s is none', (bsn) =>
    expect(isBsn(bsn)).toBe(false),
  );

  it('may be written with spaces and points', () => expect(kaalBsn(' 1234.56.782 ')).toBe('123456782'));
});
