/** A real browser on the real service. Specs drive the application as its users do: by what they see, and by the keyboard. */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { chromiumPad } from './chromium.js';

const ONTBREEKT =
  'De browsertests hebben Chromium nodig: apt-get install chromium-headless-shell, of zet de omgevingsvariabele CHROMIUM op het pad ervan.';
const SCHERMEN = resolve('uitvoer/schermen');
const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Root has no sandbox of its own; in a container the shared memory is small; one process for the pages of a window starts faster than one for each. */
const VLAGGEN = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--renderer-process-limit=1',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

export async function startBrowser(): Promise<Browser> {
  const executablePath = chromiumPad();
  if (!executablePath) throw new Error(ONTBREEKT);
  return chromium.launch({ executablePath, args: VLAGGEN });
}

export interface Venster {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that should not happen: errors in the console, blocked by the CSP, requests to elsewhere. */
  readonly klachten: readonly string[];
  sluit(): Promise<void>;
}

export interface Vensteropties {
  readonly breedte?: number;
  readonly hoogte?: number;
}

/** A window of its own, that watches what goes wrong. Statuses of the service (a 404, say) are no complaint: the specs look at those. */
export async function openVenster(browser: Browser, url: string, { breedte = 1280, hoogte = 900 }: Vensteropties = {}): Promise<Venster> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: breedte, height: hoogte },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const klachten: string[] = [];
  page.on('console', (regel) => {
    if (regel.type() === 'error' && !regel.text().startsWith('Failed to load resource')) klachten.push(regel.text());
  });
  page.on('pageerror', (fout) => klachten.push(String(fout)));
  page.on('request', (verzoek) => {
    if (!verzoek.url().startsWith(url) && !/^(?:blob|data):/.test(verzoek.url())) klachten.push(`naar elders: ${verzoek.url()}`);
  });
  return { page, context, klachten, sluit: () => context.close() };
}

/** Through the login, on to an address. */
export async function meldAan(page: Page, naar = '/', rol = 'CJG-triage'): Promise<void> {
  await page.goto(naar);
  await page.getByLabel('Rol').selectOption({ label: rol });
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
}

/** As if the login ran out while the page was open: the dialog that asks for a new one. */
export async function laatVerlopen(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    const sessie = JSON.parse(sessionStorage.getItem('sessie') ?? '{}') as object;
    sessionStorage.setItem('sessie', JSON.stringify({ ...sessie, token: 'verlopen' }));
  });
  await page.reload();
  const dialoog = page.getByRole('dialog', { name: 'Uw aanmelding is verlopen' });
  await dialoog.waitFor();
  return dialoog;
}

const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands, one line an element. */
export async function toegankelijkheid(page: Page): Promise<readonly string[]> {
  // The CSP forbids scripts that are put into the page; evaluating is the way of a debugger, and no part of the page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axe);
  const fouten = await page.evaluate(
    // Only what is wrong comes back: all that is right takes three times as long to tell.
    (runOnly) =>
      (window as unknown as { axe: { run(opties: object): Promise<AxeResults> } }).axe
        .run({ runOnly, resultTypes: ['violations'] })
        .then(({ violations }) => violations),
    REGELS,
  );
  return fouten.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}

/** A picture in uitvoer/schermen, for people to look at. */
export async function foto(page: Page, naam: string, helePagina = true): Promise<void> {
  await mkdir(SCHERMEN, { recursive: true });
  await page.screenshot({ path: resolve(SCHERMEN, `${naam}.png`), fullPage: helePagina, animations: 'disabled' });
}

/** The three sizes at which every screen must work. 200 % zoom of a 1280 wide window is a window of 640 at twice the density. */
export const MATEN = [
  ['320 px', { breedte: 320, hoogte: 640 }],
  ['1280 px', { breedte: 1280, hoogte: 900 }],
  ['200 %', { breedte: 640, hoogte: 450 }],
] as const;

/** Whether the page itself scrolls sideways; only regions that are made for it may. */
export const schuiftOpzij = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
