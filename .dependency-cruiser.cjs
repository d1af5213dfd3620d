/** Which way imports may point. Every rule has a canary in tests/architectuur/richtingen.spec.ts: a new rule without one fails that test. */

const TEST = '\\.spec\\.ts$|/src/test/';

/** Folders beside the slices that slices may use. */
const GEDEELD = { traject: 'regeling|beeld', leesmodellen: 'projectie|opslag', app: 'http|toegang|uitvoeren', web: 'api|delen|stijl' };

/** A library that imports its own files and nothing but what is named. */
const alleen = (lib, ...namen) => ({
  name: `${lib}-alleen-het-genoemde`,
  severity: 'error',
  from: { path: `^libs/${lib}/src/`, pathNot: TEST },
  to: { pathNot: [`^libs/${lib}/src/`, ...namen] },
});
const pakket = (naam) => `node_modules/(@types/)?${naam}/`;

/** Slices: the folders directly under `map` never import each other; what they share stands in a file beside them or a folder named for it. */
const slices = (naam, map, gedeeld, vrij = '^$') => ({
  name: `${naam}-slices-los-van-elkaar`,
  severity: 'error',
  from: { path: `^${map}/([^/]+)/`, pathNot: [TEST, vrij] },
  to: { path: `^${map}/[^/]+/`, pathNot: `^${map}/($1|${gedeeld})/` },
});

module.exports = {
  forbidden: [
    alleen('traject', pakket('luxon')),
    alleen('bewijs', pakket('luxon'), pakket('canonicalize'), '^(node:)?crypto$'),
    alleen(
      'leesmodellen',
      ...['luxon', 'kysely', 'pg', 'pg-copy-streams'].map(pakket),
      '^libs/(traject|event-store)/',
      '^(node:)?(events|stream|timers)(/promises)?$',
    ),
    alleen('contracten', pakket('class-validator'), pakket('class-transformer'), pakket('reflect-metadata'), pakket('uuid')),
    slices('traject', 'libs/traject/src', GEDEELD.traject, '^libs/traject/src/beeld/'),
    slices('leesmodellen', 'libs/leesmodellen/src', GEDEELD.leesmodellen),
    slices('app', 'apps/grootboek/src', GEDEELD.app, '^apps/grootboek/src/cli/'),
    {
      name: 'leesmodellen-kennen-alleen-de-poort',
      comment: 'A read model is told its events: it takes types from the event store, no behaviour.',
      severity: 'error',
      from: { path: '^libs/leesmodellen/src/', pathNot: TEST },
      to: { path: '^libs/event-store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'event-store-zonder-domein',
      severity: 'error',
      from: { path: '^libs/event-store/src/', pathNot: TEST },
      to: { path: `^libs/(?!event-store/|bewijs/)|${pakket('@nestjs/[^/]+')}` },
    },
    {
      name: 'niets-importeert-apps',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^$1/$2/' },
    },
    {
      name: 'web-kent-de-dienst-niet',
      comment: 'What the web application knows of the service it takes from openapi.json.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: TEST },
      to: {
        path: `^(libs|apps/(?!web/))|${pakket('@nestjs/[^/]+')}|${['kysely', 'pg', 'fastify', 'class-validator'].map(pakket).join('|')}`,
      },
    },
    slices('web', 'apps/web/src', GEDEELD.web, '^apps/web/src/huis/'),
    {
      name: 'langs-de-voordeur',
      comment: 'Another library is known by its barrel alone.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/([^/]+)/', pathNot: TEST },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    },
    { name: 'productie-zonder-tests', severity: 'error', from: { pathNot: TEST }, to: { path: TEST } },
    {
      name: 'productie-zonder-ontwikkelpakketten',
      severity: 'error',
      from: { pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'geen-kringen', severity: 'error', from: {}, to: { circular: true } },
    { name: 'alles-is-te-vinden', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { conditionNames: ['bron', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
