/** Who holds a token, as its claims say, and a memory of tokens that were verified. */
import type { JWTPayload } from 'jose';

/** Who holds a token. `rollen` as they stand in it: which of them mean something is not known here. */
export interface Houder {
  readonly rollen: readonly string[];
  /** An AGB code or a gemeentecode. */
  readonly organisatie?: string;
  readonly gebruiker?: string;
}

export interface Nagekeken {
  readonly houder: Houder;
  /** Seconds since 1970: from then on it must be verified again. */
  readonly tot: number;
}

const MEESTE_ONTHOUDEN = 1_000;

const tekst = (waarde: unknown): string | undefined => (typeof waarde === 'string' && waarde !== '' ? waarde : undefined);

export function houderUit({ sub, rollen, organisatie }: JWTPayload): Houder {
  const genoemd = tekst(organisatie);
  return {
    rollen: Array.isArray(rollen) ? rollen.filter((rol) => typeof rol === 'string') : [],
    ...(genoemd && { organisatie: genoemd }),
    ...(tekst(sub) && { gebruiker: sub }),
  };
}

export const seconden = (): number => Math.floor(Date.now() / 1000);

/** Remembers what `kijkNa` found, the last thousand tokens: a signature costs more than the rest of a request. */
export function metGeheugen(kijkNa: (token: string) => Promise<Nagekeken | undefined>): (token: string) => Promise<Houder | undefined> {
  const bekend = new Map<string, Nagekeken>();
  return async (token) => {
    const eerder = bekend.get(token);
    if (eerder && eerder.tot > seconden()) return eerder.houder;
    bekend.delete(token);
    const gevonden = await kijkNa(token);
    if (!gevonden) return undefined;
    const [oudste] = bekend.keys();
    if (oudste !== undefined && bekend.size >= MEESTE_ONTHOUDEN) bekend.delete(oudste);
    bekend.set(token, gevonden);
    return gevonden.houder;
  };
}
