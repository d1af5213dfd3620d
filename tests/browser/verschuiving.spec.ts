/** Nothing moves under the eyes of who reads: the layout shift of the screens while they load, as Chromium measures it. */
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MATEN, meldAan } from './browser.js';
import { metProefweb } from './proefweb.js';
import { leggen, trajectVan } from './wachtenden.js';

/** A tenth of what Web Vitals calls good. */
const HOOGSTE = 0.01;

const proef = metProefweb(async ({ dienst }) => {
  await leggen(dienst);
});

/** Of a page that is at rest: until two pictures have been drawn since. */
const verschoven = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    let som = 0;
    const kijker = new PerformanceObserver((lijst) => {
      for (const een of lijst.getEntries() as (PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean })[])
        if (!een.hadRecentInput) som += een.value;
    });
    kijker.observe({ type: 'layout-shift', buffered: true });
    await new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(klaar)));
    await new Promise((klaar) => {
      requestIdleCallback(klaar);
    });
    return som;
  });

const SCHERMEN: readonly (readonly [naam: string, adres: string, klaar: (page: Page) => Promise<void>])[] = [
  ['wachtlijst', '/', (page) => page.getByRole('row').nth(2).waitFor()],
  ['verloop', '/?lijst=verloop', (page) => page.locator('.tekening svg').nth(1).waitFor()],
  ['verwijzing', '/verwijzing', (page) => page.getByRole('textbox').first().waitFor()],
  ['traject', `/traject/${trajectVan('lang')}`, (page) => page.getByRole('button', { name: 'Behandeling starten' }).waitFor()],
  ['werkvoorraad', '/werkvoorraad', (page) => page.getByRole('row').nth(2).waitFor()],
];

it('a part that fails once does not keep the screen away, nor ask for ever', async () => {
  const { page } = proef.venster;
  let gevraagd = 0;
  await page.route('**/v1/jeugdigen/*', (route) => {
    gevraagd += 1;
    return route.fulfill({
      status: 404,
      contentType: 'application/problem+json',
      body: '{"type":"over:niet-gevonden","title":"Weg","status":404}',
    });
  });
  await meldAan(page, `/traject/${trajectVan('lang')}`);
  await page.getByText('De gegevens van de jeugdige zijn nu niet op te halen.').waitFor();
  await page.getByRole('button', { name: 'Behandeling starten' }).click();
  await page.getByLabel('Aanbieder').waitFor();
  expect(gevraagd).toBeLessThan(4);
});

it.each(MATEN)('the screens stand still while they load, at %s', async (_, maat) => {
  const venster = await proef.web.venster(maat);
  const { page } = venster;
  await meldAan(page, '/bestaat-niet');
  for (const [naam, adres, klaar] of SCHERMEN) {
    await page.goto(adres);
    await klaar(page);
    expect([naam, (await verschoven(page)) < HOOGSTE]).toEqual([naam, true]);
  }
  await venster.sluit();
});
