/**
 * What somebody is typing, kept in the tab (sessionStorage) so that a reload or an expired login loses nothing. It can hold personal data, so it
 * is for who typed it alone, goes when they log out or somebody else logs in, and is not kept for longer than a working day.
 */
import { huidigeSessie, wieIs } from './sessie.js';

const VOORVOEGSEL = 'klad ';
const BEWAARTIJD_MS = 12 * 3_600_000;

interface Bewaard {
  readonly wie: string;
  /** Last changed, in ms since 1970. */
  readonly op: number;
  readonly inhoud: unknown;
}

export interface Klad<T> {
  /** As it was left; undefined when there is nothing, or nothing for who is logged in now. */
  readonly lees: () => T | undefined;
  readonly bewaar: (inhoud: T) => void;
  readonly wis: () => void;
}

function gelezen(plek: string): Bewaard | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(plek) ?? 'null') as Bewaard | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** All that is too old or of somebody else; a tab can stay open for long, and a browser can bring a closed one back. */
function ruimOp(wie: string, nu: number): void {
  for (const plek of Object.keys(sessionStorage).filter((naam) => naam.startsWith(VOORVOEGSEL))) {
    const bewaard = gelezen(plek);
    if (bewaard?.wie !== wie || nu - bewaard.op > BEWAARTIJD_MS) sessionStorage.removeItem(plek);
  }
}

/** Of who is logged in at this moment: under another login it neither reads nor writes. */
export function klad<T>(naam: string): Klad<T> {
  const wie = wieIs(huidigeSessie());
  const plek = VOORVOEGSEL + naam;
  const vanNu = (): boolean => wie !== '' && wieIs(huidigeSessie()) === wie;
  return {
    lees: () => {
      if (!vanNu()) return undefined;
      ruimOp(wie, Date.now());
      return gelezen(plek)?.inhoud as T | undefined;
    },
    bewaar: (inhoud) => {
      if (vanNu()) sessionStorage.setItem(plek, JSON.stringify({ wie, op: Date.now(), inhoud } satisfies Bewaard));
    },
    wis: () => {
      if (vanNu()) sessionStorage.removeItem(plek);
    },
  };
}
