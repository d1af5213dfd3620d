import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { startProefdienst, type Proefdienst } from '../http/proefdienst.js';
import { ingevuld, onder, stappenUit } from './leesmij.js';

const WORTEL = resolve(import.meta.dirname, '../..');
const README = readFileSync(resolve(WORTEL, 'README.md'), 'utf8');
const ADRES = 'http://127.0.0.1:3000';
const EINDE = '-- einde van de stap --';

const metCurl = spawnSync('sh', ['-c', 'command -v curl']).status === 0 ? describe : describe.skip;

metCurl('the first page of the README (skipped without sh and curl)', () => {
  let dienst: Proefdienst;
  let shell: ChildProcessByStdio<Writable, Readable, null>;
  let regels: AsyncIterator<string, undefined>;
  const stappen = stappenUit(onder('A first page that works', README));
  const uitkomsten: string[] = [];
  beforeAll(async () => {
    dienst = await startProefdienst();
    shell = spawn('sh', ['-eu'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, no_proxy: '127.0.0.1' } });
    regels = createInterface(shell.stdout)[Symbol.asyncIterator]();
    for (const { opdracht } of stappen) uitkomsten.push(await typ(opdracht));
  });
  afterAll(async () => {
    const dicht = once(shell, 'close');
    shell.stdin.end();
    await dicht;
    await dienst.sluit();
  });

  /** What a command prints, in the one shell of this reader. Whoever types it is slower than the read models are. */
  async function typ(opdracht: string): Promise<string> {
    shell.stdin.write(`${opdracht.replaceAll(ADRES, dienst.url)}\necho; echo '${EINDE}'\n`);
    let uit = '';
    for (let regel = await regels.next(); regel.value !== EINDE; regel = await regels.next()) {
      if (regel.done) throw new Error(`De shell stopte na: ${uit}`);
      uit += regel.value;
    }
    await dienst.onderdelen.projector.bijTot((await dienst.onderdelen.grootboek.kop()).positie, 5_000);
    return uit;
  }

  it('answers as it says', () => {
    expect(stappen.map(({ antwoord }) => antwoord !== undefined)).toEqual([false, true, true, true]);
    for (const [i, { antwoord }] of stappen.entries()) {
      const uit = uitkomsten[i] ?? '';
      if (antwoord === undefined) expect(uit).toBe('');
      else expect(JSON.parse(uit)).toEqual(ingevuld(antwoord, JSON.parse(uit)));
    }
  });

  it('is right about what was known on that day', async () => {
    const [, toevoeging = ''] = /`(&bekendOp=[\d-]+)`: the\s+list is empty/.exec(README) ?? [];
    const vraag = stappen.at(-1)?.opdracht ?? '';

    const toen = JSON.parse(await typ(vraag.replace(/(\/wachtlijst\?[^"]*)/, `$1${toevoeging}`))) as { items: unknown };

    expect(toevoeging).not.toBe('');
    expect(toen.items).toEqual([]);
  });

  it('links to pages that the service has', async () => {
    const doelen = [...README.matchAll(/<http:\/\/127\.0\.0\.1:3000(\/[^>]*)>/g)].map(([, pad]) => pad ?? '');

    expect(doelen).not.toEqual([]);
    for (const pad of doelen) expect([pad, (await fetch(dienst.url + pad)).status]).toEqual([pad, 200]);
  });
});

describe('the README', () => {
  it('links only to files that are there', () => {
    const doelen = [...README.matchAll(/\]\(([^)#]+)[^)]*\)/g)].flatMap(([, doel]) => (doel && !doel.includes('://') ? [doel] : []));

    expect(doelen.length).toBeGreaterThan(5);
    expect(doelen.filter((doel) => !existsSync(resolve(WORTEL, doel)))).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(WORTEL, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const genoemd = [...README.matchAll(/\bnpm (?:run (?:-s )?)?(start|test|[a-z:]+(?=\s|$))/gm)].map(([, naam]) => naam ?? '');

    expect(genoemd).toEqual(expect.arrayContaining(['start', 'test', 'grootboek']));
    expect(genoemd.filter((naam) => scripts[naam] === undefined)).toEqual([]);
  });

  it('names only folders that are there', () => {
    const mappen = [...onder('How it is made', README).matchAll(/^\| `([^`]+)` \|/gm)].map(([, map]) => map ?? '');

    expect(mappen.length).toBeGreaterThan(5);
    expect(mappen.filter((map) => !existsSync(resolve(WORTEL, map)))).toEqual([]);
  });
});
