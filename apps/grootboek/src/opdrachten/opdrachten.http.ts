/** A route for every command in the contract's table, under each path where it stands. */
import { v4 } from 'uuid';
import {
  opdrachten,
  padVan,
  OpdrachtAntwoord,
  OpdrachtKoppen,
  type Doel,
  type Ingang,
  type Opdracht,
  type OpdrachtNaam,
} from '#contracten';
import type { Envelop } from '#event-store';
import type { Route, Uitkomst, Verzoek } from '../http/route.js';
import { rolOmTeSchrijven } from '../toegang/rollen.js';
import type { Aanvraag } from '../uitvoeren/aanvraag.js';
import type { Antwoord, Slug } from '../uitvoeren/antwoord.js';
import { VoerOpdrachtUit } from './opdracht.handler.js';

const GROEP: Readonly<Record<Doel, string>> = {
  jeugdige: 'Jeugdigen',
  traject: 'Trajecten',
  aanbieder: 'Aanbieders',
  regeling: 'Regelingen',
};

const PROBLEMEN: readonly Slug[] = [
  'ongeldige-invoer',
  'niet-aangemeld',
  'geen-toegang',
  'niet-gevonden',
  'niet-aanvaardbaar',
  'onmogelijke-volgorde',
  'sleutel-hergebruikt',
  'gelijktijdig-gewijzigd',
  'te-groot',
  'verkeerd-mediatype',
  'niet-beschikbaar',
];

const KOPPEN = {
  ETag: 'Volgnummer van de laatste gebeurtenis, tussen aanhalingstekens; voor If-Match.',
  'Grootboek-Positie': 'Hoogste positie van wat is vastgelegd; voor vanafPositie van een vraag daarna.',
};

function aanvraagVan({ opdracht }: Opdracht<OpdrachtNaam>, doel: Doel, { wie, rol, path, header, body }: Verzoek): Aanvraag {
  const sleutel = header['Idempotency-Key'] as string | undefined;
  const ifMatch = header['If-Match'] as string | undefined;
  const [id] = Object.values(path) as readonly string[];
  const { organisatie, gebruiker } = wie;
  return {
    opdracht,
    doel,
    gegevens: body,
    opdrachtId: sleutel ?? v4(),
    vers: sleutel === undefined,
    door: { rol, ...(organisatie !== undefined && { organisatie }), ...(gebruiker !== undefined && { gebruiker }) },
    wie,
    ...(id !== undefined && { id }),
    ...(ifMatch !== undefined && { ifMatch }),
  };
}

const laatstePositie = (gebeurtenissen: readonly Envelop[]): string => gebeurtenissen.at(-1)?.positie ?? '0';

function alsUitkomst(antwoord: Antwoord): Uitkomst {
  if ('probleem' in antwoord) return antwoord;
  const { status, location, lichaam } = antwoord;
  return {
    status,
    lichaam,
    koppen: {
      ETag: `"${lichaam.volgnummer}"`,
      'Grootboek-Positie': laatstePositie(lichaam.gebeurtenissen),
      ...(location !== undefined && { Location: location }),
    },
  };
}

const eersteGroot = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
const camel = (naam: string): string => naam.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function route(opdracht: Opdracht<OpdrachtNaam>, { doel, pad, gegevens }: Ingang): Route {
  const maaktSomsNieuw = opdracht.nieuw || opdracht.opdracht === 'start-behandeling';
  return {
    naam: camel(opdracht.opdracht) + (opdracht.ingangen.length > 1 ? `Bij${eersteGroot(doel)}` : ''),
    methode: opdracht.methode,
    pad: `/v1/${pad}`,
    groep: GROEP[doel],
    titel: opdracht.titel,
    uitleg: `${opdracht.uitleg} Legt vast: ${opdracht.gebeurtenissen.join(', ')}.`,
    invoer: { ...(pad.includes('{') && { path: padVan[doel] }), header: OpdrachtKoppen, body: gegevens },
    antwoorden: [OpdrachtAntwoord],
    statussen: maaktSomsNieuw ? [200, 201] : [200],
    antwoordkoppen: maaktSomsNieuw ? { ...KOPPEN, Location: 'Het pad van wat nieuw is (bij 201).' } : KOPPEN,
    problemen: PROBLEMEN,
    toegang: ({ wie }) => (wie ? rolOmTeSchrijven(wie, opdracht.opdracht, doel) : undefined),
    doe: async (verzoek, bussen) => alsUitkomst(await bussen.opdrachten.execute(new VoerOpdrachtUit(aanvraagVan(opdracht, doel, verzoek)))),
  };
}

export const opdrachtroutes: readonly Route[] = opdrachten.flatMap((opdracht) =>
  opdracht.ingangen.map((ingang) => route(opdracht, ingang)),
);
