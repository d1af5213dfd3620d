/** What scenarios do on the screen of a traject. */
import type { Page } from 'playwright-core';
import { meldAan } from './browser.js';

export async function ga(page: Page, traject: string, zoek = ''): Promise<Page> {
  await meldAan(page, `/traject/${traject}${zoek}`);
  await page.getByRole('heading', { level: 2, name: 'Stand' }).waitFor();
  return page;
}

export const knop = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
export const vul = (page: Page, label: string, waarde: string): Promise<void> => page.getByLabel(label, { exact: true }).fill(waarde);
export const vastgelegd = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Vastgelegd', exact: true }).waitFor();
