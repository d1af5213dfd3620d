/** `Streams.BatchAppend` and `Streams.Append`, with what a test lets go wrong. */
import { setTimeout as wacht } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import googleEmpty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { foutVan, foutstatus, stroomUit, voorstelUit } from './berichten.js';
import { andereLeider, type Knooppunt } from './knooppunt.js';
import { MEESTE_BYTES, type Log, type Uitslag, type Verwacht, type Voorstel } from './log.js';
import type { Kuur, Storing } from './storing.js';

type BatchVraag = InstanceType<typeof streams.BatchAppendReq>;
type BatchAntwoord = InstanceType<typeof streams.BatchAppendResp>;
type BatchGesprek = grpc.ServerDuplexStream<BatchVraag, BatchAntwoord>;
type AppendAntwoord = InstanceType<typeof streams.AppendResp>;

/** What the handlers need of the server they are part of. */
export interface Omgeving {
  readonly log: Log;
  readonly storing: Storing;
  readonly adres: () => Knooppunt;
  /** Wakes the subscriptions. */
  readonly meld: () => void;
}

/** The options of both kinds of append call it differently; the rest is the same. */
function verwachtUit(opties: { hasNoStream(): boolean; hasAny(): boolean; hasStreamExists(): boolean }, revisie: () => string): Verwacht {
  if (opties.hasNoStream()) return -1n;
  if (opties.hasAny()) return 'any';
  return opties.hasStreamExists() ? 'stream_exists' : BigInt(revisie());
}

const LATER_MS = 700;

/** What a client gets when the connection drops. */
export const verbroken = (): Partial<grpc.StatusObject> => ({ code: grpc.status.UNAVAILABLE, details: 'read ECONNRESET' });

const onbekend = (): Partial<grpc.StatusObject> => ({ code: grpc.status.UNKNOWN, details: 'Exception was thrown by handler.' });

const nietNu = (woorden: string): ReturnType<typeof foutstatus> => foutstatus('NotReady', woorden, new shared.Empty());

function batchAntwoord(vraag: BatchVraag, uitslag: Uitslag): BatchAntwoord {
  const antwoord = new streams.BatchAppendResp().setCorrelationId(vraag.getCorrelationId());
  antwoord.setStreamIdentifier(vraag.getOptions()?.getStreamIdentifier());
  if (uitslag.soort !== 'gelukt') return antwoord.setError(foutVan(uitslag));
  const positie = new shared.AllStreamPosition().setCommitPosition(String(uitslag.positie)).setPreparePosition(String(uitslag.positie));
  const gelukt = new streams.BatchAppendResp.Success().setPosition(positie);
  if (uitslag.revisie < 0n) gelukt.setNoStream(new googleEmpty.Empty());
  else gelukt.setCurrentRevision(String(uitslag.revisie));
  return antwoord.setSuccess(gelukt);
}

/** Carries it out, and answers or does not. */
function bewaar(gesprek: BatchGesprek, vraag: BatchVraag, voorstellen: readonly Voorstel[], { log, meld }: Omgeving): () => void {
  const opties = vraag.getOptions() as NonNullable<ReturnType<BatchVraag['getOptions']>>;
  const verwacht = verwachtUit(opties, () => opties.getStreamPosition());
  const uitslag = log.append(stroomUit(opties), verwacht, voorstellen);
  meld();
  return () => gesprek.write(batchAntwoord(vraag, uitslag));
}

/** An append that came in whole, as the fault of the moment lets it. */
async function voerBatchUit(gesprek: BatchGesprek, vraag: BatchVraag, voorstellen: readonly Voorstel[], omgeving: Omgeving): Promise<void> {
  const { storing } = omgeving;
  const kuur: Kuur | undefined = storing.schrijftNiet ? 'zwijg' : storing.kuren.shift();
  if (typeof kuur === 'object') await wacht(kuur.traag);
  const breek = (fout: Partial<grpc.StatusObject>): void => void gesprek.emit('error', fout);
  const doe = (): (() => void) => bewaar(gesprek, vraag, voorstellen, omgeving);
  const antwoordNiet = (woorden: string): void => void gesprek.write(batchAntwoord(vraag, { soort: 'onjuist' }).setError(nietNu(woorden)));
  const wegen: Readonly<Record<Exclude<Kuur, object>, () => void>> = {
    zwijg: () => undefined,
    'bewaar-en-zwijg': () => void doe(),
    verbreek: () => breek(verbroken()),
    'bewaar-en-verbreek': () => {
      doe();
      breek(verbroken());
    },
    'bewaar-en-onbekend': () => {
      doe();
      breek(onbekend());
    },
    onbekend: () => breek(onbekend()),
    'onbekend-en-later': () => {
      breek(onbekend());
      void wacht(LATER_MS).then(doe);
    },
    'antwoord-dubbel': () => {
      const antwoord = doe();
      antwoord();
      antwoord();
    },
    'niet-gereed': () => antwoordNiet('Server Is Not Ready'),
    'te-druk': () => antwoordNiet('Server Is Busy'),
    'geen-leider': () => antwoordNiet('No leader info available in response'),
    'andere-leider': () => breek(andereLeider(omgeving.adres())),
  };
  if (typeof kuur === 'string') wegen[kuur]();
  else doe()();
}

/** One long conversation; an append may come in parts, until the one that says it is the last. */
export function batchAppend(gesprek: BatchGesprek, omgeving: Omgeving): void {
  const lopend = new Map<string, { readonly eerste: BatchVraag; readonly voorstellen: Voorstel[] }>();
  gesprek.on('data', (vraag: BatchVraag) => {
    const id = vraag.getCorrelationId()?.getString() ?? '';
    const deel = lopend.get(id) ?? { eerste: vraag, voorstellen: [] };
    lopend.set(id, deel);
    for (const voorstel of vraag.getProposedMessagesList()) deel.voorstellen.push(voorstelUit(voorstel));
    if (!vraag.getIsFinal()) return;
    lopend.delete(id);
    void voerBatchUit(gesprek, deel.eerste, deel.voorstellen, omgeving);
  });
  gesprek.on('end', () => gesprek.end());
  gesprek.on('error', () => undefined);
}

type AppendUitkomst = { readonly antwoord: AppendAntwoord } | { readonly fout: Partial<grpc.StatusObject> };

function teGroot(): Partial<grpc.StatusObject> {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', String(MEESTE_BYTES));
  return { code: grpc.status.INVALID_ARGUMENT, details: `Maximum Append Size of ${MEESTE_BYTES} Exceeded.`, metadata };
}

function verkeerd({ verwacht, werkelijk }: Extract<Uitslag, { soort: 'verkeerde-versie' }>): AppendAntwoord {
  const fout = new streams.AppendResp.WrongExpectedVersion();
  if (werkelijk < 0n) fout.setCurrentNoStream(new shared.Empty());
  else fout.setCurrentRevision(String(werkelijk));
  if (typeof verwacht === 'bigint' && verwacht >= 0n) fout.setExpectedRevision(String(verwacht));
  else if (verwacht === 'stream_exists') fout.setExpectedStreamExists(new shared.Empty());
  else fout.setExpectedNoStream(new shared.Empty());
  return new streams.AppendResp().setWrongExpectedVersion(fout);
}

function appendUitkomst(uitslag: Uitslag): AppendUitkomst {
  if (uitslag.soort === 'verkeerde-versie') return { antwoord: verkeerd(uitslag) };
  if (uitslag.soort === 'te-groot') return { fout: teGroot() };
  if (uitslag.soort !== 'gelukt') return { fout: { code: grpc.status.INVALID_ARGUMENT, details: uitslag.soort } };
  const positie = new streams.AppendResp.Position().setCommitPosition(String(uitslag.positie)).setPreparePosition(String(uitslag.positie));
  const gelukt = new streams.AppendResp.Success().setCurrentRevision(String(uitslag.revisie)).setPosition(positie);
  return { antwoord: new streams.AppendResp().setSuccess(gelukt) };
}

/** The classic way, one call for each append: options first, then the events. */
export function append(
  gesprek: grpc.ServerReadableStream<InstanceType<typeof streams.AppendReq>, AppendAntwoord>,
  klaar: grpc.sendUnaryData<AppendAntwoord>,
  { log, meld }: Omgeving,
): void {
  const voorstellen: Voorstel[] = [];
  let opties: InstanceType<typeof streams.AppendReq.Options> | undefined;
  gesprek.on('data', (deel: InstanceType<typeof streams.AppendReq>) => {
    opties ??= deel.getOptions();
    const voorstel = deel.getProposedMessage();
    if (voorstel) voorstellen.push(voorstelUit(voorstel));
  });
  gesprek.on('end', () => {
    if (!opties) return;
    const verwacht = verwachtUit(opties, () => opties?.getRevision() ?? '');
    const uitkomst = appendUitkomst(log.append(stroomUit(opties), verwacht, voorstellen));
    meld();
    if ('fout' in uitkomst) klaar(uitkomst.fout);
    else klaar(null, uitkomst.antwoord);
  });
}
