import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  alsBestand,
  hervatting,
  opTraject,
  plaatsing,
  registratie,
  start,
  teLangeVerlenging,
  uuid,
  verwijzing,
  type Opdracht,
} from './opdrachten.js';
import { maakWerkplaats, type Uitkomst, type Werkplaats } from './werkplaats.js';

const telling = (vastgelegd: number, geweigerd = 0, alAanwezig = 0, afgekeurd = 0): object => ({
  vastgelegd,
  geweigerd,
  alAanwezig,
  afgekeurd,
});

/** Number of each line that failed, and the end of its problem's type. */
const waarom = ({ afgekeurd }: Uitkomst): readonly string[] =>
  afgekeurd.map(({ regel, probleem }) => `${regel} ${probleem.type.split('/').at(-1) ?? ''}`);
const codes = ({ afgekeurd }: Uitkomst): readonly string[] =>
  afgekeurd.flatMap(({ regel, probleem }) => (probleem.errors ?? []).map(({ code }) => `${regel} ${code}`));

let plek: Werkplaats;
beforeAll(async () => {
  plek = await maakWerkplaats();
});
afterAll(() => plek.ruimOp());

describe('een bestand met opdrachten importeren', () => {
  it('telt wat is vastgelegd, geweigerd en afgekeurd, en legt bij herhaling niets dubbel vast', async () => {
    const regels = [
      registratie('anna'),
      verwijzing('anna'),
      plaatsing('anna'),
      start('anna'),
      teLangeVerlenging('anna'),
      hervatting('anna'),
    ];

    const eerst = await plek.importeer(alsBestand(regels));
    const { positie } = await plek.onderdelen.grootboek.kop();
    const nogmaals = await plek.importeer(alsBestand(regels));

    expect(eerst.telling).toEqual(telling(4, 1, 0, 1));
    expect(nogmaals.telling).toEqual(telling(0, 0, 5, 1));
    expect(nogmaals.afgekeurd).toEqual(eerst.afgekeurd);
    expect((await plek.onderdelen.grootboek.kop()).positie).toBe(positie);
  });

  it('telt dezelfde opdracht die tweemaal in het bestand staat eenmaal, en keurt een andere onder hetzelfde kenmerk af', async () => {
    const een = registratie('bram');
    const ander = { ...een, gegevens: { geboortedatum: '2012-01-01', gemeente: '0392' } };

    const uitkomst = await plek.importeer(alsBestand([een, een, ander]));

    expect(uitkomst.telling).toEqual(telling(1, 0, 1, 1));
    expect(waarom(uitkomst)).toEqual(['3 sleutel-hergebruikt']);
  });

  it('neemt de volgorde van het bestand aan, ook over partijen heen', async () => {
    const kinderen = Array.from({ length: 400 }, (_, i) => `rij ${i}`);
    const regels = [...kinderen.map(registratie), ...kinderen.map((kind) => verwijzing(kind)), ...kinderen.map(plaatsing)];
    const { positie } = await plek.onderdelen.grootboek.kop();

    const uitkomst = await plek.importeer(alsBestand(regels));

    expect(uitkomst.telling).toEqual(telling(1200));
    const erbij = await plek.onderdelen.grootboek.readAll(positie, 2000);
    expect(erbij.map((g) => g.opdrachtId)).toEqual(regels.map((r) => r.opdrachtId));
  });

  it('legt vast wie de opdracht gaf, en anders dat het een import was', async () => {
    const door = { rol: 'aanbieder', organisatie: '42420001', gebruiker: 'k7' };
    const zonder = registratie('chris');
    const met = { ...registratie('daan'), door };

    await plek.importeer(alsBestand([zonder, met]));

    const erbij = (await plek.gebeurtenissen()).slice(-2);
    expect(erbij.map((g) => g.door)).toEqual([{ rol: 'import' }, door]);
  });
});

describe('wat bij een import niet kon', () => {
  it('staat apart zoals het was, met regelnummer en probleem; wat geen opdracht is onder tekst', async () => {
    const onbekend = plaatsing('onbekend');
    const fout: Opdracht = { ...registratie('eva'), gegevens: { geboortedatum: '2013-02-30', gemente: '0392' } };

    const { afgekeurd } = await plek.importeer(`${JSON.stringify(onbekend)}\n{"opdracht": \n\n[1, 2]\n${JSON.stringify(fout)}\n"kind"\n`);

    expect(afgekeurd).toEqual([
      { ...onbekend, regel: 1, probleem: expect.objectContaining({ status: 404 }) as unknown },
      { tekst: '{"opdracht":', regel: 2, probleem: expect.objectContaining({ status: 400 }) as unknown },
      { tekst: '[1, 2]', regel: 4, probleem: expect.objectContaining({ status: 400 }) as unknown },
      { ...fout, regel: 5, probleem: expect.objectContaining({ status: 400 }) as unknown },
      { tekst: '"kind"', regel: 6, probleem: expect.objectContaining({ status: 400 }) as unknown },
    ]);
    expect(codes({ telling: { vastgelegd: 0, geweigerd: 0, alAanwezig: 0, afgekeurd: 5 }, afgekeurd })).toEqual([
      '2 geen-json',
      '4 geen-object',
      '5 geen-datum',
      '5 verplicht',
      '5 onbekend-veld',
      '6 geen-object',
    ]);
  });

  it('kan worden hersteld en zo weer geïmporteerd, waarna er niets afgekeurds meer ligt', async () => {
    const fout = { ...verwijzing('fleur', { product: 'bestaat-niet' }) };
    const { afgekeurd } = await plek.importeer(alsBestand([registratie('fleur'), fout]));
    const hersteld = afgekeurd.map((regel) => ({ ...regel, gegevens: { ...(regel['gegevens'] as object), product: 'basis-jggz' } }));

    const uitkomst = await plek.importeer(alsBestand(hersteld));

    expect(hersteld[0]).toMatchObject({ regel: 2, probleem: { status: 400 } });
    expect(uitkomst).toEqual({ telling: telling(1), afgekeurd: [] });
    expect(await readdir(plek.map)).toEqual(expect.not.arrayContaining([expect.stringContaining('afgekeurd')]));
  });

  it('blijft onmogelijk onder zijn kenmerk, tot het opnieuw beoordeeld mag worden', async () => {
    await plek.importeer(alsBestand([registratie('gijs'), verwijzing('gijs'), start('gijs')]));
    const tevroeg = alsBestand([hervatting('gijs')]);
    const eerst = await plek.importeer(tevroeg);
    await plek.importeer(alsBestand([opTraject('gijs', 'onderbreek-behandeling', { datum: '2025-05-05' })]));

    const nogmaals = await plek.importeer(tevroeg);
    const opnieuw = await plek.importeer(tevroeg, true);

    expect(eerst.afgekeurd).toMatchObject([{ probleem: { status: 409, reden: 'niet-onderbroken' } }]);
    expect(nogmaals.afgekeurd).toEqual(eerst.afgekeurd);
    expect(opnieuw).toEqual({ telling: telling(1), afgekeurd: [] });
  });

  it('wordt wel opnieuw beoordeeld als het nooit beoordeeld is', async () => {
    const eerst = await plek.importeer(alsBestand([verwijzing('hugo')]));
    const daarna = await plek.importeer(alsBestand([registratie('hugo'), verwijzing('hugo')]));

    expect(waarom(eerst)).toEqual(['1 niet-gevonden']);
    expect(daarna).toEqual({ telling: telling(2), afgekeurd: [] });
  });

  // The fault is made in a table that only a ledger in PostgreSQL has.
  (process.env['PROEF_KURRENT'] ? it.skip : it)('houdt ook bij een fout van ons de andere regels niet op', async () => {
    const stuk = registratie('ilse');
    await plek.database.pool.query(`
      create function struikel() returns trigger language plpgsql as $$ begin raise exception 'struikel' using errcode = '23514'; end $$;
      create trigger struikel before insert on gebeurtenis for each row
        when (new.opdracht_id = '${stuk.opdrachtId}') execute function struikel()`);

    const uitkomst = await plek.importeer(alsBestand([registratie('jan'), stuk, registratie('kees')]));
    await plek.database.pool.query('drop trigger struikel on gebeurtenis');
    const daarna = await plek.importeer(alsBestand(uitkomst.afgekeurd));

    expect(uitkomst.telling).toEqual(telling(2, 0, 0, 1));
    expect(waarom(uitkomst)).toEqual(['2 interne-fout']);
    expect(daarna.telling).toEqual(telling(1));
  });
});

describe('het tijdstip van een geïmporteerde opdracht', () => {
  const laatste = async (): Promise<string> => (await plek.gebeurtenissen()).at(-1)?.vastgelegdOp ?? '';

  it('is dat van het bronsysteem, en gaat nooit terug', async () => {
    const nu = Date.now();
    const [later, eerder] = [new Date(nu - 1).toISOString(), '2025-01-13T09:00:00.000Z'];

    await plek.importeer(alsBestand([{ ...registratie('lotte'), vastgelegdOp: later }]));
    const voor = await laatste();
    await plek.importeer(alsBestand([{ ...registratie('mats'), vastgelegdOp: eerder }]));

    expect(voor >= later).toBe(true);
    expect(await laatste()).toBe(voor);
  });

  it('mag niet in de toekomst liggen', async () => {
    const straks = new Date(Date.now() + 3_600_000).toISOString();

    const uitkomst = await plek.importeer(alsBestand([{ ...registratie('noor'), vastgelegdOp: straks }, registratie('olaf')]));

    expect(uitkomst.telling).toEqual(telling(1, 0, 0, 1));
    expect(codes(uitkomst)).toEqual(['1 in-de-toekomst']);
  });

  it('is dat van het bronsysteem op de milliseconde, in welke tijdzone het ook is geschreven', async () => {
    const vers = await maakWerkplaats();
    try {
      const regels = [
        { ...registratie('a'), vastgelegdOp: '2025-01-13T10:00:00.1239+01:00' },
        { ...registratie('b'), vastgelegdOp: '2025-01-13T08:00:00Z' },
        { ...registratie('c'), vastgelegdOp: '2025-01-14T08:00:00Z' },
      ];
      await vers.importeer(alsBestand(regels));

      expect((await vers.gebeurtenissen()).map((g) => g.vastgelegdOp)).toEqual([
        '2025-01-13T09:00:00.123Z',
        '2025-01-13T09:00:00.123Z',
        '2025-01-14T08:00:00.000Z',
      ]);
    } finally {
      await vers.ruimOp();
    }
  });
});

describe('de vorm van een importbestand', () => {
  it('mag een BOM, CRLF en lege regels hebben, en hoeft niet op een regeleinde te eindigen', async () => {
    const regels = [registratie('piet'), { rommel: true }, registratie('quinten')].map((r) => JSON.stringify(r));

    const uitkomst = await plek.importeer(`\uFEFF${regels[0] ?? ''}\r\n\r\n   \r\n${regels[1] ?? ''}\r\n${regels[2] ?? ''}`);

    expect(uitkomst.telling).toEqual(telling(2, 0, 0, 1));
    expect(uitkomst.afgekeurd.map(({ regel }) => regel)).toEqual([4]);
  });

  it('mag scheidingstekens van Unicode in een tekst hebben', async () => {
    const regel = verwijzing('roos', { hulpvraag: 'Slaapt slecht.\u2028Eet weinig.\u2029Is stil.' });

    expect((await plek.importeer(alsBestand([registratie('roos'), regel]))).telling).toEqual(telling(2));
  });

  it('mag leeg zijn', async () => {
    expect(await plek.importeer('\n\n')).toEqual({ telling: telling(0), afgekeurd: [] });
  });

  it('kan regels hebben die niemand kan vastleggen: zij falen alleen', async () => {
    const met = (hulpvraag: string): string => JSON.stringify(verwijzing('sara', { hulpvraag }));
    const regels = [
      JSON.stringify(registratie('sara')),
      met('a\u0000b'),
      met('half \ud83d teken'),
      met('x'.repeat(2_000_000)),
      `${met('rauw')}\u0000`,
      met('Zoë gaat niet naar school'),
    ];
    const utf8 = Buffer.from(`${regels.join('\n')}\n`);
    const latin1 = Buffer.from(met('Zoë gaat niet naar school'), 'latin1');

    const uitkomst = await plek.importeer(Buffer.concat([utf8, latin1]));

    expect(uitkomst.telling).toEqual(telling(2, 0, 0, 5));
    expect(codes(uitkomst)).toEqual(['2 ongeldige-tekens', '3 ongeldige-tekens', '4 te-lang', '5 geen-json', '7 geen-utf8']);
    expect(uitkomst.afgekeurd[2]).toMatchObject(JSON.parse(regels[3] ?? '') as object);
  });

  it('kan een regel hebben waar geen eind aan komt: daarvan blijft het begin', async () => {
    const uitkomst = await plek.importeer(`${'x'.repeat(17 * 1_048_576)}\n${JSON.stringify(registratie('tess'))}\n`);

    expect(uitkomst.telling).toEqual(telling(1, 0, 0, 1));
    expect(waarom(uitkomst)).toEqual(['1 te-groot']);
    expect(await readFile(join(plek.map, 'import.afgekeurd.ndjson'), 'utf8')).toHaveLength(
      JSON.stringify(uitkomst.afgekeurd[0]).length + 1,
    );
  });

  it('bewaart letters met accenten zoals zij waren', async () => {
    const regel = verwijzing('uma', { hulpvraag: 'Zoë, Çağla en 王 delen één kamer 🏠' });
    await plek.importeer(alsBestand([registratie('uma'), regel]));

    const [envelop] = (await plek.onderdelen.grootboek.readStreams([`traject-${uuid('traject uma')}`])).values().next().value ?? [];
    const [open] = await plek.onderdelen.kluis.open([envelop?.gegevens['geheim'] as { sleutel: string; iv: string; tekst: string }]);
    expect(open).toMatchObject({ hulpvraag: 'Zoë, Çağla en 王 delen één kamer 🏠' });
  });
});
