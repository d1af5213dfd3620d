/** Draws the growth with Observable Plot, in a browser, since that is where it draws. */
import { chromium } from 'playwright-core';
import { chromiumPad } from '../../browser/chromium.js';
import type { Punt } from './verslag.js';

const SCRIPTS = ['node_modules/d3/dist/d3.min.js', 'node_modules/@observablehq/plot/dist/plot.umd.min.js'];

/** What the page offers once the scripts are in it. */
interface Tekenaar {
  readonly Plot: {
    plot(opties: object): { setAttribute(naam: string, waarde: string): void; readonly outerHTML: string };
    lineY(punten: readonly Punt[], opties: object): unknown;
    dot(punten: readonly Punt[], opties: object): unknown;
    ruleY(waarden: readonly number[], opties: object): unknown;
  };
}

/** An SVG; undefined where there is no browser. */
export async function plaat(punten: readonly Punt[]): Promise<string | undefined> {
  const executablePath = chromiumPad();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const path of SCRIPTS) await page.addScriptTag({ path });
    return await page.evaluate((gegevens) => {
      const { Plot } = globalThis as unknown as Tekenaar;
      const kanalen = { x: 'gebeurtenissen', y: 'keer', fx: 'wat' };
      const svg = Plot.plot({
        width: 1200,
        height: 320,
        marginBottom: 60,
        x: { type: 'log', label: 'events in the ledger', tickFormat: '~s', ticks: 4, tickRotate: -45 },
        y: { type: 'log', label: 'times the smallest', grid: true },
        fx: { label: null },
        style: 'background: white',
        marks: [
          Plot.ruleY([2 / 3, 1.5], { stroke: '#bbb', strokeDasharray: '4' }),
          Plot.lineY(gegevens, kanalen),
          Plot.dot(gegevens, { ...kanalen, fill: 'black', r: 2.5 }),
        ],
      });
      svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      return svg.outerHTML;
    }, punten);
  } finally {
    await browser.close();
  }
}
