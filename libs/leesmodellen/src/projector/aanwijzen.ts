/** Finds what in one trajectory a rebuild stumbles over. Costs some folds, so only after a failure. */
import type { Gebeurtenis } from '#traject';
import { stukkenTot, type Stukken } from '../opslag/bron.js';
import type { Leesmodel } from '../opslag/modellen.js';
import { Vergif, type Plaats } from '../opslag/vergif.js';

type Maak = (stukken: Stukken, modellen: readonly Leesmodel[]) => unknown;

function mislukt(maak: () => unknown): boolean {
  try {
    maak();
    return false;
  } catch {
    return true;
  }
}

const inVolgorde = ({ traject, inzet, jeugdigen }: Stukken): readonly Gebeurtenis[] =>
  [...traject, ...inzet, ...[...jeugdigen.values()].flat()].sort((a, b) => Number(a.positie) - Number(b.positie));

/** Which of the read models cannot be made of these events, and the first event with which they cannot. */
export function wijsAan(stukken: Stukken, modellen: readonly Leesmodel[], maak: Maak, oorzaak: unknown): Vergif {
  const schuldig = modellen.filter((model) => mislukt(() => maak(stukken, [model])));
  const bij: Plaats | undefined = inVolgorde(stukken).find(({ positie }) =>
    mislukt(() => maak(stukkenTot(stukken, BigInt(positie)), schuldig)),
  );
  return new Vergif(
    schuldig.map(({ naam }) => naam),
    bij,
    oorzaak,
  );
}
