/** The pictures that README shows, out of the demo: copy them from uitvoer/schermen to docs/schermen when a screen has changed. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoRegio } from '../../apps/grootboek/src/demo/regio.js';
import { verwerkPartijen } from '../../apps/grootboek/src/importeren/importeer.js';
import { leesRegels, PARTIJ, type Partij } from '../../apps/grootboek/src/importeren/lezen.js';
import { foto, meldAan } from './browser.js';
import { startProefweb, type Proefweb } from './proefweb.js';

const PEILDATUM = '2025-03-31';
const SCHAAL = 0.1;
const LEZEN = { klok: () => new Date().toISOString(), opnieuw: false };

let web: Proefweb;

function* partijen(): Generator<Partij> {
  const regels = [...demoRegio({ schaal: SCHAAL, zaad: 1 })].map((regel, i) => ({ nummer: i + 1, tekst: JSON.stringify(regel) }));
  for (let i = 0; i < regels.length; i += PARTIJ) yield leesRegels(regels.slice(i, i + PARTIJ), LEZEN);
}

beforeAll(async () => {
  web = await startProefweb();
  const { uitvoerder, grootboek, projector } = web.dienst.onderdelen;
  const opties = { ...LEZEN, uitvoerder, voortgang: () => undefined };
  await verwerkPartijen(partijen(), opties, { schrijf: () => Promise.resolve() });
  expect(await projector.bijTot((await grootboek.kop()).positie, 120_000)).toBe(true);
}, 240_000);
afterAll(() => web.sluit());

it.each([
  ['wachtlijst', `/?peildatum=${PEILDATUM}`, 'Wachtlijst'],
  ['werkvoorraad', `/werkvoorraad?peildatum=${PEILDATUM}`, 'Werkvoorraad'],
])('shows the %s of the demo', async (naam, adres, titel) => {
  const venster = await web.venster();
  const { page } = venster;
  await meldAan(page, adres);
  await page.getByRole('heading', { level: 1, name: titel }).waitFor();
  await page.getByRole('table').first().getByRole('row').nth(10).waitFor();
  await foto(page, `leesmij-${naam}`, false);
  expect(venster.klachten).toEqual([]);
  await venster.sluit();
});

it('names pictures that are there', () => {
  const beelden = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, pad]) => pad ?? '');
  expect(beelden).toHaveLength(2);
  expect(beelden.filter((pad) => !existsSync(pad))).toEqual([]);
});
