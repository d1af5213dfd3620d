/**
 * Access tokens of the development login: JWTs signed with a key of our own. Claims are those that an OpenID provider gives as well
 * (`rollen`, `organisatie`, `sub`), so that what reads them need not know where they came from.
 */
import { SignJWT, jwtVerify, type JWTPayload } from 'jose';
import { afgeleid } from '../kluis/versleuteling.js';

/** Who holds a token. `rollen` as they stand in it: which of them mean something is not known here. */
export interface Houder {
  readonly rollen: readonly string[];
  /** An AGB code or a gemeentecode. */
  readonly organisatie?: string;
  readonly gebruiker?: string;
}

export interface Tokens {
  geef(houder: Houder): Promise<string>;
  /** Undefined for a token that is not ours, was changed, or has expired. */
  wieIs(token: string): Promise<Houder | undefined>;
}

const UITGEVER = 'trajectgrootboek-ontwikkeling';
const ALGORITME = 'HS256';
const GELDIG_S = 12 * 60 * 60;
const MEESTE_ONTHOUDEN = 1_000;

interface Onthouden {
  readonly houder: Houder;
  /** Seconds since 1970. */
  readonly verloopt: number;
}

const tekst = (waarde: unknown): string | undefined => (typeof waarde === 'string' && waarde !== '' ? waarde : undefined);

function houderUit({ sub, rollen, organisatie }: JWTPayload): Houder {
  const genoemd = tekst(organisatie);
  return {
    rollen: Array.isArray(rollen) ? rollen.filter((rol) => typeof rol === 'string') : [],
    ...(genoemd && { organisatie: genoemd }),
    ...(tekst(sub) && { gebruiker: sub }),
  };
}

const seconden = (): number => Math.floor(Date.now() / 1000);

/**
 * `hoofdsleutel`: the key-encryption key, from which the signing key is derived, so that tokens survive a restart and say nothing about it.
 * Verified tokens are remembered until they expire, the last thousand of them: a signature costs more than the rest of a request.
 */
export function maakTokens(hoofdsleutel: Buffer, publiek: string): Tokens {
  const sleutel = afgeleid(hoofdsleutel, 'tokens');
  const bekend = new Map<string, Onthouden>();

  async function controleer(token: string): Promise<Onthouden | undefined> {
    try {
      const { payload } = await jwtVerify(token, sleutel, {
        issuer: UITGEVER,
        audience: publiek,
        algorithms: [ALGORITME],
        requiredClaims: ['exp'],
      });
      return { houder: houderUit(payload), verloopt: payload.exp ?? 0 };
    } catch {
      return undefined;
    }
  }

  function onthoud(token: string, gevonden: Onthouden): void {
    const [oudste] = bekend.keys();
    if (oudste !== undefined && bekend.size >= MEESTE_ONTHOUDEN) bekend.delete(oudste);
    bekend.set(token, gevonden);
  }

  return {
    geef: ({ rollen, organisatie, gebruiker }) => {
      const nu = seconden();
      const jwt = new SignJWT({ rollen, ...(organisatie && { organisatie }) })
        .setProtectedHeader({ alg: ALGORITME, typ: 'JWT' })
        .setIssuer(UITGEVER)
        .setAudience(publiek)
        .setIssuedAt(nu)
        .setExpirationTime(nu + GELDIG_S);
      return (gebruiker ? jwt.setSubject(gebruiker) : jwt).sign(sleutel);
    },
    wieIs: async (token) => {
      const eerder = bekend.get(token);
      if (eerder && eerder.verloopt > seconden()) return eerder.houder;
      bekend.delete(token);
      const gevonden = await controleer(token);
      if (gevonden) onthoud(token, gevonden);
      return gevonden?.houder;
    },
  };
}
