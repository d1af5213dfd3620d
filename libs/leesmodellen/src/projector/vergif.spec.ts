/** Events that a read model cannot take in: what a table refuses (a rule is put on it for the occasion), and what cannot be folded. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once, EventEmitter } from 'node:events';
import { controleer } from '../opslag/controleer.js';
import { ALLE_NAMEN } from '../opslag/stand.js';
import { maakProef, uuid, type Proef } from '../test/proef.js';
import { geenZoekwaarden, start, tabellen, type Lopend } from '../test/projecteren.js';
import type { Stilstand } from './apart.js';
import { herbouw } from './herbouw.js';

/** Who may not wait here. */
const VERGIF = '42420666';
const REM = `alter table wachtlijst add constraint rem check (aanbieder <> '${VERGIF}')`;
const LOS = 'alter table wachtlijst drop constraint if exists rem';
const ANDEREN = ALLE_NAMEN.filter((naam) => naam !== 'wachtlijst');
const GEDULD_MS = 5_000;

let proef: Proef;
const lopend: Lopend[] = [];
const bel = new EventEmitter();
const stilstanden: Stilstand[] = [];
const begin = (herkansingMs = 3_600_000): Lopend => {
  const opStilstand = (stilstand: Stilstand): void => void stilstanden.push(stilstand);
  const projector = start(proef, { herkansingMs, opStilstand, opHervat: (leesmodel) => bel.emit('hervat', leesmodel) });
  lopend.push(projector);
  return projector;
};

beforeAll(async () => {
  proef = await maakProef();
});
beforeEach(async () => {
  await proef.db.pool.query(LOS);
  await proef.opnieuw();
  stilstanden.length = 0;
});
afterEach(() => Promise.all(lopend.splice(0).map((projector) => projector.stop())));
afterAll(() => proef.sluit());

/** A child that is referred, and waits at the aanbieders; the positie of the last event. */
async function wachtend(naam: string, ...aanbieders: readonly string[]): Promise<bigint> {
  const [jeugdige, van, op] = [uuid(`jeugdige ${naam}`), `traject-${uuid(naam)}` as const, '2025-01-11T10:00:00.000Z'];
  const verwijzing = { datum: '2025-01-06', jeugdigeId: jeugdige, verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' };
  await proef.doe({ opdracht: 'registreer-jeugdige', van: `jeugdige-${jeugdige}`, op, gegevens: { gemeente: '0392' } });
  await proef.doe({ opdracht: 'registreer-verwijzing', van, op, gegevens: verwijzing });
  for (const aanbieder of aanbieders)
    await proef.doe({ opdracht: 'plaats-op-wachtlijst', van, op, gegevens: { datum: '2025-01-10', aanbieder } });
  return (await proef.grootboek.kop()).positie;
}

const standVan = async (naam: string) => (await (lopend[0] ?? begin()).standen()).find((stand) => stand.naam === naam);
const klopt = async (): Promise<void> => expect(await controleer({ pool: proef.db.pool, bron: proef.grootboek })).toBeUndefined();

/** Rows as a rebuild of everything makes them. */
async function isHerbouw(): Promise<void> {
  const nu = await tabellen(proef);
  await proef.bij();
  expect(nu).toEqual(await tabellen(proef));
}

/** A batch in which the fifth event cannot be taken in, and more behind it. */
async function loopVast(projector: Lopend): Promise<bigint> {
  await proef.db.pool.query(REM);
  await wachtend('een', '42420001', VERGIF, '42420002');
  const positie = await wachtend('twee', '42420001');
  expect(await projector.bijTot(positie, GEDULD_MS)).toBe(true);
  return positie;
}

describe('a read model that cannot take in an event', () => {
  it('stops before that event, says where, and the others go on', async () => {
    const positie = await loopVast(begin());
    const [vergif] = await proef.grootboek.readAll(6n, 1);
    const waar = { positie: '7', gebeurtenisId: vergif?.gebeurtenisId, soort: 'OpWachtlijstGeplaatst' };
    expect(stilstanden).toEqual([{ leesmodel: 'wachtlijst', ...waar, oorzaak: expect.objectContaining({ code: '23514' }) }]);
    expect(await standVan('wachtlijst')).toMatchObject({ positie: 6n, gestopt: waar });
    for (const naam of ANDEREN) expect(await standVan(naam)).toMatchObject({ positie });
    expect(lopend[0]?.fouten).toEqual([]);
    await klopt();
  });

  it('is not waited for, unless it is asked', async () => {
    const [projector] = [begin()];
    const positie = await loopVast(projector);
    expect(await projector.bijTot(positie, GEDULD_MS, ANDEREN)).toBe(true);
    expect(await projector.bijTot(6n, GEDULD_MS, ['wachtlijst'])).toBe(true);
    const voor = performance.now();
    expect(await projector.bijTot(7n, GEDULD_MS, ['wachtlijst'])).toBe(false);
    expect(performance.now() - voor).toBeLessThan(GEDULD_MS);
  });

  it('goes on by itself once it can, and stops again at the next that it cannot', async () => {
    await loopVast(begin(20));
    const hervat = once(bel, 'hervat', { signal: AbortSignal.timeout(GEDULD_MS) });
    await proef.db.pool.query(LOS);
    expect(await hervat).toEqual(['wachtlijst']);
    expect(await standVan('wachtlijst')).not.toHaveProperty('gestopt');
    await klopt();

    await proef.db.pool.query(`${REM} not valid`);
    const positie = await wachtend('drie', VERGIF);
    expect(await lopend[0]?.bijTot(positie, GEDULD_MS)).toBe(true);
    expect(stilstanden.map((een) => een.positie)).toEqual(['7', String(positie)]);
    await klopt();
  });

  it('goes on at once in a process with other code', async () => {
    await loopVast(begin());
    await lopend.pop()?.stop();
    await proef.db.pool.query(LOS);
    const hervat = once(bel, 'hervat', { signal: AbortSignal.timeout(GEDULD_MS) });
    begin();
    await hervat;
    await isHerbouw();
  });

  it('goes on with the others after it was rebuilt', async () => {
    await loopVast(begin());
    await herbouw({ pool: proef.db.pool, bron: proef.grootboek, zoekwaarden: geenZoekwaarden }, ['wachtlijst']);
    const positie = await wachtend('drie', VERGIF);
    expect(await lopend[0]?.bijTot(positie, GEDULD_MS, ALLE_NAMEN)).toBe(true);
    expect(stilstanden).toHaveLength(1);
    await isHerbouw();
  });
});

/** An event that no fold and no table can make anything of. */
async function onzin(stroom: string, soort: string, gegevens: object, versie = 1): Promise<bigint> {
  const opdrachtId = uuid(`onzin ${stroom}`);
  await proef.grootboek.append({
    opdrachtId,
    afdruk: '00',
    versOpdrachtId: true,
    door: { rol: 'import' },
    stromen: [stroom],
    vooraf: () => undefined,
    voorwaarde: () => undefined,
    beslis: () => ({ gebeurtenissen: [{ soort, versie, stroom, geldigOp: '2025-01-10', gegevens: { ...gegevens } }] }),
  });
  return (await proef.grootboek.kop()).positie;
}

describe('an event that cannot be understood', () => {
  it('stops the read model that looks at it', async () => {
    const projector = begin();
    await wachtend('een', '42420001');
    const positie = await onzin(`inzet-${uuid('een')}`, 'InzetGeregistreerd', { aanbieder: '42420001', minuten: 'veel', tariefCent: 1 });
    const laatste = await wachtend('twee', '42420001');
    expect(await projector.bijTot(laatste, GEDULD_MS)).toBe(true);
    expect(stilstanden.map((een) => [een.leesmodel, een.positie])).toEqual([['inzet', String(positie)]]);
    await klopt();
  });

  it('stops all that look at it when it is of a later version, and the search goes on', async () => {
    const projector = begin();
    await wachtend('een', '42420001');
    const vergif = await onzin(`traject-${uuid('een')}`, 'TriageUitgevoerd', { uitkomst: 'perceel-2', urgentie: 'hoog' }, 2);
    const laatste = await wachtend('twee', '42420001');
    expect(await projector.bijTot(laatste, GEDULD_MS)).toBe(true);
    expect(stilstanden.map((een) => een.leesmodel).sort()).toEqual(ALLE_NAMEN.filter((naam) => naam !== 'jeugdige_zoek').sort());
    expect(new Set(stilstanden.map((een) => een.positie))).toEqual(new Set([String(vergif)]));
    expect(await standVan('jeugdige_zoek')).toMatchObject({ positie: laatste });
  });

  it('keeps no read model from being built but those that cannot be made of it', async () => {
    await wachtend('een', '42420001');
    const vergif = await onzin(`inzet-${uuid('een')}`, 'InzetGeregistreerd', { aanbieder: '42420001', minuten: 'veel', tariefCent: 1 });
    await proef.db.pool.query('truncate leesmodel_stand');
    const projector = begin();
    expect(await projector.bijTot(vergif, GEDULD_MS)).toBe(true);
    expect(stilstanden.map((een) => een.leesmodel)).toEqual(['inzet']);
    expect(await projector.bijTot(await wachtend('twee', '42420002'), GEDULD_MS)).toBe(true);
    await expect(herbouw({ pool: proef.db.pool, bron: proef.grootboek, zoekwaarden: geenZoekwaarden })).rejects.toThrow(
      'Leesmodel inzet kan',
    );
  });
});
