/** What a party sees of the same ledger: its own, and only what it can do there itself. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DUIN, KUST, VELSEN } from '../http/proefdienst.js';
import { toegankelijkheid } from './browser.js';
import { metProefweb } from './proefweb.js';
import { bijgewerkt, leggen, trajectVan } from './wachtenden.js';

const proef = metProefweb(async ({ dienst }) => {
  await leggen(dienst);
  await dienst.leg(`trajecten/${trajectVan('twee lijsten')}/start`, { datum: '2025-06-02', aanbieder: DUIN });
  await bijgewerkt(dienst);
});

/** As who belongs to a party. */
async function meldAanVoor(page: Page, rol: 'aanbieder' | 'gemeente', organisatie: string, naar = '/'): Promise<void> {
  await page.goto(naar);
  await page.getByLabel('Rol').selectOption(rol);
  const partij = page.getByRole(rol === 'aanbieder' ? 'textbox' : 'combobox', { name: rol === 'aanbieder' ? 'Aanbieder' : 'Gemeente' });
  await (rol === 'aanbieder' ? partij.fill(organisatie) : partij.selectOption(organisatie));
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
}

const plaatsingen = (page: Page): Promise<string[]> =>
  page
    .getByRole('table')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

describe('an aanbieder', () => {
  it('sees who waits on its own list, and no way to register a referral', async () => {
    const { page } = proef.venster;
    await meldAanVoor(page, 'aanbieder', KUST);
    await page.getByRole('row').nth(1).waitFor();
    expect(new Set(await plaatsingen(page))).toEqual(new Set([`/traject/${trajectVan('crisis')}`]));
    expect(await page.getByRole('link', { name: 'Nieuwe verwijzing' }).count()).toBe(0);
    expect(await toegankelijkheid(page)).toEqual([]);
  });

  it('is offered what it can record where it treats', async () => {
    const { page } = proef.venster;
    await meldAanVoor(page, 'aanbieder', DUIN, `/traject/${trajectVan('twee lijsten')}`);
    await page.getByRole('button', { name: 'Behandeling verlengen' }).waitFor();
    expect(await page.getByRole('button', { name: 'Triage uitvoeren' }).count()).toBe(0);
  });

  it('is not offered what is for who treats', async () => {
    const { page } = proef.venster;
    await meldAanVoor(page, 'aanbieder', KUST, `/traject/${trajectVan('twee lijsten')}`);
    await page.getByRole('heading', { name: 'Wat kan nu' }).waitFor();
    await page.getByText('Wat kan nu niet, en waarom').waitFor();
    expect(await page.getByText('Behandeling verlengen').count()).toBe(0);
    expect(await toegankelijkheid(page)).toEqual([]);
  });
});

describe('a gemeente', () => {
  it('sees the children that live there, and can record nothing', async () => {
    const { page } = proef.venster;
    await meldAanVoor(page, 'gemeente', VELSEN, `/traject/${trajectVan('twee lijsten')}`);
    await page.getByRole('heading', { name: 'Wat er gebeurde' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Wat kan nu' }).count()).toBe(0);
    await page.goto(`/traject/${trajectVan('crisis')}`);
    await page.getByText('Dit traject is niet bekend, of niet voor u.').waitFor();
    expect(await toegankelijkheid(page)).toEqual([]);
  });
});
