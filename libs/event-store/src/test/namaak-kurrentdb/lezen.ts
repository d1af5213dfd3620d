/** `Streams.Read`: a stream or $all, once or as a subscription. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wacht } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { alsGebeurtenis, bevestiging, ingehaald, nietGevonden, stroomUit, wegwijzer, type Leesantwoord } from './berichten.js';
import type { Log, Vermelding } from './log.js';
import type { Storing } from './storing.js';

type Vraag = InstanceType<typeof streams.ReadReq.Options>;
type Gesprek = grpc.ServerWritableStream<InstanceType<typeof streams.ReadReq>, Leesantwoord>;
type Deel = readonly Vermelding[];

/** A real server looks at so many events at a time, unless it is asked for another window. */
const VENSTER = 32;

/** What reading needs of the server it is part of. */
export interface Leesomgeving {
  readonly log: Log;
  readonly storing: Pick<Storing, 'zoektMs'>;
  /** Promises the next append, or fails at the end of the conversation. */
  readonly nieuws: () => Promise<unknown>;
}

const isTerug = (vraag: Vraag): boolean => vraag.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;

/** Forwards a position is included, backwards not. */
function uitAlles(log: Log, vraag: Vraag): Deel {
  const plek = vraag.getAll();
  const vanaf = plek?.hasPosition() ? BigInt(plek.getPosition()?.getCommitPosition() ?? 0) : undefined;
  const { alles } = log;
  if (isTerug(vraag)) return alles.filter(({ positie }) => vanaf === undefined || positie < vanaf).reverse();
  return plek?.hasEnd() ? [] : alles.filter(({ positie }) => vanaf === undefined || positie >= vanaf);
}

function uitStroom(zichtbaar: Deel, vraag: Vraag): Deel {
  const plek = vraag.getStream();
  const revisie = plek?.hasRevision() ? BigInt(plek.getRevision()) : undefined;
  if (isTerug(vraag)) return zichtbaar.filter(({ revisie: een }) => revisie === undefined || een <= revisie).reverse();
  return plek?.hasEnd() ? [] : zichtbaar.filter(({ revisie: een }) => revisie === undefined || een >= revisie);
}

/** Filters on the names of streams or of types, by prefix or by a regular expression. */
function zeef(vraag: Vraag): (vermelding: Vermelding) => boolean {
  const filter = vraag.getFilter();
  if (!filter) return () => true;
  const uitdrukking = filter.hasStreamIdentifier() ? filter.getStreamIdentifier() : filter.getEventType();
  const voorvoegsels = uitdrukking?.getPrefixList() ?? [];
  const patroon = new RegExp(uitdrukking?.getRegex() ?? '');
  const past = (naam: string): boolean => (voorvoegsels.length > 0 ? voorvoegsels.some((een) => naam.startsWith(een)) : patroon.test(naam));
  return ({ stroom, soort }) => past(filter.hasStreamIdentifier() ? stroom : soort);
}

/** Subscribing from a place leaves that place out; from the end, all that is there. */
function isLater(vraag: Vraag, log: Log): (vermelding: Vermelding) => boolean {
  const einde = log.alles.at(-1)?.positie ?? 0n;
  const stream = vraag.getStream();
  if (stream) {
    const revisie = stream.hasRevision() ? BigInt(stream.getRevision()) : -1n;
    return (een) => een.revisie > revisie && (!stream.hasEnd() || een.positie > einde);
  }
  const all = vraag.getAll();
  if (all?.hasEnd()) return ({ positie }) => positie > einde;
  const vanaf = all?.getPosition();
  return ({ positie }) => vanaf === undefined || positie > BigInt(vanaf.getCommitPosition());
}

async function stuur(gesprek: Gesprek, antwoord: Leesantwoord): Promise<void> {
  if (!gesprek.write(antwoord)) await once(gesprek, 'drain', { signal: AbortSignal.timeout(60_000) });
}

const naamUit = (vraag: Vraag): string | undefined => (vraag.hasStream() ? stroomUit(vraag.getStream()) : undefined);

async function leesEens(gesprek: Gesprek, log: Log, vraag: Vraag): Promise<void> {
  const naam = naamUit(vraag);
  const zichtbaar = naam === undefined ? [] : log.zichtbaar(naam);
  if (!zichtbaar) await stuur(gesprek, nietGevonden(naam ?? ''));
  const gevonden = naam === undefined ? uitAlles(log, vraag) : uitStroom(zichtbaar ?? [], vraag);
  for (const vermelding of gevonden.slice(0, Math.min(Number(vraag.getCount()), gevonden.length))) {
    if (gesprek.cancelled) return;
    await stuur(gesprek, alsGebeurtenis(vermelding));
  }
  gesprek.end();
}

/** Sends what is there, tells that it caught up, and then what comes. */
async function abonneer(gesprek: Gesprek, { log, storing, nieuws }: Leesomgeving, vraag: Vraag): Promise<void> {
  const naam = naamUit(vraag);
  const [later, past] = [isLater(vraag, log), zeef(vraag)];
  const hoortErbij = (een: Vermelding): boolean => (naam === undefined || een.stroom === naam) && later(een) && past(een);
  const venster = vraag.getFilter()?.getMax() || VENSTER;
  const wijsElke = venster * (vraag.getFilter()?.getCheckpointintervalmultiplier() ?? 0);
  let volgende = 0;
  const haalIn = async (wijst: boolean): Promise<void> => {
    for (; volgende < log.alles.length && !gesprek.cancelled; volgende += 1) {
      const een = log.alles[volgende] as Vermelding;
      if (hoortErbij(een)) await stuur(gesprek, alsGebeurtenis(een));
      if (storing.zoektMs > 0 && volgende % venster === 0) await wacht(storing.zoektMs);
      if (wijst && volgende % wijsElke === wijsElke - 1) await stuur(gesprek, wegwijzer(een.positie));
    }
  };
  await stuur(gesprek, bevestiging(randomUUID()));
  await haalIn(wijsElke > 0);
  await stuur(gesprek, ingehaald());
  while (!gesprek.cancelled) {
    const komt = nieuws();
    await haalIn(false);
    await komt;
  }
}

export async function lees(gesprek: Gesprek, omgeving: Leesomgeving): Promise<void> {
  const { log } = omgeving;
  const vraag = gesprek.request.getOptions() as Vraag;
  const naam = vraag.hasStream() ? stroomUit(vraag.getStream()) : '';
  if (log.heeftGrafsteen(naam)) {
    const metadata = new grpc.Metadata();
    metadata.set('exception', 'stream-deleted');
    metadata.set('stream-name', naam);
    gesprek.emit('error', { code: grpc.status.FAILED_PRECONDITION, details: `Event stream '${naam}' is deleted.`, metadata });
    return;
  }
  if (vraag.hasSubscription()) await abonneer(gesprek, omgeving, vraag);
  else await leesEens(gesprek, log, vraag);
}
