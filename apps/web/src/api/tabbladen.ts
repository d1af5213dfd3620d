/**
 * One login for the tabs of a browser: a link opened in a new tab asks nothing, a login that is renewed is renewed everywhere, and who logs out
 * leaves no other tab open. A second person in the same browser is not disturbed.
 */
import { hoor, huidigeSessie, laatVerlopen, vertelVia, type Bericht } from './sessie.js';

const KANAAL = 'sessie';
/** Tabs that are there answer at once; longer than this nobody waits for the login page. */
const GEDULD_MS = 150;
const KIJK_MS = 15_000;

/** Resolves when it is known whether somebody is logged in already. */
export async function verbindTabbladen(): Promise<void> {
  const kanaal = new BroadcastChannel(KANAAL);
  vertelVia((bericht) => kanaal.postMessage(bericht));
  const antwoord = new Promise<void>((klaar) => {
    kanaal.onmessage = ({ data }: MessageEvent<Bericht>) => {
      hoor(data);
      if (data.soort === 'aanwezig') klaar();
    };
  });
  const kijk = (): void => laatVerlopen(Date.now());
  setInterval(kijk, KIJK_MS);
  // Timers stand still while a computer sleeps.
  document.addEventListener('visibilitychange', kijk);
  if (huidigeSessie()) return;
  kanaal.postMessage({ soort: 'wie-is-er' } satisfies Bericht);
  await Promise.race([antwoord, new Promise((klaar) => setTimeout(klaar, GEDULD_MS))]);
}
