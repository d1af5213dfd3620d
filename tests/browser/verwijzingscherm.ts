/** The screen Nieuwe verwijzing, as those who work with it see it. */
import type { Locator, Page } from 'playwright-core';
import { DUIN, HAARLEM, uuid, type Proefdienst } from '../http/proefdienst.js';
import { meldAan } from './browser.js';

export const deel = (page: Page, naam: 'Jeugdige' | 'Verwijzing' | 'Triage' | 'Wachtlijst'): Locator =>
  page.getByRole('region', { name: new RegExp(`^${naam}`) });

export const knop = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });

export async function openScherm(page: Page): Promise<void> {
  await meldAan(page, '/verwijzing');
  await page.getByRole('heading', { level: 1, name: 'Nieuwe verwijzing' }).waitFor();
}

export interface Kind {
  readonly achternaam: string;
  readonly bsn?: string;
  readonly geboortedatum?: string;
}

/** Fills in somebody new; the referral is not touched. */
export async function vulJeugdige(page: Page, { achternaam, bsn = '', geboortedatum = '14-5-2012' }: Kind): Promise<void> {
  await knop(page, 'Nieuwe jeugdige registreren').click();
  const jeugdige = deel(page, 'Jeugdige');
  await jeugdige.getByLabel('Burgerservicenummer').fill(bsn);
  await jeugdige.getByLabel('Achternaam').fill(achternaam);
  await jeugdige.getByLabel('Geboortedatum').fill(geboortedatum);
  await jeugdige.getByLabel('Gemeente').selectOption({ label: 'Haarlem' });
}

export async function vulVerwijzing(page: Page, datum = '3-3-2025'): Promise<void> {
  const verwijzing = deel(page, 'Verwijzing');
  await verwijzing.getByLabel('Datum van de verwijzing').fill(datum);
  await verwijzing.getByLabel('Wie verwijst').selectOption({ label: 'Huisarts' });
  await verwijzing.getByLabel('Perceel 2').check();
  await verwijzing.getByLabel('Product').selectOption({ label: 'Ambulante begeleiding' });
}

export async function vulTriage(page: Page, datum = '10-3-2025', uitkomst = 'Naar perceel 2'): Promise<void> {
  const triage = deel(page, 'Triage');
  await triage.getByLabel('Ja').check();
  await triage.getByLabel('Datum van de triage').fill(datum);
  await triage.getByLabel(uitkomst).check();
  await triage.getByLabel('Hoog').check();
}

export async function vulPlaatsing(page: Page, datum = '17-3-2025', aanbieder = DUIN): Promise<void> {
  const wachtlijst = deel(page, 'Wachtlijst');
  await wachtlijst.getByLabel('Ja').check();
  await wachtlijst.getByLabel('Aanbieder').fill(aanbieder);
  await wachtlijst.getByLabel('Eerste dag op de wachtlijst').fill(datum);
}

export async function vulAlles(page: Page, kind: Kind): Promise<void> {
  await vulJeugdige(page, kind);
  await vulVerwijzing(page);
  await vulTriage(page);
  await vulPlaatsing(page);
}

/** What `vulAlles` leads to. */
export const ALLES = ['VerwijzingGeregistreerd 2025-03-03', 'TriageUitgevoerd 2025-03-10', 'OpWachtlijstGeplaatst 2025-03-17'];

export const gelukt = (page: Page): Promise<void> => page.getByRole('heading', { level: 1, name: 'De verwijzing is vastgelegd' }).waitFor();

/** What happened in a trajectory, as the ledger tells it. */
export async function soorten(dienst: Proefdienst, trajectId: string): Promise<readonly unknown[]> {
  const { lichaam } = await dienst.vraag(`GET /v1/trajecten/${trajectId}/gebeurtenissen`, { rol: 'cjg-triage' });
  return (lichaam['items'] as readonly { soort: string; geldigOp: string }[]).map(({ soort, geldigOp }) => `${soort} ${geldigOp}`);
}

/** Of the last that happened in a trajectory: a list asked for from there on has it. */
export async function laatstePositie(dienst: Proefdienst, trajectId: string): Promise<string> {
  const { lichaam } = await dienst.vraag(`GET /v1/trajecten/${trajectId}/gebeurtenissen`, { rol: 'cjg-triage' });
  return (lichaam['items'] as readonly { positie: string }[]).at(-1)?.positie ?? '';
}

/** The trajectory that the confirmation leads to. */
export async function trajectOp(page: Page): Promise<string> {
  const adres = await page.getByRole('link', { name: /^Naar het traject/ }).getAttribute('href');
  return adres?.split('/').at(-1) ?? '';
}

/** How many are registered with this name and birth date. */
export async function geregistreerd(dienst: Proefdienst, { achternaam, geboortedatum = '2012-05-14' }: Kind): Promise<number> {
  const { lichaam } = await dienst.vraag('POST /v1/jeugdigen/_zoek', { rol: 'cjg-triage', lichaam: { achternaam, geboortedatum } });
  return (lichaam['items'] as readonly unknown[]).length;
}

/** A child whose help began in a crisis, before anybody referred. */
export async function crisis(dienst: Proefdienst, achternaam: string, bsn: string): Promise<string> {
  const [jeugdigeId, traject] = [uuid(`jeugdige ${achternaam}`), uuid(`traject ${achternaam}`)];
  await dienst.leg('jeugdigen', { jeugdigeId, geboortedatum: '2010-02-01', gemeente: HAARLEM, bsn, naam: { achternaam } });
  const start = { datum: '2025-03-01', aanbieder: DUIN, crisis: true, jeugdigeId, perceel: 2, product: 'basis-jggz' };
  await dienst.leg(`trajecten/${traject}/start`, start);
  return traject;
}
