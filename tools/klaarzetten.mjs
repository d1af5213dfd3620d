/**
 * Makes a fresh clone ready: installs the packages and builds dist/ when either is missing or behind. Runs before `npm start`, `npm test` and
 * `npm run grootboek`, possibly under an older Node and without any package, hence Node's own modules only. Everything it says goes to stderr:
 * scripts read the stdout of the command that follows.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = fileURLToPath(new URL('..', import.meta.url));
const pad = (...delen) => join(wortel, ...delen);
const windows = process.platform === 'win32';
const node = pad('node_modules/node/bin', windows ? 'node.exe' : 'node');
const bouwinfo = pad('dist/.tsbuildinfo');
const web = pad('dist/web/index.html');
const slot = pad('.klaarzetten');

const meld = (tekst) => process.stderr.write(`${tekst}\n`);
const json = (bestand) => JSON.parse(readFileSync(bestand, 'utf8'));

/** npm writes what it installed in a lockfile of its own; modification times say nothing after a checkout. */
function isGeinstalleerd() {
  const verborgen = pad('node_modules/.package-lock.json');
  if (!existsSync(verborgen) || !existsSync(node)) return false;
  const aanwezig = json(verborgen).packages;
  return Object.entries(json(pad('package-lock.json')).packages).every(
    ([naam, pakket]) => naam === '' || (aanwezig[naam] ? aanwezig[naam].version === pakket.version : pakket.optional || pakket.devOptional),
  );
}

/** Newest modification time (ms) of the sources under a folder; folders count, so that a removed file is seen. */
function nieuwste(map) {
  return readdirSync(map, { withFileTypes: true }).reduce((tijd, deel) => {
    if (deel.name === 'node_modules') return tijd;
    const naam = join(map, deel.name);
    return Math.max(tijd, deel.isDirectory() ? nieuwste(naam) : statSync(naam).mtimeMs);
  }, statSync(map).mtimeMs);
}

/** Whether a file that a build makes is there, and not older than what it is made of. */
const isBij = (gemaakt, vast, mappen) =>
  existsSync(gemaakt) &&
  Math.max(...vast.map((naam) => statSync(pad(naam)).mtimeMs), ...mappen.map((map) => nieuwste(pad(map)))) <= statSync(gemaakt).mtimeMs;

const DIENST = [
  ['package-lock.json', 'tsconfig.base.json', 'tsconfig.build.json'],
  ['apps/grootboek', 'libs'],
];
/** Its types, made from the description of the service, stand among its sources. */
const WEB = [
  ['package-lock.json', 'tools/vite.config.mjs', 'tools/handleiding.mjs', 'tools/bouw-web.mjs', 'tools/maak-api-types.mjs'],
  ['apps/web', 'docs/handleiding', 'docs/schermen'],
];

const isDienstGebouwd = () => isBij(bouwinfo, ...DIENST);
const isGebouwd = () => isDienstGebouwd() && isBij(web, ...WEB);

/** Runs one step; its output is shown only when it fails. */
function voerUit(wat, opdracht, argumenten, shell = false) {
  const begin = Date.now();
  meld(`${wat} ...`);
  const uitslag = spawnSync(opdracht, argumenten, { cwd: wortel, encoding: 'utf8', shell, maxBuffer: 64 * 1024 * 1024 });
  if (uitslag.status === 0) return meld(`${wat}: klaar in ${Math.round((Date.now() - begin) / 1000)} s`);
  const uitvoer = `${uitslag.stdout ?? ''}${uitslag.stderr ?? ''}${uitslag.error?.message ?? ''}`.trimEnd().split('\n');
  meld(uitvoer.slice(-40).join('\n'));
  throw new Error(`${wat} is mislukt (${[opdracht, ...argumenten].join(' ')}).`);
}

function installeer() {
  voerUit('Pakketten installeren', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], windows);
  if (!isGeinstalleerd())
    throw new Error('npm ci liep goed af, maar er ontbreken pakketten. Zijn installatiescripts of devDependencies uitgezet?');
}

function bouwDienst() {
  const begin = new Date();
  voerUit('Bouwen', node, [pad('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
  voerUit('Interface beschrijven', node, [pad('tools/maak-api-types.mjs')]);
  // tsc leaves its file alone when nothing changed; the time of this check is what counts.
  utimesSync(bouwinfo, begin, begin);
}

function bouw() {
  if (!isDienstGebouwd()) bouwDienst();
  if (isBij(web, ...WEB)) return;
  voerUit('Webapplicatie bouwen', node, [pad('tools/bouw-web.mjs')]);
}

const leeft = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (fout) {
    return fout.code === 'EPERM';
  }
};

/** Two commands started at once must not install or build at once: the second waits. A lock whose owner died is taken over. */
function metSlot(werk) {
  for (;;) {
    try {
      writeFileSync(slot, String(process.pid), { flag: 'wx' });
      break;
    } catch (fout) {
      if (fout.code !== 'EEXIST') throw fout;
      if (!leeft(Number(existsSync(slot) && readFileSync(slot, 'utf8')))) rmSync(slot, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    }
  }
  try {
    werk();
  } finally {
    rmSync(slot, { force: true });
  }
}

try {
  if (!isGeinstalleerd() || !isGebouwd()) {
    metSlot(() => {
      if (!isGeinstalleerd()) installeer();
      if (!isGebouwd()) bouw();
    });
  }
} catch (fout) {
  meld(fout.message);
  process.exitCode = 1;
}
