import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startDienst } from '../../apps/grootboek/src/dienst.js';
import { maakLogboek } from '../../apps/grootboek/src/http/logboek.js';
import { alsBestand, hervatting, plaatsing, registratie, start, teLangeVerlenging, uuid, verwijzing } from './opdrachten.js';
import { grootboek } from './programma.js';
import { afgekeurdVan, maakWerkplaats, type Werkplaats } from './werkplaats.js';

let plek: Werkplaats;
beforeAll(async () => {
  plek = await maakWerkplaats();
});
afterAll(() => plek.ruimOp());

describe('de opdrachtregel', () => {
  it('legt op stdout in het Nederlands uit wat er kan', async () => {
    const [alles, een, demo] = await Promise.all(
      [['--help'], ['help', 'importeer'], ['demo', '-h']].map((argumenten) => grootboek(plek.omgeving, ...argumenten)),
    );

    for (const uitleg of [alles, een, demo]) {
      expect(uitleg).toMatchObject({ code: 0, fout: '' });
      expect(uitleg?.uit).not.toMatch(/usage|options|arguments|command|default|display/i);
    }
    for (const opdracht of ['start', 'importeer', 'demo', 'herbouw', 'controleer', 'maak-kopie', 'zet-terug', 'vernietigingen'])
      expect(alles?.uit).toContain(`  ${opdracht}`);
    expect(een?.uit).toMatch(/^Gebruik: grootboek importeer \[opties\] <bestand>\n[^]*\nOpties:\n {2}--opnieuw +beoordeel [^()]+$/m);
    expect(demo?.uit).toMatch(/--schaal <getal> .*\(standaard: 1\)$/m);
  });

  it.each([
    [['verzin'], "De opdracht 'verzin' bestaat niet."],
    [['importer'], "De opdracht 'importer' bestaat niet.\nBedoeld werd misschien: importeer."],
    [['importeer'], 'Er ontbreekt een argument: bestand.'],
    [['importeer', 'een', 'twee'], 'Te veel argumenten: een, twee. Verwacht: 1, gekregen: 2.'],
    [['start', 'nu'], 'Te veel argumenten: nu. Verwacht: 0, gekregen: 1.'],
    [['demo', '--schaal'], "De optie '--schaal <getal>' vraagt een waarde."],
    [['demo', '--schaal', 'veel'], "De waarde 'veel' past niet bij de optie '--schaal <getal>'. Geef een getal groter dan 0."],
    [['demo', '--schaal', '0'], "De waarde '0' past niet bij de optie '--schaal <getal>'. Geef een getal groter dan 0."],
    [['herbouw', '--snel'], "De optie '--snel' bestaat niet."],
  ])('wijst %j af met uitleg op stderr', async (argumenten, reden) => {
    const { code, uit, fout } = await grootboek(plek.omgeving, ...argumenten);

    expect({ code, uit }).toEqual({ code: 1, uit: '' });
    expect(fout).toBe(`${reden}\n(grootboek --help geeft uitleg)\n`);
  });

  it('zegt het in gewone woorden als de database er niet is, zonder het adres te verklappen', async () => {
    const omgeving = { ...plek.omgeving, DATABASE_URL: 'postgresql://wie:geheim@localhost:9/grootboek' };

    const { code, uit, fout } = await grootboek(omgeving, 'controleer');

    expect({ code, uit }).toEqual({ code: 1, uit: '' });
    expect(fout).toBe('De database is niet bereikbaar. Controleer DATABASE_URL, en of PostgreSQL draait.\n');
  });

  it('stopt meteen als de sleutel een andere is dan waarmee het grootboek begon', async () => {
    const { code, fout } = await grootboek({ ...plek.omgeving, GROOTBOEK_SLEUTEL: '0'.repeat(64) }, 'controleer');

    expect(code).toBe(1);
    expect(fout).toContain('GROOTBOEK_SLEUTEL');
    expect(fout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('grootboek importeer', () => {
  it('eindigt met 1 en een telling als niet alles ging, en met 0 als het hersteld is', async () => {
    const regels = [
      registratie('anna'),
      verwijzing('anna'),
      plaatsing('anna'),
      start('anna'),
      teLangeVerlenging('anna'),
      hervatting('anna'),
    ];
    const pad = await plek.bestand('een.ndjson', alsBestand(regels));
    const opzij = join(plek.map, 'een.afgekeurd.ndjson');

    const eerst = await grootboek(plek.omgeving, 'importeer', pad);
    const [afgekeurd = ''] = (await readFile(opzij, 'utf8')).split('\n');
    await writeFile(opzij, afgekeurd.replace('"hervat-behandeling"', '"onderbreek-behandeling"'));
    const hersteld = await grootboek(plek.omgeving, 'importeer', '--opnieuw', opzij);

    expect(eerst).toMatchObject({ code: 1, uit: '4 vastgelegd, 1 geweigerd, 0 al aanwezig, 1 afgekeurd\n' });
    expect(eerst.fout).toContain(opzij);
    expect(hersteld).toEqual({ code: 0, uit: '1 vastgelegd, 0 geweigerd, 0 al aanwezig, 0 afgekeurd\n', fout: '' });
    expect(existsSync(join(plek.map, 'een.afgekeurd.afgekeurd.ndjson'))).toBe(false);
  });

  it('legt bij een tweede keer niets vast, en ruimt een oud afgekeurd bestand op', async () => {
    const pad = await plek.bestand('twee', alsBestand([registratie('bram'), verwijzing('bram')]));
    await plek.bestand('twee.afgekeurd.ndjson', 'van een vorige keer\n');

    const eerst = await grootboek(plek.omgeving, 'importeer', pad);
    const nogmaals = await grootboek(plek.omgeving, 'importeer', pad);

    expect(eerst).toEqual({ code: 0, uit: '2 vastgelegd, 0 geweigerd, 0 al aanwezig, 0 afgekeurd\n', fout: '' });
    expect(nogmaals).toEqual({ code: 0, uit: '0 vastgelegd, 0 geweigerd, 2 al aanwezig, 0 afgekeurd\n', fout: '' });
    expect(existsSync(`${pad}.afgekeurd.ndjson`)).toBe(false);
  });

  it('leest een bestand van vele partijen tot en met de laatste regel', async () => {
    const regels = Array.from({ length: 4_500 }, (_, i) => registratie(`kind ${String(i)}`));
    const pad = await plek.bestand('lang.ndjson', `${alsBestand(regels)}{"opdracht": "bijna`);

    const { code, uit } = await grootboek(plek.omgeving, 'importeer', pad);

    expect({ code, uit }).toEqual({ code: 1, uit: '4500 vastgelegd, 0 geweigerd, 0 al aanwezig, 1 afgekeurd\n' });
    expect(await afgekeurdVan(pad)).toMatchObject([{ regel: 4_501, tekst: '{"opdracht": "bijna' }]);
  });

  it('eindigt met 2 als er geen leesbaar bestand is', async () => {
    const map = join(plek.map, 'map.ndjson');
    await mkdir(map);

    for (const pad of [map, join(plek.map, 'is-er-niet.ndjson')]) {
      const { code, uit, fout } = await grootboek(plek.omgeving, 'importeer', pad);
      expect({ code, uit }).toEqual({ code: 2, uit: '' });
      expect(fout).toContain(pad);
    }
    expect(existsSync(join(plek.map, 'map.afgekeurd.ndjson'))).toBe(false);
  });

  it('werkt naast een draaiende dienst, die het meteen laat zien', async () => {
    const dienst = await startDienst(plek.onderdelen, maakLogboek({ write: () => undefined }));
    try {
      const aanmelding = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"rol":"cjg-triage"}' };
      const { token } = (await (await fetch(`${dienst.url}/v1/ontwikkel-aanmelding`, aanmelding)).json()) as { token: string };
      const vraag = (pad: string): Promise<Response> => fetch(`${dienst.url}/v1/${pad}`, { headers: { authorization: `Bearer ${token}` } });
      const pad = await plek.bestand('ernaast.ndjson', alsBestand([registratie('chris'), verwijzing('chris'), plaatsing('chris')]));

      const voor = await vraag(`trajecten/${uuid('traject chris')}`);
      const { code } = await grootboek(plek.omgeving, 'importeer', pad);
      const lijst = (await (await vraag('wachtlijst?peildatum=2025-02-10')).json()) as { items: readonly { trajectId: string }[] };

      expect([voor.status, code]).toEqual([404, 0]);
      expect(lijst.items.map(({ trajectId }) => trajectId)).toContain(uuid('traject chris'));
    } finally {
      await dienst.sluit();
    }
  });
});
