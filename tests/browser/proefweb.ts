/** The service with the web application that `npm test` built, and a browser beside it. */
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { startProefdienst, type Proefdienst } from '../http/proefdienst.js';
import { openVenster, startBrowser, type Venster, type Vensteropties } from './browser.js';

export interface Proefweb {
  readonly dienst: Proefdienst;
  readonly browser: Browser;
  venster(opties?: Vensteropties): Promise<Venster>;
  sluit(): Promise<void>;
}

export async function startProefweb(): Promise<Proefweb> {
  const browser = await startBrowser();
  const dienst = await startProefdienst({ webmap: resolve('dist/web') });
  return {
    dienst,
    browser,
    venster: (opties) => openVenster(browser, dienst.url, opties),
    async sluit() {
      await browser.close();
      await dienst.sluit();
    },
  };
}
