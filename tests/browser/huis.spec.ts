import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Response } from 'playwright-core';
import { foto, MATEN, meldAan, schuiftOpzij, toegankelijkheid } from './browser.js';
import { metProefweb } from './proefweb.js';

const proef = metProefweb();

const MEESTE_JAVASCRIPT = 200_000;

describe('logging in', () => {
  it('leads to the address that was asked for, and shows who is there', async () => {
    const { page } = proef.venster;
    await page.goto('/werkvoorraad');
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    expect(await page.title()).toBe('Aanmelden - Trajectgrootboek');
    await page.getByLabel('Gebruiker').fill('duits');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    expect(await page.getByRole('banner').innerText()).toContain('duits, CJG-triage');
  });

  it('asks an aanbieder for its code, and says what is wrong with it', async () => {
    const { page } = proef.venster;
    await page.goto('/');
    await page.getByLabel('Rol').selectOption('aanbieder');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByText('Noem bij de rol aanbieder een AGB-code').waitFor();
    expect(await page.getByLabel('Aanbieder').getAttribute('aria-describedby')).toMatch(/-hint .*-fout$/);
    expect(await toegankelijkheid(page)).toEqual([]);
    await page.getByLabel('Aanbieder').fill('42420001');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByText('Aanbieder 42420001').waitFor();
  });

  it('leads nowhere else, and ends with logging out', async () => {
    const { page } = proef.venster;
    await meldAan(page, '/aanmelden?terug=//elders.example/');
    await page.getByRole('heading', { level: 1, name: 'Wachtlijst' }).waitFor();
    expect(new URL(page.url()).href).toBe(`${proef.web.dienst.url}/`);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

describe('going around', () => {
  it('by keyboard: past the head with the skip link, and on to a screen whose heading has the focus', async () => {
    const { page } = proef.venster;
    await meldAan(page);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
    await page.getByRole('link', { name: 'Nieuwe verwijzing' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toBe('Nieuwe verwijzing - Trajectgrootboek');
  });

  it('to what is not there', async () => {
    await meldAan(proef.venster.page, '/bestaat-niet');
    await proef.venster.page.getByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' }).waitFor();
    expect(await toegankelijkheid(proef.venster.page)).toEqual([]);
    await proef.venster.page.getByRole('link', { name: 'Naar de wachtlijst' }).click();
    await proef.venster.page.getByRole('heading', { level: 1, name: 'Wachtlijst' }).waitFor();
  });
});

describe('the manual', () => {
  it('is there for who has not logged in yet, beside what one was doing', async () => {
    const { page, context } = proef.venster;
    await page.goto('/aanmelden');
    const anders = context.waitForEvent('page');
    await page.getByRole('link', { name: /^Handleiding/ }).click();
    const hulp = await anders;
    await hulp.getByRole('heading', { level: 1, name: 'Werken met de schermen' }).waitFor();
    await hulp.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('link', { name: 'Traject' }).click();
    expect(await hulp.evaluate(() => document.querySelector(':target')?.textContent)).toBe('Traject');
    const beelden = hulp.getByRole('img');
    await beelden.last().scrollIntoViewIfNeeded();
    await hulp.waitForFunction(() => [...document.images].at(-1)?.complete);
    expect(await beelden.last().evaluate((beeld) => (beeld as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
  });

  it.each(MATEN)('is accessible at %s', async (naam, maat) => {
    const venster = await proef.web.venster(maat);
    await venster.page.goto('/hulp');
    await venster.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await toegankelijkheid(venster.page)).toEqual([]);
    expect(await schuiftOpzij(venster.page)).toBe(false);
    await foto(venster.page, `hulp ${naam.replace(' ', '')}`, false);
    expect(venster.klachten).toEqual([]);
    await venster.sluit();
  });
});

it('loads at most 200 kB of JavaScript to begin with', async () => {
  const { page } = proef.venster;
  const scripts: Response[] = [];
  await meldAan(page);
  page.on('response', (antwoord) => antwoord.url().endsWith('.js') && scripts.push(antwoord));
  await page.reload();
  await page.getByRole('table').or(page.getByText('Er staat niemand')).first().waitFor();
  const maten = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length));
  expect(scripts.length).toBeGreaterThan(1);
  expect(maten.reduce((som, maat) => som + maat, 0)).toBeLessThan(MEESTE_JAVASCRIPT);
});

it.each(MATEN)('logging in is accessible at %s', async (naam, maat) => {
  const klein = await proef.web.venster(maat);
  const { page } = klein;
  await page.goto('/');
  await page.getByLabel('Rol').waitFor();
  expect(await toegankelijkheid(page)).toEqual([]);
  expect(await schuiftOpzij(page)).toBe(false);
  await foto(page, `aanmelden ${naam.replace(' ', '')}`);
  expect(klein.klachten).toEqual([]);
  await klein.sluit();
});
