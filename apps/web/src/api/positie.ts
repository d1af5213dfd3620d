/** How far the service is, as it tells while we listen. */
import { useEffect, useState } from 'react';
import { gebeurtenissen } from './stroom.js';

const POOS_MS = 5_000;

async function luister(signaal: AbortSignal, opPositie: (positie: string) => void): Promise<void> {
  for await (const tekst of gebeurtenissen('/positie/stroom', signaal)) {
    opPositie((JSON.parse(tekst) as { readonly positie: string }).positie);
  }
}

/** The last position that was told; undefined until then, and where nothing can be heard. Listens again after a connection that ended. */
export function usePositie(): string | undefined {
  const [positie, zetPositie] = useState<string>();
  useEffect(() => {
    const weg = new AbortController();
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const begin = (): void => {
      const opnieuw = (): void => {
        if (!weg.signal.aborted) wekker = setTimeout(begin, POOS_MS);
      };
      luister(weg.signal, zetPositie).then(opnieuw, opnieuw);
    };
    begin();
    return () => {
      clearTimeout(wekker);
      weg.abort();
    };
  }, []);
  return positie;
}
