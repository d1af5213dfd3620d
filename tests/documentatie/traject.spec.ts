import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GEWEIGERDE_VERZOEKEN, OPDRACHTEN } from '#traject';

const wortel = resolve(import.meta.dirname, '../..');
const lees = (bestand: string): string => readFileSync(resolve(wortel, bestand), 'utf8');

/** Files that a page links to, by their path from the page. */
const koppelingen = (tekst: string): readonly string[] =>
  [...tekst.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, doel]) => (doel && !doel.includes('://') ? [doel.replace(/#.*$/, '')] : []));

const ontbrekende = (bestand: string): readonly string[] =>
  koppelingen(lees(bestand)).filter((doel) => !existsSync(resolve(wortel, dirname(bestand), doel)));

const eersteKolom = (tekst: string): readonly string[] => [...tekst.matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, cel]) => cel ?? []);

const GEBEURTENISSEN = [...Object.values(OPDRACHTEN).map(({ soort }) => soort), ...GEWEIGERDE_VERZOEKEN, 'GebeurtenisIngetrokken'];

describe('the table of slices', () => {
  const pagina = lees('docs/traject.md');
  const rijen = pagina.split('\n').filter((regel) => /^\| `[a-z-]+` \|/.test(regel));

  it('has one row for every command', () => {
    expect(eersteKolom(rijen.join('\n')).toSorted()).toEqual([...Object.keys(OPDRACHTEN), 'trek-gebeurtenis-in'].sort());
  });

  it('names the event of every command, and no event that does not exist', () => {
    for (const [opdracht, { soort }] of Object.entries(OPDRACHTEN))
      expect(rijen.find((rij) => rij.includes(`\`${opdracht}\``))).toContain(`\`${soort}\``);
    const genoemd = new Set([...rijen.join('\n').matchAll(/`([A-Z]\w+)`/g)].map(([, naam]) => naam));
    expect([...genoemd].sort()).toEqual([...new Set(GEBEURTENISSEN)].sort());
  });

  it('links code and tests of every command', () => {
    for (const rij of rijen)
      expect(koppelingen(rij).map((doel) => doel.endsWith('.spec.ts'))).toEqual(expect.arrayContaining([false, true]));
  });

  it('links only to files that are there', () => {
    expect(koppelingen(pagina).length).toBeGreaterThan(60);
    expect(ontbrekende('docs/traject.md')).toEqual([]);
  });
});

describe('the glossary', () => {
  it('explains every event', () => {
    expect(eersteKolom(lees('docs/begrippen.md')).toSorted()).toEqual([...new Set(GEBEURTENISSEN)].sort());
  });

  it('explains no word twice', () => {
    const woorden = [...lees('docs/begrippen.md').matchAll(/^\| ([^|`]+) \| /gm)].flatMap(([, cel]) => cel?.split(', ') ?? []);
    const dubbel = woorden.filter((woord, i) => woord !== 'word' && woorden.indexOf(woord) !== i);
    expect(dubbel.filter((woord) => woord !== 'event')).toEqual([]);
  });
});
