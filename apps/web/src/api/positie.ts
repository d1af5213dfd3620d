/** How far the service is, as it tells while we listen. */
import { useEffect, useState } from 'react';
import { Probleemfout } from './probleem.js';
import { huidigeSessie, wieIs } from './sessie.js';
import { gebeurtenissen } from './stroom.js';

const POOS_MS = 5_000;

type OpPositie = (positie: string) => void;

async function luister(signaal: AbortSignal, opPositie: OpPositie): Promise<void> {
  for await (const tekst of gebeurtenissen('/positie/stroom', signaal)) {
    opPositie((JSON.parse(tekst) as { readonly positie: string }).positie);
  }
}

const poos = (signaal: AbortSignal): Promise<void> =>
  new Promise((klaar) => {
    setTimeout(klaar, POOS_MS);
    signaal.addEventListener('abort', () => klaar());
  });

/** What is refused once is refused again. */
const isGeweigerd = (fout: unknown): boolean => fout instanceof Probleemfout && fout.probleem.status < 500;

async function blijfLuisteren(signaal: AbortSignal, opPositie: OpPositie): Promise<void> {
  while (!signaal.aborted) {
    try {
      await luister(signaal, opPositie);
    } catch (fout) {
      if (isGeweigerd(fout)) return;
    }
    await poos(signaal);
  }
}

/**
 * One tab of a browser listens and tells the others: HTTP/1.1 has six connections for all tabs together. When it goes, the next takes over.
 * Locks are there on https and on the own machine only; elsewhere every tab listens.
 */
function luisterSamen(signaal: AbortSignal, opPositie: OpPositie): void {
  const naam = `positie ${wieIs(huidigeSessie())}`;
  if (!('locks' in navigator)) return void blijfLuisteren(signaal, opPositie);
  const kanaal = new BroadcastChannel(naam);
  kanaal.onmessage = ({ data }: MessageEvent<string>) => opPositie(data);
  signaal.addEventListener('abort', () => kanaal.close());
  const vertel = (positie: string): void => {
    opPositie(positie);
    if (!signaal.aborted) kanaal.postMessage(positie);
  };
  // Rejects when it is still waiting for its turn while the screen goes.
  navigator.locks.request(naam, { signal: signaal }, () => blijfLuisteren(signaal, vertel)).catch(() => undefined);
}

/** The last position that was told; undefined until then, and where nothing can be heard. Listens again after a connection that ended. */
export function usePositie(): string | undefined {
  const [positie, zetPositie] = useState<string>();
  useEffect(() => {
    const weg = new AbortController();
    luisterSamen(weg.signal, zetPositie);
    return () => weg.abort();
  }, []);
  return positie;
}
