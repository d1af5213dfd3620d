/**
 * The client of KurrentDB cannot take a second answer to one append: it throws where nobody can catch. Then the service ends, and what a server
 * answered twice must have been recorded once.
 */
import { afterEach, expect, it } from '@jest/globals';
import { maakKurrentplek } from '#event-store/test';
import { maakWerkplaats } from '../cli/werkplaats.js';
import { startDienstproces, type Dienstproces } from './dienstproces.js';
import { zetOnderDruk } from './druk.js';
import { klopt } from './naloop.js';

const RUIM_MS = 90_000;
const FATAAL = 60;

const opruimen: (() => unknown)[] = [];
afterEach(async () => {
  for (const doe of opruimen.splice(0).reverse()) await doe();
}, 60_000);

(process.env['KURRENTDB_URL'] ? it.skip : it)(
  'een dienst waaraan KurrentDB twee keer antwoordt, stopt met één regel zonder inhoud, en gaat na herstart verder zonder iets te missen',
  async () => {
    const kurrent = await maakKurrentplek();
    const plek = await maakWerkplaats(kurrent);
    opruimen.push(() => plek.ruimOp());
    let dienst: Dienstproces = await startDienstproces(plek.omgeving);
    opruimen.push(() => dienst.stop('SIGKILL'));
    const druk = await zetOnderDruk(() => dienst);
    opruimen.push(() => druk.stop());
    await druk.meer(20);

    kurrent.namaak?.storing.kuren.push('antwoord-dubbel');
    const { code, regels } = await dienst.einde();

    expect(code).toBe(1);
    const fataal = regels.filter((regel) => regel.includes(`"level":${FATAAL}`));
    expect(fataal.map((regel) => (JSON.parse(regel) as { msg: string }).msg)).toEqual(['onverwacht gestopt']);
    expect(fataal.join('')).not.toMatch(/2013-04-09|0392|proef-|esdb/);

    dienst = await startDienstproces(plek.omgeving);
    await druk.meer(20);
    await druk.stop();
    await klopt(plek.onderdelen, druk);
  },
  RUIM_MS,
);
