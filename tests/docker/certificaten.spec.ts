import { afterEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lees } from './lezen.js';

/** Stands in for es-gencert-cli 1.0.2 as its source reads: certificate first and key last, no folder that exists, and 0 after a CA that failed. */
const NAMAAK = `#!/usr/bin/env bash
echo "$@" >> "$LOGBOEK"
soort=$1; uit=./ca; ip=; dns=; shift
while (( $# )); do case $1 in -out) uit=$2;; -ip-addresses) ip=$2;; -dns-names) dns=$2;; esac; shift 2; done
if [[ $soort == create-node ]]; then naam=node; cat ca/ca.crt ca/ca.key >/dev/null || exit 1; else naam=ca; fi
mkdir "$uit" || { [[ $naam == ca ]]; exit; }
echo "$ip;$dns;$RANDOM$RANDOM" > "$uit/$naam.crt"
if [[ $(wc -l < "$LOGBOEK") == "$BREEK_AF" ]]; then kill -9 $PPID; exit; fi
echo sleutel > "$uit/$naam.key"
`;

const opruimen: string[] = [];
afterEach(() => {
  for (const map of opruimen.splice(0)) rmSync(map, { recursive: true, force: true });
});

const PAREN = ['ca/ca', 'kurrentdb-1/node', 'kurrentdb-2/node', 'kurrentdb-3/node'];

function maakVolume() {
  const map = mkdtempSync(join(tmpdir(), 'certificaten-'));
  opruimen.push(map);
  const volume = join(map, 'volume');
  const bin = join(map, 'bin');
  for (const een of [volume, bin]) mkdirSync(een);
  writeFileSync(join(bin, 'es-gencert-cli'), NAMAAK, { mode: 0o755 });
  // Only root may give a file away.
  writeFileSync(join(bin, 'chown'), '#!/bin/sh\n', { mode: 0o755 });
  const lees = (bestand: string): string => readFileSync(join(volume, bestand), 'utf8');
  return {
    volume,
    lees,
    inhoud: () => Object.fromEntries(PAREN.map((paar) => [paar, existsSync(join(volume, `${paar}.key`)) ? lees(`${paar}.crt`) : null])),
    weg: (bestand: string) => rmSync(join(volume, bestand), { recursive: true }),
    /** Ends with how it went; on request it is killed between the certificate and the key of a pair. */
    draai: (breekAf = 0) => {
      const logboek = join(map, 'logboek');
      rmSync(logboek, { force: true });
      const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, LOGBOEK: logboek, BREEK_AF: String(breekAf) };
      const { status } = spawnSync('bash', ['docker/certificaten.sh', volume], { env });
      const gemaakt = existsSync(logboek) ? readFileSync(logboek, 'utf8').trim().split('\n') : [];
      return { status, gemaakt };
    },
  };
}

describe('the certificates of the cluster', () => {
  it('name what each node tells the others and the clients', () => {
    const { draai, lees: leesBestand } = maakVolume();

    expect(draai().status).toBe(0);

    const { services } = lees('compose.cluster.yml');
    expect(services['certificaten']).toMatchObject({ entrypoint: ['bash', '/certificaten.sh'], command: ['/certificaten'] });
    for (const naam of ['kurrentdb-1', 'kurrentdb-2', 'kurrentdb-3']) {
      const [ip, dns] = leesBestand(`${naam}/node.crt`).split(';');
      const { environment = {} } = services[naam] ?? {};
      expect(ip?.split(',')).toEqual(expect.arrayContaining([environment['KURRENTDB_REPLICATION_IP']]));
      expect(ip?.split(',')).toEqual(expect.arrayContaining([environment['KURRENTDB_NODE_HOST_ADVERTISE_AS']]));
      expect(dns?.split(',')).toEqual(expect.arrayContaining([environment['KURRENTDB_ADVERTISE_HOST_TO_CLIENT_AS']]));
    }
  });

  it('are made once', () => {
    const { draai, inhoud } = maakVolume();
    draai();
    const eerst = inhoud();

    expect(draai()).toEqual({ status: 0, gemaakt: [] });

    expect(inhoud()).toEqual(eerst);
  });

  it.each([1, 2, 3, 4])('are completed after a run that was broken off at pair %i, and what was there stays', (paar) => {
    const { draai, inhoud } = maakVolume();
    expect(draai(paar).status).not.toBe(0);
    const half = Object.entries(inhoud()).filter(([, certificaat]) => certificaat !== null);
    expect(half).toHaveLength(paar - 1);

    const { status, gemaakt } = draai();

    expect({ status, gemaakt: gemaakt.length }).toEqual({ status: 0, gemaakt: PAREN.length - half.length });
    expect(inhoud()).toMatchObject(Object.fromEntries(half));
    expect(Object.values(inhoud())).not.toContain(null);
  });

  it('are completed in a volume that the step before this one left half done', () => {
    const { draai, inhoud, weg } = maakVolume();
    draai();
    for (const rest of ['kurrentdb-2/node.key', 'kurrentdb-3']) weg(rest);
    const ca = inhoud()['ca/ca'];

    expect(draai().gemaakt).toHaveLength(2);

    expect(inhoud()).toMatchObject({ 'ca/ca': ca });
    expect(Object.values(inhoud())).not.toContain(null);
  });

  it('do without the key of the CA once they are there, and fail without it when one is missing', () => {
    const { draai, weg } = maakVolume();
    draai();
    weg('ca/ca.key');

    expect(draai()).toEqual({ status: 0, gemaakt: [] });

    weg('kurrentdb-3');
    expect(draai().status).not.toBe(0);
  });

  it('do not get a new CA under them when its certificate is gone', () => {
    const { draai, weg, lees: leesBestand } = maakVolume();
    draai();
    weg('ca/ca.crt');

    expect(draai()).toEqual({ status: 1, gemaakt: [] });

    expect(() => leesBestand('ca/ca.crt')).toThrow(/ENOENT/);
  });

  it('can be read by whom they are of', () => {
    const { draai, volume } = maakVolume();
    draai();
    const rechten = (bestand: string): string => (statSync(join(volume, bestand)).mode & 0o777).toString(8);

    expect(['ca', 'ca/ca.crt', 'ca/ca.key', 'kurrentdb-1', 'kurrentdb-1/node.key'].map(rechten)).toEqual([
      '755',
      '644',
      '600',
      '755',
      '600',
    ]);
  });
});
