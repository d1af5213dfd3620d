/** The service: HTTP on top of the parts, with the projector beside it. */
import { join } from 'node:path';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openDb } from '#leesmodellen';
import { maakAanmelding, type Aanmelding } from './aanmelden/aanmelding.js';
import { maakBewaker, maakMetingenbewaker } from './aanmelden/bewaker.js';
import { AppModule } from './app.module.js';
import { maakGereedheid } from './gereedheid.js';
import { documentatie } from './http/documentatie.js';
import { nestLog, type Logboek } from './http/logboek.js';
import { beschrijvingsroute, openapiDocument } from './http/openapi/document.js';
import { ProblemenFilter } from './http/problemen.js';
import type { Route } from './http/route.js';
import { maakServer } from './http/server.js';
import { leesBestanden } from './http/web/bestanden.js';
import { GEEN_WEB, maakWeb, type Web } from './http/web/web.js';
import { maakLive, type Live } from './live/live.js';
import { positiestroom } from './live/live.http.js';
import { isLoopback, type Taak } from './instellingen.js';
import type { Onderdelen } from './onderdelen.js';
import { opdrachtroutes } from './opdrachten/opdrachten.http.js';
import { maakBronnen, type Bronnen } from './vragen/bronnen.js';
import { BRONNEN } from './vragen/vraag.handler.js';
import { leesroutes } from './vragen/vragen.http.js';
import { maakMetingen, type Metingen } from './waarneming/metingen.js';
import { meetVerzoeken } from './waarneming/metingen.http.js';
import { volgVerzoeken } from './waarneming/sporen.js';
import { metWaarneming } from './waarneming/uitvoerder.js';
import { maakVolger, type Volger } from './waarneming/zichtbaar.js';

export interface Dienst {
  /** Where it listens. */
  readonly url: string;
  /** Stops accepting, lets what runs finish, and stops the projector. The parts stay open: they are the caller's. */
  sluit(): Promise<void>;
}

export interface Dienstopties {
  /** Where the built web application stands; without one in it there is the plain front page. */
  readonly webmap: string;
  /** After so much silence a listener hears that we are still there. */
  readonly hartslagMs: number;
}

/** Beside the compiled service. */
const GEWOON: Dienstopties = { webmap: join(import.meta.dirname, '../../../web'), hartslagMs: 15_000 };

/** How long requests that run may take to finish once the service stops. */
const AFRONDTIJD_MS = 10_000;

const doet = ({ instellingen }: Onderdelen, taak: Taak): boolean => instellingen.taken.includes(taak);

/** A process that only projects answers for its own health, and nothing else. */
function routesVan(onderdelen: Onderdelen, aanmelding: Aanmelding, live: Live): readonly Route[] {
  if (!doet(onderdelen, 'api')) return [];
  const routes = [...aanmelding.routes, ...opdrachtroutes, ...leesroutes, positiestroom(live)];
  return [...routes, beschrijvingsroute(routes)];
}

async function webUit(webmap: string): Promise<Web> {
  const bestanden = await leesBestanden(webmap);
  return bestanden ? maakWeb(bestanden) : GEEN_WEB;
}

interface Omlijsting {
  readonly logboek: Logboek;
  readonly web: Web;
  readonly live: Live;
  readonly begin: bigint;
  readonly metingen: Metingen;
  readonly volger: Volger;
}

async function maakApp(
  onderdelen: Onderdelen,
  { logboek, web, live, begin, metingen, volger }: Omlijsting,
): Promise<NestFastifyApplication> {
  const aanmelding = maakAanmelding(onderdelen.instellingen, onderdelen.hoofdsleutel, logboek);
  const routes = routesVan(onderdelen, aanmelding, live);
  const openbaar = new Set(routes.filter((route) => route.openbaar).map(({ pad }) => pad));
  const bewaak = maakBewaker(aanmelding.wieIs, openbaar);
  const waarnemers = [meetVerzoeken(metingen), volgVerzoeken];
  const server = maakServer({ loopback: isLoopback(onderdelen.instellingen.host), logboek, bewaak, web, waarnemers });
  const bronnen = maakBronnen({ ...onderdelen, db: openDb(onderdelen.pool), klok: () => new Date().toISOString() });
  const gereedheid = aanmelding.metStand(maakGereedheid(onderdelen, begin));
  const bedrading = {
    routes,
    bronnen,
    uitvoerder: metWaarneming(onderdelen.uitvoerder, metingen, volger),
    gereedheid,
    metingen: { metingen, bewaak: maakMetingenbewaker(aanmelding.wieIs) },
  };
  // Errors at the start are thrown, not printed; the parser of bodies is our own.
  const opties: Readonly<NestApplicationOptions> = { bodyParser: false, logger: nestLog(logboek), abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.met(bedrading), server, opties);
  app.useGlobalFilters(new ProblemenFilter(routes, logboek));
  await server.getInstance().register(documentatie(openapiDocument(routes)));
  return app;
}

/** Fastify's own `listen`: that of Nest logs, in its own words, the error that it throws. */
async function luister(app: NestFastifyApplication, adres: { readonly port: number; readonly host: string }): Promise<string> {
  await app.init();
  return app.getHttpAdapter().getInstance().listen(adres);
}

/** Starts listening, and projecting, as far as those are its tasks. Rejects when the port is taken (EADDRINUSE) or the address is not ours. */
export async function startDienst(onderdelen: Onderdelen, logboek: Logboek, opties: Partial<Dienstopties> = {}): Promise<Dienst> {
  const { webmap, hartslagMs } = { ...GEWOON, ...opties };
  const { host, port } = onderdelen.instellingen;
  const { positie } = await onderdelen.grootboek.kop();
  const live = maakLive({ projector: onderdelen.projector, hartslagMs });
  const metingen = maakMetingen(onderdelen);
  const volger = maakVolger(onderdelen.projector, metingen);
  const web = doet(onderdelen, 'api') ? await webUit(webmap) : GEEN_WEB;
  const app = await maakApp(onderdelen, { logboek, web, live, begin: positie, metingen, volger });
  const url = await luister(app, { port, host }).catch(async (fout: unknown) => {
    await app.close();
    throw fout;
  });
  const klaar = new AbortController();
  const projecteren = doet(onderdelen, 'projector') ? onderdelen.projector.draai(klaar.signal) : undefined;
  if (doet(onderdelen, 'api')) void app.get<Bronnen>(BRONNEN).wachtlijst.warm();
  return {
    url,
    async sluit() {
      const ongeduld = setTimeout(() => app.getHttpServer().closeAllConnections(), AFRONDTIJD_MS);
      // What lasts as long as somebody listens would never be finished.
      await live.sluit();
      await app.close();
      clearTimeout(ongeduld);
      await volger.sluit();
      klaar.abort();
      await projecteren;
    },
  };
}
