import { describe, expect, it } from '@jest/globals';
import { verschil } from './vergelijk.js';

describe('vergelijken met wat een casus verwacht', () => {
  it('laat andere velden en andere elementen vrij', () => {
    expect(verschil({ items: [{ a: 1 }] }, { items: [{ a: 2 }, { a: 1, b: 3 }], meer: true }, false)).toBeUndefined();
  });

  it('meldt een element dat nergens bij past', () => {
    expect(verschil({ items: [{ a: 1 }] }, { items: [{ a: 2 }] }, false)).toContain('/items');
  });

  it('leest een lege lijst als leeg, en null als niets', () => {
    expect(verschil({ items: [], reden: null }, { items: [] }, false)).toBeUndefined();
    expect(verschil({ items: [] }, { items: [1] }, false)).toBeDefined();
    expect(verschil({ reden: null }, { reden: '31' }, false)).toBeDefined();
  });

  it('eist, als het precies moet, aantal en volgorde op elke diepte', () => {
    expect(verschil([{ a: [{ b: 1 }] }], [{ a: [{ b: 1 }, { b: 2 }] }], true)).toBeDefined();
    expect(verschil([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }], true)).toBeDefined();
    expect(verschil(['x', 'y'], ['y', 'x'], true)).toBeUndefined();
    expect(verschil(['x'], ['y', 'x'], true)).toBeDefined();
  });

  it('vergelijkt het type van een probleem met zijn einde', () => {
    expect(verschil({ type: 'niet-gevonden' }, { type: 'https://x/niet-gevonden', status: 404 }, false)).toBeUndefined();
    expect(verschil({ type: 'niet-gevonden' }, { type: 'https://x/geen-toegang', status: 403 }, false)).toBeDefined();
  });
});
