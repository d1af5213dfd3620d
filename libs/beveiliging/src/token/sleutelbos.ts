/** The public keys of an issuer: found by OpenID discovery, kept, fetched again when one is unknown, and kept for a day when the issuer is away. */
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';

/** The issuer cannot be reached, or does not answer as an issuer does: nothing can be said of a token. */
export class UitgeverOnbereikbaar extends Error {}

export interface Sleutelbosopties {
  /** As the issuer writes itself: the `iss` of its tokens. */
  readonly issuer: string;
  /** Hears why the issuer could not be reached, once for each attempt. */
  readonly opFout?: ((fout: unknown) => void) | undefined;
  /** Between two attempts, and between two looks for an unknown key (default 10 s). */
  readonly pauzeMs?: number | undefined;
  /** After so long the keys are fetched again, beside the work (default 10 minutes): one that was withdrawn is then no longer accepted. */
  readonly versMs?: number | undefined;
}

export interface Sleutelbos {
  /** For `jwtVerify`. Rejects with UitgeverOnbereikbaar when that is why there is no key. */
  readonly zoek: JWTVerifyGetKey;
  /** Whether there are keys; looks for them when there are none yet. */
  bekend(): Promise<boolean>;
}

const GEDULD_MS = 5_000;
const EEN_DAG_MS = 86_400_000;

type Sleutels = ReturnType<typeof createRemoteJWKSet>;
type Haal = (url: string | URL) => Promise<Response>;

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** https, or http to this machine itself. */
export function isVeiligAdres(adres: string): boolean {
  const { protocol, hostname } = URL.canParse(adres) ? new URL(adres) : { protocol: '', hostname: '' };
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

/** Fetches JSON. After a failure it fails at once for a while, so that tokens that come meanwhile do not each wait for an issuer that is away. */
function maakHaal(pauzeMs: number, opFout: (fout: unknown) => void): Haal {
  let misluktOp = Number.NEGATIVE_INFINITY;
  return async (url) => {
    if (performance.now() - misluktOp < pauzeMs) throw new UitgeverOnbereikbaar('De uitgever van tokens was zojuist niet bereikbaar');
    try {
      const antwoord = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.timeout(GEDULD_MS),
        headers: { accept: 'application/json' },
      });
      if (antwoord.status !== 200) throw new Error(`De uitgever van tokens antwoordt met status ${antwoord.status}`);
      return Response.json(await antwoord.json());
    } catch (cause) {
      misluktOp = performance.now();
      opFout(cause);
      throw new UitgeverOnbereikbaar('De uitgever van tokens is niet bereikbaar', { cause });
    }
  };
}

/** OpenID Connect Discovery 1.0, section 4: the document must name the issuer exactly as it was asked for. */
async function ontdek(issuer: string, haal: Haal, opFout: (fout: unknown) => void): Promise<URL> {
  const antwoord = await haal(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { issuer: genoemd, jwks_uri: adres } = (await antwoord.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (genoemd === issuer && typeof adres === 'string' && isVeiligAdres(adres)) return new URL(adres);
  const fout = new UitgeverOnbereikbaar('De uitgever noemt zichzelf anders dan OIDC_ISSUER, of geeft zijn sleutels niet over https');
  opFout(fout);
  throw fout;
}

export function maakSleutelbos(opties: Sleutelbosopties): Sleutelbos {
  const { issuer, opFout = () => undefined, pauzeMs = 10_000, versMs = 600_000 } = opties;
  const haal = maakHaal(pauzeMs, opFout);
  let opgehaaldOp = 0;
  let bezig: Promise<Sleutels> | undefined;

  const haalSleutels = async (url: string): Promise<Response> => {
    const antwoord = await haal(url);
    opgehaaldOp = performance.now();
    return antwoord;
  };
  const begin = async (): Promise<Sleutels> => {
    const adres = await ontdek(issuer, haal, opFout);
    const sleutels = createRemoteJWKSet(adres, { cooldownDuration: pauzeMs, cacheMaxAge: EEN_DAG_MS, [customFetch]: haalSleutels });
    await sleutels.reload();
    return sleutels;
  };
  const neem = (): Promise<Sleutels> => {
    bezig ??= begin().catch((fout: unknown) => {
      bezig = undefined;
      throw fout;
    });
    return bezig;
  };

  return {
    async zoek(kop, token) {
      try {
        const sleutels = await neem();
        if (performance.now() - opgehaaldOp > versMs && !sleutels.reloading) sleutels.reload().catch(() => undefined);
        return await sleutels(kop, token);
      } catch (fout) {
        if (fout instanceof errors.JWKSInvalid)
          throw new UitgeverOnbereikbaar('De uitgever van tokens geeft geen sleutels', { cause: fout });
        throw fout;
      }
    },
    bekend: () =>
      neem().then(
        (sleutels) => sleutels.fresh,
        () => false,
      ),
  };
}
