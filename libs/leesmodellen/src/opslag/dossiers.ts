/** Reads trajecten with all that their rows are made of: some of them, or all in chunks. */
import type { Gebeurtenis } from '#traject';
import { alsGebeurtenissen, idIn, jeugdigenIn, STROMEN, totEnMet, type Bron, type Stukken } from './bron.js';

/** Few enough that the database never waits long for the next question while they are folded. */
const TRAJECTEN_PER_KEER = 100;

type Eigen = Omit<Stukken, 'jeugdigen'>;

/** Adds the streams of the jeugdigen that the trajecten name, in one question. */
async function metJeugdigen(bron: Bron, eigen: readonly Eigen[], tot: bigint): Promise<readonly Stukken[]> {
  const genoemd = eigen.map(({ traject }) => jeugdigenIn(traject));
  const ids = [...new Set(genoemd.flat())];
  const stromen = ids.length === 0 ? new Map<string, never>() : await bron.readStreams(ids.map((id) => STROMEN.jeugdige + id));
  const alle = new Map(ids.map((id) => [id, alsGebeurtenissen(totEnMet(stromen.get(STROMEN.jeugdige + id) ?? [], tot))]));
  return eigen.map((e, i) => ({ ...e, jeugdigen: new Map((genoemd[i] ?? []).map((id) => [id, alle.get(id) ?? []])) }));
}

/** These trajecten up to and including a positie; one that is not in the ledger is empty. */
export async function leesStukken(bron: Bron, trajectIds: readonly string[], tot: bigint): Promise<readonly Stukken[]> {
  const genoemd = trajectIds.flatMap((id) => [STROMEN.traject + id, STROMEN.inzet + id]);
  const stromen = await bron.readStreams(genoemd, { metVerwezen: true });
  const van = (stroom: string): readonly Gebeurtenis[] => alsGebeurtenissen(totEnMet(stromen.get(stroom) ?? [], tot));
  return trajectIds.map((trajectId) => {
    const traject = van(STROMEN.traject + trajectId);
    const jeugdigen = new Map(jeugdigenIn(traject).map((id) => [id, van(STROMEN.jeugdige + id)]));
    return { trajectId, traject, inzet: van(STROMEN.inzet + trajectId), jeugdigen };
  });
}

/** Streams of a prefix by id; both come in the same order, so that one pass brings them together. */
async function* perId(bron: Bron, voorvoegsel: string, tot: bigint): AsyncGenerator<readonly [string, readonly Gebeurtenis[]], null> {
  for await (const { stroom, gebeurtenissen } of bron.leesPerStroom([voorvoegsel], tot)) {
    yield [idIn(stroom, voorvoegsel) ?? '', alsGebeurtenissen(gebeurtenissen)];
  }
  return null;
}

async function* alleEigen(bron: Bron, tot: bigint): AsyncGenerator<Eigen> {
  const inzetten = perId(bron, STROMEN.inzet, tot);
  try {
    let inzet = (await inzetten.next()).value;
    for await (const [trajectId, traject] of perId(bron, STROMEN.traject, tot)) {
      while (inzet && inzet[0] < trajectId) inzet = (await inzetten.next()).value;
      yield { trajectId, traject, inzet: inzet?.[0] === trajectId ? inzet[1] : [] };
    }
  } finally {
    await inzetten.return(null);
  }
}

async function* inDelen(bron: Bron, tot: bigint): AsyncGenerator<readonly Stukken[], undefined> {
  let deel: Eigen[] = [];
  for await (const eigen of alleEigen(bron, tot)) {
    deel.push(eigen);
    if (deel.length < TRAJECTEN_PER_KEER) continue;
    yield await metJeugdigen(bron, deel, tot);
    deel = [];
  }
  if (deel.length > 0) yield await metJeugdigen(bron, deel, tot);
}

/**
 * All trajecten up to and including a positie, in chunks: the memory it takes does not grow with the ledger. The next chunk is read while the
 * caller works on one.
 */
export async function* leesAlleStukken(bron: Bron, tot: bigint): AsyncGenerator<readonly Stukken[]> {
  const delen = inDelen(bron, tot);
  let volgende = delen.next();
  try {
    for (let deel = (await volgende).value; deel; deel = (await volgende).value) {
      volgende = delen.next();
      // Whoever asks for the next chunk hears of a failure.
      volgende.catch(() => undefined);
      yield deel;
    }
  } finally {
    await delen.return(undefined);
  }
}
