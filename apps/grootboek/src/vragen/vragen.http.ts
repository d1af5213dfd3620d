/** A route for every question. */
import type { Route, Verzoek } from '../http/route.js';
import { rolOmTeLezen, type Rol, type Wie } from '../toegang/rollen.js';
import type { Slug } from '../uitvoeren/antwoord.js';
import type { Leesvraag } from './leesvraag.js';
import { StelVraag } from './vraag.handler.js';
import { leesvragen } from './vragen.js';

const PROBLEMEN: readonly Slug[] = [
  'ongeldige-invoer',
  'niet-aangemeld',
  'geen-toegang',
  'niet-gevonden',
  'niet-aanvaardbaar',
  'niet-beschikbaar',
];

const KOPPEN = { 'Grootboek-Positie': 'Tot en met welke positie van het grootboek het antwoord is gemaakt.' };
const MET_ETAG = { ...KOPPEN, ETag: 'Volgnummer van de laatste gebeurtenis, tussen aanhalingstekens; voor If-Match.' };

const vraagVan = ({ zoekt }: Leesvraag, { wie, rol, path, query, body }: Verzoek): StelVraag['gevraagd'] => ({
  wie,
  rol: rol as Rol,
  path,
  vraag: zoekt ? body : query,
});

const rolVan = (leesvraag: Leesvraag, wie: Wie, vraag: object): Rol | undefined =>
  leesvraag.rolVoor ? leesvraag.rolVoor(wie, vraag) : rolOmTeLezen(wie, leesvraag.recht);

const leesroute = (leesvraag: Leesvraag): Route => ({
  naam: leesvraag.naam,
  methode: leesvraag.zoekt ? 'POST' : 'GET',
  pad: `/v1/${leesvraag.pad}`,
  groep: leesvraag.groep,
  titel: leesvraag.titel,
  uitleg: leesvraag.uitleg,
  invoer: {
    ...(leesvraag.path && { path: leesvraag.path }),
    ...(leesvraag.zoekt ? { body: leesvraag.vraag } : { query: leesvraag.vraag }),
  },
  antwoorden: [leesvraag.antwoord, ...(leesvraag.anders ? [leesvraag.anders] : [])],
  statussen: [200],
  antwoordkoppen: leesvraag.etag ? MET_ETAG : KOPPEN,
  problemen: leesvraag.zoekt ? [...PROBLEMEN, 'te-groot', 'verkeerd-mediatype'] : PROBLEMEN,
  ...(leesvraag.lijst && { ookCsv: true }),
  toegang: ({ wie, body }) => (wie ? rolVan(leesvraag, wie, body as object) : undefined),
  doe: (verzoek, bussen) => bussen.vragen.execute(new StelVraag(leesvraag, vraagVan(leesvraag, verzoek))),
});

export const leesroutes: readonly Route[] = leesvragen.map(leesroute);
