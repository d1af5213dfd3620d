import { describe, expect, it } from '@jest/globals';
import { meldingen } from './lint.js';

const ZUIVER = [
  'libs/traject/src/kanarie.ts',
  'libs/bewijs/src/kanarie.ts',
  'libs/leesmodellen/src/wachtlijst/kanarie.projectie.ts',
  'libs/leesmodellen/src/projectie/kanarie.ts',
];

const ONZUIVER = [
  ['the clock as a Date', 'no-restricted-syntax', 'export const nu = new Date();'],
  ['a Date in the zone of the machine', 'no-restricted-syntax', 'export const dag = new Date(2025, 1, 3);'],
  ['the clock as text', 'no-restricted-syntax', 'export const nu = Date();'],
  ['the clock as a number', 'no-restricted-syntax', 'export const nu = Date.now();'],
  ['the clock of luxon', 'no-restricted-syntax', 'export const nu = DateTime.now();'],
  ['the local clock of luxon', 'no-restricted-syntax', 'export const nu = DateTime.local();'],
  ['the utc clock of luxon', 'no-restricted-syntax', 'export const nu = DateTime.utc();'],
  ['the clock of luxon with options alone', 'no-restricted-syntax', "export const nu = DateTime.local({ zone: 'utc' });"],
  ['the shared settings of luxon', 'no-restricted-syntax', "import { Settings } from 'luxon'; export const nu = Settings.now;"],
  ['chance', 'no-restricted-syntax', 'export const kans = Math.random();'],
  ['a random id', 'no-restricted-syntax', 'export const id = webcrypto.randomUUID();'],
  ['the crypto of the machine', 'no-restricted-globals', 'export const id = crypto.subtle;'],
  ['the environment', 'no-restricted-globals', 'export const haven = process.env.PORT;'],
  ['a high-resolution clock', 'no-restricted-globals', 'export const nu = performance.now();'],
  ['a timer', 'no-restricted-globals', 'setTimeout(() => undefined, 1);'],
  ['the network', 'no-restricted-globals', "export const antwoord = fetch('http://voorbeeld.nl');"],
  ['a module of Node', 'no-restricted-imports', "import { join } from 'node:path'; export const a = join;"],
  ['the file system under its old name', 'no-restricted-imports', "import { readFileSync } from 'fs'; export const a = readFileSync;"],
  ['the database', 'no-restricted-imports', "import { Pool } from 'pg'; export const a = Pool;"],
  ['Nest', 'no-restricted-imports', "import { Injectable } from '@nestjs/common'; export const a = Injectable;"],
  ['a maker of ids', 'no-restricted-imports', "import { v4 } from 'uuid'; export const a = v4;"],
  ['a random id from Node', 'no-restricted-imports', "import { randomUUID } from 'node:crypto'; export const a = randomUUID;"],
  ['this', 'no-restricted-syntax', 'export const a = { b: 1, c() { return this.b; } };'],
  ['waiting', 'no-restricted-syntax', 'export async function a(): Promise<void> { await Promise.resolve(); }'],
  ['loading while it runs', 'no-restricted-syntax', "export const a = import('luxon');"],
] as const;

describe.each(ZUIVER)('a pure file (%s)', (bestand) => {
  it.each(ONZUIVER)('is reported when it uses %s', async (_wat, regel, tekst) => {
    expect(await meldingen(bestand, tekst)).toContain(regel);
  });

  it('may use luxon, its own files and given instants', async () => {
    const tekst = `import { DateTime } from 'luxon';
      import { a } from './a.js';
      export const eind = DateTime.utc(2025, 2, 3).plus({ days: a }).toISODate();
      export const begin = new Date('2025-02-03').getTime();`;
    expect(await meldingen(bestand, tekst)).toEqual([]);
  });
});

describe('what one pure library may import and the other may not', () => {
  const hash = "import { createHash } from 'node:crypto'; export const a = createHash;";
  const domein = "import { vouw } from '#traject'; export const a = vouw;";

  it.each([
    ['bewijs', ZUIVER[1], hash, []],
    ['traject', ZUIVER[0], hash, ['no-restricted-imports']],
    ['a projection', ZUIVER[2], domein, []],
    ['bewijs', ZUIVER[1], domein, ['no-restricted-imports']],
  ])('%s (%s): %s', async (_wie, bestand, tekst, verwacht) => {
    expect(await meldingen(String(bestand), tekst)).toEqual(verwacht);
  });
});
