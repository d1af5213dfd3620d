/** Who is logged in, in every tab of a browser: nothing of a session stays when it ends or changes hands. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DUIN, HAARLEM, uuid, voorbeeldtraject } from '../http/proefdienst.js';
import { meldAan, toegankelijkheid, type Venster } from './browser.js';
import { metProefweb } from './proefweb.js';
import { bijgewerkt, leggen } from './wachtenden.js';

const GEHEIM = 'Geheimnaam';

const proef = metProefweb(async ({ dienst }) => {
  await leggen(dienst);
});

async function kind(naam: string): Promise<string> {
  const [jeugdigeId, trajectId] = [uuid(`jeugdige ${naam}`), uuid(`traject ${naam}`)];
  const { dienst } = proef.web;
  await dienst.leg('jeugdigen', { jeugdigeId, geboortedatum: '2012-05-14', gemeente: HAARLEM, naam: { achternaam: GEHEIM } });
  await dienst.leg('trajecten', {
    ...{ jeugdigeId, trajectId, datum: '2025-03-03', verwijzer: { type: '02' } },
    ...{ perceel: 2, product: 'basis-jggz' },
  });
  await bijgewerkt(dienst);
  return trajectId;
}

const verlopen = (page: Page) => page.getByRole('dialog', { name: 'Uw aanmelding is verlopen' });
const tekst = (page: Page): Promise<string> => page.locator('body').innerText();

/** The next answer says that the token is no longer good. */
async function weigerTot(page: Page, doe: () => Promise<void>): Promise<void> {
  await page.route('**/v1/**', (route) => route.fulfill({ status: 401, json: {} }));
  await doe();
  await verlopen(page).waitFor();
  await page.unroute('**/v1/**');
}

describe('when a login ran out', () => {
  it('somebody else who logs in sees nothing of who was there', async () => {
    const { page } = proef.venster;
    await meldAan(page, `/traject/${await kind('ander')}`);
    await page.getByText(GEHEIM).waitFor();
    await weigerTot(page, () => page.getByRole('link', { name: 'Werkvoorraad', exact: true }).click());
    await page.goBack();
    await verlopen(page).getByLabel('Rol').selectOption('gemeente');
    await verlopen(page).getByLabel('Gemeente').selectOption({ label: 'Velsen' });
    await verlopen(page).getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await page.getByText('Dit traject is niet bekend, of niet voor u.').waitFor();
    expect(await tekst(page)).not.toContain(GEHEIM);
  });

  it('nothing is recorded in the name of somebody else', async () => {
    const { page } = proef.venster;
    const traject = await kind('op naam');
    await meldAan(page, `/traject/${traject}?doe=plaats-op-wachtlijst`);
    await page.getByLabel('Aanbieder (AGB-code)').fill(DUIN);
    await weigerTot(page, () => page.getByRole('button', { name: 'Vastleggen', exact: true }).click());
    await verlopen(page).getByLabel('Gebruiker').fill('bert');
    await verlopen(page).getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await page.getByText('bert, CJG-triage').waitFor();
    await page.getByLabel('Aanbieder (AGB-code)').waitFor();
    expect(await page.getByLabel('Aanbieder (AGB-code)').inputValue()).toBe('');
    const { lichaam } = await proef.web.dienst.vraag(`GET /v1/trajecten/${traject}/gebeurtenissen`, { rol: 'cjg-triage' });
    expect((lichaam['items'] as readonly { soort: string }[]).map(({ soort }) => soort)).toEqual(['VerwijzingGeregistreerd']);
  });

  it('a screen that was left alone shows nobody, though nothing was asked', async () => {
    const { page } = proef.venster;
    await page.clock.install();
    await meldAan(page, `/traject/${await kind('alleen gelaten')}`);
    await page.getByText(GEHEIM).waitFor();
    await page.clock.fastForward('12:01:00');
    await verlopen(page).waitFor();
    expect(await page.getByText(GEHEIM).isVisible()).toBe(false);
    expect(await toegankelijkheid(page)).toEqual([]);
    await verlopen(page).getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await page.getByText(GEHEIM).waitFor();
  });
});

describe('the tabs of a browser', () => {
  const tab = (): Promise<Page> => proef.venster.context.newPage();

  it('share a login, and its end', async () => {
    const { page } = proef.venster;
    const traject = await kind('tabbladen');
    await meldAan(page, '/');
    const [tweede, derde] = [await tab(), await tab()];
    await Promise.all([tweede.goto(`/traject/${traject}`), derde.goto('/werkvoorraad')]);
    await tweede.getByText(GEHEIM).waitFor();
    await derde.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    for (const een of [page, tweede, derde]) {
      await een.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
      expect(await een.evaluate(() => sessionStorage.length)).toBe(0);
    }
    expect(await tekst(tweede)).not.toContain(GEHEIM);
    expect(new URL(tweede.url()).search).toBe('');
  });

  it('renew it together', async () => {
    const { page } = proef.venster;
    await meldAan(page, '/');
    const tweede = await tab();
    await tweede.goto('/werkvoorraad');
    await tweede.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    await weigerTot(tweede, () => tweede.getByRole('link', { name: 'Wachtlijst', exact: true }).click());
    await weigerTot(page, () => page.getByRole('link', { name: 'Werkvoorraad', exact: true }).click());
    await verlopen(page).getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await verlopen(tweede).waitFor({ state: 'detached' });
    await tweede.getByRole('row').nth(2).waitFor();
  });

  it('are not six at most: the seventh shows its list, and all hear of something new', async () => {
    const { page } = proef.venster;
    await meldAan(page, '/');
    const bladen = [page];
    for (let nummer = 2; nummer <= 7; nummer += 1) {
      const blad = await tab();
      bladen.push(blad);
      await blad.goto('/');
      await blad.getByRole('row').nth(2).waitFor();
    }
    await voorbeeldtraject(proef.web.dienst, 'zeven bladen');
    for (const blad of bladen) await blad.getByText('Er zijn nieuwere gegevens.').waitFor();
  }, 60_000);
});

describe('a role', () => {
  async function als(rol: string, pad: string): Promise<Venster> {
    await meldAan(proef.venster.page, pad, rol);
    return proef.venster;
  }
  const menu = (page: Page): Promise<readonly string[]> =>
    page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').allInnerTexts();

  it('of evaluator has the course of the waitlist, and asks for nothing else', async () => {
    const gevraagd: string[] = [];
    proef.venster.page.on('request', (verzoek) => gevraagd.push(new URL(verzoek.url()).pathname));
    const { page } = await als('Evaluator', '/');
    await page.getByRole('heading', { level: 1, name: 'Verloop van de wachtlijst' }).waitFor();
    await page.getByRole('table').waitFor();
    expect(await menu(page)).toEqual(['Verloop van de wachtlijst']);
    expect(await toegankelijkheid(page)).toEqual([]);
    expect(gevraagd.filter((pad) => /^\/v1\/(?!ontwikkel|regelingen|wachtlijst\/verloop)/.test(pad))).toEqual([]);
    await page.goto('/werkvoorraad');
    await page.getByRole('heading', { level: 1, name: 'Geen scherm voor uw rol' }).waitFor();
  });

  it('of auditor has the lists, and nothing to record', async () => {
    const { page } = await als('Auditor', '/');
    expect(await menu(page)).toEqual(['Wachtlijst', 'Werkvoorraad']);
  });
});

it('of beheerder has no screen, and is told so', async () => {
  const { page } = proef.venster;
  await page.goto('/');
  await page.getByLabel('Rol').selectOption('beheerder');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Geen scherm voor uw rol' }).waitFor();
  expect(await toegankelijkheid(page)).toEqual([]);
});

it('an answer that never comes is told as such', async () => {
  const { page } = proef.venster;
  await page.clock.install();
  await meldAan(page, '/werkvoorraad');
  await page.getByRole('row').nth(2).waitFor();
  await page.route('**/v1/wachtlijst?*', () => undefined);
  await page.getByRole('link', { name: 'Wachtlijst', exact: true }).click();
  // Once more by itself, after a pause.
  const melding = page.getByText('Er is geen verbinding met het Trajectgrootboek');
  while (!(await melding.isVisible())) await page.clock.fastForward(21_000);
});
