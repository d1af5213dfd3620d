/**
 * A stand-in for KurrentDB, for tests: it speaks gRPC with the service definitions of the client package, on 127.0.0.1, and keeps its log in
 * memory. It is no KurrentDB. What it does alike was recorded from EventStoreDB 24.6.0 (appends, reads, following, deletes); it has no disk, no
 * cluster, no users and no projections, it compares no deadlines, and it never answers an odd request a second time after ten seconds.
 */
import { EventEmitter, once } from 'node:events';
import grpc from '@grpc/grpc-js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { stroomUit } from './berichten.js';
import { andereLeider, type Knooppunt, leesCluster, vraagtLeider } from './knooppunt.js';
import { lees } from './lezen.js';
import { Log } from './log.js';
import { append, batchAppend, type Omgeving, verbroken } from './schrijven.js';
import { type Storing, zonderStoring } from './storing.js';

export interface NamaakOpties {
  /** PEM: then it speaks TLS, and asks for this name and password. */
  readonly tls?: { readonly sleutel: Buffer; readonly certificaat: Buffer; readonly naam: string; readonly wachtwoord: string };
  /** Who leads: then this one only sends others there. */
  readonly leider?: NamaakKurrentDb;
}

export interface NamaakKurrentDb {
  /** Its connection string. */
  readonly url: string;
  readonly storing: Storing;
  readonly log: Log;
  readonly plek: () => Knooppunt;
  /** Breaks all conversations off, as kill -9 does. What was stored stays, as on disk. */
  stop(): void;
  /** On the same port. */
  start(): Promise<void>;
  /** Ends the subscriptions that run, with the error that a client gets when the connection drops. */
  verbreekVolgers(): void;
  /** Ends the conversations in which appends come, whether anything is under way in them or not. */
  verbreekSchrijvers(): void;
  /** The subscriptions that run stay open, and get nothing any more. */
  verdoofVolgers(): void;
}

function functies(): InstanceType<typeof features.SupportedMethods> {
  const lijst = ['read', 'append', 'delete', 'tombstone', 'batchappend'].map((naam) =>
    new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(naam),
  );
  return new features.SupportedMethods().setMethodsList(lijst).setEventStoreServerVersion('24.6.0-namaak');
}

type Nummer = { setCommitPosition(positie: string): unknown; setPreparePosition(positie: string): unknown };

function metPositie<T extends Nummer>(bericht: T, positie: bigint): T {
  bericht.setCommitPosition(String(positie));
  bericht.setPreparePosition(String(positie));
  return bericht;
}

function verwijderaars(log: Log): grpc.UntypedServiceImplementation {
  return {
    delete: ((gesprek, klaar) => {
      const positie = log.verwijder(stroomUit(gesprek.request.getOptions()));
      klaar(null, new streams.DeleteResp().setPosition(metPositie(new streams.DeleteResp.Position(), positie)));
    }) satisfies grpc.handleUnaryCall<InstanceType<typeof streams.DeleteReq>, InstanceType<typeof streams.DeleteResp>>,
    tombstone: ((gesprek, klaar) => {
      const positie = log.begraaf(stroomUit(gesprek.request.getOptions()));
      klaar(null, new streams.TombstoneResp().setPosition(metPositie(new streams.TombstoneResp.Position(), positie)));
    }) satisfies grpc.handleUnaryCall<InstanceType<typeof streams.TombstoneReq>, InstanceType<typeof streams.TombstoneResp>>,
  };
}

/** Starts one, with an empty log. */
export async function startNamaakKurrentDb({ tls, leider }: NamaakOpties = {}): Promise<NamaakKurrentDb> {
  const log = new Log();
  const storing = zonderStoring();
  const bel = new EventEmitter().setMaxListeners(0);
  let port = 0;
  let server: grpc.Server | undefined;
  const plek = (): Knooppunt => ({ host: '127.0.0.1', port });
  const omgeving: Omgeving = { log, storing, adres: leider?.plek ?? plek, meld: () => void bel.emit('nieuws') };
  const verwacht = tls && `Basic ${Buffer.from(`${tls.naam}:${tls.wachtwoord}`).toString('base64')}`;
  const magErin = (metadata: grpc.Metadata): boolean => verwacht === undefined || metadata.get('authorization')[0] === verwacht;

  const read = (gesprek: Parameters<typeof lees>[0]): void => {
    gesprek.on('error', () => undefined);
    if (storing.leestNiet) return;
    if (!magErin(gesprek.metadata)) return void gesprek.emit('error', { code: grpc.status.UNAUTHENTICATED, details: 'Access Denied' });
    if (leider && vraagtLeider(gesprek)) return void gesprek.emit('error', andereLeider(leider.plek()));
    bel.once('verbreek', () => gesprek.emit('error', verbroken()));
    const weg = new AbortController();
    gesprek.on('cancelled', () => weg.abort());
    bel.once('verdoof', () => weg.abort());
    const nieuws = (): Promise<unknown> => once(bel, 'nieuws', { signal: weg.signal });
    void lees(gesprek, { log, storing, nieuws }).catch(() => undefined);
  };

  async function start(): Promise<void> {
    // What grpc-js takes by default, 4 MiB, is less than the client sends.
    server = new grpc.Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    server.addService(streamsService.StreamsService, {
      read,
      append: (gesprek: Parameters<typeof append>[0], klaar: Parameters<typeof append>[1]) => append(gesprek, klaar, omgeving),
      batchAppend: (gesprek: Parameters<typeof batchAppend>[0]) => {
        bel.once('verbreek-schrijvers', () => gesprek.emit('error', verbroken()));
        if (leider) gesprek.emit('error', andereLeider(leider.plek()));
        else if (magErin(gesprek.metadata)) batchAppend(gesprek, omgeving);
        else gesprek.emit('error', { code: grpc.status.UNAUTHENTICATED, details: 'Access Denied' });
      },
      ...verwijderaars(log),
    });
    server.addService(featuresService.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, klaar: grpc.sendUnaryData<unknown>) => klaar(null, functies()),
    });
    server.addService(gossipService.GossipService, { read: leesCluster(omgeving.adres) });
    const slot = tls
      ? grpc.ServerCredentials.createSsl(null, [{ private_key: tls.sleutel, cert_chain: tls.certificaat }])
      : grpc.ServerCredentials.createInsecure();
    const nieuw = server;
    port = await new Promise<number>((klaar, mis) => {
      nieuw.bindAsync(`127.0.0.1:${port}`, slot, (fout, gekregen) => (fout ? mis(fout) : klaar(gekregen)));
    });
  }
  await start();
  const wie = tls ? `${tls.naam}:${tls.wachtwoord}@` : '';
  return {
    url: `esdb://${wie}127.0.0.1:${port}?tls=${String(tls !== undefined)}`,
    storing,
    log,
    plek,
    stop: () => server?.forceShutdown(),
    start,
    verbreekVolgers: () => void bel.emit('verbreek'),
    verbreekSchrijvers: () => void bel.emit('verbreek-schrijvers'),
    verdoofVolgers: () => void bel.emit('verdoof'),
  };
}
