import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, jest } from '@jest/globals';
import { grootboekContract } from '../test/contractsuite.js';
import { type NamaakKurrentDb, startNamaakKurrentDb } from '../test/namaak-kurrentdb/server.js';
import { maakKurrentProef } from '../test/kurrentproef.js';

/** A real server has a disk to wait for. */
jest.setTimeout(120_000);

/** A real server when one is named, with streams of our own on it; else the stand-in. */
const ECHT = process.env['KURRENTDB_URL'];
let namaak: NamaakKurrentDb | undefined;

beforeAll(async () => {
  if (!ECHT) namaak = await startNamaakKurrentDb();
});
afterAll(() => namaak?.stop());

grootboekContract(ECHT ? 'KurrentDB' : 'een nagebootste KurrentDB', () =>
  maakKurrentProef({ url: ECHT ?? namaak?.url ?? '', voorvoegsel: `proef-${randomBytes(6).toString('hex')}-` }),
);
