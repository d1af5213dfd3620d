/** openapi.json: put together from the routes and from the classes that check their input, so it cannot say anything else than what runs. */
import { componenten, type Schema } from '#contracten';
import { VOORBEELDWAARDEN } from '#traject';
import { API_VERSIE } from '../koppen.js';
import type { Route } from '../route.js';
import { operatie } from './operatie.js';
import { probleemresponsen } from './problemen.js';

const BASIS = '/v1';

const UITLEG =
  `Trajectgrootboek legt vast wat er met een jeugdige gebeurt tussen verwijzing en einde van de hulp, en beantwoordt alle vragen daarna uit die
vastlegging alleen. Niets wordt gewist of gewijzigd: een fout wordt ingetrokken, en blijft te zien voor wie vraagt wat eerder bekend was.

Elke vraag kan op een paar momenten worden gesteld: \`peildatum\` (wat was er waar op die dag) en \`bekendOp\` (wat wist het grootboek toen). Hetzelfde paar
geeft altijd hetzelfde antwoord. Datums zijn kalenderdagen in Amsterdam, tijdstippen UTC, duren ISO 8601, bedragen hele eurocenten.

Een opdracht die de regels niet toelaten (een verlenging, een hoger budgetplafond) wordt als geweigerd vastgelegd, met alle redenen. Wat niet gebeurd kan zijn
wordt niet vastgelegd (409). Stuur met elke opdracht een eigen \`Idempotency-Key\` mee: wie haar herhaalt krijgt het eerste antwoord.

${VOORBEELDWAARDEN}`.replace(/([^\n])\n(?!\n)/g, '$1 ');

const GROEPEN = {
  Aanmelden: 'Een token krijgen om uit te proberen.',
  Jeugdigen: 'Registreren, verhuizen, zoeken en vergeten.',
  Trajecten: 'Alles wat er in een traject gebeurt, en hoe het ervoor staat.',
  Lijsten: 'Wachtlijst, werklijsten en behandelduur.',
  Regelingen: 'Overeenkomsten en addenda: de regels waaraan wordt getoetst.',
  Aanbieders: 'Budgetplafonds en hun uitputting.',
  Beschrijving: 'Deze beschrijving.',
};

const INFO = {
  title: 'Trajectgrootboek',
  version: API_VERSIE,
  description: UITLEG,
  contact: { name: 'Trajectgrootboek', email: 'beheer@trajectgrootboek.example', url: 'https://trajectgrootboek.example' },
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
};

function paden(routes: readonly Route[]): Schema {
  const perPad: Record<string, Schema> = {};
  for (const route of routes) {
    const pad = route.pad.slice(BASIS.length);
    perPad[pad] = { ...perPad[pad], [route.methode.toLowerCase()]: operatie(route) };
  }
  return perPad;
}

/** OpenAPI 3.1, in Dutch, of these routes. */
export const openapiDocument = (routes: readonly Route[]): Schema => ({
  openapi: '3.1.0',
  info: INFO,
  servers: [{ url: BASIS, description: 'Deze server' }],
  security: [{ token: [] }],
  tags: Object.entries(GROEPEN).map(([name, description]) => ({ name, description })),
  paths: paden(routes),
  components: {
    schemas: componenten(),
    responses: probleemresponsen(),
    headers: { 'API-Version': { description: 'Volledige versie van deze interface.', schema: { type: 'string', examples: [API_VERSIE] } } },
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Toegangstoken met rollen, organisatie en sub.' },
    },
  },
});

/** The route that publishes the description of all routes, itself included. */
export function beschrijvingsroute(routes: readonly Route[]): Route {
  const route: Route = {
    naam: 'openapi',
    methode: 'GET',
    pad: `${BASIS}/openapi.json`,
    groep: 'Beschrijving',
    titel: 'Beschrijving van deze interface',
    uitleg: 'OpenAPI 3.1, zonder aanmelden en voor elke herkomst (CORS).',
    invoer: {},
    antwoorden: [],
    statussen: [200],
    antwoordkoppen: { 'Access-Control-Allow-Origin': 'Altijd *.' },
    openbaar: true,
    problemen: ['ongeldige-invoer', 'niet-aanvaardbaar'],
    toegang: () => 'iedereen',
    doe: () =>
      Promise.resolve({
        status: 200,
        lichaam: tekst,
        koppen: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
      }),
  };
  const tekst = JSON.stringify(openapiDocument([...routes, route]));
  return route;
}
