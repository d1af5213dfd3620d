import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hoofdsleutel } from './hoofdsleutel.js';

describe('de hoofdsleutel', () => {
  let map: string;
  let dataDir: string;

  beforeEach(() => {
    map = mkdtempSync(path.join(os.tmpdir(), 'trajectgrootboek-sleutel-'));
    dataDir = path.join(map, 'data');
  });
  afterEach(() => rmSync(map, { recursive: true }));

  it('komt uit de omgeving, als base64 of als hex', async () => {
    const sleutel = randomBytes(32);
    const uit = (tekst: string) => hoofdsleutel({ sleutel: tekst, dataDir, loopback: false });

    expect(await uit(sleutel.toString('base64'))).toEqual(sleutel);
    expect(await uit(`${sleutel.toString('hex')}\n`)).toEqual(sleutel);
  });

  it('wordt geweigerd als zij geen 32 bytes heeft', async () => {
    const kort = randomBytes(16).toString('base64');

    await expect(hoofdsleutel({ sleutel: kort, dataDir, loopback: true })).rejects.toThrow(
      'GROOTBOEK_SLEUTEL is geen sleutel van 32 bytes',
    );
  });

  it('ontbreekt nooit op een adres dat anderen kunnen bereiken', async () => {
    await expect(hoofdsleutel({ dataDir, loopback: false })).rejects.toThrow('GROOTBOEK_SLEUTEL ontbreekt');
  });

  it('wordt op deze machine één keer gemaakt, alleen leesbaar voor de eigenaar, ook als velen tegelijk beginnen', async () => {
    const sleutels = await Promise.all(Array.from({ length: 8 }, () => hoofdsleutel({ dataDir, loopback: true })));

    expect(new Set(sleutels.map((een) => een.toString('hex'))).size).toBe(1);
    expect(readdirSync(dataDir)).toEqual(['sleutel']);
    expect(statSync(path.join(dataDir, 'sleutel')).mode & 0o777).toBe(0o600);
    expect(await hoofdsleutel({ dataDir, loopback: true })).toEqual(sleutels[0]);
  });
});
