import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NamaakKurrentDb, startNamaakKurrentDb } from './server.js';

/** Cases recorded from a real server stand beside the project where it is developed. */
const DRAAI = path.resolve('../shared/kurrentdb/draai.mjs');
const metGevallen = existsSync(DRAAI) ? describe : describe.skip;

metGevallen('de nagebootste KurrentDB (overgeslagen zonder de opgenomen gevallen in ../shared)', () => {
  let namaak: NamaakKurrentDb;

  beforeAll(async () => {
    namaak = await startNamaakKurrentDb();
  });
  afterAll(() => namaak.stop());

  it('antwoordt in alle opgenomen gevallen zoals EventStoreDB 24.6.0 deed', async () => {
    const regels: string[] = [];
    const draai = spawn(process.execPath, [DRAAI, namaak.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    // Its last line is the outcome; timers of its own keep the process for longer.
    for await (const regel of createInterface(draai.stdout)) {
      regels.push(regel);
      if (/the same/.test(regel)) draai.kill();
    }

    expect(regels).toEqual([expect.stringMatching(/^1\d\d the same, 0 different$/)]);
  });
});
