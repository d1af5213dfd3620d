/** A command that has passed validation, with everything around it: what HTTP has in path, headers and token, a file in its line. */
import { v5 } from 'uuid';
import type { Doel, OpdrachtNaam } from '#contracten';
import type { Door } from '#event-store';
import { OPDRACHTEN, type FeitOpdracht } from '#traject';
import type { Wie } from '../toegang/rollen.js';

export interface Aanvraag {
  readonly opdracht: OpdrachtNaam;
  /** What the path is about. */
  readonly doel: Doel;
  /** The id in the path; absent when the command makes something new. */
  readonly id?: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly opdrachtId: string;
  /** We made the opdrachtId, so nothing is recorded under it yet. */
  readonly vers: boolean;
  readonly door: Door;
  /** Absent: recorded without asking who may (an import). */
  readonly wie?: Wie;
  readonly vastgelegdOp?: string;
  readonly opnieuw?: boolean;
  readonly ifMatch?: string;
}

export interface Vervanging {
  readonly opdracht: FeitOpdracht;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

const NIEUW_ID: Partial<Record<Doel, string>> = { traject: 'trajectId', jeugdige: 'jeugdigeId', regeling: 'naam' };

/** What the command is about: named in the path, in gegevens, or derived from the opdrachtId so that a retry meets itself. */
export function kenmerkVan({ id, doel, gegevens, opdrachtId }: Aanvraag): string {
  const genoemd = id ?? gegevens[NIEUW_ID[doel] ?? ''];
  return typeof genoemd === 'string' ? genoemd : v5(doel, opdrachtId);
}

/** Inzet has a stream of its own beside its traject. */
export function stroomVan(aanvraag: Aanvraag): string {
  const { opdracht, doel } = aanvraag;
  const soort = opdracht !== 'trek-gebeurtenis-in' && OPDRACHTEN[opdracht].doel === 'inzet' ? 'inzet' : doel;
  return `${soort}-${kenmerkVan(aanvraag)}`;
}

export const vervangingVan = ({ gegevens }: Aanvraag): Vervanging | undefined => gegevens['vervanging'] as Vervanging | undefined;

/** What is asked to be recorded, the command itself or what a correction puts in place; undefined for a bare withdrawal. */
export const gevraagdeOpdracht = (aanvraag: Aanvraag): Vervanging | undefined =>
  aanvraag.opdracht === 'trek-gebeurtenis-in' ? vervangingVan(aanvraag) : { opdracht: aanvraag.opdracht, gegevens: aanvraag.gegevens };

/** The jeugdigen that the command names in its body. */
export function genoemdeJeugdige(aanvraag: Aanvraag): string | undefined {
  const gevraagd = gevraagdeOpdracht(aanvraag);
  const noemt = gevraagd?.opdracht === 'registreer-verwijzing' || gevraagd?.opdracht === 'start-behandeling';
  const jeugdigeId = noemt ? gevraagd.gegevens['jeugdigeId'] : undefined;
  return typeof jeugdigeId === 'string' ? jeugdigeId : undefined;
}
