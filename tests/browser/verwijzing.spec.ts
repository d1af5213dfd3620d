import { beforeAll, describe, expect, it } from '@jest/globals';
import { DUIN, HAARLEM, KUST, uuid } from '../http/proefdienst.js';
import { foto, MATEN, schuiftOpzij, toegankelijkheid } from './browser.js';
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
  vulPlaatsing,
  vulTriage,
  vulVerwijzing,
} from './verwijzingscherm.js';

const proef = metProefweb();

const focus = (): Promise<string | undefined> => proef.venster.page.evaluate(() => document.activeElement?.id);

describe('a new referral', () => {
  it('of somebody new, with triage and placement, stands on the waitlist', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Duinker', bsn: '111222333' });
    await deel(page, 'Verwijzing').getByLabel('Hulpvraag').fill('Slaapt slecht sinds de zomer.');
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    const traject = await trajectOp(page);
    expect(await soorten(proef.web.dienst, traject)).toEqual(ALLES);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1);
    await page.getByRole('link', { name: 'Naar de wachtlijst' }).click();
    await page.getByRole('link', { name: traject.slice(0, 8) }).waitFor();
  });

  it('of somebody known, with the referral alone, and then another', async () => {
    const { page } = proef.venster;
    await proef.web.dienst.leg('jeugdigen', {
      jeugdigeId: uuid('Strandman'),
      geboortedatum: '2014-01-02',
      gemeente: HAARLEM,
      naam: { achternaam: 'Strandman', voornamen: 'Kees', voorvoegsel: 'van der' },
    });
    await openScherm(page);
    await page.getByLabel('Achternaam en geboortedatum').check();
    await page.getByLabel('Achternaam', { exact: true }).fill('strandman');
    await page.getByLabel('Geboortedatum', { exact: true }).fill('2-1-2014');
    await page.keyboard.press('Enter');
    await page.getByText('1 jeugdige gevonden.').waitFor();
    await page.getByRole('button', { name: 'Gebruik deze jeugdige: Kees van der Strandman' }).click();
    expect(await focus()).toBe('onderdeel-jeugdige');
    await vulVerwijzing(page);
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES.slice(0, 1));
    await knop(page, 'Nog een verwijzing').click();
    await page.getByRole('heading', { level: 1, name: 'Nieuwe verwijzing' }).waitFor();
    expect(await deel(page, 'Verwijzing').getByLabel('Wie verwijst').inputValue()).toBe('');
    expect(page.url()).toBe(`${proef.web.dienst.url}/verwijzing`);
  });

  it('says nobody was found', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await page.getByRole('textbox', { name: 'Burgerservicenummer' }).fill('999 990 019');
    await knop(page, 'Zoeken').click();
    await page.getByText('Niemand gevonden.').waitFor();
  });
});

describe('somebody who is registered already', () => {
  const bekend = { achternaam: 'Golfslag', bsn: '123456782' };
  beforeAll(async () => {
    const naam = { achternaam: bekend.achternaam };
    await proef.web.dienst.leg('jeugdigen', { geboortedatum: '2012-05-14', gemeente: HAARLEM, bsn: bekend.bsn, naam });
  });

  it('is shown before saving, and can be used or be somebody else', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: bekend.achternaam });
    await vulVerwijzing(page);
    await page.getByRole('heading', { name: 'Misschien al geregistreerd' }).waitFor();
    await knop(page, 'Vastleggen').click();
    await page.getByRole('link', { name: /Er is al iemand met deze gegevens/ }).click();
    expect(await focus()).toBe('jeugdige.dubbel');
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, 'verwijzing dubbel');
    expect(await geregistreerd(proef.web.dienst, bekend)).toBe(1);
    await knop(page, 'Dit is iemand anders: toch registreren').click();
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    expect(await geregistreerd(proef.web.dienst, bekend)).toBe(2);
  });

  it('with the same bsn is the same: to be used, never to be registered again', async () => {
    const { page } = proef.venster;
    const opBsn = { rol: 'cjg-triage', lichaam: { bsn: bekend.bsn } } as const;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: bekend.achternaam });
    await vulVerwijzing(page);
    await knop(page, 'Dit is iemand anders: toch registreren').click();
    await deel(page, 'Jeugdige').getByLabel('Burgerservicenummer').fill(bekend.bsn);
    await knop(page, 'Vastleggen').click();
    await page.getByRole('link', { name: /^Iemand met dit burgerservicenummer is al geregistreerd/ }).click();
    expect(await focus()).toBe('jeugdige.dubbel');
    expect(await knop(page, 'Dit is iemand anders: toch registreren').count()).toBe(0);
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, 'verwijzing zelfde bsn');
    const { lichaam } = await proef.web.dienst.vraag('POST /v1/jeugdigen/_zoek', opBsn);
    expect(lichaam['items']).toHaveLength(1);
  });

  it('is no longer warned of once nothing of it is typed any more', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: bekend.achternaam });
    const waarschuwing = page.getByRole('heading', { name: 'Misschien al geregistreerd' });
    await deel(page, 'Verwijzing').getByLabel('Datum van de verwijzing').focus();
    await waarschuwing.waitFor();
    await deel(page, 'Jeugdige').getByLabel('Achternaam').fill('');
    await deel(page, 'Verwijzing').getByLabel('Datum van de verwijzing').focus();
    await waarschuwing.waitFor({ state: 'detached' });
  });

  it('is found by bsn too, and takes the place of the new one', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: 'Heel Anders', bsn: bekend.bsn });
    await page.getByRole('button', { name: 'Gebruik deze jeugdige: Golfslag' }).click();
    await vulVerwijzing(page);
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    await page.getByRole('heading', { name: 'Jeugdige (was al geregistreerd)' }).waitFor();
    expect(await geregistreerd(proef.web.dienst, { achternaam: 'Heel Anders' })).toBe(0);
  });
});

describe('what is wrong', () => {
  it('is told on top and beside the field, before anything is sent', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    const verstuurd: string[] = [];
    page.on('request', (verzoek) => verzoek.method() === 'POST' && verstuurd.push(verzoek.url()));
    await vulJeugdige(page, { achternaam: '', bsn: '123456789', geboortedatum: '31-2-2012' });
    await vulVerwijzing(page, '1-1-2199');
    await vulTriage(page, '1-2-2025');
    await vulPlaatsing(page, '17-3-2025', '4242');
    await deel(page, 'Verwijzing').getByLabel('Afgesproken duur').fill('negen');
    await knop(page, 'Vastleggen').click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Controleer wat u hebt ingevuld');
    const overzicht = await page.locator('.foutoverzicht a').allInnerTexts();
    expect(overzicht).toEqual([
      'Dit is geen geldig burgerservicenummer. Controleer de negen cijfers.',
      'Vul de geboortedatum in als dag-maand-jaar, bijvoorbeeld 31-12-2026.',
      'De datum van de verwijzing ligt in de toekomst.',
      'Vul de duur in als een heel getal, bijvoorbeeld 9.',
      'De triage ligt voor de verwijzing. Controleer beide datums.',
      'Een AGB-code heeft precies acht cijfers.',
      'De plaatsing ligt voor de verwijzing. Controleer beide datums.',
    ]);
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, 'verwijzing fouten');
    await page.getByRole('link', { name: 'Een AGB-code heeft precies acht cijfers.' }).click();
    expect(await focus()).toMatch(/^plaatsing\..*\.aanbieder$/);
    await page.keyboard.type('0001');
    await page.locator('.foutoverzicht a').nth(6).waitFor({ state: 'detached' });
    expect(await page.locator('.foutoverzicht a').count()).toBe(6);
    expect(verstuurd).toEqual([]);
  });

  it('is told where the service says it is, and the rest waits', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulAlles(page, { achternaam: 'Zeewier' });
    await deel(page, 'Verwijzing').getByLabel('Hulpvraag').fill('x'.repeat(4001));
    await knop(page, 'Vastleggen').click();
    await page.getByRole('heading', { name: 'Nog niet alles is vastgelegd' }).waitFor();
    await page.getByRole('link', { name: 'De tekst mag hoogstens 4000 tekens lang zijn.' }).click();
    expect(await focus()).toBe('verwijzing.hulpvraag');
    await foto(page, 'verwijzing halverwege');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Slaapt slecht.');
    await knop(page, 'De rest vastleggen').click();
    await gelukt(page);
    expect(await soorten(proef.web.dienst, await trajectOp(page))).toEqual(ALLES);
    expect(await geregistreerd(proef.web.dienst, { achternaam: 'Zeewier' })).toBe(1);
  });

  it('is told after a triage against which somebody is placed', async () => {
    const { page } = proef.venster;
    await openScherm(page);
    await vulJeugdige(page, { achternaam: 'Afgeslagen' });
    await vulVerwijzing(page);
    await vulTriage(page, '10-3-2025', 'Afgewezen');
    expect(await deel(page, 'Triage').getByLabel('Product').count()).toBe(0);
    await vulPlaatsing(page);
    await page.getByText('dan staat dat als afwijking bij het traject').waitFor();
    await knop(page, 'Vastleggen').click();
    await page.getByRole('heading', { name: 'Dit wijkt af van de regels' }).waitFor();
  });
});

it('places on more lists, and on no list twice', async () => {
  const { page } = proef.venster;
  await openScherm(page);
  await vulAlles(page, { achternaam: 'Tweelingduin' });
  await knop(page, 'Nog een wachtlijst').click();
  expect(await focus()).toMatch(/aanbieder$/);
  await page.keyboard.type(DUIN);
  await knop(page, 'Vastleggen').click();
  await page.getByRole('link', { name: 'Deze aanbieder staat hierboven al.' }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(KUST);
  await knop(page, 'Vastleggen').click();
  await gelukt(page);
  const gebeurd = await soorten(proef.web.dienst, await trajectOp(page));
  expect(gebeurd.slice(0, 3)).toEqual(ALLES);
  expect(gebeurd[3]).toMatch(/^OpWachtlijstGeplaatst 20/);
});

describe.each(MATEN)('at %s', (naam, maat) => {
  const bij = naam.replace(' ', '');

  it('is accessible, and does not scroll sideways', async () => {
    const ander = await proef.web.venster(maat);
    const { page } = ander;
    await openScherm(page);
    expect(await toegankelijkheid(page)).toEqual([]);
    await foto(page, `verwijzing leeg ${bij}`);
    await vulAlles(page, { achternaam: `Wulp ${bij}`, bsn: '' });
    await deel(page, 'Verwijzing').getByLabel('Hulpvraag').fill('Slaapt slecht sinds de zomer, en gaat niet meer naar school.');
    expect(await toegankelijkheid(page)).toEqual([]);
    expect(await schuiftOpzij(page)).toBe(false);
    await foto(page, `verwijzing ingevuld ${bij}`);
    await knop(page, 'Vastleggen').click();
    await gelukt(page);
    expect(await toegankelijkheid(page)).toEqual([]);
    expect(await schuiftOpzij(page)).toBe(false);
    await foto(page, `verwijzing vastgelegd ${bij}`);
    expect(ander.klachten).toEqual([]);
    await ander.sluit();
  }, 60_000);
});
