import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { ingangVan, opdrachtVan, type Doel } from '#contracten';
import { casussenUit, type Casus, type Regel, type Vraag } from './casus.js';
import { maakProef, type Antwoord, type Proef } from './proef.js';
import { verschil } from './vergelijk.js';

const EIGEN = casussenUit(join(import.meta.dirname, 'eigen'));
const GEGEVEN = casussenUit(join(import.meta.dirname, '../../../shared/casussen'));

/** A question after a POST waits for what that POST recorded. */
class Vrager {
  private hoogste = 0n;

  constructor(private readonly proef: Proef) {}

  async stel(vraag: Vraag): Promise<Antwoord> {
    const [, pad = ''] = vraag.vraag.split(' ');
    const wacht = vraag.methode !== 'POST' && this.hoogste > 0n && !pad.includes('peildatun');
    const antwoord = await this.proef.vraag(vraag, wacht ? `${pad}${pad.includes('?') ? '&' : '?'}vanafPositie=${this.hoogste}` : pad);
    const { gebeurtenissen } = antwoord.lichaam as { gebeurtenissen?: readonly unknown[] };
    for (const g of gebeurtenissen ?? []) this.onthoud(g);
    return antwoord;
  }

  private onthoud(gebeurtenis: unknown): void {
    const positie = BigInt((gebeurtenis as { positie?: string }).positie ?? '0');
    if (positie > this.hoogste) this.hoogste = positie;
  }
}

async function alleAntwoordenKloppen(proef: Proef, casus: Casus): Promise<void> {
  const vrager = new Vrager(proef);
  for (const vraag of casus.verwacht) {
    const { status, lichaam } = await vrager.stel(vraag);
    expect({ vraag: vraag.vraag, status, lichaam }).toMatchObject({ status: vraag.status ?? 200 });
    if (vraag.antwoord !== undefined)
      expect({ vraag: vraag.vraag, verschil: verschil(vraag.antwoord, lichaam, vraag.precies ?? false) }).toEqual({ vraag: vraag.vraag });
  }
}

async function isGeimporteerd(proef: Proef, { opdrachten, afgekeurd = [] }: Casus): Promise<void> {
  const uitkomst = await proef.importeer(opdrachten);
  expect(verschil(afgekeurd, uitkomst.afgekeurd, true)).toBeUndefined();
  await proef.bijgewerkt();
}

/** Where a line of a file stands over HTTP, and who may post it there. */
function alsVraag({ opdracht: naam, traject, jeugdige, aanbieder, regeling, opdrachtId, gegevens }: Regel): { vraag: Vraag; pad: string } {
  const opdracht = opdrachtVan(naam);
  const kenmerken = Object.entries({ traject, jeugdige, aanbieder, regeling }).filter(([, id]) => id !== undefined);
  const [doel, id] = kenmerken.find(([naamVan]) => opdracht && ingangVan(opdracht, naamVan as Doel)) ?? ['regeling', ''];
  const ingang = opdracht && ingangVan(opdracht, doel as Doel);
  const rol = ['aanbieder', 'regeling'].includes(doel) ? 'beheerder' : 'cjg-triage';
  const pad = `/v1/${(ingang?.pad ?? '').replace(/\{\w+\}/, id ?? '')}`;
  return { vraag: { vraag: `POST ${pad}`, methode: 'POST', rol, sleutel: opdrachtId, lichaam: gegevens }, pad };
}

/** Recording over HTTP happens now, so it answers alike only where nothing depends on when it was recorded. */
const ZONDER_VERLEDEN = new Set([
  'gewoon-traject',
  'wachtlijst-bruto-netto',
  'verlenging-1',
  'verlenging-2-zelfassessment',
  'verlenging-3-cjg-toetsing',
  'overdracht',
  'onderbreking-netto-bruto',
  'triage-verplaatst',
  'overdracht-fijn',
  'verloop',
]);

async function isOverHttpVastgelegd(proef: Proef, casus: Casus): Promise<void> {
  const problemen: unknown[] = [];
  for (const [i, regel] of casus.opdrachten.entries()) {
    const { vraag, pad } = alsVraag(regel);
    const { status, lichaam } = await proef.vraag(vraag, pad);
    if (status >= 400) problemen.push({ regel: i + 1, probleem: lichaam });
  }
  expect(verschil(casus.afgekeurd ?? [], problemen, true)).toBeUndefined();
  await proef.bijgewerkt();
}

async function wordtNietDubbelVastgelegd(proef: Proef, { opdrachten, afgekeurd = [] }: Casus): Promise<void> {
  const { positie } = await proef.onderdelen.grootboek.kop();
  const nogmaals = await proef.importeer(opdrachten);
  expect(verschil(afgekeurd, nogmaals.afgekeurd, true)).toBeUndefined();
  expect(nogmaals.telling).toMatchObject({ vastgelegd: 0, geweigerd: 0 });
  expect((await proef.onderdelen.grootboek.kop()).positie).toBe(positie);
}

async function metProef(doe: (proef: Proef) => Promise<void>): Promise<void> {
  const proef = await maakProef();
  try {
    await doe(proef);
  } finally {
    await proef.sluit();
  }
}

const naImport = (casus: Casus): Promise<void> =>
  metProef(async (proef) => {
    await isGeimporteerd(proef, casus);
    if (casus.tweemaal) await wordtNietDubbelVastgelegd(proef, casus);
    await alleAntwoordenKloppen(proef, casus);
  });

const naVastleggenOverHttp = (casus: Casus): Promise<void> =>
  metProef(async (proef) => {
    await isOverHttpVastgelegd(proef, casus);
    await alleAntwoordenKloppen(proef, casus);
  });

describe('eigen casussen', () => {
  for (const casus of EIGEN) it(`casus ${casus.naam} antwoordt na een import zoals verwacht`, () => naImport(casus));
});

const gegeven = GEGEVEN.length > 0 ? describe : describe.skip;

gegeven('gegeven casussen (overgeslagen als ../shared/casussen er niet is)', () => {
  it('staan klaar', () => expect(GEGEVEN.length).toBeGreaterThan(0));

  for (const casus of GEGEVEN) it(`casus ${casus.naam} antwoordt na een import zoals verwacht`, () => naImport(casus));
  for (const casus of GEGEVEN.filter(({ naam }) => ZONDER_VERLEDEN.has(naam))) {
    it(`casus ${casus.naam} antwoordt ook zo als zij over HTTP is vastgelegd`, () => naVastleggenOverHttp(casus));
  }
});

describe('zonder de gegeven casussen', () => {
  it('zijn er eigen casussen om op te letten', () => expect(EIGEN.length).toBeGreaterThan(0));
});
