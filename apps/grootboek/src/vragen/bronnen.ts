/** Where answers come from: the ledger with the keys to what is encrypted in it, and the tables that follow the ledger. */
import type { Kluis } from '#beveiliging';
import {
  leesRegelkennis,
  leesStukken,
  maakWachtlijstlezer,
  type Bron,
  type Db,
  type Projector,
  type Regelkennis,
  type Stukken,
  type Wachtlijstlezer,
} from '#leesmodellen';
import { bekend, opname, type Opname } from '#traject';
import { openStromen } from '../uitvoeren/openen.js';
import { alsEnveloppen, alsGebeurtenissen } from '../uitvoeren/bekend.js';
import type { Envelop } from '#event-store';
import type { Vraagmoment } from './moment.js';

export interface Bronnen {
  readonly grootboek: Bron;
  readonly kluis: Kluis;
  /** The read models. */
  readonly db: Db;
  /** The daily list, out of memory where that can be. */
  readonly wachtlijst: Wachtlijstlezer;
  readonly projector: Projector;
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly klok: () => string;
  /** What is known of regelingen up to a positie. */
  regelkennis(tot: bigint): Promise<Regelkennis>;
  /** What was known of one stream, as it is stored. */
  bekende(stroom: string, moment: Vraagmoment): Promise<readonly Envelop[]>;
  /** The trajecten that are in the ledger, folded as known at the moment; personal data of their jeugdigen opened, which the fold needs. */
  opnames(trajectIds: readonly string[], moment: Vraagmoment): Promise<readonly Opname[]>;
}

/** Regelingen change rarely: read again only when the ledger has grown. */
function onthoudRegels(grootboek: Bron): Bronnen['regelkennis'] {
  let laatste: { readonly tot: bigint; readonly kennis: Promise<Regelkennis> } | undefined;
  const lees = async (tot: bigint, vorige: Promise<Regelkennis> | undefined): Promise<Regelkennis> => {
    const [nieuw, oud] = await Promise.all([leesRegelkennis(grootboek, tot), vorige?.catch(() => undefined)]);
    return oud?.gebeurtenissen.length === nieuw.gebeurtenissen.length ? oud : nieuw;
  };
  return (tot) => {
    if (laatste?.tot !== tot) {
      const kennis = lees(tot, laatste?.kennis);
      laatste = { tot, kennis };
      kennis.catch(() => (laatste = undefined));
    }
    return laatste.kennis;
  };
}

const isBekend = ({ traject }: Stukken): boolean => traject.length > 0;

async function metOpenJeugdigen(stukken: readonly Stukken[], kluis: Kluis): Promise<readonly Stukken[]> {
  const stromen = new Map(stukken.flatMap(({ jeugdigen }) => [...jeugdigen]));
  const open = await openStromen([...stromen.values()].map(alsEnveloppen), kluis);
  const perId = new Map([...stromen.keys()].map((id, i) => [id, alsGebeurtenissen(open[i] ?? [])]));
  return stukken.map((s) => ({ ...s, jeugdigen: new Map([...s.jeugdigen.keys()].map((id) => [id, perId.get(id) ?? []])) }));
}

export function maakBronnen(delen: Pick<Bronnen, 'grootboek' | 'kluis' | 'db' | 'projector' | 'klok'>): Bronnen {
  const { grootboek, kluis, db } = delen;
  const regelkennis = onthoudRegels(grootboek);
  return {
    ...delen,
    wachtlijst: maakWachtlijstlezer(db, grootboek),
    regelkennis,
    bekende: async (stroom, { kennis, positie }) => {
      const enveloppen = (await grootboek.readStreams([stroom])).get(stroom) ?? [];
      return enveloppen.filter((g) => BigInt(g.positie) <= positie && bekend(g, kennis));
    },
    opnames: async (trajectIds, { kennis, positie }) => {
      const [stukken, { boek }] = await Promise.all([leesStukken(grootboek, trajectIds, positie), regelkennis(positie)]);
      const open = await metOpenJeugdigen(stukken.filter(isBekend), kluis);
      return open.map((s) => opname({ ...s, regelboek: boek }, kennis));
    },
  };
}
