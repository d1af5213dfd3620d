/** What a node tells about who leads: in `Gossip.Read`, and to who asks the wrong one. */
import grpc from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';

export interface Knooppunt {
  readonly host: string;
  readonly port: number;
}

/** The cluster as this node sees it: of the leader alone, since nobody asks for another. */
export const leesCluster =
  (leider: () => Knooppunt) =>
  (_: unknown, klaar: grpc.sendUnaryData<InstanceType<typeof gossip.ClusterInfo>>): void => {
    const { host, port } = leider();
    const lid = new gossip.MemberInfo().setState(gossip.MemberInfo.VNodeState.LEADER).setIsAlive(true);
    lid.setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
    klaar(null, new gossip.ClusterInfo().setMembersList([lid]));
  };

/** "Ask the leader", and where that is. */
export function andereLeider({ host, port }: Knooppunt): Partial<grpc.StatusObject> {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', host);
  metadata.set('leader-endpoint-port', String(port));
  return { code: grpc.status.NOT_FOUND, details: 'Leader info available', metadata };
}

export const vraagtLeider = ({ metadata }: { readonly metadata: grpc.Metadata }): boolean => metadata.get('requires-leader')[0] === 'true';
