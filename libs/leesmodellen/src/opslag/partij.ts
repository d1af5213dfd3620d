/** Brings tables of read models from one positie of the ledger to a later one. */
import type { ClientBase } from 'pg';
import type { Envelop } from '#event-store';
import { verschil } from '../projectie/rechthoeken.js';
import { alsGebeurtenissen, idIn, regelkennis, STROMEN, stukkenTot, type Bron, type Regelkennis, type Stukken } from './bron.js';
import { leesAlleStukken, leesStukken } from './dossiers.js';
import { projectiesVan, type Leesmodel } from './modellen.js';
import { leegWerk, neemOp, omvang, schrijf, type Werk } from './toepassen.js';
import { naLezen, puur } from './vergif.js';
import { vervangZoekwaarden, type Zoekwaarden } from './zoekwaarden.js';

const TRAJECTEN_PER_KEER = 500;
const RIJEN_PER_KEER = 10_000;

/** Which tables, and where they stand. */
export interface Doel {
  readonly bron: Bron;
  readonly modellen: readonly Leesmodel[];
  /** Absent: jeugdige_zoek does not take part. */
  readonly zoekwaarden?: Zoekwaarden | undefined;
  readonly schema?: string | undefined;
}

/** New events that follow on `vanaf`, and what was known of regelingen there. */
export interface Partij {
  readonly vanaf: bigint;
  readonly gebeurtenissen: readonly Envelop[];
  readonly regels: Regelkennis;
}

const positieVan = (envelop: Envelop | undefined, anders: bigint): bigint => (envelop ? BigInt(envelop.positie) : anders);

/** Instants never go back along the ledger, but the first regelingen carry their own: hence the least and the greatest, not the first and the last. */
export const eerste = (instanten: readonly string[]): string => instanten.reduce((a, b) => (a < b ? a : b));
export const laatste = (instanten: readonly string[]): string => instanten.reduce((a, b) => (a > b ? a : b));

const idsIn = (gebeurtenissen: readonly Envelop[], voorvoegsel: string): readonly string[] =>
  gebeurtenissen.flatMap(({ stroom }) => idIn(stroom, voorvoegsel) ?? []);

/** Trajecten whose own events, or whose jeugdige's, are among these. */
export async function geraakt(bron: Bron, gebeurtenissen: readonly Envelop[]): Promise<readonly string[]> {
  const jeugdigen = [...new Set(gebeurtenissen.map(({ stroom }) => stroom))].filter((stroom) => stroom.startsWith(STROMEN.jeugdige));
  const verwijzers = jeugdigen.length === 0 ? [] : [...(await bron.referrers(jeugdigen)).values()].flat();
  const via = verwijzers.flatMap((stroom) => idIn(stroom, STROMEN.traject) ?? []);
  return [...new Set([...idsIn(gebeurtenissen, STROMEN.traject), ...idsIn(gebeurtenissen, STROMEN.inzet), ...via])];
}

async function* inDelen(bron: Bron, ids: readonly string[], tot: bigint): AsyncGenerator<readonly Stukken[]> {
  for (let i = 0; i < ids.length; i += TRAJECTEN_PER_KEER) yield await leesStukken(bron, ids.slice(i, i + TRAJECTEN_PER_KEER), tot);
}

/** What a batch changes in one trajectory, added to the work. */
function vergelijk(
  { modellen }: Doel,
  { vanaf, gebeurtenissen, regels }: Partij,
  nieuweRegels: Regelkennis,
): (werk: readonly Werk[], s: Stukken) => void {
  const projecties = projectiesVan(modellen);
  const namen = modellen.map(({ naam }) => naam);
  const sinds = eerste(gebeurtenissen.map((g) => g.vastgelegdOp));
  return (werk, stukken) => {
    const oud = { dossier: { ...stukkenTot(stukken, vanaf), regelboek: regels.boek }, regelingen: regels.gebeurtenissen };
    const nieuw = { dossier: { ...stukken, regelboek: nieuweRegels.boek }, regelingen: nieuweRegels.gebeurtenissen };
    neemOp(
      werk,
      stukken.trajectId,
      puur(namen, () => verschil(oud, nieuw, sinds, projecties)),
    );
  };
}

async function verwerkTrajecten(client: ClientBase, doel: Doel, partij: Partij, nieuweRegels: Regelkennis): Promise<void> {
  const { gebeurtenissen, vanaf, regels } = partij;
  const tot = positieVan(gebeurtenissen.at(-1), vanaf);
  const stukken =
    nieuweRegels === regels ? inDelen(doel.bron, await geraakt(doel.bron, gebeurtenissen), tot) : leesAlleStukken(doel.bron, tot);
  const werk = leegWerk(doel.modellen);
  const vergelijkMet = vergelijk(doel, partij, nieuweRegels);
  for await (const deel of stukken) {
    for (const een of deel) vergelijkMet(werk, een);
    if (omvang(werk) >= RIJEN_PER_KEER) await schrijf(client, werk, doel.schema);
  }
  await schrijf(client, werk, doel.schema);
}

/**
 * Applies a batch in the caller's transaction, without moving the stands; returns what is known of regelingen after it. A new regeling may
 * touch every trajectory, so all are folded again: readers see the answers of before until the commit. Rejects with a Vergif when a read model
 * cannot take it in; it then says of which of them that may be.
 */
export async function verwerkPartij(client: ClientBase, doel: Doel, partij: Partij): Promise<Regelkennis> {
  const { gebeurtenissen, regels, vanaf } = partij;
  const tot = positieVan(gebeurtenissen.at(-1), vanaf);
  try {
    const nieuwe = gebeurtenissen.filter(({ stroom }) => stroom.startsWith(STROMEN.regeling));
    const nieuweRegels = nieuwe.length === 0 ? regels : regelkennis([...regels.gebeurtenissen, ...alsGebeurtenissen(nieuwe)]);
    if (doel.modellen.length > 0) await verwerkTrajecten(client, doel, partij, nieuweRegels);
    await vervangZoekwaarden(client, doel, { jeugdigen: [...new Set(idsIn(gebeurtenissen, STROMEN.jeugdige))], tot });
    return nieuweRegels;
  } catch (fout) {
    throw naLezen(
      doel.modellen.map(({ naam }) => naam),
      fout,
    );
  }
}
