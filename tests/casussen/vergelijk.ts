/** Does an answer contain what a worked case expects? Gives the first place where it does not, as a sentence; undefined when it does. */
type Waarde = unknown;

const isObject = (w: Waarde): w is Readonly<Record<string, Waarde>> => typeof w === 'object' && w !== null && !Array.isArray(w);
const toon = (w: Waarde): string => (w === undefined ? 'niets' : JSON.stringify(w));

function enkel(verwacht: Waarde, kreeg: Waarde, plek: string): string | undefined {
  const gelijk = verwacht === kreeg || (verwacht === null && kreeg === undefined);
  return gelijk ? undefined : `${plek}: verwacht ${toon(verwacht)}, kreeg ${toon(kreeg)}`;
}

function inVolgorde(verwacht: readonly Waarde[], kreeg: readonly Waarde[], plek: string): string | undefined {
  if (verwacht.length !== kreeg.length) return `${plek}: verwacht ${String(verwacht.length)} elementen, kreeg ${toon(kreeg)}`;
  return verwacht.map((w, i) => verschil(w, kreeg[i], true, `${plek}/${String(i)}`)).find((v) => v !== undefined);
}

/** Plain values: exactly those, in any order. */
function zelfdeWaarden(verwacht: readonly Waarde[], kreeg: readonly Waarde[], plek: string): string | undefined {
  const [een, ander] = [[...verwacht].map(toon).sort(), [...kreeg].map(toon).sort()];
  return toon(een) === toon(ander) ? undefined : `${plek}: verwacht ${toon(verwacht)}, kreeg ${toon(kreeg)}`;
}

function lijst(verwacht: readonly Waarde[], kreeg: Waarde, precies: boolean, plek: string): string | undefined {
  if (!Array.isArray(kreeg)) return `${plek}: verwacht een lijst, kreeg ${toon(kreeg)}`;
  if (precies) return verwacht.every((w) => !isObject(w)) ? zelfdeWaarden(verwacht, kreeg, plek) : inVolgorde(verwacht, kreeg, plek);
  if (verwacht.length === 0 && kreeg.length > 0) return `${plek}: verwacht een lege lijst, kreeg ${toon(kreeg)}`;
  const gemist = verwacht.find((w) => kreeg.every((k) => verschil(w, k, false, plek) !== undefined));
  return gemist === undefined ? undefined : `${plek}: niets past bij ${toon(gemist)} in ${toon(kreeg)}`;
}

/** `type` of a problem ends in the slug that is expected. */
const eindigtOp = (verwacht: Waarde, kreeg: Waarde, plek: string): string | undefined =>
  String(kreeg).endsWith(String(verwacht)) ? undefined : `${plek}: verwacht type ${toon(verwacht)}, kreeg ${toon(kreeg)}`;

function object(verwacht: Readonly<Record<string, Waarde>>, kreeg: Waarde, precies: boolean, plek: string): string | undefined {
  if (!isObject(kreeg)) return `${plek}: verwacht een object, kreeg ${toon(kreeg)}`;
  const isProbleem = typeof kreeg['status'] === 'number' && kreeg['status'] >= 400;
  return Object.entries(verwacht)
    .map(([veld, w]) => {
      const hier = `${plek}/${veld}`;
      return veld === 'type' && isProbleem ? eindigtOp(w, kreeg[veld], hier) : verschil(w, kreeg[veld], precies, hier);
    })
    .find((v) => v !== undefined);
}

export function verschil(verwacht: Waarde, kreeg: Waarde, precies: boolean, plek = ''): string | undefined {
  if (Array.isArray(verwacht)) return lijst(verwacht, kreeg, precies, plek);
  return isObject(verwacht) ? object(verwacht, kreeg, precies, plek) : enkel(verwacht, kreeg, plek);
}
