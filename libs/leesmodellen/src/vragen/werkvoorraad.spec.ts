import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maakProef, uuid, type Opgave, type Proef } from '../test/proef.js';
import { AANBIEDERS, GEMEENTEN, leef, pogingen } from '../test/willekeur.js';
import { leesBehandelduur } from './behandelduur.js';
import type { Db, Kader, Zicht } from './kader.js';
import { leesOverdrachten } from './overdrachten.js';
import { leesCjgToetsingen, leesZelfassessments } from './verlengingsbewijs.js';
import { leesWachtlijst } from './wachtlijst.js';
import { leesWerkvoorraad, WERKSOORTEN, type Werkvraag } from './werkvoorraad.js';
import { leesZonderPlaatsing } from './zonder-plaatsing.js';

let proef: Proef;
beforeAll(async () => {
  proef = await maakProef();
});
afterAll(() => proef.sluit());

type Vraag = Kader & { readonly gemeente: string | undefined };

const vragen: fc.Arbitrary<Vraag> = fc.record({
  peildatum: fc.constantFrom('2024-12-24', '2025-02-14', '2025-05-05', '2025-06-20', '2025-08-01', '2025-10-01', '2026-11-22'),
  bekendOp: fc.constantFrom(undefined, '2025-01-20T09:00:00.000Z', '2025-07-10T23:00:00.000Z'),
  gemeente: fc.constantFrom(undefined, ...GEMEENTEN),
  zicht: fc.constantFrom<Zicht>({ soort: 'alles' }, { soort: 'gemeente', code: '0392' }, { soort: 'aanbieder', agb: '42420001' }),
});

const naDagen = (datum: string, dagen: number): string => new Date(Date.parse(datum) + dagen * 86_400_000).toISOString().slice(0, 10);

/** What the other lists hold that somebody must look at. */
async function uitAndereLijsten(db: Db, gesteld: Vraag): Promise<Partial<Record<(typeof WERKSOORTEN)[number], number>>> {
  const vraag = { ...gesteld, pagina: 1, perPagina: 1_000 };
  const bewijzen = async (status: string): Promise<readonly [number, number]> => [
    (await leesZelfassessments(db, { ...vraag, status })).antwoord.totaal,
    (await leesCjgToetsingen(db, { ...vraag, status })).antwoord.totaal,
  ];
  const [ontbreekt, binnenkort] = [await bewijzen('ontbreekt'), await bewijzen('binnenkort')];
  const overdrachten = (await leesOverdrachten(db, vraag)).antwoord.items;
  const lopend = (await leesBehandelduur(db, vraag)).antwoord.items.filter((b) => b.laatsteDag === null);
  const zonder = (await leesZonderPlaatsing(db, vraag)).antwoord.items;
  const lang = (await leesWachtlijst(db, { ...vraag, langWachtend: true })).antwoord.bruto;
  const maxima = lopend.flatMap(({ maximaleEinddatum }) => maximaleEinddatum ?? []);
  const straks = naDagen(vraag.peildatum, 42);
  return {
    'zelfassessment-ontbreekt': ontbreekt[0],
    'zelfassessment-binnenkort': binnenkort[0],
    'cjg-toetsing-ontbreekt': ontbreekt[1],
    'cjg-toetsing-binnenkort': binnenkort[1],
    'overdracht-zonder-cjg': overdrachten.filter(({ cjgKoppeling }) => cjgKoppeling === null).length,
    'maximale-behandelduur-verstreken': lopend.filter(({ dagenOverschreden }) => dagenOverschreden > 0).length,
    'maximale-behandelduur-binnenkort': maxima.filter((datum) => datum >= vraag.peildatum && datum <= straks).length,
    'wacht-boven-norm': lang + zonder.filter(({ dagenSindsVerwijzing }) => dagenSindsVerwijzing > 98).length,
    'geweigerd-zonder-plaatsing': zonder.filter(({ weigeringen }) => weigeringen.length > 0).length,
  };
}

describe('the werkvoorraad', () => {
  it('holds what the other lists hold, at every pair of moments and for everybody', async () => {
    const gelijk = fc.asyncProperty(pogingen, fc.array(vragen, { minLength: 12, maxLength: 12 }), async (alle, gesteld) => {
      await proef.opnieuw();
      await leef(proef, alle);
      const db = await proef.bij();
      for (const vraag of gesteld) {
        const { antwoord } = await leesWerkvoorraad(db, { ...vraag, pagina: 1, perPagina: 1_000 });
        expect(antwoord.aantallen).toMatchObject(await uitAndereLijsten(db, vraag));
        expect(antwoord.items.length).toBe(Object.values(antwoord.aantallen).reduce((som, n) => som + n, 0));
        expect(antwoord.items.map(({ datum }) => datum)).toEqual(antwoord.items.map(({ datum }) => datum).toSorted());
      }
    });
    await fc.assert(gelijk, { numRuns: Number(process.env['RUNS'] ?? 6), endOnFailure: true });
  }, 600_000);

  const verwezen = (naam: string, datum: string): Omit<Opgave, 'op'> => ({
    opdracht: 'registreer-verwijzing',
    van: `traject-${uuid(naam)}`,
    gegevens: { datum, jeugdigeId: uuid('j'), verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' },
  });
  const stap = (naam: string, opdracht: Opgave['opdracht'], gegevens: object): Omit<Opgave, 'op'> => ({
    opdracht,
    van: `traject-${uuid(naam)}`,
    gegevens: { ...gegevens },
  });
  const VERHALEN: readonly Omit<Opgave, 'op'>[] = [
    { opdracht: 'registreer-jeugdige', van: `jeugdige-${uuid('j')}`, gegevens: { gemeente: '0392' } },
    verwezen('geweigerd', '2025-01-06'),
    stap('geweigerd', 'registreer-weigering', { datum: '2025-01-20', aanbieder: AANBIEDERS[0], reden: 'niet-passend' }),
    stap('geweigerd', 'registreer-weigering', { datum: '2025-01-27', aanbieder: AANBIEDERS[1], reden: 'geen-capaciteit' }),
    verwezen('zonder einde', '2025-03-03'),
    stap('zonder einde', 'plaats-op-wachtlijst', { datum: '2025-03-10', aanbieder: AANBIEDERS[2] }),
    stap('zonder einde', 'verwijder-van-wachtlijst', { datum: '2025-04-07', aanbieder: AANBIEDERS[2], reden: 'overleden' }),
    stap('crisis', 'start-behandeling', {
      datum: '2025-05-05',
      aanbieder: AANBIEDERS[0],
      crisis: true,
      jeugdigeId: uuid('j'),
      perceel: 2,
      product: 'basis-jggz',
    }),
    verwezen('ingehaald', '2025-02-03'),
    stap('ingehaald', 'plaats-op-wachtlijst', { datum: '2025-02-17', aanbieder: AANBIEDERS[1] }),
    stap('ingehaald', 'start-behandeling', { datum: '2025-02-10', aanbieder: AANBIEDERS[0] }),
    stap('ingehaald', 'vraag-overdracht-aan', { datum: '2025-05-12', consortium: '42430001' }),
  ];

  async function verteld(): Promise<Db> {
    await proef.opnieuw();
    for (const opgave of VERHALEN) expect(await proef.doe({ ...opgave, op: '2025-06-02T09:00:00.000Z' })).not.toEqual([]);
    return proef.bij();
  }

  it('says of each what, who, since when and why', async () => {
    const db = await verteld();
    const vraag: Werkvraag = { peildatum: '2025-06-02', zicht: { soort: 'alles' }, pagina: 1, perPagina: 100 };
    const { items, aantallen, totaal } = (await leesWerkvoorraad(db, vraag)).antwoord;
    expect(items.map((i) => [i.datum, i.soort, i.aanbieder, i.dagen, i.toelichting, i.geholpen])).toEqual([
      ['2025-01-27', 'geweigerd-zonder-plaatsing', AANBIEDERS[1], 126, 'Reden: geen-capaciteit', null],
      ['2025-02-17', 'plaatsing-ingehaald', AANBIEDERS[1], 105, null, null],
      ['2025-04-07', 'einde-ontbreekt', AANBIEDERS[2], 56, null, null],
      ['2025-04-14', 'wacht-boven-norm', null, 49, 'Op geen enkele wachtlijst', false],
      ['2025-05-05', 'crisis-zonder-verwijzing', AANBIEDERS[0], 28, null, null],
      ['2025-05-12', 'overdracht-zonder-cjg', AANBIEDERS[0], 21, 'Naar 42430001', null],
      // The overdracht waits too, and its verwijzing is 119 days old.
      ['2025-05-12', 'wacht-boven-norm', '42430001', 21, 'Wacht op een overdracht', true],
    ]);
    expect(items.map((i) => [i.trajectId, i.jeugdigeId, i.gemeente, i.perceel, i.product])[0]).toEqual([
      uuid('geweigerd'),
      uuid('j'),
      '0392',
      2,
      'basis-jggz',
    ]);
    expect(Object.keys(aantallen)).toEqual([...WERKSOORTEN]);
    expect([totaal, aantallen['wacht-boven-norm'], aantallen['zelfassessment-ontbreekt']]).toEqual([7, 2, 0]);
  });

  it('goes by soort and by page, while the aantallen stay', async () => {
    const db = await verteld();
    const vraag: Werkvraag = { peildatum: '2025-06-02', zicht: { soort: 'alles' }, pagina: 2, perPagina: 1, soort: 'wacht-boven-norm' };
    const { antwoord } = await leesWerkvoorraad(db, vraag);
    expect(antwoord).toMatchObject({ totaal: 2, pagina: 2, items: [{ soort: 'wacht-boven-norm', datum: '2025-05-12' }] });
    expect(antwoord.aantallen).toMatchObject({ 'wacht-boven-norm': 2, 'einde-ontbreekt': 1 });
  });

  it('is filtered, and holds what may be seen', async () => {
    const db = await verteld();
    const soorten = async (deel: Partial<Werkvraag>): Promise<readonly string[]> => {
      const vraag: Werkvraag = { peildatum: '2025-06-02', zicht: { soort: 'alles' }, pagina: 1, perPagina: 100, ...deel };
      return (await leesWerkvoorraad(db, vraag)).antwoord.items.map(({ soort }) => soort);
    };
    expect(await soorten({ perceel: 1 })).toEqual(['wacht-boven-norm']);
    expect(await soorten({ product: 'meervoudig' })).toEqual(['wacht-boven-norm']);
    expect(await soorten({ aanbieder: AANBIEDERS[2] })).toEqual(['einde-ontbreekt']);
    expect(await soorten({ gemeente: '0453' })).toEqual([]);
    expect(await soorten({ zicht: { soort: 'gemeente', code: '0453' } })).toEqual([]);
    expect(await soorten({ zicht: { soort: 'aanbieder', agb: AANBIEDERS[2] ?? '' } })).toEqual(['einde-ontbreekt']);
    expect(await soorten({ peildatum: '2025-01-27' })).toEqual(['geweigerd-zonder-plaatsing']);
    // 98 nights since 6 January is the norm, 99 is beyond it.
    const wachtend = { soort: 'wacht-boven-norm' } as const;
    expect(await soorten({ ...wachtend, peildatum: '2025-04-14' })).toEqual([]);
    expect(await soorten({ ...wachtend, peildatum: '2025-04-15' })).toEqual(['wacht-boven-norm']);
  });
});
