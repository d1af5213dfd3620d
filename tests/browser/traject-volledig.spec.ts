/** The screen of a traject knows every command, field, event and reason that the service does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OPDRACHTEN } from '../../apps/web/src/traject/opdracht/opdrachten.js';
import { raad } from '../../apps/web/src/traject/redenen.js';
import { KENT_ZIN } from '../../apps/web/src/traject/tijdlijn/zinnen.js';

const beschrijving = readFileSync('apps/web/src/api/openapi.d.ts', 'utf8');
const begrippen = readFileSync('docs/begrippen.md', 'utf8').split('## People')[0] ?? '';

describe('the forms', () => {
  it('post where the service takes commands', () => {
    expect(OPDRACHTEN.filter(({ pad }) => !beschrijving.includes(`"${pad}": {`)).map(({ opdracht }) => opdracht)).toEqual([]);
  });

  it.each(OPDRACHTEN.map((vorm) => [vorm.opdracht, vorm.velden] as const))('ask every field of %s', (opdracht, velden) => {
    const klasse = opdracht.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
    const blok = beschrijving.split(`        readonly ${klasse}: {\n`)[1]?.split('\n        };')[0] ?? '';
    const bekend = [...blok.matchAll(/^ {12}readonly (\w+)\??:/gm)].map(([, naam = '']) => naam).filter((naam) => naam !== 'trajectId');
    expect([...new Set(velden.map(({ naam }) => naam.split('.')[0]))].sort()).toEqual(bekend.sort());
  });
});

it('the timeline has a sentence for every event of a traject in the glossary', () => {
  const elders = /Jeugdige|Persoonsgegevens|Regeling|Budgetplafond/;
  const soorten = [...begrippen.matchAll(/^\| `(\w+)` \|/gm)].map(([, soort = '']) => soort).filter((soort) => !elders.test(soort));
  expect(soorten.length).toBeGreaterThan(20);
  expect(soorten.filter((soort) => !KENT_ZIN.has(soort))).toEqual([]);
});

it('there is advice for every reason why something cannot be', () => {
  const regel = beschrijving.split('OnmogelijkeVolgorde: {')[1]?.split('readonly reden')[1]?.split(';')[0] ?? '';
  const redenen = [...regel.matchAll(/"([a-z0-9-]+)"/g)].map(([, reden = '']) => reden);
  expect(redenen.length).toBeGreaterThan(20);
  expect(redenen.filter((reden) => raad(reden) === undefined)).toEqual(['al-geregistreerd', 'in-gebruik']);
});
