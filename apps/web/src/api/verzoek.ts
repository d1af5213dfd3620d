/** One request to the service, with the token of who is logged in; a login that ran out is renewed, and the same request sent again. */
import { afgemeld, geenVerbinding, probleemUit } from './probleem.js';
import { huidigeSessie, opnieuwAangemeld } from './sessie.js';

export const BASIS = '/v1';
const GEDULD_MS = 20_000;

export interface Verzoek {
  readonly methode?: 'GET' | 'POST';
  readonly pad: string;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly lichaam?: unknown;
  readonly signaal?: AbortSignal | undefined;
  /** Its answer does not end by itself. */
  readonly doorlopend?: boolean;
}

/** A connection that died without a word must not keep anybody waiting. */
function totHierToe(): AbortSignal {
  const weg = new AbortController();
  setTimeout(() => weg.abort(), GEDULD_MS);
  return weg.signal;
}

function opties({ methode = 'GET', koppen, lichaam, signaal, doorlopend }: Verzoek, token: string | undefined): RequestInit {
  const metLichaam = lichaam !== undefined;
  const vast = {
    Accept: 'application/json',
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(metLichaam && { 'Content-Type': 'application/json' }),
  };
  return {
    method: methode,
    headers: { ...vast, ...koppen },
    ...(metLichaam && { body: JSON.stringify(lichaam) }),
    signal: AbortSignal.any([signaal, doorlopend ? undefined : totHierToe()].filter((een) => een !== undefined)),
  };
}

async function eenmaal(verzoek: Verzoek, token: string | undefined): Promise<Response> {
  try {
    return await fetch(BASIS + verzoek.pad, opties(verzoek, token));
  } catch (fout) {
    if (verzoek.signaal?.aborted) throw fout;
    throw geenVerbinding();
  }
}

/** The answer when it went well; throws a Probleemfout otherwise. */
export async function vraag(verzoek: Verzoek): Promise<Response> {
  const sessie = huidigeSessie();
  const antwoord = await eenmaal(verzoek, sessie?.token);
  if (antwoord.ok) return antwoord;
  if (antwoord.status !== 401) throw await probleemUit(antwoord);
  if (!(await opnieuwAangemeld(sessie))) throw afgemeld();
  return vraag(verzoek);
}
