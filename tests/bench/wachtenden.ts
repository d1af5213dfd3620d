/** 20,000 children who wait, put in an empty ledger as an import would. */
import { herbouw } from '#leesmodellen';
import { verwerkPartijen } from '../../apps/grootboek/src/importeren/importeer.js';
import { leesRegels, type Partij } from '../../apps/grootboek/src/importeren/lezen.js';
import type { Onderdelen } from '../../apps/grootboek/src/onderdelen.js';

export const WACHTENDEN = 20_000;

export const kenmerk = (soort: number, i: number): string => `${String(soort)}0000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const GEMEENTEN = ['0377', '0392', '0397', '0473', '0375', '0396', '0453'];
const PRODUCTEN = ['basis-jggz', 'specialistische-jggz', 'diagnostiek-jggz', 'begeleiding-ambulant', 'dyslexiezorg'];
const URGENTIES = ['crisis', 'veiligheid', 'hoog', 'regulier', 'regulier'];
export const dag = (i: number): string => new Date(Date.UTC(2024, 0, 2 + (i % 500))).toISOString().slice(0, 10);

/** One child who is referred, triaged and placed, and waits since. */
function wachtende(i: number): readonly object[] {
  const [jeugdige, traject, op] = [kenmerk(1, i), kenmerk(2, i), `${dag(i)}T09:00:00.000Z`];
  const regel = (n: number, opdracht: string, gegevens: object, over: object): object => ({
    opdracht,
    opdrachtId: kenmerk(3 + n, i),
    vastgelegdOp: op,
    gegevens,
    ...over,
  });
  const aanbieder = `4242${String(1000 + (i % 80)).padStart(4, '0')}`;
  const product = PRODUCTEN[i % PRODUCTEN.length];
  return [
    regel(0, 'registreer-jeugdige', { geboortedatum: '2013-04-09', gemeente: GEMEENTEN[i % GEMEENTEN.length] }, { jeugdige }),
    regel(1, 'registreer-verwijzing', { jeugdigeId: jeugdige, datum: dag(i), verwijzer: { type: '02' }, perceel: 2, product }, { traject }),
    regel(2, 'voer-triage-uit', { datum: dag(i), uitkomst: 'perceel-2', urgentie: URGENTIES[i % URGENTIES.length] }, { traject }),
    regel(3, 'plaats-op-wachtlijst', { datum: dag(i), aanbieder }, { traject }),
  ];
}

const LEZEN = { klok: () => new Date().toISOString(), opnieuw: false };

function* partijen(): Generator<Partij> {
  const volgorde = Array.from({ length: WACHTENDEN }, (_, i) => i).sort((a, b) => (a % 500) - (b % 500));
  for (let i = 0; i < volgorde.length; i += 250) {
    const partij = volgorde.slice(i, i + 250).flatMap(wachtende);
    yield leesRegels(
      partij.map((regel, n) => ({ nummer: n + 1, tekst: JSON.stringify(regel) })),
      LEZEN,
    );
  }
}

export async function vulWachtenden(onderdelen: Onderdelen): Promise<void> {
  const opties = { ...LEZEN, uitvoerder: onderdelen.uitvoerder, voortgang: () => undefined };
  const telling = await verwerkPartijen(partijen(), opties, {
    schrijf: (mislukt) => Promise.reject(new Error(JSON.stringify(mislukt))),
  });
  if (telling.vastgelegd !== WACHTENDEN * 4)
    throw new Error(`Verwacht ${String(WACHTENDEN * 4)} opdrachten, vastgelegd ${String(telling.vastgelegd)}`);
  await herbouw(onderdelen.herbouw);
}
