/** What a referral that is being recorded survives: a lost answer, a refusal half way, a reload, a login that ran out. */
import { describe, expect, it } from '@jest/globals';
import type { Keyboard } from 'playwright-core';
import { DUIN } from '../http/proefdienst.js';
import { foto, laatVerlopen, toegankelijkheid } from './browser.js';
import { metProefweb } from './proefweb.js';
import {
  ALLES,
  crisis,
  deel,
  gelukt,
  geregistreerd,
  knop,
  laatstePositie,
  openScherm,
  soorten,
  trajectOp,
  vulAlles,
  vulJeugdige,
  vulTriage,
  vulVerwijzing,
} from './verwijzingscherm.js';

const proef = metProefweb();

const TRIAGES = '**/v1/trajecten/*/triages';

describe('an answer that does not come', () => {
  it('because nothing came through: the rest is recorded later, once', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Eerste Golf' });
    await page.route(TRIAGES, (route) => route.abort());
    await knop(page, 'Vastleggen').click();
    await page.getByText('Er is geen verbinding met het Trajectgrootboek').waitFor();
    const stand = await page.locator('.bovenaan .overzicht > div').allInnerTexts();
    expect(stand.map((regel) => regel.replace(/\s+/g, ' '))).toEqual([
      'Vastgelegd Jeugdige, Verwijzing',
      'Niet bekend of het is vastgelegd Triage',
      `Niet vastgelegd Wachtlijst van ${DUIN}`,
    ]);
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, 'verwijzing onderbroken');
    await page.unroute(TRIAGES);
    await knop(page, 'De rest vastleggen').click();
    await gelukt(page);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES);
    expect(await geregistreerd(proef.web.dienst, { achternaam: 'Eerste Golf' })).toBe(1);
  });

  it('though it was recorded: also after a reload and a change it is there once, as it was sent', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Tweede Golf' });
    await page.route(TRIAGES, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await knop(page, 'Vastleggen').click();
    await page.getByText('Er is geen verbinding met het Trajectgrootboek').waitFor();
    await page.unroute(TRIAGES);
    await page.reload();
    await page.getByRole('heading', { name: 'Nog niet alles is vastgelegd' }).waitFor();
    await deel(page, 'Triage').getByLabel('Crisis').check();
    await knop(page, 'De rest vastleggen').click();
    await gelukt(page);
    await page.getByRole('heading', { name: 'Eerder vastgelegd' }).waitFor();
    const traject = await trajectOp(page);
    expect(await soorten(proef.web.dienst, traject)).toEqual(ALLES);
    const positie = await laatstePositie(proef.web.dienst, traject);
    const { tekst } = await proef.web.dienst.vraag(`GET /v1/wachtlijst?vanafPositie=${positie}`, { rol: 'cjg-triage' });
    const { items } = JSON.parse(tekst) as { items: readonly { trajectId: string; urgentie: string }[] };
    expect(items.filter(({ trajectId }) => trajectId === traject).map(({ urgentie }) => urgentie)).toEqual(['hoog']);
  });
});

it('what cannot have happened is told at its field, and can be mended', async () => {
  const { page } = proef.venster;
  const traject = await crisis(proef.web.dienst, 'Stormvloed', '111222333');
  await openScherm(page);
  await page.getByRole('textbox', { name: 'Burgerservicenummer' }).fill('111222333');
  await knop(page, 'Zoeken').click();
  await page.getByRole('button', { name: /^Gebruik deze/ }).click();
  await vulVerwijzing(page);
  await deel(page, 'Verwijzing').getByLabel('Traject').selectOption({ index: 1 });
  expect(await deel(page, 'Wachtlijst').getByRole('radio').count()).toBe(0);
  await vulTriage(page, '10-3-2025', 'Naar perceel 1');
  await knop(page, 'Vastleggen').click();
  await page.getByRole('link', { name: /Het traject is al in behandeling/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('triage.uitkomst');
  await deel(page, 'Triage').getByLabel('Naar perceel 2').check();
  await knop(page, 'De rest vastleggen').click();
  await gelukt(page);
  expect(await trajectOp(page)).toBe(traject);
  expect(await soorten(proef.web.dienst, traject)).toEqual([
    'BehandelingGestart 2025-03-01',
    'VerwijzingGeregistreerd 2025-03-03',
    'TriageUitgevoerd 2025-03-10',
  ]);
});

describe('what was typed', () => {
  it('is there after a reload, also what is no date yet, and nowhere in an address', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: 'Blijvend', geboortedatum: '31-2-20' });
    await deel(page, 'Verwijzing').getByLabel('Hulpvraag').fill('Slaapt slecht.');
    await page.reload();
    expect(await deel(page, 'Jeugdige').getByLabel('Geboortedatum').inputValue()).toBe('31-2-20');
    expect(await deel(page, 'Verwijzing').getByLabel('Hulpvraag').inputValue()).toBe('Slaapt slecht.');
    expect(page.url()).toBe(`${proef.web.dienst.url}/verwijzing`);
  });

  it('survives a login that ran out, and is recorded after the next', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Verlopen' });
    const venstertje = await laatVerlopen(page);
    await venstertje.getByRole('button', { name: 'Aanmelden' }).click();
    await venstertje.waitFor({ state: 'detached' });
    expect(await deel(page, 'Jeugdige').getByLabel('Achternaam').inputValue()).toBe('Verlopen');
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES);
  });

  it('survives Escape at a login that ran out, however often', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: 'Escape' });
    const venstertje = await laatVerlopen(page);
    for (let keer = 0; keer < 3; keer += 1) await page.keyboard.press('Escape');
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, 'aanmelding verlopen', false);
    await venstertje.getByRole('button', { name: 'Aanmelden' }).click();
    await venstertje.waitFor({ state: 'detached' });
    expect(await deel(page, 'Jeugdige').getByLabel('Achternaam').inputValue()).toBe('Escape');
  });

  it('is never for somebody else who logs in, nor sent under their name', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Vertrouwelijk' });
    const gevraagd: string[] = [];
    await page.route('**/v1/jeugdigen/_zoek', (route) => {
      gevraagd.push(route.request().url());
      return route.fulfill({ status: 401, json: {} });
    });
    await knop(page, 'Vastleggen').click();
    const venstertje = page.getByRole('dialog', { name: 'Uw aanmelding is verlopen' });
    await venstertje.getByLabel('Gebruiker').fill('een ander');
    await venstertje.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByText('een ander, CJG-triage').waitFor();
    await knop(page, 'Nieuwe jeugdige registreren').click();
    expect(await deel(page, 'Jeugdige').getByLabel('Achternaam').inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Vertrouwelijk');
    expect(gevraagd).toHaveLength(1);
    await page.unroute('**/v1/jeugdigen/_zoek');
    expect(await geregistreerd(proef.web.dienst, { achternaam: 'Vertrouwelijk' })).toBe(0);
  });

  it('is not kept for longer than a working day', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: 'Gisteren' });
    await page.evaluate(() => {
      for (const plek of Object.keys(sessionStorage).filter((naam) => naam.startsWith('klad '))) {
        const klad = JSON.parse(sessionStorage.getItem(plek) ?? '{}') as { readonly op: number };
        sessionStorage.setItem(plek, JSON.stringify({ ...klad, op: klad.op - 13 * 3_600_000 }));
      }
    });
    await page.reload();
    await knop(page, 'Nieuwe jeugdige registreren').click();
    expect(await deel(page, 'Jeugdige').getByLabel('Achternaam').inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Gisteren');
  });

  it('is gone after logging out, also from a login that ran out', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: 'Vergeten' });
    await knop(await laatVerlopen(page), 'Afmelden en wissen').click();
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
  });

  it('is gone after logging out', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: 'Vergeten' });
    await knop(page, 'Afmelden').click();
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
  });
});

describe('by keyboard alone', () => {
  const keyboard = (): Keyboard => proef.venster.page.keyboard;
  const op = (): Promise<string> => proef.venster.page.evaluate(() => document.activeElement?.id ?? '');
  /** On with Tab until there, as somebody would who looks where the focus is. */
  const naar = async (kenmerk: (id: string, tekst: string) => boolean): Promise<void> => {
    for (let keer = 0; keer < 60; keer += 1) {
      await keyboard().press('Tab');
      const tekst = await proef.venster.page.evaluate(() => document.activeElement?.textContent ?? '');
      if (kenmerk(await op(), tekst)) return;
    }
    throw new Error(`niet te bereiken met Tab vanaf ${await op()}`);
  };
  const typ = async (id: string | RegExp, tekst: string): Promise<void> => {
    await naar((hier) => (typeof id === 'string' ? hier === id : id.test(hier)));
    await keyboard().press('Control+A');
    await keyboard().type(tekst);
  };
  const druk = async (opschrift: string): Promise<void> => {
    await naar((_, tekst) => tekst.trim() === opschrift);
    await keyboard().press('Enter');
  };

  it('somebody new is referred, triaged and placed', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await page.locator('h1').focus();
    await druk('Nieuwe jeugdige registreren');
    await keyboard().type('123456782');
    await typ('jeugdige.geboortedatum', '14-5-2012');
    await typ('jeugdige.naam.achternaam', 'Toetsenbord');
    await typ('jeugdige.gemeente', 'Haarlem');
    await typ('verwijzing.datum', '3-3-2025');
    await typ('verwijzing.verwijzer.type', 'Huisarts');
    await naar((id) => id === 'verwijzing.perceel');
    await keyboard().press('Space');
    await typ('verwijzing.product', 'Ambulante');
    await naar((id) => id === 'triage.nu');
    await keyboard().press('ArrowDown');
    await typ('triage.datum', '10-3-2025');
    await naar((id) => id === 'triage.uitkomst');
    await keyboard().press('Space');
    await naar((id) => id === 'triage.urgentie');
    await keyboard().press('Space');
    await keyboard().press('ArrowDown');
    await naar((id) => id === 'plaatsen');
    await keyboard().press('ArrowDown');
    await typ(/^plaatsing.*aanbieder$/, DUIN);
    await typ(/^plaatsing.*datum$/, '17-3-2025');
    await druk('Vastleggen');
    await gelukt(page);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES);
  });
});
