import { describe, expect, it } from '@jest/globals';
import { meldingen } from './lint.js';

const regels = (aantal: number): string => 'export {};\n'.repeat(aantal);
const CODE = 'libs/event-store/src/kanarie.ts';
const SPEC = 'libs/event-store/src/kanarie.spec.ts';

describe('house rules', () => {
  it.each([
    ['nine ways through a function', CODE, 'complexity', `export const a = (b: number) => ${'b > 1 ? 1 : '.repeat(8)}0;`],
    ['five parameters', CODE, 'max-params', 'export const a = (b: 1, c: 1, d: 1, e: 1, f: 1) => [b, c, d, e, f];'],
    ['nesting four deep', CODE, 'max-depth', `export function a(b: boolean) { ${'if (b) { '.repeat(4)} b(); ${'} '.repeat(4)} }`],
    ['a file of 201 lines', CODE, 'max-lines', regels(201)],
    ['a spec of 401 lines', SPEC, 'max-lines', regels(401)],
    ['any', CODE, '@typescript-eslint/no-explicit-any', 'export const a = (b: any) => b;'],
    ['printing in a library', CODE, 'no-console', "console.log('x');"],
    ['something left to do', CODE, 'no-warning-comments', '// TODO: later'],
    ['a scenario alone', SPEC, 'no-restricted-syntax', "it.only('a', () => undefined);"],
    ['a group alone', SPEC, 'no-restricted-syntax', "describe.only('a', () => undefined);"],
    ['a table alone', SPEC, 'no-restricted-syntax', "it.only.each([1])('a', () => undefined);"],
    ['a scenario skipped', SPEC, 'no-restricted-syntax', "it.skip('a', () => undefined);"],
    ['a scenario skipped in short', SPEC, 'no-restricted-syntax', "xit('a', () => undefined);"],
    ['a scenario promised', SPEC, 'no-restricted-syntax', "it.todo('a');"],
    ['a stand-in for our own code', SPEC, 'no-restricted-syntax', "jest.unstable_mockModule('./a.js', () => ({}));"],
    ['a sleep', SPEC, 'no-restricted-syntax', 'export const a = new Promise((r) => setTimeout(r, 10));'],
    ['a sleep from Node', SPEC, 'no-restricted-imports', "import { setTimeout } from 'node:timers/promises'; await setTimeout(9);"],
  ])('report %s', async (_wat, bestand, regel, tekst) => {
    expect(await meldingen(bestand, tekst)).toContain(regel);
  });

  it('are not switched off by a comment', async () => {
    const gevonden = await meldingen(CODE, '// eslint-disable-next-line eqeqeq\nexport const a = (b: number) => b == 1;');
    expect(gevonden).toContain('eqeqeq');
    expect(gevonden.join()).toContain('noInlineConfig');
  });

  it('let a scenario be skipped on a condition, and a file be 200 lines', async () => {
    expect(await meldingen(SPEC, "(process.env.KURRENTDB_URL ? describe : describe.skip)('a', () => undefined);")).toEqual([]);
    expect(await meldingen(CODE, regels(200))).toEqual([]);
  });
});
