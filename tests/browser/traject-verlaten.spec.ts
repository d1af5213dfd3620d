/** Leaving a form on the screen of a traject: while it is being sent, afterwards, and without sending; and where the focus is then. */
import { describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { HAARLEM, KUST, uuid, voorbeeldtraject } from '../http/proefdienst.js';
import { schuiftOpzij } from './browser.js';
import { metProefweb } from './proefweb.js';
import { ga, knop, vastgelegd, vul } from './trajectscherm.js';

const proef = metProefweb();
const ONDERBREKEN = '?doe=onderbreek-behandeling';

async function inBehandeling(naam: string, zoek = ''): Promise<{ readonly page: Page; readonly traject: string }> {
  const { traject } = await voorbeeldtraject(proef.web.dienst, naam);
  return { page: await ga(proef.venster.page, traject, zoek), traject };
}

/** Lets requests wait; the answer lets those that wait go on, and what comes after them. */
async function houdVast(page: Page, methode: string, pad: string): Promise<() => void> {
  let laatDoor: () => void = () => undefined;
  const wacht = new Promise<void>((verder) => (laatDoor = verder));
  await page.route(`**/v1/${pad}`, async (weg: Route) => {
    if (weg.request().method() === methode) await wacht;
    await weg.fallback();
  });
  return laatDoor;
}

/** Until what has the focus says so. */
const opFocus = async (page: Page, tekst: string): Promise<void> => {
  await page.waitForFunction((verwacht) => document.activeElement?.textContent === verwacht, tekst);
};

describe('while a command is underway', () => {
  it('it cannot be changed or called back', async () => {
    const { page } = await inBehandeling('onderweg', ONDERBREKEN);
    const laatDoor = await houdVast(page, 'POST', '**/onderbrekingen');
    await vul(page, 'Eerste dag zonder hulp', '01-07-2025');
    await knop(page, 'Vastleggen');
    await page.locator('[inert]').waitFor();
    const annuleren = page.getByRole('button', { name: 'Annuleren' });
    expect(await annuleren.getAttribute('aria-disabled')).toBe('true');
    await annuleren.click({ force: true });
    await page.getByRole('heading', { name: 'Behandeling onderbreken' }).waitFor();
    laatDoor();
    await vastgelegd(page);
    await opFocus(page, 'Vastgelegd');
  });

  it('its outcome is told on another screen too', async () => {
    const { page, traject } = await inBehandeling('elders', ONDERBREKEN);
    const laatDoor = await houdVast(page, 'POST', '**/onderbrekingen');
    await knop(page, 'Vastleggen');
    await page.locator('[inert]').waitFor();
    await page.getByRole('link', { name: 'Werkvoorraad' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    laatDoor();
    await page.getByText(`Vastgelegd, bij traject ${traject.slice(0, 8)}.`).waitFor();
    expect(new URL(page.url()).pathname).toBe('/werkvoorraad');
    await knop(page, 'Sluiten');
    await page.getByText('Vastgelegd, bij traject').waitFor({ state: 'hidden' });
  });

  it('its failure is told on another screen too', async () => {
    const { page, traject } = await inBehandeling('mislukt', ONDERBREKEN);
    await proef.web.dienst.leg(`trajecten/${traject}/onderaannemingen`, { datum: '2025-06-01', aanbieder: KUST });
    const laatDoor = await houdVast(page, 'POST', '**/onderbrekingen');
    await knop(page, 'Vastleggen');
    await page.locator('[inert]').waitFor();
    await page.getByRole('link', { name: 'Werkvoorraad' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    laatDoor();
    await page.getByText(`Niet vastgelegd bij traject ${traject.slice(0, 8)}`).waitFor();
  });

  it('another form that is opened meanwhile keeps the focus, with the outcome above it', async () => {
    const { page } = await inBehandeling('ander formulier', ONDERBREKEN);
    const laatDoor = await houdVast(page, 'POST', '**/onderbrekingen');
    await knop(page, 'Vastleggen');
    await page.locator('[inert]').waitFor();
    await knop(page, 'Corrigeren: de gebeurtenis van 10-02-2025');
    await opFocus(page, 'Corrigeren');
    laatDoor();
    await vastgelegd(page);
    await page.getByRole('heading', { name: 'Corrigeren', exact: true }).waitFor();
    await opFocus(page, 'Corrigeren');
  });

  it('what was recorded is told before it is read back', async () => {
    const { page, traject } = await inBehandeling('traag lezen', ONDERBREKEN);
    await houdVast(page, 'GET', `trajecten/${traject}**`);
    await knop(page, 'Vastleggen');
    await vastgelegd(page);
  });
});

it('a correction is shown anew when somebody else recorded something after the preview', async () => {
  const { page, traject } = await inBehandeling('opnieuw bekijken');
  await knop(page, 'Corrigeren: de gebeurtenis van 03-03-2025');
  await vul(page, 'Eerste dag van de behandeling', '10-03-2025');
  await vul(page, 'Waarom u corrigeert', 'Een week later begonnen');
  await knop(page, 'Bekijk wat er verandert');
  await page.getByRole('heading', { name: 'Dit zou er veranderen' }).waitFor();
  await proef.web.dienst.leg(`trajecten/${traject}/onderaannemingen`, { datum: '2025-06-01', aanbieder: KUST });
  await knop(page, 'Vervangen');
  await page.getByRole('heading', { name: 'Iemand anders heeft intussen iets vastgelegd' }).waitFor();
  expect(await page.getByRole('button', { name: 'Vervangen' }).count()).toBe(0);
  await knop(page, 'Bekijk wat er verandert');
  await page.getByRole('heading', { name: 'Dit zou er veranderen' }).waitFor();
  await knop(page, 'Vervangen');
  await vastgelegd(page);
});

describe('a form that is left', () => {
  it('after recording does not stand open again after going back', async () => {
    const { page, traject } = await inBehandeling('terug');
    await page.goto(`/traject/${traject}${ONDERBREKEN}`);
    await knop(page, 'Vastleggen');
    await vastgelegd(page);
    await knop(page, 'Sluiten');
    await opFocus(page, 'Wat kan nu');
    await page.goBack();
    await page.getByRole('heading', { name: 'Wat kan nu' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByRole('button', { name: 'Vastleggen' }).count()).toBe(0);
    await page.goForward();
    expect(new URL(page.url()).search).toBe('');
  });

  it('without recording gives the focus to what can be done', async () => {
    const { page } = await inBehandeling('annuleren');
    await knop(page, 'Behandeling onderbreken');
    await page.getByRole('button', { name: 'Annuleren' }).focus();
    await page.keyboard.press('Enter');
    await opFocus(page, 'Wat kan nu');
  });

  it.each(['?doe=onzin', `?corrigeer=${uuid('niets')}`])('was never there at %s', async (zoek) => {
    const { page } = await inBehandeling(`onbekend ${zoek}`, zoek);
    await page.getByRole('button', { name: 'Behandeling onderbreken', exact: true }).waitFor();
  });
});

it('who looks back, and comes back, goes on at the stand', async () => {
  const { page } = await inBehandeling('terugkijken');
  await page.getByText('Terugkijken naar een andere dag').click();
  await vul(page, 'Stand op', '31-2-2025');
  await page.keyboard.press('Enter');
  await page.getByText('Vul een datum in als dag-maand-jaar').waitFor();
  await vul(page, 'Stand op', '11-02-2025');
  await page.keyboard.press('Enter');
  await page.getByText('U kijkt niet naar nu.').waitFor();
  await opFocus(page, 'Stand');
  await page.getByRole('button', { name: 'Terug naar nu' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('U kijkt niet naar nu.').waitFor({ state: 'hidden' });
  await opFocus(page, 'Stand');
});

it('a long name breaks, and the page does not scroll sideways', async () => {
  const [jeugdigeId, trajectId] = [uuid('jeugdige lang'), uuid('traject lang')];
  const naam = { achternaam: 'x'.repeat(100) };
  await proef.web.dienst.leg('jeugdigen', { jeugdigeId, geboortedatum: '2014-04-09', gemeente: HAARLEM, naam });
  const wie = { jeugdigeId, trajectId, verwijzer: { type: '02' } };
  await proef.web.dienst.leg('trajecten', { ...wie, datum: '2025-02-03', perceel: 2, product: 'basis-jggz' });
  const smal = await proef.web.venster({ breedte: 320, hoogte: 640 });
  await ga(smal.page, trajectId);
  await smal.page.getByText(naam.achternaam).waitFor();
  expect(await schuiftOpzij(smal.page)).toBe(false);
  await smal.sluit();
});
