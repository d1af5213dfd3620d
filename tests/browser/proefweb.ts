/** The service with the web application that `npm test` built, and a browser beside it. */
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
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

/** What a spec has at hand while it runs. */
export interface Proef {
  readonly web: Proefweb;
  /** Of this scenario alone. */
  readonly venster: Venster;
}

/** For a whole spec: one service with what `vul` puts in it, and for each scenario a window in which nothing may go wrong unseen. */
export function metProefweb(vul: (web: Proefweb) => Promise<unknown> = () => Promise.resolve(), geduldMs?: number): Proef {
  let web: Proefweb;
  let venster: Venster;
  beforeAll(async () => {
    web = await startProefweb();
    await vul(web);
  }, geduldMs);
  afterAll(() => web.sluit());
  beforeEach(async () => {
    venster = await web.venster();
  });
  afterEach(async () => {
    expect(venster.klachten).toEqual([]);
    await venster.sluit();
  });
  return {
    get web() {
      return web;
    },
    get venster() {
      return venster;
    },
  };
}
