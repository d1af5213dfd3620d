import type { Envelop, Grootboek, NieuweEnvelop, Verwerkt } from '../port.js';

/** What an adapter needs to pass the contract: an empty ledger that can be opened more than once, as by several processes. */
export interface Proefgrootboek {
  /** Something in an event that this store rejects. */
  readonly onopslaanbaar: Partial<NieuweEnvelop>;
  /** Streams with the prefix `regeling-` are always at hand. */
  open(opties: { readonly klok: () => string }): Promise<Grootboek>;
  /** Closes all that was opened and throws the ledger away. */
  sluit(): Promise<void>;
}

/** The clock of the machine. */
export function recht(): { readonly klok: () => string } {
  return { klok: () => new Date().toISOString() };
}

/** The events of a command that must have been recorded. */
export async function vastgelegd(antwoord: Promise<Verwerkt>): Promise<readonly Envelop[]> {
  const verwerkt = await antwoord;
  if (verwerkt.soort !== 'vastgelegd') throw new Error(`Niet vastgelegd maar ${verwerkt.soort}`);
  return verwerkt.gebeurtenissen;
}
