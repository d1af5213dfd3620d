/** Where answers come from: the ledger with the keys to what is encrypted in it, and the tables that follow the ledger. */
import { totalmem } from 'node:os';
import type { Kluis } from '#beveiliging';
import {
  leesRegelkennis,
  leesStukken,
  maakSpiegel,
  maakWachtlijstlezer,
  type Bron,
  type Db,
  type Projector,
  type Regelkennis,
  type Stukken,
  type Wachtlijstlezer,
} from '#leesmodellen';
import { bekend, opname, type Gebeurtenis, type Opname } from '#traject';
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
  /** One trajectory as it is, and as it would be with these events in it (of the traject or of its inzet). */
  opnamesMet(trajectId: string, nieuw: readonly Gebeurtenis[], moment: Vraagmoment): Promise<readonly [voor: Opname, na: Opname]>;
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

const jeugdigenIn = (nieuw: readonly Gebeurtenis[]): readonly string[] =>
  nieuw.flatMap(({ gegevens }) => ('jeugdigeId' in gegevens ? (gegevens.jeugdigeId ?? []) : []));

/** With the streams of the jeugdigen that the new events name. */
async function metGenoemden(grootboek: Bron, stukken: Stukken, nieuw: readonly Gebeurtenis[]): Promise<Stukken> {
  const ids = jeugdigenIn(nieuw).filter((id) => !stukken.jeugdigen.has(id));
  if (ids.length === 0) return stukken;
  const stromen = await grootboek.readStreams(ids.map((id) => `jeugdige-${id}`));
  const erbij = ids.map((id) => [id, alsGebeurtenissen(stromen.get(`jeugdige-${id}`) ?? [])] as const);
  return { ...stukken, jeugdigen: new Map([...stukken.jeugdigen, ...erbij]) };
}

function metNieuw(stukken: Stukken, nieuw: readonly Gebeurtenis[]): Stukken {
  const van = (soort: string): readonly Gebeurtenis[] => nieuw.filter(({ stroom }) => stroom.startsWith(soort));
  return { ...stukken, traject: [...stukken.traject, ...van('traject-')], inzet: [...stukken.inzet, ...van('inzet-')] };
}

/** With more rows there would be more ids than a Map of V8 can hold (2^24). */
const MEESTE_BYTES = 10 * 2 ** 30;

/** Bytes: a quarter of what the machine has, or the container in it. */
const ruimteVoorSpiegel = (): number => Math.min(totalmem() / 4, (process.constrainedMemory() || Infinity) / 4, MEESTE_BYTES);

export function maakBronnen(delen: Pick<Bronnen, 'grootboek' | 'kluis' | 'db' | 'projector' | 'klok'>): Bronnen {
  const { grootboek, kluis, db } = delen;
  const regelkennis = onthoudRegels(grootboek);
  return {
    ...delen,
    wachtlijst: maakWachtlijstlezer(db, maakSpiegel(db, grootboek, ruimteVoorSpiegel())),
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
    opnamesMet: async (trajectId, nieuw, { kennis, positie }) => {
      const [gelezen, { boek }] = await Promise.all([leesStukken(grootboek, [trajectId], positie), regelkennis(positie)]);
      const stukken = await Promise.all(gelezen.map((s) => metGenoemden(grootboek, s, nieuw)));
      const [voor] = (await metOpenJeugdigen(stukken, kluis)) as [Stukken];
      return [opname({ ...voor, regelboek: boek }, kennis), opname({ ...metNieuw(voor, nieuw), regelboek: boek }, kennis)];
    },
  };
}
