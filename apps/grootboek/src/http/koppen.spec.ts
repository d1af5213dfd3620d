import { describe, expect, it } from '@jest/globals';
import { vasteKoppen } from './koppen.js';

describe('HSTS', () => {
  it('is asked of browsers that come over the network, and not on the own machine', () => {
    expect(vasteKoppen(false)).toMatchObject({ 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' });
    expect(Object.keys(vasteKoppen(true))).not.toContain('Strict-Transport-Security');
  });
});
