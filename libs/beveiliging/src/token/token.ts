/**
 * Access tokens of the development login: JWTs signed with a key of our own. Claims are those that an OpenID provider gives as well
 * (`rollen`, `organisatie`, `sub`), so that what reads them need not know where they came from.
 */
import { SignJWT, jwtVerify } from 'jose';
import { afgeleid } from '../kluis/versleuteling.js';
import { houderUit, metGeheugen, seconden, type Houder, type Nagekeken } from './houder.js';

export interface Tokens {
  geef(houder: Houder): Promise<string>;
  /** Undefined for a token that is not ours, was changed, or has expired. */
  wieIs(token: string): Promise<Houder | undefined>;
}

const UITGEVER = 'trajectgrootboek-ontwikkeling';
const ALGORITME = 'HS256';
const GELDIG_S = 12 * 60 * 60;

/** `hoofdsleutel`: the key-encryption key, from which the signing key is derived, so that tokens survive a restart and say nothing about it. */
export function maakTokens(hoofdsleutel: Buffer, publiek: string): Tokens {
  const sleutel = afgeleid(hoofdsleutel, 'tokens');

  async function kijkNa(token: string): Promise<Nagekeken | undefined> {
    try {
      const { payload } = await jwtVerify(token, sleutel, {
        issuer: UITGEVER,
        audience: publiek,
        algorithms: [ALGORITME],
        requiredClaims: ['exp'],
      });
      return { houder: houderUit(payload), tot: payload.exp ?? 0 };
    } catch {
      return undefined;
    }
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
    wieIs: metGeheugen(kijkNa),
  };
}
