import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { maakTestDatabase, type TestDatabase } from '#event-store/test';
import { instellingenUit } from '../instellingen.js';
import { openOnderdelen, type Onderdelen } from '../onderdelen.js';
import type { Aanvraag } from './aanvraag.js';
import type { Vastgelegd } from './antwoord.js';
import { openEnveloppen } from './openen.js';

let database: TestDatabase;
let map: string;
let onderdelen: Onderdelen;

beforeAll(async () => {
  database = await maakTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'vergeten-'));
  onderdelen = await openOnderdelen(instellingenUit({ DATABASE_URL: database.url, DATA_DIR: map }));
});
afterAll(async () => {
  await onderdelen.sluit();
  await database.sluit();
  await rm(map, { recursive: true });
});

async function doe(aanvraag: Pick<Aanvraag, 'opdracht' | 'doel' | 'gegevens'> & { id?: string }): Promise<Vastgelegd> {
  const antwoord = await onderdelen.uitvoerder.voerUit({ ...aanvraag, opdrachtId: v4(), vers: true, door: { rol: 'cjg-triage' } });
  if ('probleem' in antwoord) throw new Error(JSON.stringify(antwoord.probleem));
  return antwoord;
}

describe('vernietigen van persoonsgegevens', () => {
  it('maakt onleesbaar wat van de jeugdige en van diens trajecten was, en laat de gebeurtenissen staan', async () => {
    const [jeugdigeId, trajectId] = [v4(), v4()];
    const gegevens = { jeugdigeId, geboortedatum: '2013-04-09', gemeente: '0392', naam: { achternaam: 'Verzonnen' } };
    await doe({ opdracht: 'registreer-jeugdige', doel: 'jeugdige', gegevens });
    const verwijzing = {
      jeugdigeId,
      trajectId,
      datum: '2025-01-13',
      verwijzer: { type: '02', naam: 'huisarts A' },
      perceel: 2,
      product: 'basis-jggz',
      hulpvraag: 'slaapt slecht',
    };
    await doe({ opdracht: 'registreer-verwijzing', doel: 'traject', gegevens: verwijzing });

    const lees = async () => {
      const stromen = await onderdelen.grootboek.readStreams([`jeugdige-${jeugdigeId}`, `traject-${trajectId}`]);
      return openEnveloppen([...stromen.values()].flat(), onderdelen.kluis);
    };
    expect(JSON.stringify(await lees())).toMatch(/Verzonnen.*slaapt slecht/);

    await doe({
      opdracht: 'vernietig-persoonsgegevens',
      doel: 'jeugdige',
      id: jeugdigeId,
      gegevens: { verzoekdatum: '2025-02-03', grondslag: 'Jeugdwet 7.3.9' },
    });
    const na = await lees();
    expect(JSON.stringify(na)).not.toMatch(/Verzonnen|slaapt slecht|huisarts A|2013-04-09/);
    expect(na.map((g) => g.soort)).toEqual(['JeugdigeGeregistreerd', 'PersoonsgegevensVernietigd', 'VerwijzingGeregistreerd']);
    const { rows } = await database.pool.query('select 1 from sleutel where onderwerp = any($1) and ingepakt is not null', [
      [`jeugdige-${jeugdigeId}`, `traject-${trajectId}`],
    ]);
    expect(rows).toEqual([]);
  });
});
