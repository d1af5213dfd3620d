/** Tokens of an OpenID provider (or any issuer of JWT access tokens): verified against its public keys, never taken on trust. */
import { errors, jwtVerify } from 'jose';
import { houderUit, metGeheugen, seconden, type Houder, type Nagekeken } from './houder.js';
import { UitgeverOnbereikbaar, maakSleutelbos, type Sleutelbosopties } from './sleutelbos.js';

export interface Uitgeveropties extends Sleutelbosopties {
  /** One of the `aud` that a token must have. */
  readonly publiek: string;
  /** Hears why a token was refused: jose's code, and the claim it stumbled on. Never the token, nor what stands in it. */
  readonly opAfgewezen?: ((reden: Reden) => void) | undefined;
}

export interface Reden {
  readonly code: string;
  readonly claim?: string;
}

export interface Uitgever {
  /** Undefined for a token that is not this issuer's, not for us, changed, or outside its time. Rejects with UitgeverOnbereikbaar when that cannot be told. */
  wieIs(token: string): Promise<Houder | undefined>;
  /** Whether there are keys to verify with. */
  gereed(): Promise<boolean>;
}

/** Signatures with a private key alone: with `none` or a shared secret (HS…) anybody who has the public key could make one. */
const ALGORITMEN = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
/** Clocks differ: for `exp`, `nbf` and `iat`. */
const SPELING_S = 30;
/** Then a token is verified again, so that it does not outlive the key that signed it. */
const ONTHOUD_S = 60;
/** A logout token and the like are signed by the same keys, and are no access tokens (RFC 8725, section 3.11). */
const SOORTEN: ReadonlySet<string> = new Set(['jwt', 'at+jwt', 'application/at+jwt']);
/** OpenID Connect Core 1.0, section 2: a `sub` is no longer than this. */
const LANGSTE_SUB = 255;

const afgekeurd = (claim: string): Error => new errors.JWTClaimValidationFailed(`unusable "${claim}"`, {}, claim);

function redenVan(fout: unknown): Reden {
  const { code, claim } = fout as { code?: unknown; claim?: unknown };
  return { code: typeof code === 'string' ? code : 'onbekend', ...(typeof claim === 'string' && claim !== 'unspecified' && { claim }) };
}

export function maakUitgever(opties: Uitgeveropties): Uitgever {
  const { issuer, publiek, opAfgewezen = () => undefined } = opties;
  const sleutelbos = maakSleutelbos(opties);

  async function leesToken(token: string): Promise<Nagekeken> {
    const { payload, protectedHeader } = await jwtVerify(token, sleutelbos.zoek, {
      issuer,
      audience: publiek,
      algorithms: ALGORITMEN,
      clockTolerance: SPELING_S,
      requiredClaims: ['exp', 'sub'],
    });
    if (!SOORTEN.has((protectedHeader.typ ?? 'jwt').toLowerCase())) throw afgekeurd('typ');
    const houder = houderUit(payload);
    if (houder.gebruiker === undefined || houder.gebruiker.length > LANGSTE_SUB) throw afgekeurd('sub');
    return { houder, tot: Math.min((payload.exp ?? 0) + SPELING_S, seconden() + ONTHOUD_S) };
  }

  return {
    wieIs: metGeheugen(async (token) => {
      try {
        return await leesToken(token);
      } catch (fout) {
        if (fout instanceof UitgeverOnbereikbaar) throw fout;
        opAfgewezen(redenVan(fout));
        return undefined;
      }
    }),
    gereed: () => sleutelbos.bekend(),
  };
}
