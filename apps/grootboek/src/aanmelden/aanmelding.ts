/** One of two ways to log in: tokens of an issuer (OIDC_ISSUER), or the development login on the own machine. Never both. */
import { isVeiligAdres, maakTokens, maakUitgever } from '#beveiliging';
import type { Gereedheid, Onderdeel } from '../http/gezondheid.js';
import { foutgegevens, type Logboek } from '../http/logboek.js';
import type { Route } from '../http/route.js';
import { Instelfout, isLoopback, type Instellingen } from '../instellingen.js';
import type { WieIs } from './bewaker.js';
import { ontwikkelAanmelding } from './ontwikkel.http.js';

export interface Aanmelding {
  readonly wieIs: WieIs;
  /** The development login, where that is the way. */
  readonly routes: readonly Route[];
  /** The readiness of the service, with that of logging in beside it. */
  metStand(gereedheid: Gereedheid): Gereedheid;
}

/** Whether somebody can log in safely with these settings. Throws an Instelfout. */
export function controleerAanmelding({ oidcIssuer, host }: Instellingen): void {
  if (oidcIssuer !== undefined) {
    if (isVeiligAdres(oidcIssuer)) return;
    throw new Instelfout(`OIDC_ISSUER moet met https beginnen (http mag alleen naar een loopback-adres). Het is nu: ${oidcIssuer}`);
  }
  if (isLoopback(host)) return;
  throw new Instelfout(
    `Zonder OIDC_ISSUER kan iedereen zich aanmelden, dus dan luistert de dienst alleen op een loopback-adres. HOST is nu ${host}; gebruik 127.0.0.1, of noem een OIDC_ISSUER.`,
  );
}

const BEREIKT: Onderdeel = { gereed: true, uitleg: 'De sleutels van de uitgever van tokens zijn bekend.' };
const ONBEREIKT: Onderdeel = { gereed: false, uitleg: 'De uitgever van tokens (OIDC_ISSUER) is nog niet bereikt: zie het logboek.' };

function bijUitgever(issuer: string, publiek: string, logboek: Logboek): Aanmelding {
  const uitgever = maakUitgever({
    issuer,
    publiek,
    opFout: (fout) => logboek.error(foutgegevens(fout), 'uitgever van tokens niet bereikbaar'),
    opAfgewezen: (reden) => logboek.info(reden, 'token afgewezen'),
  });
  return {
    wieIs: (token) => uitgever.wieIs(token),
    routes: [],
    metStand: (gereedheid) => async () => {
      const [onderdelen, gereed] = await Promise.all([gereedheid(), uitgever.gereed()]);
      return { ...onderdelen, aanmelden: gereed ? BEREIKT : ONBEREIKT };
    },
  };
}

/** The issuer is asked for its keys when the first token comes, or the first question whether the service is ready: it need not be there at the start. */
export function maakAanmelding({ oidcIssuer, oidcAudience }: Instellingen, hoofdsleutel: Buffer, logboek: Logboek): Aanmelding {
  if (oidcIssuer !== undefined) return bijUitgever(oidcIssuer, oidcAudience, logboek);
  const tokens = maakTokens(hoofdsleutel, oidcAudience);
  return { wieIs: (token) => tokens.wieIs(token), routes: [ontwikkelAanmelding(tokens)], metStand: (gereedheid) => gereedheid };
}
