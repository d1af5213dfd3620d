/** Appending without HTTP, 16 under way: raw inserts, our ledger and emmett in turns, on the same events; the last two also with read models. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { Grootboek } from '#event-store';
import { openOnderdelen, type Onderdelen } from '../../../apps/grootboek/src/onderdelen.js';
import { mediaan } from '../meet.js';
import type { Omgeving } from '../omgeving.js';
import { openEmmett } from './emmett.js';

const TEGELIJK = 16;
const DUUR_MS = 4_000;
const BEURTEN = 3;
/** Longer than that the read models never need for what one turn appended. */
const BIJ_MS = 60_000;
const JEUGDIGE = randomUUID();

interface Feit {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What happens to one trajectory, one append each. */
const verhaal = (trajectId: string): readonly Feit[] =>
  [
    {
      type: 'VerwijzingGeregistreerd',
      data: { jeugdigeId: JEUGDIGE, datum: '2025-01-13', verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' },
    },
    { type: 'TriageUitgevoerd', data: { datum: '2025-01-20', uitkomst: 'perceel-2', urgentie: 'hoog' } },
    { type: 'OpWachtlijstGeplaatst', data: { datum: '2025-01-27', aanbieder: '42420001' } },
    { type: 'OpWachtlijstGeplaatst', data: { datum: '2025-02-03', aanbieder: '42420002' } },
    { type: 'BehandelingGestart', data: { datum: '2025-03-03', aanbieder: '42420002' } },
  ].map(({ type, data }) => ({ type, data: { trajectId, ...data } }));

type Voegtoe = (stroom: string, volgnummer: number, feit: Feit) => Promise<unknown>;

interface Aanvoer {
  readonly voegToe: Voegtoe;
  /** Resolves when the read models hold all that was appended. */
  readonly bij?: () => Promise<unknown>;
}

/** Whole trajectories after one another, so many side by side; how many appends a second, read models included. */
async function perSeconde({ voegToe, bij }: Aanvoer): Promise<number> {
  const begin = performance.now();
  const werker = async (): Promise<number> => {
    let aantal = 0;
    while (performance.now() - begin < DUUR_MS) {
      const trajectId = randomUUID();
      for (const [volgnummer, feit] of verhaal(trajectId).entries()) await voegToe(`traject-${trajectId}`, volgnummer, feit);
      aantal += 5;
    }
    return aantal;
  };
  const aantallen = await Promise.all(Array.from({ length: TEGELIJK }, werker));
  await bij?.();
  return aantallen.reduce((a, b) => a + b, 0) / ((performance.now() - begin) / 1000);
}

const inGrootboek =
  (grootboek: Grootboek): Voegtoe =>
  (stroom, volgnummer, { type, data }) =>
    grootboek.append({
      opdrachtId: randomUUID(),
      afdruk: '00',
      versOpdrachtId: true,
      door: { rol: 'bench' },
      stromen: [stroom],
      vooraf: () => undefined,
      voorwaarde: () => undefined,
      beslis: (stand) => {
        if (stand.geschiedenis(stroom).length !== volgnummer) throw new Error('De stroom is niet waar zij hoort');
        return { gebeurtenissen: [{ soort: type, versie: 1, stroom, geldigOp: String(data['datum']), gegevens: data }] };
      },
    });

const rauw =
  (pool: pg.Pool): Voegtoe =>
  (stroom, volgnummer, feit) =>
    pool.query({
      name: 'rauw',
      text: 'insert into rauw (stroom, volgnummer, inhoud) values ($1, $2, $3)',
      values: [stroom, volgnummer, JSON.stringify(feit)],
    });

export interface Vergelijking {
  /** Appends a second. */
  readonly rauw: number;
  readonly grootboek: number;
  /** All eleven tables. */
  readonly grootboekMetLeesmodellen: number;
  readonly emmett: number;
  /** One row a placement. */
  readonly emmettMetProjectie: number;
}

/** Medians, taken in turns after one to warm up. */
async function omBeurten(manieren: readonly Aanvoer[]): Promise<readonly number[]> {
  const beurten: number[][] = manieren.map(() => []);
  for (let beurt = 0; beurt <= BEURTEN; beurt += 1)
    for (const [i, manier] of manieren.entries()) {
      const gemeten = await perSeconde(manier);
      if (beurt > 0) beurten[i]?.push(gemeten);
    }
  return beurten.map(mediaan);
}

/** A ledger with its projector beside it in the same process. */
function metLeesmodellen({ grootboek, projector }: Onderdelen, signaal: AbortSignal): Aanvoer {
  void projector.draai(signaal);
  const bij = async (): Promise<void> => {
    if (!(await projector.bijTot((await grootboek.kop()).positie, BIJ_MS))) throw new Error('De leesmodellen komen niet bij');
  };
  return { voegToe: inGrootboek(grootboek), bij };
}

/** Without read models the ledger projects nothing meanwhile, as emmett does not. */
export async function vergelijkAanvoer(omgeving: Omgeving): Promise<Vergelijking> {
  const eigen = await omgeving.nieuw('aanvoer');
  const map = join(omgeving.map, 'emmett');
  const zonder = await openEmmett(map, (await omgeving.nieuw('emmett')).databaseUrl, false);
  const met = await openEmmett(map, (await omgeving.nieuw('emmett_projectie')).databaseUrl, true);
  const [kaal, geheel] = [await openOnderdelen(eigen), await openOnderdelen(await omgeving.nieuw('aanvoer_leesmodellen'))];
  const pool = new pg.Pool({ connectionString: eigen.databaseUrl, max: TEGELIJK });
  await pool.query('create table rauw (stroom text, volgnummer int, inhoud text, primary key (stroom, volgnummer))');
  const klaar = new AbortController();
  const gemeten = await omBeurten([
    { voegToe: rauw(pool) },
    { voegToe: inGrootboek(kaal.grootboek) },
    metLeesmodellen(geheel, klaar.signal),
    { voegToe: zonder.append },
    { voegToe: met.append },
  ]);
  klaar.abort();
  await Promise.all([zonder.sluit(), met.sluit(), pool.end(), kaal.sluit(), geheel.sluit()]);
  const [perRauw, grootboek, grootboekMetLeesmodellen, emmett, emmettMetProjectie] = gemeten as [number, number, number, number, number];
  return { rauw: perRauw, grootboek, grootboekMetLeesmodellen, emmett, emmettMetProjectie };
}
