import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { foto, laatVerlopen, MATEN, meldAan, schuiftOpzij, toegankelijkheid } from './browser.js';
import { metProefweb } from './proefweb.js';
import { bijgewerkt } from './wachtenden.js';
import { crisis, GEWEIGERD, legWerk, WERKDAG, werkVan } from './werk.js';

const proef = metProefweb(({ dienst }) => legWerk(dienst), 120_000);

const ADRES = `/werkvoorraad?peildatum=${WERKDAG}`;
const soorten = (page: Page): Locator => page.getByRole('navigation', { name: 'Soorten werk' });
const kop = (page: Page, naam: RegExp): Locator => page.getByRole('heading', { level: 2, name: naam });
const rijen = (page: Page): Locator => page.getByRole('table').locator('tbody tr');
const zoek = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** The rows are those of the list whose heading stands above them, and no longer those of before. */
async function bij(page: Page, naam: RegExp): Promise<void> {
  await kop(page, naam).waitFor();
  await page.locator('table[aria-busy="false"]').waitFor();
}

describe('the overview', () => {
  it('counts every kind of work, says what it is, and starts with all of it', async () => {
    const { page } = proef.venster;
    await meldAan(page, ADRES);
    await bij(page, /^Alles bij elkaar/);
    expect(await page.title()).toBe('Werkvoorraad - Trajectgrootboek');
    const links = soorten(page).getByRole('listitem').getByRole('link');
    expect((await links.allInnerTexts()).map((tekst) => tekst.replace(/\s+/g, ' '))).toEqual([
      'Wacht te lang 3',
      `Geweigerd, zonder plek ${String(GEWEIGERD)}`,
      'Overdracht zonder CJG 1',
      'Crisis zonder verwijzing 1',
      'Einde ontbreekt 1',
      'Geplaatst na de start 1',
      'Behandelduur verstreken 2',
      'Behandelduur loopt af 1',
      'Zelfassessment ontbreekt 1',
      'Zelfassessment straks nodig 1',
      'CJG-toetsing ontbreekt 1',
      'CJG-toetsing straks nodig 0',
    ]);
    expect(
      await soorten(page)
        .getByRole('link', { name: /^Alles bij elkaar/ })
        .getAttribute('aria-current'),
    ).toBe('true');
    const beschrijving = await links.first().getAttribute('aria-describedby');
    expect(await page.locator(`[id="${String(beschrijving)}"]`).innerText()).toMatch(/^Langer dan 14 weken/);
  });

  it('leads to the list of one kind, by keyboard, and back with the browser', async () => {
    const { page } = proef.venster;
    await meldAan(page, ADRES);
    await bij(page, /^Alles/);
    await soorten(page)
      .getByRole('link', { name: /^Einde ontbreekt/ })
      .focus();
    await page.keyboard.press('Enter');
    await bij(page, /^Einde ontbreekt 1/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kop-werklijst');
    expect(zoek(page).get('soort')).toBe('einde-ontbreekt');
    expect(await rijen(page).count()).toBe(1);
    expect(
      await soorten(page)
        .getByRole('link', { name: /^Einde ontbreekt/ })
        .getAttribute('aria-current'),
    ).toBe('true');
    await page.goBack();
    await bij(page, /^Alles/);
    expect(zoek(page).get('soort')).toBeNull();
  });
});

describe('the list', () => {
  it('has the oldest first, and says in words what is too late and what helps', async () => {
    const { page } = proef.venster;
    await meldAan(page, `${ADRES}&soort=wacht-boven-norm`);
    await bij(page, /^Wacht te lang 3/);
    const [eerste = '', tweede = ''] = (await rijen(page).allInnerTexts()).map((tekst) => tekst.replace(/\s+/g, ' '));
    expect(eerste).toContain('217 dagen te laat uiterlijk 12-05-2025');
    expect(tweede).toContain('98 dagen te laat uiterlijk 08-09-2025 Overbrugging starten');
    expect(tweede).toContain('42420002 Haarlem');
  });

  it('leads to the form that ends the work', async () => {
    const { page } = proef.venster;
    await meldAan(page, `${ADRES}&soort=einde-ontbreekt`);
    await bij(page, /^Einde ontbreekt/);
    await page.getByRole('link', { name: /^Traject beëindigen bij traject/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Traject / }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/traject/${werkVan('einde')}`);
    expect(zoek(page).get('doe')).toBe('beeindig-traject');
  });

  it('offers who may not record the traject alone', async () => {
    const { page } = proef.venster;
    await meldAan(page, `${ADRES}&soort=einde-ontbreekt`, 'Auditor');
    await bij(page, /^Einde ontbreekt/);
    expect(await page.getByRole('link', { name: /beëindigen/ }).count()).toBe(0);
    await page.getByRole('link', { name: /^Traject bekijken/ }).waitFor();
  });

  it('goes by page, and survives a page that is not there any more', async () => {
    const { page } = proef.venster;
    await meldAan(page, `${ADRES}&soort=geweigerd-zonder-plaatsing`);
    await page.getByText('1 tot en met 50 van 51 regels').waitFor();
    const volgende = page.getByRole('button', { name: 'Volgende' });
    await volgende.focus();
    await page.keyboard.press('Enter');
    await page.getByText('51 tot en met 51 van 51 regels').waitFor();
    const regio = page.getByRole('region', { name: 'Geweigerd, zonder plek', exact: true });
    await page.waitForFunction(() => document.activeElement?.className === 'tabelregio');
    expect(await regio.evaluate((element) => element.getBoundingClientRect().top > -1)).toBe(true);
    expect(await volgende.getAttribute('aria-disabled')).toBe('true');
    await page.goto(`${ADRES}&soort=geweigerd-zonder-plaatsing&pagina=9`);
    await page.getByRole('button', { name: 'Naar de eerste pagina' }).click();
    await page.getByText('1 tot en met 50 van 51 regels').waitFor();
  });

  it('is filtered, counts included, and says so when nothing is left', async () => {
    const { page } = proef.venster;
    await meldAan(page, ADRES);
    await bij(page, /^Alles/);
    await page.getByLabel('Aanbieder (AGB)').fill('42420002');
    await bij(page, /^Alles bij elkaar 3/);
    await page.getByLabel('Gemeente').selectOption({ label: 'Velsen' });
    await page.getByText('Er ligt niets met deze filters.').waitFor();
    expect(zoek(page).get('aanbieder')).toBe('42420002');
    await page.getByRole('button', { name: 'Alle filters wissen' }).click();
    await page.waitForURL((url) => url.search === '');
  });

  it('can be downloaded, all pages of it', async () => {
    const { page } = proef.venster;
    await meldAan(page, `${ADRES}&soort=geweigerd-zonder-plaatsing`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Downloaden als CSV' }).click()]);
    expect(download.suggestedFilename()).toBe(`werkvoorraad-geweigerd-zonder-plaatsing-${WERKDAG}.csv`);
    const regels = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(regels).toHaveLength(GEWEIGERD + 1);
  });
});

describe('what changes and what fails', () => {
  it('tells that there is something newer, and shows it when asked', async () => {
    const { page } = proef.venster;
    await meldAan(page, `${ADRES}&soort=crisis-zonder-verwijzing`);
    await bij(page, /^Crisis zonder verwijzing 1/);
    await crisis(proef.web.dienst, 'tweede crisis');
    await bijgewerkt(proef.web.dienst);
    await page.getByText('Er zijn nieuwere gegevens.').waitFor();
    expect(await rijen(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Vernieuwen' }).click();
    await bij(page, /^Crisis zonder verwijzing 2/);
    expect(await rijen(page).count()).toBe(2);
  });

  it('is calm when nothing lies there, as a whole and of one kind', async () => {
    const { page } = proef.venster;
    await page.goto('/werkvoorraad');
    await page.getByLabel('Rol').selectOption('gemeente');
    await page.getByLabel('Gemeente').selectOption({ label: 'Velsen' });
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByText('Er ligt niets.').waitFor();
    await foto(page, 'werkvoorraad leeg');
    expect(await toegankelijkheid(page)).toEqual([]);
    await soorten(page)
      .getByRole('link', { name: /^Einde ontbreekt/ })
      .click();
    await page.getByText('Er ligt niets bij "Einde ontbreekt".').waitFor();
  });

  it('says that it is on its way, and that it did not come', async () => {
    const { page } = proef.venster;
    let laatDoor: () => void = () => undefined;
    const wacht = new Promise<void>((verder) => (laatDoor = verder));
    await page.route('**/v1/werkvoorraad?*', async (weg) => {
      await wacht;
      await weg.abort();
    });
    await meldAan(page, ADRES);
    await page.getByText('De gegevens van de werkvoorraad worden opgehaald').waitFor();
    laatDoor();
    await page.getByRole('heading', { name: 'Er is geen verbinding met het Trajectgrootboek' }).waitFor();
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, 'werkvoorraad fout');
    await page.unroute('**/v1/werkvoorraad?*');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await bij(page, /^Alles/);
  });

  it('goes on where it was after a login that ran out', async () => {
    const { page } = proef.venster;
    await meldAan(page, `${ADRES}&soort=einde-ontbreekt`);
    await bij(page, /^Einde/);
    const dialoog = await laatVerlopen(page);
    await dialoog.getByRole('button', { name: 'Aanmelden' }).click();
    await bij(page, /^Einde ontbreekt 1/);
  });

  it('takes an address that makes no sense as far as it does', async () => {
    const { page } = proef.venster;
    await meldAan(page, `${ADRES}&soort=onzin&pagina=-3`);
    await bij(page, /^Alles/);
  });
});

it.each(MATEN)('is accessible at %s, and never scrolls sideways', async (naam, maat) => {
  const eigen = await proef.web.venster(maat);
  const { page } = eigen;
  await meldAan(page, ADRES);
  await bij(page, /^Alles/);
  expect(await toegankelijkheid(page)).toEqual([]);
  expect(await schuiftOpzij(page)).toBe(false);
  const maatnaam = naam.replace(' ', '');
  await foto(page, `werkvoorraad ${maatnaam}`);
  await soorten(page)
    .getByRole('link', { name: /^Wacht te lang/ })
    .click();
  await bij(page, /^Wacht te lang/);
  expect(await kop(page, /^Wacht te lang/).evaluate((element) => element.getBoundingClientRect().top < window.innerHeight * 0.71)).toBe(
    true,
  );
  await foto(page, `werkvoorraad ${maatnaam} gekozen`, false);
  expect(await toegankelijkheid(page)).toEqual([]);
  expect(await schuiftOpzij(page)).toBe(false);
  expect(eigen.klachten).toEqual([]);
  await eigen.sluit();
});
