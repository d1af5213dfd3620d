import { type EventData, type Position, type RecordedEvent, jsonEvent } from '@eventstore/db-client';
import type { Vastgelegd } from '../gedeeld/werkblad.js';
import type { Door, Envelop } from '../port.js';
import { AnderGrootboek } from './fouten.js';

/** What stands beside `gegevens` of an event on the server. The id, the stream, the revision and the type are the server's own fields. */
interface Bijschrift {
  readonly versie: number;
  readonly geldigOp: string;
  readonly vastgelegdOp: string;
  readonly door: Door;
  readonly opdrachtId: string;
  readonly hash: string;
  readonly afdruk?: string;
  readonly verwijstNaar?: string;
  /** One of the first events of a ledger: its instant does not count as the ledger's latest. */
  readonly eerste?: true;
}

/** An event from the server, before the register gave it its place. */
export interface Gelezen {
  readonly envelop: Omit<Envelop, 'positie'>;
  readonly afdruk: string | null;
  readonly verwijstNaar: string | null;
  readonly eerste: boolean;
  readonly plek: Position;
}

/** The event as it goes to the server: plain JSON, since the client does not survive anything else. */
export function alsVoorstel({ envelop, afdruk, verwijstNaar }: Vastgelegd, eerste = false): EventData {
  const { gebeurtenisId, soort, versie, geldigOp, vastgelegdOp, door, opdrachtId, gegevens, hash } = envelop;
  const bijschrift: Bijschrift = {
    versie,
    geldigOp,
    vastgelegdOp,
    door,
    opdrachtId,
    hash,
    ...(afdruk !== null && { afdruk }),
    ...(verwijstNaar !== null && { verwijstNaar }),
    ...(eerste && { eerste }),
  };
  return jsonEvent({ id: gebeurtenisId, type: soort, data: gegevens as Record<string, never>, metadata: { ...bijschrift } });
}

const isBijschrift = (metadata: unknown): metadata is Bijschrift =>
  typeof metadata === 'object' && metadata !== null && 'hash' in metadata && 'opdrachtId' in metadata && 'vastgelegdOp' in metadata;

/** Throws when it is no event of a ledger. `voorvoegsel`: what stands before the names of its streams. */
export function uitVermelding(event: RecordedEvent, voorvoegsel: string): Gelezen {
  const { id, type, streamId, revision, isJson, data, metadata, position } = event;
  if (!isJson || !isBijschrift(metadata) || !position)
    throw new AnderGrootboek(`In de stroom ${streamId} op KurrentDB staat iets dat geen gebeurtenis van een grootboek is`);
  const { versie, geldigOp, vastgelegdOp, door, opdrachtId, hash, afdruk, verwijstNaar, eerste } = metadata;
  const wat = { gebeurtenisId: id, soort: type, versie, stroom: streamId.slice(voorvoegsel.length), volgnummer: Number(revision) };
  const gegevens = data as Record<string, unknown>;
  return {
    envelop: { ...wat, geldigOp, vastgelegdOp, door, opdrachtId, gegevens, hash },
    afdruk: afdruk ?? null,
    verwijstNaar: verwijstNaar ?? null,
    eerste: eerste === true,
    plek: position,
  };
}

/** At its place in the ledger. Fields stand in one order, however it was read: answers are compared as text. */
export function opPlaats(envelop: Gelezen['envelop'], plaats: Pick<Envelop, 'positie' | 'vastgelegdOp' | 'hash'>): Envelop {
  const { gebeurtenisId, soort, versie, stroom, volgnummer, geldigOp, door, opdrachtId, gegevens } = envelop;
  const { positie, vastgelegdOp, hash } = plaats;
  return { gebeurtenisId, soort, versie, stroom, volgnummer, positie, geldigOp, vastgelegdOp, door, opdrachtId, gegevens, hash };
}
