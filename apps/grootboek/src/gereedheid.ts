/** Whether the service can answer now: the database is there, and the read models keep up with the ledger. */
import { LEESMODELLEN, lopend, stilstaand, type Stand } from '#leesmodellen';
import type { Gereedheid, Modelstand, Onderdeel } from './http/gezondheid.js';
import type { Onderdelen } from './onderdelen.js';

/** Read models that stand still for so long while events wait are stuck: a new regeling folds a large region again in minutes, in one transaction. */
const GEDULD_MS = 300_000;
/** Another process takes over within ten seconds; after this nobody will. */
const ONGELEID_MS = 15_000;
/** A failure counts for longer than the projector ever waits before it tries again (five seconds). */
const NASLEEP_MS = 10_000;

/** What was seen of the read models at one moment; `op` and `misluktOp` in ms of one clock. */
export interface Blik {
  readonly op: number;
  readonly kop: bigint;
  readonly standen: readonly Stand[];
  /** All are built, and have come as far as the ledger was when the service started. */
  readonly opgebouwd: boolean;
  /** When the projector last failed. */
  readonly misluktOp: number | undefined;
  /** Some process keeps them up to date. */
  readonly geleid: boolean;
}

/** Events wait behind this positie, since the first look that saw them there. */
export interface Wacht {
  readonly positie: bigint;
  readonly sinds: number;
}

/** `vorige`: what the look before this one gave. When an event was recorded does not tell how long it waits: an import brings old ones. */
export function wachtNa({ op, kop, standen }: Blik, vorige: Wacht | undefined): Wacht | undefined {
  const gaan = lopend(standen);
  const positie = standen.reduce((laagste, { naam, positie: p }) => (gaan.includes(naam) && p < laagste ? p : laagste), kop);
  if (positie === kop) return undefined;
  return vorige?.positie === positie ? vorige : { positie, sinds: op };
}

const gebeurtenissen = (aantal: bigint): string => (aantal === 1n ? '1 gebeurtenis' : `${String(aantal)} gebeurtenissen`);

const nogNiet = (standen: readonly Stand[]): string =>
  stilstaand(standen).length === LEESMODELLEN.length ? 'Geen enkel leesmodel gaat verder.' : 'De leesmodellen worden nog opgebouwd.';

function bezwaar({ op, kop, standen, opgebouwd, misluktOp, geleid }: Blik, wacht: Wacht | undefined): string | undefined {
  if (!opgebouwd) return nogNiet(standen);
  if (!wacht) return undefined;
  const achter = `Zij lopen ${gebeurtenissen(kop - wacht.positie)} achter.`;
  if (misluktOp !== undefined && op - misluktOp < NASLEEP_MS)
    return `Het bijwerken van de leesmodellen mislukt: zie het logboek. ${achter}`;
  const stilMs = op - wacht.sinds;
  if (!geleid && stilMs >= ONGELEID_MS) return `Geen proces werkt de leesmodellen bij (GROOTBOEK_TAKEN=projector). ${achter}`;
  return stilMs < GEDULD_MS ? undefined : `De leesmodellen staan al ${String(Math.round(stilMs / 1_000))} seconden stil. ${achter}`;
}

/** Of each read model how far it is, and how far behind. */
const modelstanden = ({ standen, kop }: Pick<Blik, 'standen' | 'kop'>): readonly Modelstand[] =>
  standen.map(({ naam, positie, gestopt }) => ({
    naam,
    positie: String(positie),
    achterstand: Number(kop - positie),
    ...(gestopt && { gestopt }),
  }));

export function oordeelOverLeesmodellen(blik: Blik, wacht: Wacht | undefined): Onderdeel {
  const reden = bezwaar(blik, wacht);
  const bij = wacht
    ? `De leesmodellen lopen ${gebeurtenissen(blik.kop - wacht.positie)} achter en worden bijgewerkt.`
    : 'De leesmodellen zijn bij.';
  const stil = stilstaand(blik.standen).map(({ naam }) => naam);
  return {
    gereed: reden === undefined,
    uitleg: [
      reden ?? bij,
      ...(stil.length > 0 ? [`Wel staan stil, op een gebeurtenis die zij niet aankunnen: ${stil.join(', ')}.`] : []),
    ].join(' '),
    ...(stil.length > 0 && { beperkt: true }),
    standen: modelstanden(blik),
  };
}

/** The ledger's end is read last, so no read model is ahead of it. */
async function kijk({ grootboek, projector, projectorfoutOp }: Onderdelen, begin: bigint): Promise<Blik> {
  const opgebouwd = await projector.bijTot(begin, 0);
  const standen = await projector.standen();
  const { positie: kop } = await grootboek.kop();
  return { op: performance.now(), kop, standen, opgebouwd, misluktOp: projectorfoutOp(), geleid: await projector.geleid() };
}

/** Where events have a store of their own: without it nothing is recorded, and lists still answer. */
function oordeelOverKurrent({ grootboek, instellingen }: Onderdelen): { readonly kurrentdb?: Onderdeel } {
  if (!instellingen.kurrentdb) return {};
  const bezwaar = grootboek.bezwaar();
  return { kurrentdb: { gereed: true, uitleg: bezwaar ?? 'KurrentDB wordt gevolgd.', ...(bezwaar !== undefined && { beperkt: true }) } };
}

/** `begin`: how far the ledger was when the service started. */
export function maakGereedheid(onderdelen: Onderdelen, begin: bigint): Gereedheid {
  let wacht: Wacht | undefined;
  return async () => {
    const blik = await kijk(onderdelen, begin).catch(() => undefined);
    if (!blik) return { database: { gereed: false, uitleg: 'De database is niet bereikbaar.' } };
    wacht = wachtNa(blik, wacht);
    const database = { gereed: true, uitleg: 'De database is bereikbaar.' };
    return { database, ...oordeelOverKurrent(onderdelen), leesmodellen: oordeelOverLeesmodellen(blik, wacht) };
  };
}
