/** Between the messages of the protocol and the log. The classes are those that the client package itself was generated with. */
import any from 'google-protobuf/google/protobuf/any_pb.js';
import googleEmpty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Uitslag, Verwacht, Vermelding, Voorstel } from './log.js';
import { MEESTE_BYTES } from './log.js';

export type Leesantwoord = InstanceType<typeof streams.ReadResp>;

const tekst = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

interface MetStroom {
  getStreamIdentifier(): InstanceType<typeof shared.StreamIdentifier> | undefined;
}

export const stroomUit = (vraag: MetStroom | undefined): string =>
  tekst(vraag?.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array());

function stroomnaam(naam: string): InstanceType<typeof shared.StreamIdentifier> {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(naam, 'utf8'));
}

type Voorgesteld = InstanceType<typeof streams.BatchAppendReq.ProposedMessage> | InstanceType<typeof streams.AppendReq.ProposedMessage>;

export function voorstelUit(bericht: Voorgesteld): Voorstel {
  const kenmerken = bericht.getMetadataMap();
  return {
    id: bericht.getId()?.getString() ?? '',
    soort: kenmerken.get('type') ?? '',
    contentType: kenmerken.get('content-type') ?? '',
    data: bericht.getData_asU8(),
    metadata: bericht.getCustomMetadata_asU8(),
  };
}

export function alsGebeurtenis(vermelding: Vermelding): Leesantwoord {
  const { id, stroom, revisie, positie, soort, contentType, data, metadata } = vermelding;
  const gebeurtenis = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(id))
    .setStreamIdentifier(stroomnaam(stroom))
    .setStreamRevision(revisie.toString())
    .setCommitPosition(positie.toString())
    .setPreparePosition(positie.toString())
    .setData(data)
    .setCustomMetadata(metadata);
  gebeurtenis.getMetadataMap().set('type', soort).set('content-type', contentType).set('created', '17000000000000000');
  const gelezen = new streams.ReadResp.ReadEvent().setEvent(gebeurtenis).setCommitPosition(positie.toString());
  return new streams.ReadResp().setEvent(gelezen);
}

export const nietGevonden = (naam: string): Leesantwoord =>
  new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(stroomnaam(naam)));

export const bevestiging = (id: string): Leesantwoord =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const ingehaald = (): Leesantwoord => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

/** During catch-up a real server gives prepare 0. */
export const wegwijzer = (positie: bigint): Leesantwoord =>
  new streams.ReadResp().setCheckpoint(new streams.ReadResp.Checkpoint().setCommitPosition(positie.toString()).setPreparePosition('0'));

function verkeerdeVersie(verwacht: Verwacht, werkelijk: bigint): InstanceType<typeof shared.WrongExpectedVersion> {
  const bericht = new shared.WrongExpectedVersion();
  if (werkelijk < 0n) bericht.setCurrentNoStream(new googleEmpty.Empty());
  else bericht.setCurrentStreamRevision(werkelijk.toString());
  if (verwacht === 'stream_exists') bericht.setExpectedStreamExists(new googleEmpty.Empty());
  else if (verwacht === 'any') bericht.setExpectedAny(new googleEmpty.Empty());
  else if (verwacht < 0n) bericht.setExpectedNoStream(new googleEmpty.Empty());
  else bericht.setExpectedStreamPosition(verwacht.toString());
  return bericht;
}

type Onderdeel = { serializeBinary(): Uint8Array };

/** An error inside an answer: its name decides what the client makes of it. */
export function foutstatus(naam: string, bericht: string, inhoud: Onderdeel): InstanceType<typeof status.Status> {
  const details = new any.Any();
  details.pack(inhoud.serializeBinary(), `event_store.client.${naam}`);
  return new status.Status().setMessage(bericht).setDetails(details);
}

export function foutVan(uitslag: Exclude<Uitslag, { soort: 'gelukt' }>): InstanceType<typeof status.Status> {
  if (uitslag.soort === 'verkeerde-versie')
    return foutstatus('WrongExpectedVersion', 'WrongExpectedVersion', verkeerdeVersie(uitslag.verwacht, uitslag.werkelijk));
  if (uitslag.soort === 'te-groot')
    return foutstatus('MaximumAppendSizeExceeded', '', new shared.MaximumAppendSizeExceeded().setMaxappendsize(MEESTE_BYTES));
  if (uitslag.soort === 'grafsteen') return foutstatus('StreamDeleted', '', new shared.StreamDeleted());
  return foutstatus('BadRequest', 'BadRequest', new shared.BadRequest());
}
