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

  it('laat een ander kind met rust, ook als diens traject eerst bij dit kind stond', async () => {
    const [a, b, trajectId] = [v4(), v4(), v4()];
    for (const jeugdigeId of [a, b]) {
      await doe({
        opdracht: 'registreer-jeugdige',
        doel: 'jeugdige',
        gegevens: { jeugdigeId, geboortedatum: '2013-04-09', gemeente: '0392' },
      });
    }
    const verwijzing = { datum: '2025-01-13', verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz', hulpvraag: 'van kind B' };
    const eerste = await doe({ opdracht: 'registreer-verwijzing', doel: 'traject', gegevens: { ...verwijzing, jeugdigeId: a, trajectId } });
    const [{ gebeurtenisId } = { gebeurtenisId: '' }] = eerste.lichaam.gebeurtenissen;
    const vervanging = { opdracht: 'registreer-verwijzing', gegevens: { ...verwijzing, jeugdigeId: b } };
    await doe({
      opdracht: 'trek-gebeurtenis-in',
      doel: 'traject',
      id: trajectId,
      gegevens: { gebeurtenisId, reden: 'verkeerd kind', vervanging },
    });

    await doe({
      opdracht: 'vernietig-persoonsgegevens',
      doel: 'jeugdige',
      id: a,
      gegevens: { verzoekdatum: '2025-02-03', grondslag: 'Jeugdwet 7.3.9' },
    });
    const stroom = (await onderdelen.grootboek.readStreams([`traject-${trajectId}`])).get(`traject-${trajectId}`) ?? [];
    expect(JSON.stringify(await openEnveloppen(stroom.slice(-1), onderdelen.kluis))).toContain('van kind B');
  });

  it('verliest niets van wat tegelijk en daarna wordt vastgelegd', async () => {
    const [jeugdigeId, trajectId] = [v4(), v4()];
    await doe({
      opdracht: 'registreer-jeugdige',
      doel: 'jeugdige',
      gegevens: { jeugdigeId, geboortedatum: '2013-04-09', gemeente: '0392' },
    });
    const verwijzing = { jeugdigeId, trajectId, datum: '2025-01-13', verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' };
    await doe({ opdracht: 'registreer-verwijzing', doel: 'traject', gegevens: verwijzing });
    const tekst = (): Promise<unknown> =>
      doe({
        opdracht: 'voeg-zelfassessment-toe',
        doel: 'traject',
        id: trajectId,
        gegevens: { datum: '2025-01-20', onderbouwing: 'nog leesbaar' },
      });
    const vernietiging = { verzoekdatum: '2025-02-03', grondslag: 'Jeugdwet 7.3.9' };
    await Promise.all([
      ...Array.from({ length: 10 }, tekst),
      doe({ opdracht: 'vernietig-persoonsgegevens', doel: 'jeugdige', id: jeugdigeId, gegevens: vernietiging }),
      ...Array.from({ length: 10 }, tekst),
    ]);

    const stromen = await onderdelen.grootboek.readStreams([`jeugdige-${jeugdigeId}`, `traject-${trajectId}`]);
    const vernietigd = [...stromen.values()].flat().find((g) => g.soort === 'PersoonsgegevensVernietigd');
    const traject = await openEnveloppen(stromen.get(`traject-${trajectId}`) ?? [], onderdelen.kluis);
    const later = traject.filter((g) => g.soort === 'ZelfassessmentToegevoegd' && BigInt(g.positie) > BigInt(vernietigd?.positie ?? 0));
    expect(later.length).toBeGreaterThan(0);
    expect(later.every((g) => g.gegevens['onderbouwing'] === 'nog leesbaar')).toBe(true);
    const eerder = traject.filter((g) => BigInt(g.positie) < BigInt(vernietigd?.positie ?? 0));
    expect(JSON.stringify(eerder)).not.toContain('nog leesbaar');
  });
});
