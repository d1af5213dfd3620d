/** Fails when an installed package, shipped or only for development, has a licence that is not on the list below. */
import { existsSync, readFileSync } from 'node:fs';

/** All may be combined with and distributed beside EUPL-1.2 code; MPL, OFL and EUPL as separate works. */
const TOEGESTAAN = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
    'PostgreSQL',
    'Python-2.0',
    'Unlicense',
    'Zlib',
  ],
  ...['CC-BY-4.0', 'EUPL-1.2', 'MPL-2.0', 'OFL-1.1'],
]);

const wortel = new URL('../', import.meta.url);
const json = (pad) => JSON.parse(readFileSync(new URL(pad, wortel), 'utf8'));

/** An SPDX expression without nesting: every AND part, and of an OR one, must be on the list. */
const mag = (expressie) =>
  expressie
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((deel) => deel.split(' OR ').some((licentie) => TOEGESTAAN.has(licentie)));

const pakketten = Object.keys(json('package-lock.json').packages).filter(
  (pad) => pad !== '' && existsSync(new URL(`${pad}/package.json`, wortel)),
);
const fout = pakketten.flatMap((pad) => {
  const { name, version, license } = json(`${pad}/package.json`);
  const licentie = String(license?.type ?? license ?? 'geen licentie genoemd');
  return mag(licentie) ? [] : [`${name}@${version}: ${licentie}`];
});

for (const regel of fout) console.error(regel);
console.log(`${pakketten.length} pakketten, ${fout.length} met een licentie die niet op de lijst staat`);
process.exitCode = fout.length > 0 ? 1 : 0;
