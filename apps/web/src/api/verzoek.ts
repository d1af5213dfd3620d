/** One request to the service, with the token of who is logged in; a login that ran out is renewed, and the same request sent again. */
import { afgemeld, geenVerbinding, probleemUit } from './probleem.js';
import { huidigeSessie, opnieuwAangemeld } from './sessie.js';

export const BASIS = '/v1';

export interface Verzoek {
  readonly methode?: 'GET' | 'POST';
  readonly pad: string;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly lichaam?: unknown;
  readonly signaal?: AbortSignal | undefined;
}

function opties({ methode = 'GET', koppen, lichaam, signaal }: Verzoek, token: string | undefined): RequestInit {
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
    signal: signaal ?? null,
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
