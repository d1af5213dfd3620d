import { describe, expect, it } from '@jest/globals';
import { gekozenSoort } from './aanvaardt.js';

const LIJST = ['application/json', 'text/csv'];

describe('the form of an answer', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV', 'text/csv'],
    ['text/csv;q=0.9, application/json;q=0.8', 'text/csv'],
    ['text/csv;q=0.8 , application/json ; q=0.9', 'application/json'],
    ['text/csv, application/json', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/json'],
    ['text/*;q=0.5, application/json;q=0.1', 'text/csv'],
    ['application/json;q=0, */*', 'text/csv'],
    ['application/*, text/csv;q=0.2', 'application/json'],
    ['text/csv; header=present', 'text/csv'],
    ['application/xml', undefined],
    ['application/json;q=0', undefined],
    ['application/json;q=veel', undefined],
    ['', undefined],
  ])('asked as %j is %j', (accept, soort) => {
    expect(gekozenSoort(accept, LIJST)).toBe(soort);
  });

  it('is JSON or nothing when there is nothing else', () => {
    expect(gekozenSoort('text/csv, */*;q=0.1', ['application/json'])).toBe('application/json');
    expect(gekozenSoort('text/csv', ['application/json'])).toBeUndefined();
  });
});
