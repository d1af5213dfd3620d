/**
 * A draft is in use in one tab at a time. A browser that duplicates a tab copies what is kept in it, with the ids under which it will be
 * recorded; the lock, which no two tabs of a browser can hold, tells the copy from the original.
 */
const VOORVOEGSEL = 'nieuwe verwijzing ';
/** After a reload the page before may still hold it for a moment. */
const GEDULD_MS = 1500;

interface Slot {
  readonly naam: string;
  readonly gekregen: Promise<boolean>;
  readonly laatLos: () => void;
}

let gehouden: Slot | undefined;

function vraag(naam: string): Slot {
  const { promise: los, resolve: laatLos } = Promise.withResolvers<undefined>();
  const { promise: gekregen, resolve: antwoord } = Promise.withResolvers<boolean>();
  const houd = (): Promise<undefined> => {
    antwoord(true);
    return los;
  };
  navigator.locks.request(VOORVOEGSEL + naam, { signal: AbortSignal.timeout(GEDULD_MS) }, houd).catch(() => antwoord(false));
  return { naam, gekregen, laatLos: () => laatLos(undefined) };
}

/** Holds the lock of this name as long as the page lives or until another is taken; false: another tab has it. */
export function neemSlot(naam: string): Promise<boolean> {
  if (gehouden?.naam !== naam) {
    gehouden?.laatLos();
    gehouden = vraag(naam);
  }
  return gehouden.gekregen;
}
