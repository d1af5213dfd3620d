import { describe, expect, it } from '@jest/globals';
import { momentVan } from './moment.js';

const KOP = { positie: 9n, vastgelegdOp: '2025-06-01T10:00:00.000Z' };
const NU = '2025-06-01T22:30:00.000Z';

describe('the moments of a question', () => {
  it('are today in Amsterdam and all that is known now, unless others are asked', () => {
    expect(momentVan({}, KOP, NU)).toEqual({ peildatum: '2025-06-02', kennis: { op: NU }, positie: 9n });
    expect(momentVan({}, { ...KOP, vastgelegdOp: '2025-06-01T23:00:00.000Z' }, NU).kennis.op).toBe('2025-06-01T23:00:00.000Z');
    expect(momentVan({ peildatum: '2025-01-01', bekendOp: '2025-02-01T00:00:00.000Z' }, KOP, NU)).toMatchObject({
      peildatum: '2025-01-01',
      kennis: { op: '2025-02-01T00:00:00.000Z' },
    });
  });

  it.each([
    ['2025-01-15', '2025-01-15T22:59:59.999Z'],
    ['2025-07-15', '2025-07-15T21:59:59.999Z'],
    ['2025-03-29', '2025-03-29T22:59:59.999Z'],
    ['2025-03-30', '2025-03-30T21:59:59.999Z'],
    ['2025-10-25', '2025-10-25T21:59:59.999Z'],
    ['2025-10-26', '2025-10-26T22:59:59.999Z'],
    ['2024-12-31', '2024-12-31T22:59:59.999Z'],
  ])('at the end of %s in Amsterdam know %s', (bekendOp, op) => {
    expect(momentVan({ bekendOp }, KOP, NU).kennis.op).toBe(op);
  });
});
