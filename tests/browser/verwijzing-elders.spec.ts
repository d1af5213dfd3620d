/** A referral while one is elsewhere: on another screen, in another tab, after a reload of what was recorded, with a draft of another version. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HAARLEM, uuid } from '../http/proefdienst.js';
import { foto, toegankelijkheid } from './browser.js';
import { metProefweb } from './proefweb.js';
import {
  ALLES,
  deel,
  gelukt,
  geregistreerd,
  knop,
  openScherm,
  soorten,
  trajectOp,
  vulAlles,
  vulJeugdige,
  vulTriage,
  vulVerwijzing,
} from './verwijzingscherm.js';

const proef = metProefweb();

const naar = (page: Page, scherm: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: scherm }).click();
const bericht = (page: Page, tekst: string): Promise<void> => page.locator('.bericht').getByText(tekst).waitFor();

/** Recording has begun and gets no answer until `door` is called. */
async function legTraagVast(page: Page): Promise<{ readonly door: () => void }> {
  const { promise: vrij, resolve } = Promise.withResolvers<undefined>();
  const { promise: onderweg, resolve: begonnen } = Promise.withResolvers<undefined>();
  await page.route('**/v1/trajecten', async (route) => {
    begonnen(undefined);
    await vrij;
    await route.continue();
  });
  await knop(page, 'Vastleggen').click();
  await onderweg;
  return { door: () => resolve(undefined) };
}

describe('while it is being recorded', () => {
  it('one can go elsewhere, and is told there how it ended', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Onderweg' });
    const { door } = await legTraagVast(page);
    await naar(page, 'Werkvoorraad');
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    door();
    await bericht(page, 'De verwijzing is vastgelegd.');
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, 'verwijzing bericht elders', false);
    await page.getByRole('link', { name: 'Bekijk wat is vastgelegd' }).click();
    await gelukt(page);
    expect(await page.locator('.bericht').count()).toBe(0);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES);
  });

  it('who comes back finds it under way, and changes nothing under it', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Terug' });
    const { door } = await legTraagVast(page);
    await naar(page, 'Wachtlijst');
    await naar(page, 'Nieuwe verwijzing');
    await page.getByRole('button', { name: 'Bezig met vastleggen…' }).waitFor();
    expect(await page.locator('.verwijzing__onderdelen[inert]').count()).toBe(1);
    door();
    await gelukt(page);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES);
    expect(await geregistreerd(proef.web.dienst, { achternaam: 'Terug' })).toBe(1);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1);
  });

  it('what goes wrong is told elsewhere too, and stands at its field for who comes back', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Misgegaan' });
    await deel(page, 'Verwijzing').getByLabel('Hulpvraag').fill('x'.repeat(4001));
    const { door } = await legTraagVast(page);
    await naar(page, 'Wachtlijst');
    await page.getByRole('heading', { level: 1, name: 'Wachtlijst' }).waitFor();
    door();
    await bericht(page, 'De verwijzing is niet helemaal vastgelegd.');
    await page.getByRole('link', { name: 'Terug naar de verwijzing' }).click();
    await page.reload();
    await page.getByRole('link', { name: 'De tekst mag hoogstens 4000 tekens lang zijn.' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Slaapt slecht.');
    await knop(page, 'De rest vastleggen').click();
    await gelukt(page);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES);
  });
});

describe('a copy of the tab', () => {
  const dupliceer = async (page: Page): Promise<Page> => {
    const [ander] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open(location.href))]);
    await ander.getByRole('heading', { level: 1, name: 'Nieuwe verwijzing' }).waitFor();
    return ander;
  };

  it('is a referral of its own, with the same texts', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Zusje', geboortedatum: '1-2-2015' });
    const ander = await dupliceer(page);
    await deel(ander, 'Jeugdige').getByLabel('Voornamen').fill('Anna');
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    await knop(ander, 'Vastleggen').click();
    await knop(ander, 'Dit is iemand anders: toch registreren').click();
    await knop(ander, 'Vastleggen').click();
    await gelukt(ander);
    const [een, twee] = [await trajectOp(page), await trajectOp(ander)];
    expect(een).not.toBe(twee);
    expect(await soorten(proef.web.dienst, twee)).toEqual(ALLES);
    expect(await geregistreerd(proef.web.dienst, { achternaam: 'Zusje', geboortedatum: '2015-02-01' })).toBe(2);
  });

  it('of what is partly recorded already says so, and begins another', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Halverwege' });
    await page.route('**/v1/trajecten/*/triages', (route) => route.abort());
    await knop(page, 'Vastleggen').click();
    await page.getByText('Er is geen verbinding met het Trajectgrootboek').waitFor();
    const ander = await dupliceer(page);
    await ander.getByText('wordt in een ander tabblad vastgelegd').waitFor();
    await knop(ander, 'Formulier leegmaken').waitFor();
    await page.unroute('**/v1/trajecten/*/triages');
    await knop(page, 'De rest vastleggen').click();
    await gelukt(page);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES);
  });

  it('that recorded it when this one was not open yet: said, and to be recorded as another', async () => {
    const { page } = proef.venster;
    const jeugdigeId = uuid('Ingehaald');
    const registratie = { jeugdigeId, geboortedatum: '2014-01-02', gemeente: HAARLEM, bsn: '999990019', naam: { achternaam: 'Ingehaald' } };
    await proef.web.dienst.leg('jeugdigen', registratie);
    await openScherm(page);
    await page.getByRole('textbox', { name: 'Burgerservicenummer' }).fill('999990019');
    await knop(page, 'Zoeken').click();
    await page.getByRole('button', { name: /^Gebruik deze/ }).click();
    await vulVerwijzing(page);
    const trajectId = await page.evaluate(() => {
      const { inhoud } = JSON.parse(sessionStorage.getItem('klad nieuwe-verwijzing') ?? '{}') as {
        readonly inhoud: { readonly concept: { readonly trajectId: string } };
      };
      return inhoud.concept.trajectId;
    });
    const verwijzing = { datum: '2025-03-03', verwijzer: { type: '02' }, perceel: 2, product: 'begeleiding-ambulant' };
    await proef.web.dienst.leg('trajecten', { ...verwijzing, jeugdigeId, trajectId });
    await knop(page, 'Vastleggen').click();
    await page.getByRole('link', { name: /^Dit is al vanuit een ander tabblad vastgelegd/ }).waitFor();
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    expect(await trajectOp(page)).not.toBe(trajectId);
  });
});

describe('what was recorded', () => {
  it('has an address of its own: it is there after a reload, and the menu leads to an empty form', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Bewaarbaar', bsn: '111222333' });
    await deel(page, 'Verwijzing').getByLabel('Hulpvraag').fill('Slaapt slecht.');
    await deel(page, 'Verwijzing').getByLabel('Afgesproken duur').fill('9');
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    await page.reload();
    await gelukt(page);
    await page.getByText('Bewaarbaar').waitFor();
    for (const tekst of ['Slaapt slecht.', '9 maanden', 'Ambulante begeleiding', '17-03-2025'])
      await page.locator('.bevestigd').getByText(tekst).first().waitFor();
    expect(await page.evaluate(() => JSON.stringify([sessionStorage, history.state]))).not.toContain('Bewaarbaar');
    await naar(page, 'Nieuwe verwijzing');
    await page.getByRole('heading', { level: 1, name: 'Nieuwe verwijzing' }).waitFor();
    expect(await deel(page, 'Verwijzing').getByLabel('Wie verwijst').inputValue()).toBe('');
  });
});

it('a draft of another version of the application is no draft: the screen works', async () => {
  const { page } = proef.venster;
  await openScherm(page);
  await vulJeugdige(page, { achternaam: 'Oud' });
  await page.evaluate(() => {
    const bewaard = JSON.parse(sessionStorage.getItem('klad nieuwe-verwijzing') ?? '{}') as object;
    sessionStorage.setItem('klad nieuwe-verwijzing', JSON.stringify({ ...bewaard, inhoud: { formulier: { jeugdige: {} } } }));
  });
  await page.reload();
  await vulJeugdige(page, { achternaam: 'Nieuw' });
  await page.reload();
  expect(await deel(page, 'Jeugdige').getByLabel('Achternaam').inputValue()).toBe('Nieuw');
});

it('dates are chosen: the referral has none, triage and placement today once there are any', async () => {
  const { page } = proef.venster;
  await openScherm(page);
  expect(await deel(page, 'Verwijzing').getByLabel('Datum van de verwijzing').inputValue()).toBe('');
  await deel(page, 'Triage').getByLabel('Ja').check();
  await deel(page, 'Wachtlijst').getByLabel('Ja').check();
  const vandaag = await page.evaluate(() => new Intl.DateTimeFormat('nl-NL', { dateStyle: 'short' }).format(new Date()));
  expect(await deel(page, 'Triage').getByLabel('Datum van de triage').inputValue()).toBe(vandaag);
  expect(await deel(page, 'Wachtlijst').getByLabel('Eerste dag op de wachtlijst').inputValue()).toBe(vandaag);
  await vulTriage(page, '10-3-2025');
  await deel(page, 'Triage').getByLabel('Nog niet').check();
  await deel(page, 'Triage').getByLabel('Ja').check();
  expect(await deel(page, 'Triage').getByLabel('Datum van de triage').inputValue()).toBe('10-3-2025');
});

it('after a question that was cancelled the focus is where it was', async () => {
  const { page } = proef.venster;
  await openScherm(page);
  await knop(page, 'Formulier leegmaken').click();
  await page.getByRole('dialog', { name: 'Formulier leegmaken?' }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Formulier leegmaken');
});
