import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Overtreding {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Per rule: a file, and an import that must not stand in it. */
const KANARIES: readonly (readonly [regel: string, bestand: string, van: string])[] = [
  ['traject-alleen-het-genoemde', 'libs/traject/src/a-pakket.ts', 'pg'],
  ['traject-alleen-het-genoemde', 'libs/traject/src/a-node.ts', 'node:fs'],
  ['traject-alleen-het-genoemde', 'libs/traject/src/a-bibliotheek.ts', '#bewijs'],
  ['bewijs-alleen-het-genoemde', 'libs/bewijs/src/b-domein.ts', '#traject'],
  ['bewijs-alleen-het-genoemde', 'libs/bewijs/src/b-node.ts', 'node:fs'],
  ['leesmodellen-alleen-het-genoemde', 'libs/leesmodellen/src/l-nest.ts', '@nestjs/common'],
  ['leesmodellen-alleen-het-genoemde', 'libs/leesmodellen/src/l-apps.ts', '../../../apps/grootboek/src/main.js'],
  ['contracten-alleen-het-genoemde', 'libs/contracten/src/c-nest.ts', '@nestjs/common'],
  ['contracten-alleen-het-genoemde', 'libs/contracten/src/c-domein.ts', '#traject'],
  ['traject-slices-los-van-elkaar', 'libs/traject/src/start/s.ts', '../triage/t.js'],
  ['leesmodellen-slices-los-van-elkaar', 'libs/leesmodellen/src/wachtlijst/w.ts', '../behandelduur/b.js'],
  ['app-slices-los-van-elkaar', 'apps/grootboek/src/start/s.http.ts', '../triage/t.http.js'],
  ['app-slices-los-van-elkaar', 'apps/grootboek/src/http/h.ts', '../triage/t.http.js'],
  ['leesmodellen-kennen-alleen-de-poort', 'libs/leesmodellen/src/l-gedrag.ts', '#event-store'],
  ['event-store-zonder-domein', 'libs/event-store/src/e-domein.ts', '#traject'],
  ['event-store-zonder-domein', 'libs/event-store/src/e-nest.ts', '@nestjs/common'],
  ['niets-importeert-apps', 'libs/beveiliging/src/b-apps.ts', '../../../apps/grootboek/src/main.js'],
  ['niets-importeert-apps', 'apps/web/src/w-app.ts', '../../grootboek/src/main.js'],
  ['web-kent-de-dienst-niet', 'apps/web/src/w-dienst.ts', '../../grootboek/src/main.js'],
  ['web-kent-de-dienst-niet', 'apps/web/src/delen/w-domein.tsx', '#traject'],
  ['web-kent-de-dienst-niet', 'apps/web/src/delen/w-nest.ts', '@nestjs/common'],
  ['web-slices-los-van-elkaar', 'apps/web/src/wachtlijst/W.tsx', '../traject/T.js'],
  ['langs-de-voordeur', 'apps/grootboek/src/diep.ts', '../../../libs/traject/src/datum.js'],
  ['productie-zonder-tests', 'libs/beveiliging/src/b-test.ts', './b.spec.js'],
  ['productie-zonder-ontwikkelpakketten', 'apps/grootboek/src/dev.ts', 'fast-check'],
  ['geen-kringen', 'libs/beveiliging/src/kring-a.ts', './kring-b.js'],
  ['alles-is-te-vinden', 'libs/beveiliging/src/b-weg.ts', './bestaat-niet.js'],
];

/** Imports that are right and must stay unreported. */
const GOED: readonly (readonly [bestand: string, vanen: readonly string[]])[] = [
  ['libs/traject/src/start/goed.ts', ['luxon', '../datum.js', '../regeling/r.js']],
  ['libs/bewijs/src/goed.ts', ['node:crypto']],
  ['libs/leesmodellen/src/wachtlijst/goed.ts', ['kysely', 'pg', '#traject', '../projectie/p.js']],
  ['libs/event-store/src/goed.ts', ['pg', 'uuid', '#bewijs', 'node:net']],
  ['apps/grootboek/src/start/goed.ts', ['@nestjs/common', '#traject', '#event-store', '../http/problemen.js']],
  ['apps/web/src/wachtlijst/Goed.tsx', ['react', '../delen/D.js']],
  ['libs/traject/src/goed.spec.ts', ['@jest/globals', 'fast-check', 'node:fs']],
];

/** What the imports above point to. */
const DOELEN = [
  ...['traject', 'bewijs', 'event-store'].map((lib) => `libs/${lib}/src/index.ts`),
  'libs/traject/src/datum.ts',
  'libs/traject/src/triage/t.ts',
  'libs/traject/src/regeling/r.ts',
  'libs/leesmodellen/src/behandelduur/b.ts',
  'libs/leesmodellen/src/projectie/p.ts',
  'libs/beveiliging/src/b.spec.ts',
  'apps/grootboek/src/main.ts',
  'apps/grootboek/src/triage/t.http.ts',
  'apps/grootboek/src/http/problemen.ts',
  'apps/web/src/traject/T.tsx',
  'apps/web/src/delen/D.tsx',
];

const wortel = resolve(import.meta.dirname, '../..');
const config = join(wortel, '.dependency-cruiser.cjs');
const proeftuin = mkdtempSync(join(tmpdir(), 'richtingen-'));
let overtredingen: readonly Overtreding[];

function schrijf(bestand: string, tekst: string): void {
  mkdirSync(dirname(join(proeftuin, bestand)), { recursive: true });
  writeFileSync(join(proeftuin, bestand), tekst);
}

const importeer = (van: string): string => `import * as alles from '${van}';\nexport { alles };\n`;

beforeAll(() => {
  for (const naam of ['package.json', 'tsconfig.base.json', 'node_modules']) symlinkSync(join(wortel, naam), join(proeftuin, naam));
  for (const doel of DOELEN) schrijf(doel, 'export const a = 1;\n');
  for (const [, bestand, van] of KANARIES) schrijf(bestand, importeer(van));
  for (const [bestand, vanen] of GOED)
    schrijf(bestand, vanen.map((van, i) => `import * as a${i} from '${van}';\nexport { a${i} };\n`).join(''));
  schrijf('libs/beveiliging/src/kring-b.ts', importeer('./kring-a.js'));
  const uitvoer = execFileSync(
    process.execPath,
    [join(wortel, 'node_modules/.bin/depcruise'), '--config', config, '-T', 'json', 'apps', 'libs'],
    { cwd: proeftuin, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  overtredingen = (JSON.parse(uitvoer) as { summary: { violations: readonly Overtreding[] } }).summary.violations;
});

afterAll(() => rmSync(proeftuin, { recursive: true }));

const gemeld = (bestand: string): readonly string[] => overtredingen.filter(({ from }) => from === bestand).map(({ rule }) => rule.name);

describe('directions of imports', () => {
  it.each(KANARIES)('%s: %s must not import %s', (regel, bestand) => {
    expect(gemeld(bestand)).toContain(regel);
  });

  it.each(GOED)('%s may import %j', (bestand) => {
    expect(gemeld(bestand)).toEqual([]);
  });

  it('have a canary for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: readonly { name: string }[] };
    expect(new Set(KANARIES.map(([regel]) => regel))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });
});
