/** What is counted and timed, for Prometheus. Labels are names of our own - commands, routes, read models - and never anything of a request. */
import type { Pool } from 'pg';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { EigenGrootboek } from '#event-store';
import type { Stand } from '#leesmodellen';
import { metGezien, naPositie, wachtSeconden, type Gezien } from './achterstand.js';

const EMMERS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** How far a read model is; `gestopt`, when it stands still at an event that it cannot take in. */
export type Modelstand = Pick<Stand, 'naam' | 'positie'> & { readonly gestopt?: unknown };

export interface Meetbaar {
  readonly pool: Pool;
  readonly grootboekpool: Pool;
  readonly grootboek: Pick<EigenGrootboek, 'kop' | 'bezwaar'>;
  readonly projector: { standen(): Promise<readonly Modelstand[]> };
}

export interface Metingen {
  opdracht(naam: string, uitkomst: string): void;
  /** Seconds from offering a command to the ledger until its answer; `positie`: how far the ledger then was, when it grew. */
  append(seconden: number, positie?: bigint): void;
  /** Seconds from being recorded until read models had it. */
  zichtbaar(seconden: number): void;
  http(methode: string, route: string, status: number, seconden: number): void;
  readonly soort: string;
  /** As Prometheus reads it. Also when the database is away: then without what only that can tell. */
  tekst(): Promise<string>;
}

/** Of the process, however many services it holds: what it measures with cannot be taken away again. */
const proces = { register: new Registry(), begonnen: false };

function procesregister(): Registry {
  if (!proces.begonnen) collectDefaultMetrics({ register: proces.register });
  proces.begonnen = true;
  return proces.register;
}

function maakMeters(register: Registry) {
  const registers = [register];
  const gauge = <T extends string = never>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Gauge({ name: `grootboek_${name}`, help, labelNames, registers });
  const histogram = <T extends string = never>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Histogram({ name: `grootboek_${name}`, help, labelNames, buckets: EMMERS, registers });
  return {
    opdrachten: new Counter({
      name: 'grootboek_opdrachten_total',
      help: 'Opdrachten over HTTP, naar wat ervan werd',
      labelNames: ['opdracht', 'uitkomst'],
      registers,
    }),
    append: histogram('append_seconds', 'Van aanbieden aan het grootboek tot het antwoord'),
    zichtbaar: histogram('zichtbaar_seconds', 'Van vastgelegd tot verwerkt in de leesmodellen'),
    http: histogram('http_seconds', 'Van verzoek tot antwoord, per sjabloon van het pad', ['methode', 'route', 'status']),
    positie: gauge('positie', 'De laatste positie van het grootboek'),
    achterstand: gauge('achterstand_events', 'Gebeurtenissen die een leesmodel nog niet heeft verwerkt', ['leesmodel']),
    wachttijd: gauge('achterstand_seconds', 'Hoe lang de oudste daarvan al wacht, voor zover gezien', ['leesmodel']),
    gestopt: gauge('leesmodel_gestopt', '1 als een leesmodel stilstaat op een gebeurtenis die het niet aankan', ['leesmodel']),
    verbindingen: gauge('pool_verbindingen', 'Verbindingen met de database', ['stand']),
    wachtenden: gauge('pool_wachtenden', 'Vragen die op een verbinding wachten'),
    gevolgd: gauge('gevolgd', '0 als dit proces niet meer hoort wat op KurrentDB wordt vastgelegd, anders 1'),
    bereikbaar: gauge('database_bereikbaar', '1 als de database antwoordde, anders 0'),
  };
}

type Meters = ReturnType<typeof maakMeters>;

function meetPools({ verbindingen, wachtenden }: Meters, pools: readonly Pool[]): void {
  const som = (aantal: (pool: Pool) => number): number => pools.reduce((totaal, pool) => totaal + aantal(pool), 0);
  const vrij = som(({ idleCount }) => idleCount);
  verbindingen.set({ stand: 'bezet' }, som(({ totalCount }) => totalCount) - vrij);
  verbindingen.set({ stand: 'vrij' }, vrij);
  wachtenden.set(som(({ waitingCount }) => waitingCount));
}

export function maakMetingen({ pool, grootboekpool, grootboek, projector }: Meetbaar): Metingen {
  const register = new Registry();
  const meters = maakMeters(register);
  let gezien: readonly Gezien[] = [];

  /** The ledger's end is read last, so no read model is ahead of it. */
  async function meetAchterstand(): Promise<void> {
    const standen = await projector.standen();
    const { positie: kop } = await grootboek.kop();
    const nu = performance.now();
    gezien = metGezien(gezien, { positie: kop, op: nu });
    for (const { naam, positie, gestopt } of standen) {
      meters.achterstand.set({ leesmodel: naam }, Number(kop - positie));
      meters.wachttijd.set({ leesmodel: naam }, wachtSeconden(gezien, positie, nu));
      meters.gestopt.set({ leesmodel: naam }, gestopt ? 1 : 0);
    }
    const laagste = standen.reduce((minst, { positie }) => (positie < minst ? positie : minst), kop);
    gezien = naPositie(gezien, laagste);
    meters.positie.set(Number(kop));
  }

  return {
    opdracht: (opdracht, uitkomst) => meters.opdrachten.inc({ opdracht, uitkomst }),
    append(seconden, positie) {
      meters.append.observe(seconden);
      if (positie !== undefined) gezien = metGezien(gezien, { positie, op: performance.now() });
    },
    zichtbaar: (seconden) => meters.zichtbaar.observe(seconden),
    http: (methode, route, status, seconden) =>
      meters.http.observe({ methode, route, status: `${String(Math.floor(status / 100))}xx` }, seconden),
    soort: register.contentType,
    async tekst() {
      meetPools(meters, [pool, grootboekpool]);
      meters.gevolgd.set(grootboek.bezwaar() === undefined ? 1 : 0);
      const gelukt = await meetAchterstand().then(
        () => true,
        () => false,
      );
      meters.bereikbaar.set(gelukt ? 1 : 0);
      if (!gelukt) for (const meter of [meters.positie, meters.achterstand, meters.wachttijd, meters.gestopt]) meter.reset();
      return Registry.merge([procesregister(), register]).metrics();
    },
  };
}
