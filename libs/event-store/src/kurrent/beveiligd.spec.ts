import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Kurrentproef, maakKurrentProef } from '../test/kurrentproef.js';
import { type NamaakKurrentDb, startNamaakKurrentDb } from '../test/namaak-kurrentdb/server.js';
import { meld, stroom } from '../test/opdrachten.js';
import { recht, vastgelegd } from '../test/proefgrootboek.js';

jest.setTimeout(120_000);

const VERZOEK = [
  'req',
  '-x509',
  '-newkey',
  'rsa:2048',
  '-nodes',
  '-days',
  '2',
  '-subj',
  '/CN=proef',
  '-addext',
  'subjectAltName=IP:127.0.0.1',
];

function kanOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

(kanOpenssl() ? describe : describe.skip)('een beveiligde KurrentDB (overgeslagen zonder openssl om een certificaat te maken)', () => {
  let map: string;
  let namaak: NamaakKurrentDb;
  let proef: Kurrentproef | undefined;

  beforeAll(async () => {
    map = mkdtempSync(path.join(os.tmpdir(), 'kurrent-tls-'));
    const [sleutel, certificaat] = ['sleutel.pem', 'certificaat.pem'].map((naam) => path.join(map, naam)) as [string, string];
    execFileSync('openssl', [...VERZOEK, '-keyout', sleutel, '-out', certificaat], { stdio: 'ignore' });
    const tls = { sleutel: readFileSync(sleutel), certificaat: readFileSync(certificaat), naam: 'grootboek', wachtwoord: 'geheim' };
    namaak = await startNamaakKurrentDb({ tls });
  });
  afterAll(async () => {
    await proef?.sluit();
    namaak.stop();
    rmSync(map, { recursive: true });
  });

  it('opent met het certificaat, de naam en het wachtwoord uit het adres, en niet met een ander wachtwoord', async () => {
    const url = `${namaak.url}&tlsCAFile=${path.join(map, 'certificaat.pem')}`;
    proef = await maakKurrentProef({ url, voorvoegsel: 'proef-' });
    const fout = await maakKurrentProef({ url: url.replace('geheim', 'anders'), voorvoegsel: 'proef-' });

    const grootboek = await proef.open(recht());

    expect(await vastgelegd(grootboek.append(meld(stroom())))).toMatchObject([{ positie: '1' }]);
    await expect(fout.open(recht())).rejects.toThrow('KurrentDB weigert de naam of het wachtwoord');
    await fout.sluit();
  });
});
