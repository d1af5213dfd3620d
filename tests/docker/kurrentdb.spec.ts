import { describe, expect, it } from '@jest/globals';
import { COMPOSE, lees, type Service } from './lezen.js';

const nodes = (naam: string): readonly [string, Service][] =>
  Object.entries(lees(naam).services).filter(([, { image = '' }]) => image.startsWith('kurrentplatform/kurrentdb:'));

const GEZOND = 'localhost:2113/health/live';
const vraagt = (service: Service): readonly string[] => service.healthcheck?.test ?? [];
const zonderTls = ({ environment }: Service): boolean => environment?.['KURRENTDB_INSECURE'] === 'true';

/** What keeps a node from ever being healthy, so that nothing that waits for it starts. */
const GEBREKEN: Readonly<Record<string, (service: Service) => boolean>> = {
  'luistert niet op localhost': ({ environment = {} }) => 'KURRENTDB_NODE_IP' in environment,
  'geen healthcheck': ({ healthcheck }) => healthcheck === undefined,
  'vraagt het elders': (service) => vraagt(service).at(-1) !== `${zonderTls(service) ? 'http' : 'https'}://${GEZOND}`,
  'kent het certificaat niet': (service) => !zonderTls(service) && !vraagt(service).includes('--insecure'),
};
const gebreken = (service: Service): readonly string[] => Object.keys(GEBREKEN).filter((gebrek) => GEBREKEN[gebrek]?.(service));

describe.each(COMPOSE)('KurrentDB in %s', (naam) => {
  it('can be asked for its health where it listens', () => {
    expect(nodes(naam).map(([dienst, node]) => [dienst, gebreken(node)])).toEqual(nodes(naam).map(([dienst]) => [dienst, []]));
    expect(nodes(naam).length).toBeGreaterThan(0);
  });

  it.each<[string, string, (node: Service) => Service]>([
    [
      'an address of its own to listen on',
      'luistert niet op localhost',
      (node) => ({ ...node, environment: { ...node.environment, KURRENTDB_NODE_IP: '172.30.241.11' } }),
    ],
    ['no healthcheck', 'geen healthcheck', ({ healthcheck: _, ...rest }) => rest],
    ['a check of another port', 'vraagt het elders', (node) => ({ ...node, healthcheck: { test: ['CMD', 'curl', 'http://localhost:1'] } })],
    [
      'a check that asks for a certificate it cannot know',
      'kent het certificaat niet',
      (node) => ({ ...node, environment: {}, healthcheck: { test: ['CMD', 'curl', 'https://localhost:2113/health/live'] } }),
    ],
  ])('could not with %s', (_, gebrek, maak) => {
    for (const [, node] of nodes(naam)) expect(gebreken(maak(node))).toContain(gebrek);
  });
});

describe('the cluster', () => {
  const cluster = nodes('compose.cluster.yml').map(([naam, { environment = {}, networks }]) => ({
    naam,
    environment,
    adres: (networks as { readonly intern: { readonly ipv4_address: string } }).intern.ipv4_address,
  }));

  it('tells nodes and clients where each node is, and knows the others', () => {
    for (const { naam, environment, adres } of cluster) {
      expect(environment).toMatchObject({
        KURRENTDB_REPLICATION_IP: adres,
        KURRENTDB_NODE_HOST_ADVERTISE_AS: adres,
        KURRENTDB_ADVERTISE_HOST_TO_CLIENT_AS: naam,
        KURRENTDB_CERTIFICATE_FILE: `/certificaten/${naam}/node.crt`,
      });
      const anderen = cluster.filter((een) => een.naam !== naam).map((een) => `${een.adres}:2113`);
      expect(environment['KURRENTDB_GOSSIP_SEED']?.split(',')).toEqual(anderen);
    }
  });

  it('is asked by our processes at every node', () => {
    const adres = lees('compose.cluster.yml').services['api-1']?.environment?.['KURRENTDB_URL'] ?? '';
    expect(/@([^?]+)\?tls=true/.exec(adres)?.[1]?.split(',')).toEqual(cluster.map(({ naam }) => `${naam}:2113`));
  });
});
