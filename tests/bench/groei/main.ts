/**
 * `npm run bench:groei [events ...]`: how every figure grows with the ledger, and appends beside those of emmett. Takes an hour or more up to ten
 * million events (and some 60 GB of disk); writes `uitvoer/groei.json`, `.md` and `.svg`. Prints; asserts nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { maakOmgeving } from '../omgeving.js';
import { vergelijkAanvoer } from './aanvoer.js';
import { meetMaat, type Maat } from './maat.js';
import { plaat } from './plaat.js';
import { punten, tabel } from './verslag.js';

const MATEN = [10_000, 100_000, 1_000_000, 10_000_000];

const toon = (tekst: string): void => {
  process.stdout.write(`${tekst}\n`);
};

const gevraagd = process.argv.slice(2).map(Number);
const omgeving = await maakOmgeving();
await mkdir('uitvoer', { recursive: true });
try {
  const aanvoer = await vergelijkAanvoer(omgeving);
  toon(JSON.stringify(aanvoer));
  const maten: Maat[] = [];
  for (const maat of gevraagd.length > 0 ? gevraagd : MATEN) {
    maten.push(await meetMaat(omgeving, maat));
    toon(JSON.stringify(maten.at(-1)));
    await writeFile('uitvoer/groei.json', JSON.stringify({ aanvoer, maten }, null, 2));
  }
  await writeFile('uitvoer/groei.md', `${tabel(maten)}\n`);
  const svg = await plaat(punten(maten));
  if (svg !== undefined) await writeFile('uitvoer/groei.svg', svg);
  toon(tabel(maten));
} finally {
  await omgeving.sluit();
}
