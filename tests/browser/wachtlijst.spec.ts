import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { DUIN, KUST } from '../http/proefdienst.js';
import { foto, laatVerlopen, MATEN, meldAan, schuiftOpzij, toegankelijkheid } from './browser.js';
import { metProefweb } from './proefweb.js';
import { bijgewerkt, leggen, PEILDATUM, trajectVan } from './wachtenden.js';

const proef = metProefweb(({ dienst }) => leggen(dienst));
let page: Page;
beforeEach(() => {
  page = proef.venster.page;
});

const LIJST = `/?peildatum=${PEILDATUM}`;
const tabel = (): Locator => page.getByRole('table', { name: 'Open plaatsingen op de wachtlijst' });
const kort = (naam: string): string => trajectVan(naam).slice(0, 8);

/** The first cells, from the top. */
async function trajecten(): Promise<readonly string[]> {
  const koppen = await tabel().getByRole('rowheader').allInnerTexts();
  return koppen.map((tekst) => tekst.replace(/\s*Traject\s*/, ''));
}

/** Waits until the list says so: the answer comes when it comes. */
async function toont(namen: readonly string[]): Promise<void> {
  const verwacht = namen.map(kort).join();
  await page.waitForFunction(
    (tekst) => [...document.querySelectorAll('tbody th')].map((kop) => kop.textContent.replace('Traject ', '')).join() === tekst,
    verwacht,
  );
}

describe('who waits', () => {
  it('on a day: the rows in order, with the figures and what they mean', async () => {
    await meldAan(page, LIJST);
    await toont(['crisis', 'twee lijsten', 'twee lijsten', 'lang']);
    const cijfers = page.getByRole('region', { name: 'Cijfers' });
    expect((await cijfers.innerText()).replace(/\s+/g, ' ')).toMatch(/Bruto 4 .*Netto 4 .*Trajecten 3 .*Zonder plaatsing 1 /);
    await cijfers.getByText('Wat betekenen deze cijfers?').click();
    await cijfers.getByText('Een item is een open plaatsing').waitFor();
    const lang = tabel()
      .getByRole('row')
      .filter({ hasText: kort('lang') });
    expect((await lang.innerText()).replace(/\s+/g, ' ')).toContain('Regulier 20-01-2025 162 06-01-2025 176 Haarlem 2');
    expect(await lang.innerText()).toContain('Lang wachtend');
  });

  it('narrowed and sorted, as the address then says, and back again', async () => {
    await meldAan(page, LIJST);
    await toont(['crisis', 'twee lijsten', 'twee lijsten', 'lang']);
    await page.getByLabel('Gemeente').selectOption({ label: 'Haarlem' });
    await toont(['crisis', 'lang']);
    await page.getByRole('button', { name: 'Dagen' }).click();
    await page.getByRole('button', { name: 'Dagen' }).click();
    await toont(['lang', 'crisis']);
    expect(await page.getByRole('columnheader', { name: 'Dagen' }).getAttribute('aria-sort')).toBe('descending');
    expect(new URL(page.url()).search).toBe(`?peildatum=${PEILDATUM}&gemeente=0392&sorteer=-wachtdagen`);
    await page.getByLabel('Wachttijd').selectOption({ label: 'Lang wachtend' });
    await toont(['lang']);
    await page.goBack();
    await toont(['lang', 'crisis']);
    const leeg = page.getByLabel('Peildatum').and(page.locator('[value=""]'));
    expect(await leeg.count()).toBe(0);
    await page.getByRole('button', { name: 'Filters wissen' }).click();
    await leeg.waitFor();
    expect(new URL(page.url()).search).toBe('?sorteer=-wachtdagen');
  });

  it('leads to the traject', async () => {
    await meldAan(page, LIJST);
    await tabel()
      .getByRole('link', { name: kort('crisis') })
      .click();
    await page.waitForURL(`**/traject/${trajectVan('crisis')}`);
  });

  it('nowhere, with who refused', async () => {
    await meldAan(page, LIJST);
    await page.getByRole('link', { name: 'Op geen enkele lijst 1' }).click();
    const regel = page.getByRole('row').filter({ hasText: kort('nergens') });
    await regel.waitFor();
    expect(await regel.innerText()).toContain('42420002 op 10-04-2025: geen capaciteit');
    expect(await toegankelijkheid(page)).toEqual([]);
  });

  it('as a file, with every row', async () => {
    await meldAan(page, LIJST);
    const [bestand] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Downloaden als CSV' }).click()]);
    expect(bestand.suggestedFilename()).toBe(`wachtlijst-${PEILDATUM}.csv`);
    const regels = (await readFile(await bestand.path(), 'utf8')).split('\r\n');
    expect(regels[0]).toMatch(/^\uFEFFtrajectId,jeugdigeId,/);
    expect(regels.slice(1).filter(Boolean)).toHaveLength(4);
  });

  it('over time, drawn and as a table', async () => {
    await meldAan(page, `${LIJST}&lijst=verloop`);
    const mei = page.getByRole('row').filter({ hasText: 'mei 2025' });
    await mei.waitFor();
    expect((await mei.innerText()).trim().split(/\s+/)).toEqual(['mei', '2025', '1', '2', '0', '0', '0', '0', '0', '3']);
    await page.locator('.tekening--stand path').first().waitFor();
    expect(await page.locator('.tekening svg').count()).toBe(2);
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, 'verloop 1280px');
  });
});

it('what is withheld from an evaluator is drawn and told as unknown, not as nought', async () => {
  await meldAan(page, `${LIJST}&lijst=verloop`, 'Evaluator');
  const mei = page.getByRole('row').filter({ hasText: 'mei 2025' });
  await mei.waitFor();
  expect((await mei.innerText()).trim().split(/\s+/)).toEqual(['mei', '2025', ...Array.from({ length: 8 }, () => '–')]);
  await page.getByText('Waar een streepje staat wordt het aantal niet getoond').waitFor();
  await page.locator('.tekening--stromen svg').waitFor();
  const hoogten = await page
    .locator('.tekening--stromen rect')
    .evaluateAll((staven) => staven.map((staaf) => Number(staaf.getAttribute('height'))));
  expect(hoogten.filter((hoogte) => hoogte > 1)).toEqual([]);
});

describe('what changes meanwhile', () => {
  it('is told, and shown when asked for', async () => {
    await meldAan(page, LIJST);
    await toont(['crisis', 'twee lijsten', 'twee lijsten', 'lang']);
    await proef.web.dienst.leg(`trajecten/${trajectVan('nergens')}/wachtlijstplaatsingen`, { datum: '2025-06-30', aanbieder: DUIN });
    await bijgewerkt(proef.web.dienst);
    await page.getByText('Er zijn nieuwere gegevens.').waitFor();
    expect(await trajecten()).toEqual(['crisis', 'twee lijsten', 'twee lijsten', 'lang'].map(kort));
    await page.getByRole('button', { name: 'Vernieuwen' }).click();
    await toont(['crisis', 'twee lijsten', 'twee lijsten', 'lang', 'nergens']);
    await page.getByText('Er zijn nieuwere gegevens.').waitFor({ state: 'hidden' });
  });
});

/** Whether what has the focus is something, and not the page as a whole. */
const heeftFocus = (): Promise<boolean> => page.evaluate(() => document.activeElement !== document.body);

describe('filters', () => {
  it('that narrow who waits nowhere are to be seen there, and not where they narrow nothing', async () => {
    await meldAan(page, `${LIJST}&lijst=zonder&urgentie=crisis`);
    await page.getByText('Met deze filters staat er niemand op deze lijst.').waitFor();
    expect(await page.getByLabel('Urgentie').inputValue()).toBe('crisis');
    await page.getByText('2 actief').waitFor();
    await page.getByRole('link', { name: 'Verloop' }).click();
    await page.getByText('1 actief').waitFor();
    expect(await page.getByLabel('Urgentie').count()).toBe(0);
  });

  it('of an aanbieder narrow by the code in the box, and by no other', async () => {
    await meldAan(page, LIJST);
    const vak = page.getByLabel('Aanbieder (AGB)');
    await vak.fill(DUIN);
    await page.waitForURL(`**aanbieder=${DUIN}`);
    await vak.press('Backspace');
    await page.waitForURL((url) => !url.searchParams.has('aanbieder'));
    expect(await vak.inputValue()).toBe(DUIN.slice(0, -1));
    await vak.blur();
    await page.getByText('Een AGB-code heeft acht cijfers.').waitFor();
    await page.getByRole('button', { name: 'Filters wissen' }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('input')].every(({ value }) => value === ''));
  });
});

describe('when it does not go well', () => {
  it('a page beyond the end leads back to the first', async () => {
    await meldAan(page, `${LIJST}&pagina=99`);
    await page.getByText('Zo lang is de lijst niet meer.').waitFor();
    await page.getByRole('button', { name: 'Naar de eerste pagina' }).click();
    await tabel().waitFor();
    expect(await heeftFocus()).toBe(true);
  });

  it('what the service finds wrong with a filter is told, with what helps', async () => {
    await meldAan(page, '/?peildatum=gisteren&sorteer=onzin');
    const melding = page.getByRole('alert').filter({ hasText: 'De opdracht klopt niet' });
    await melding.waitFor();
    expect(await melding.getByRole('listitem').count()).toBe(1);
    expect(await melding.getByRole('button', { name: 'Opnieuw proberen' }).count()).toBe(0);
    await melding.getByRole('button', { name: 'Alle filters wissen' }).click();
    await tabel().waitFor();
    expect(await heeftFocus()).toBe(true);
  });

  it('what cannot be renewed stays, and is not called renewed', async () => {
    await meldAan(page, LIJST);
    await tabel().waitFor();
    const voor = await trajecten();
    await proef.web.dienst.leg(`trajecten/${trajectVan('nergens')}/wachtlijstplaatsingen`, { datum: '2025-06-29', aanbieder: KUST });
    await bijgewerkt(proef.web.dienst);
    await page.getByText('Er zijn nieuwere gegevens.').waitFor();
    await page.route('**/v1/wachtlijst?*', (weg) => weg.abort());
    await page.getByRole('button', { name: 'Vernieuwen' }).click();
    await page.getByRole('alert').filter({ hasText: 'Er is geen verbinding' }).waitFor();
    expect(await trajecten()).toEqual(voor);
    expect(await page.getByText('De gegevens zijn vernieuwd.').count()).toBe(0);
    await page.unroute('**/v1/wachtlijst?*');
    await page.getByRole('button', { name: 'Vernieuwen' }).click();
    await page.getByText('De gegevens zijn vernieuwd.').waitFor({ state: 'attached' });
    expect(await heeftFocus()).toBe(true);
  });

  it('an empty list says why, and how to get out of it', async () => {
    await meldAan(page, `${LIJST}&gemeente=0473`);
    await page.getByText('Met deze filters staat er niemand op deze lijst.').waitFor();
    expect(await toegankelijkheid(page)).toEqual([]);
    await page.getByRole('button', { name: 'Alle filters wissen' }).click();
    await tabel().waitFor();
  });

  it('a service that is away is said, and asked again', async () => {
    await meldAan(page, LIJST);
    await tabel().waitFor();
    await proef.venster.context.setOffline(true);
    await page.getByLabel('Gemeente').selectOption({ label: 'Velsen' });
    await page.getByRole('alert').filter({ hasText: 'Er is geen verbinding met het Trajectgrootboek' }).waitFor();
    expect(await toegankelijkheid(page)).toEqual([]);
    await proef.venster.context.setOffline(false);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await toont(['twee lijsten', 'twee lijsten']);
  });

  it('an address with nonsense in it is told apart from a failure', async () => {
    await meldAan(page, '/?perceel=9');
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Filters wissen', exact: true }).click();
    await tabel().waitFor();
  });

  it('a login that ran out is renewed on the spot', async () => {
    await meldAan(page, LIJST);
    await tabel().waitFor();
    const venstertje = await laatVerlopen(page);
    expect(await toegankelijkheid(page)).toEqual([]);
    await venstertje.getByRole('button', { name: 'Aanmelden' }).click();
    await tabel().waitFor();
    expect(new URL(page.url()).search).toBe(`?peildatum=${PEILDATUM}`);
  });

  it('a day that is none is said beside the field', async () => {
    await meldAan(page, LIJST);
    await page.getByLabel('Peildatum').fill('31-02-2025');
    await page.getByLabel('Peildatum').blur();
    await page.getByText('Vul een datum in als dag-maand-jaar').waitFor();
    expect(new URL(page.url()).search).toBe(`?peildatum=${PEILDATUM}`);
  });
});

it('works with the keyboard alone', async () => {
  await meldAan(page, LIJST);
  await tabel().waitFor();
  await page.getByLabel('Urgentie').focus();
  await page.keyboard.press('c');
  await toont(['crisis']);
  await page.getByRole('button', { name: 'Wacht sinds' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('th[aria-sort="ascending"]', { hasText: 'Wacht sinds' }).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
});

describe.each(MATEN)('at %s', (naam, maat) => {
  it('everything is within reach, and nothing jumps', async () => {
    const klein = await proef.web.venster(maat);
    await klein.page.addInitScript(() => {
      const sprongen = { som: 0 };
      Object.assign(window, { sprongen });
      new PerformanceObserver((lijst) => {
        for (const sprong of lijst.getEntries() as unknown as readonly { value: number; hadRecentInput: boolean }[]) {
          if (!sprong.hadRecentInput) sprongen.som += sprong.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await meldAan(klein.page, LIJST);
    await klein.page.reload();
    await klein.page.getByRole('rowheader').first().waitFor();
    await klein.page.evaluate(() => document.fonts.ready);
    expect(await toegankelijkheid(klein.page)).toEqual([]);
    expect(await schuiftOpzij(klein.page)).toBe(false);
    expect(await klein.page.evaluate(() => (window as unknown as { sprongen: { som: number } }).sprongen.som)).toBeLessThan(0.05);
    await foto(klein.page, `wachtlijst ${naam.replace(' ', '')}`);
    expect(klein.klachten).toEqual([]);
    await klein.sluit();
  });
});
