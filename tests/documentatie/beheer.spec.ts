import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { startProefdienst, type Proefdienst } from '../http/proefdienst.js';
import { onder } from './leesmij.js';

const PAD = resolve('docs/handleiding/beheer.md');
const BEHEER = readFileSync(PAD, 'utf8');
const README = readFileSync('README.md', 'utf8');

/** As a reader of Markdown makes it of a heading. */
const anker = (kop: string): string =>
  kop
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe('the runbook', () => {
  it('names every setting, as the README does', () => {
    const gelezen = [...readFileSync('apps/grootboek/src/instellingen.ts', 'utf8').matchAll(/omgeving\['([A-Z_]+)'\]/g)].map(
      ([, naam = '']) => naam,
    );
    expect(gelezen.length).toBeGreaterThan(7);
    for (const [waar, tekst] of [
      ['beheer', onder('Instellingen', BEHEER)],
      ['README', onder('Settings', README)],
    ] as const) {
      const genoemd = gelezen.filter((naam) => tekst.includes(`\`${naam}\``));
      expect([waar, genoemd]).toEqual([waar, gelezen]);
    }
  });

  it('links to what is there', () => {
    const koppen = new Set([...BEHEER.matchAll(/^#+ (.*)$/gm)].map(([, kop = '']) => anker(kop)));
    const links = [...BEHEER.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) {
      const [pad = '', plek] = link.split('#');
      if (pad !== '') expect([link, existsSync(resolve(dirname(PAD), pad))]).toEqual([link, true]);
      else expect([...koppen]).toContain(plek);
    }
  });

  it('says what a message means in the words that the program uses', () => {
    const bron = ['inhoud.ts', 'zet-terug.ts'].map((naam) => readFileSync(resolve('apps/grootboek/src/kopie', naam), 'utf8')).join('');
    const meldingen = [...onder('Kopieën en terugzetten', BEHEER).matchAll(/^\| `([^`…]+)` \|/gm)].map(([, melding = '']) => melding);
    expect(meldingen.length).toBeGreaterThan(4);
    for (const melding of meldingen) expect(bron).toContain(melding);
  });

  describe('alarms', () => {
    let dienst: Proefdienst;
    beforeAll(async () => {
      dienst = await startProefdienst();
    });
    afterAll(() => dienst.sluit());

    it('look at figures that the service gives', async () => {
      const cijfers = (await dienst.vraag('GET /metrics')).tekst;
      const genoemd = new Set([...BEHEER.matchAll(/grootboek_[a-z_]+[a-z]/g)].map(([naam]) => naam));
      expect(genoemd.size).toBeGreaterThan(7);
      for (const naam of genoemd) expect(cijfers).toMatch(new RegExp(`^# TYPE ${naam.replace(/_count$/, '')} `, 'm'));
    });

    it('go by lines that the service logs', () => {
      const bronnen = ['main.ts', 'aanmelden/aanmelding.ts', 'http/logboek.ts', 'http/problemen.ts']
        .map((naam) => readFileSync(`apps/grootboek/src/${naam}`, 'utf8'))
        .join('');
      const regels = [...onder('Logboek', BEHEER).matchAll(/^\| `([^`]+)` \|/gm)].map(([, regel = '']) => regel);
      expect(regels.length).toBe(7);
      for (const regel of regels) expect(bronnen).toContain(`'${regel}'`);
    });
  });
});
