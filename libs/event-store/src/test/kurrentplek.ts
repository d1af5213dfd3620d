import { randomBytes } from 'node:crypto';
import { type NamaakKurrentDb, startNamaakKurrentDb } from './namaak-kurrentdb/server.js';

/** Streams of its own on a KurrentDB, for one test. */
export interface Kurrentplek {
  /** For the settings of the service. */
  readonly omgeving: Readonly<Record<'KURRENTDB_URL' | 'KURRENTDB_VOORVOEGSEL', string>>;
  /** The stand-in; undefined on a real server. */
  readonly namaak: NamaakKurrentDb | undefined;
  readonly sluit: () => void;
}

/** On the server that KURRENTDB_URL names, which may hold anything already; else on a stand-in in this process. */
export async function maakKurrentplek(): Promise<Kurrentplek> {
  const echt = process.env['KURRENTDB_URL'];
  const namaak = echt ? undefined : await startNamaakKurrentDb();
  return {
    omgeving: { KURRENTDB_URL: echt ?? namaak?.url ?? '', KURRENTDB_VOORVOEGSEL: `proef-${randomBytes(6).toString('hex')}-` },
    namaak,
    sluit: () => namaak?.stop(),
  };
}

/** For a test that works on either store: nothing, unless the run asks for KurrentDB (PROEF_KURRENT). */
export async function maakPlekVanDezeProef(): Promise<{ readonly omgeving: Readonly<Record<string, string>>; readonly sluit: () => void }> {
  return process.env['PROEF_KURRENT'] ? maakKurrentplek() : { omgeving: {}, sluit: () => undefined };
}
