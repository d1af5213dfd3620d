import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DUIN, HAARLEM, KUST, uuid, voorbeeldtraject } from '../http/proefdienst.js';
import { foto, laatVerlopen, MATEN, meldAan, schuiftOpzij, toegankelijkheid } from './browser.js';
import { metProefweb } from './proefweb.js';
import { ga, knop, vastgelegd, vul } from './trajectscherm.js';
import { crisis } from './verwijzingscherm.js';

const proef = metProefweb();

/** A traject in treatment of its own for each scenario, on the screen. */
async function inBehandeling(naam: string): Promise<{ readonly page: Page; readonly traject: string }> {
  const { traject } = await voorbeeldtraject(proef.web.dienst, naam);
  return { page: await ga(proef.venster.page, traject), traject };
}

async function verwezen(naam: string): Promise<string> {
  const [jeugdigeId, trajectId] = [uuid(`jeugdige ${naam}`), uuid(`traject ${naam}`)];
  await proef.web.dienst.leg('jeugdigen', { jeugdigeId, geboortedatum: '2014-04-09', gemeente: HAARLEM });
  const wie = { jeugdigeId, trajectId, verwijzer: { type: '02' } };
  await proef.web.dienst.leg('trajecten', { ...wie, datum: '2025-02-03', perceel: 2, product: 'basis-jggz' });
  return trajectId;
}

const kies = async (page: Page, label: string, keuze: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).selectOption({ label: keuze });
};
/** The timeline, once it holds `zin`: the screen tells that something was recorded before it has read it back. */
async function verhaal(page: Page, zin: string): Promise<readonly string[]> {
  await page.locator('.voorval__zin', { hasText: zin }).waitFor();
  return page.locator('.voorval__zin').allInnerTexts();
}

async function legVast(
  page: Page,
  opdracht: string,
  velden: Readonly<Record<string, string>>,
  keuzes: Readonly<Record<string, string>> = {},
) {
  await knop(page, opdracht);
  for (const [label, waarde] of Object.entries(velden)) await vul(page, label, waarde);
  for (const [label, keuze] of Object.entries(keuzes)) await kies(page, label, keuze);
  await knop(page, 'Vastleggen');
  await vastgelegd(page);
}

describe('a traject by clicking', () => {
  it('goes from referral to end', async () => {
    const page = await ga(proef.venster.page, await verwezen('klikken'));
    const aanbieder = 'Aanbieder (AGB-code)';
    await legVast(page, 'Triage uitvoeren', { 'Datum van de triage': '10-02-2025' }, { Uitkomst: 'perceel 2', Urgentie: 'Hoog' });
    await legVast(page, 'Op wachtlijst plaatsen', { 'Eerste dag op de wachtlijst': '12-02-2025', [aanbieder]: DUIN });
    await page.getByText('Wachtend bij').waitFor();
    await foto(page, 'traject vastgelegd');
    await knop(page, 'Behandeling starten');
    expect(await page.getByLabel(aanbieder, { exact: true }).inputValue()).toBe(DUIN);
    await vul(page, 'Eerste dag van de behandeling', '3-3-2025');
    await knop(page, 'Vastleggen');
    await vastgelegd(page);
    await legVast(page, 'Traject beëindigen', { 'Laatste dag van het traject': '31-10-2025' }, { Reden: 'volgens plan' });
    expect(await verhaal(page, 'Traject beëindigd')).toEqual([
      'Verwezen naar Basis jeugd-GGZ (perceel 2); verwijzer: huisarts',
      'Triage: naar perceel 2, urgentie hoog',
      'Op de wachtlijst van 42420001',
      'Behandeling gestart bij 42420001',
      'Traject beëindigd: volgens plan',
    ]);
    await page.getByText('Beëindigd', { exact: true }).waitFor();
    await page.getByText('Wat kan nu niet, en waarom').click();
    await page.getByText('Het traject is op die datum al beëindigd, of er gebeurde daarna nog iets.').waitFor();
    await foto(page, 'traject beeindigd');
  });

  it('gets its verwijzing after a crisis, without asking whose it is', async () => {
    const page = await ga(proef.venster.page, await crisis(proef.web.dienst, 'Na Crisis', '111222333'));
    await knop(page, 'Verwijzing registreren');
    await page.getByLabel('Datum van de verwijzing').waitFor();
    expect(await page.getByLabel('Jeugdige (kenmerk)').count()).toBe(0);
    await vul(page, 'Datum van de verwijzing', '03-03-2025');
    await kies(page, 'Wie verwijst', 'huisarts');
    await knop(page, 'Vastleggen');
    await vastgelegd(page);
    await verhaal(page, 'Verwezen naar');
  });

  it('leads to the other trajecten of the same jeugdige', async () => {
    const eerste = await verwezen('broertje');
    const tweede = uuid('tweede traject broertje');
    const wie = { jeugdigeId: uuid('jeugdige broertje'), trajectId: tweede, verwijzer: { type: '02' } };
    await proef.web.dienst.leg('trajecten', { ...wie, datum: '2025-04-07', perceel: 2, product: 'dyslexiezorg' });
    const page = await ga(proef.venster.page, eerste);
    const ander = page.locator('.jeugdige__andere').getByRole('link');
    await ander.click();
    await page.getByRole('heading', { level: 1, name: `Traject ${tweede.slice(0, 8)}` }).waitFor();
    await ander.click();
    await page.getByRole('heading', { level: 1, name: `Traject ${eerste.slice(0, 8)}` }).waitFor();
  });

  it('keeps what was typed over a reload, and forgets it when it is dropped', async () => {
    const { page } = await inBehandeling('herladen');
    await knop(page, 'Behandeling onderbreken');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Behandeling onderbreken');
    await vul(page, 'Reden (niet verplicht)', 'Zomervakantie');
    await page.reload();
    await page.getByText('Hieronder staat wat u eerder invulde').waitFor();
    expect(await page.getByLabel('Reden (niet verplicht)').inputValue()).toBe('Zomervakantie');
    await knop(page, 'Annuleren');
    await knop(page, 'Behandeling onderbreken');
    expect(await page.getByLabel('Reden (niet verplicht)').inputValue()).toBe('');
  });

  it('keeps what was typed when the login ran out', async () => {
    const { page } = await inBehandeling('verlopen');
    await knop(page, 'Behandeling onderbreken');
    await vul(page, 'Reden (niet verplicht)', 'Opname');
    await laatVerlopen(page);
    await knop(page, 'Aanmelden');
    await page.getByText('Hieronder staat wat u eerder invulde').waitFor();
    expect(await page.getByLabel('Reden (niet verplicht)').inputValue()).toBe('Opname');
    await knop(page, 'Vastleggen');
    await vastgelegd(page);
  });

  it('tells what a second verlenging needs, and takes its zelfassessment along', async () => {
    const { page, traject } = await inBehandeling('tweede');
    const eerste = { datum: '2025-06-02', nieuweEinddatum: '2026-06-01', beslisser: 'coordinerend-behandelaar' };
    await proef.web.dienst.leg(`trajecten/${traject}/verlengingen`, eerste);
    await page.reload();
    await knop(page, 'Behandeling verlengen');
    await page.getByText('Onder het addendum vraagt een tweede verlenging een zelfassessment').waitFor();
    await page.getByText('Er is na de eerste verlenging nog geen zelfassessment toegevoegd.').waitFor();
    await foto(page, 'traject tweede verlenging');
    await vul(page, 'Datum van het besluit', '01-12-2025');
    await vul(page, 'Nieuwe laatste dag', '01-12-2026');
    await kies(page, 'Wie besluit', 'coördinerend behandelaar');
    await vul(page, 'Plaats in het dossier (niet verplicht)', 'Map 3, blad 12');
    await knop(page, 'Vastleggen');
    await vastgelegd(page);
    expect((await verhaal(page, 'Zelfassessment toegevoegd')).slice(-2)).toEqual([
      'Verlengd tot en met 01-12-2026, besloten door coördinerend behandelaar',
      'Zelfassessment toegevoegd',
    ]);
  });

  it('says what is not filled in, at the field and on top, and goes there', async () => {
    const { page } = await inBehandeling('leeg');
    await knop(page, 'Behandeling verlengen');
    await page.getByText('Een verlenging mag hoogstens 6 maanden verder.').waitFor();
    await knop(page, 'Vastleggen');
    await page.getByRole('heading', { name: 'Controleer wat u hebt ingevuld' }).waitFor();
    expect(await toegankelijkheid(page)).toEqual([]);
    await page.getByRole('link', { name: 'Nieuwe laatste dag: vul dit in.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('veld-nieuweEinddatum');
    await foto(page, 'traject invulfouten');
  });

  it('shows an error of the service at its field', async () => {
    const { page } = await inBehandeling('veldfout');
    await knop(page, 'Onderaannemer inzetten');
    await vul(page, 'Eerste dag', '01-06-2025');
    await vul(page, 'Onderaannemer (AGB-code)', KUST);
    await vul(page, 'Laatste dag (niet verplicht)', '01-05-2025');
    await knop(page, 'Vastleggen');
    await page.getByRole('link', { name: 'De laatste dag ligt voor de eerste dag.' }).waitFor();
    expect(await page.getByLabel('Laatste dag (niet verplicht)').getAttribute('aria-describedby')).toContain('veld-tot-fout');
  });
});

describe('what the ledger does not simply take', () => {
  it('a request that the rules refuse is shown with its reasons, and can be asked again', async () => {
    const { page } = await inBehandeling('weigering');
    await knop(page, 'Behandeling verlengen');
    await vul(page, 'Datum van het besluit', '03-11-2026');
    await vul(page, 'Nieuwe laatste dag', '01-12-2027');
    await kies(page, 'Wie besluit', 'coördinerend behandelaar');
    await knop(page, 'Vastleggen');
    await page.getByRole('heading', { name: 'De regels laten dit niet toe' }).waitFor();
    const werkblad = page.getByRole('region', { name: 'Wat kan nu' });
    await werkblad.getByText('het akkoord van de verwijzer ontbreekt').waitFor();
    await werkblad.getByText('de nieuwe laatste dag ligt verder dan één verlenging toestaat').waitFor();
    await foto(page, 'traject geweigerd');
    expect(await toegankelijkheid(page)).toEqual([]);
    await knop(page, 'Aanpassen en opnieuw vragen');
    expect(await page.getByLabel('Nieuwe laatste dag').inputValue()).toBe('01-12-2027');
  });

  it('what is impossible is shown with what stands in the way, and with the correction that would help', async () => {
    const { page, traject } = await inBehandeling('onmogelijk');
    await proef.web.dienst.leg(`trajecten/${traject}/einde`, { datum: '2025-06-30', reden: '31' });
    await page.reload();
    await page.getByText('Wat kan nu niet, en waarom').click();
    await knop(page, 'Behandeling onderbreken: op een eerdere dag');
    await vul(page, 'Eerste dag zonder hulp', '07-07-2025');
    await knop(page, 'Vastleggen');
    await page.getByRole('heading', { name: 'Dit kan niet worden vastgelegd' }).waitFor();
    await page.getByText('Staat in de weg', { exact: true }).waitFor();
    await foto(page, 'traject onmogelijk');
    expect(await toegankelijkheid(page)).toEqual([]);
    await page.getByRole('link', { name: '30-06-2025: Traject beëindigd: volgens plan' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Traject beëindigd: volgens plan');
    await knop(page, 'Corrigeer deze: Traject beëindigd: volgens plan');
    expect(await page.getByLabel('Laatste dag van het traject').inputValue()).toBe('30-06-2025');
  });

  it('what somebody else recorded meanwhile is shown first; what was typed stays', async () => {
    const { page, traject } = await inBehandeling('gelijktijdig');
    await knop(page, 'Behandeling onderbreken');
    await vul(page, 'Eerste dag zonder hulp', '01-07-2025');
    await vul(page, 'Reden (niet verplicht)', 'Verhuizing');
    await proef.web.dienst.leg(`trajecten/${traject}/onderaannemingen`, { datum: '2025-06-01', aanbieder: KUST });
    await knop(page, 'Vastleggen');
    await page.getByRole('heading', { name: 'Iemand anders heeft intussen iets vastgelegd' }).waitFor();
    await page.getByRole('link', { name: `01-06-2025: Onderaannemer ${KUST} ingezet` }).waitFor();
    expect(await page.getByLabel('Reden (niet verplicht)').inputValue()).toBe('Verhuizing');
    await foto(page, 'traject 412');
    expect(await toegankelijkheid(page)).toEqual([]);
    await knop(page, 'Vastleggen');
    await vastgelegd(page);
    await verhaal(page, 'Behandeling onderbroken');
  });
});

describe('a correction', () => {
  it('shows what changes before it is made, and leaves the old in sight', async () => {
    const { page } = await inBehandeling('correctie');
    await page.getByRole('button', { name: 'Corrigeren: de gebeurtenis van 03-03-2025' }).click();
    expect(await page.getByLabel('Eerste dag van de behandeling').inputValue()).toBe('03-03-2025');
    await vul(page, 'Eerste dag van de behandeling', '10-03-2025');
    await vul(page, 'Waarom u corrigeert', 'Een week later begonnen');
    await knop(page, 'Bekijk wat er verandert');
    await page.getByRole('heading', { name: 'Dit zou er veranderen' }).waitFor();
    await page.getByText('09-12-2025', { exact: true }).waitFor();
    await foto(page, 'traject correctie');
    expect(await toegankelijkheid(page)).toEqual([]);
    await knop(page, 'Vervangen');
    await vastgelegd(page);
    await page.getByText(/^Ingetrokken op .* door CJG-triage: Een week later begonnen/).waitFor();
    await page.getByText('Komt in de plaats van:').waitFor();
    expect(await page.locator('s').allInnerTexts()).toEqual([expect.stringContaining('Behandeling gestart bij 42420001')]);
    await foto(page, 'traject gecorrigeerd');
    expect(await toegankelijkheid(page)).toEqual([]);
  });

  it('asks why', async () => {
    const { page } = await inBehandeling('waarom');
    await page.getByRole('button', { name: 'Corrigeren: de gebeurtenis van 12-02-2025' }).click();
    await page.getByLabel('Alleen intrekken').check();
    await knop(page, 'Bekijk wat er verandert');
    await page.getByRole('link', { name: 'Waarom u corrigeert: vul dit in.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('veld-_reden');
  });
});

describe('looking', () => {
  it('back, clearly not at now', async () => {
    const { page, traject } = await inBehandeling('terug');
    await page.getByText('Terugkijken naar een andere dag').click();
    await vul(page, 'Stand op', '11-02-2025');
    await knop(page, 'Toon');
    await page.getByText('U kijkt niet naar nu.').waitFor();
    await page.getByText('Getriageerd', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Triage uitvoeren' }).count()).toBe(0);
    await foto(page, 'traject terugblik');
    expect(await toegankelijkheid(page)).toEqual([]);
    await page.goto(`/traject/${traject}?bekendOp=2024-01-01`);
    await page.getByText('Op die dag was er over dit traject nog niets bekend.').waitFor();
    await knop(page, 'Terug naar nu');
    await page.getByText('In behandeling', { exact: true }).waitFor();
  });

  it('at the inzet, for who asks', async () => {
    const { page, traject } = await inBehandeling('inzet');
    await proef.web.dienst.leg(`trajecten/${traject}/inzet`, { aanbieder: DUIN, datum: '2025-04-01', minuten: 90, tariefCent: 9550 });
    await knop(page, 'Inzet tonen');
    await page.getByText(/^Samen €/).waitFor();
    expect(await page.getByRole('region', { name: 'Inzet per dag' }).innerText()).toMatch(/143,25/);
    await foto(page, 'traject inzet');
    expect(await toegankelijkheid(page)).toEqual([]);
  });

  it('at what is not there', async () => {
    await meldAan(proef.venster.page, `/traject/${uuid('bestaat niet')}`);
    await proef.venster.page.getByText('Dit traject is niet bekend, of niet voor u.').waitFor();
    expect(await toegankelijkheid(proef.venster.page)).toEqual([]);
  });

  it('as somebody who may not record', async () => {
    const { traject } = await voorbeeldtraject(proef.web.dienst, 'auditor');
    await meldAan(proef.venster.page, `/traject/${traject}`, 'Auditor');
    await proef.venster.page.getByText('Behandeling gestart bij 42420001').waitFor();
    expect(await proef.venster.page.getByRole('button', { name: /^Corrigeren|Vastleggen/ }).count()).toBe(0);
    expect(await proef.venster.page.getByRole('heading', { name: 'Wat kan nu' }).count()).toBe(0);
  });
});

it.each(MATEN)('is accessible at %s', async (naam, maat) => {
  const { traject } = await voorbeeldtraject(proef.web.dienst, `maat ${naam}`);
  const klein = await proef.web.venster(maat);
  const page = await ga(klein.page, traject);
  await page.getByText('Behandeling gestart bij 42420001').waitFor();
  await page.getByRole('heading', { name: 'Wat kan nu' }).waitFor();
  expect(await toegankelijkheid(page)).toEqual([]);
  expect(await schuiftOpzij(page)).toBe(false);
  await foto(page, `traject ${naam.replace(' ', '')}`);
  await knop(page, 'Behandeling verlengen');
  expect(await toegankelijkheid(page)).toEqual([]);
  expect(await schuiftOpzij(page)).toBe(false);
  await foto(page, `traject formulier ${naam.replace(' ', '')}`);
  expect(klein.klachten).toEqual([]);
  await klein.sluit();
});
