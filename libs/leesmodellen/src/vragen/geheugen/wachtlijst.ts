/** GET /v1/wachtlijst out of the mirror: the same answer as from the tables, in a millisecond or two. */
import type { Db, Gelezen } from '../kader.js';
import { DEFINITIE, leesWachtlijst, type Wachtende, type Wachtlijst, type Wachtlijstvraag } from '../wachtlijst.js';
import { NORM_DAGEN } from '../wachtvolgorde.js';
import { bladzijde } from './bladzijde.js';
import { ONBEKENDE_DAG, W } from './rijen.js';
import type { Beeld, Spiegel } from './spiegel.js';
import { alsDag, telZonderPlaatsing, zoekWachtenden } from './tellen.js';

const DAG_MS = 86_400_000;

const alsDatum = (dag: number): string => new Date(dag * DAG_MS).toISOString().slice(0, 10);

function wachtende({ ids, woorden, wachtlijst: { traject, eigen } }: Beeld, plaats: number, vandaag: number): Wachtende {
  const getal = (kolom: number): number => eigen[kolom]?.[plaats] ?? 0;
  const woord = (kolom: number): string | null => woorden.woord(getal(kolom));
  const [verwezen, sinds] = [getal(W.verwijsdatum), getal(W.sinds)];
  const dagenSindsVerwijzing = verwezen === ONBEKENDE_DAG ? null : Math.max(0, vandaag - verwezen);
  return {
    trajectId: ids.woord(traject[plaats] ?? 0) ?? '',
    jeugdigeId: ids.woord(getal(W.jeugdige)),
    gemeente: woord(W.gemeente),
    perceel: getal(W.perceel) || null,
    product: woord(W.product),
    aanbieder: woord(W.aanbieder) ?? '',
    urgentie: woord(W.urgentie),
    sinds: alsDatum(sinds),
    wachtdagen: vandaag - sinds,
    verwijsdatum: verwezen === ONBEKENDE_DAG ? null : alsDatum(verwezen),
    dagenSindsVerwijzing,
    overbrugging: getal(W.overbrugging) === 1,
    inBehandeling: getal(W.inBehandeling) === 1,
    bovenNorm: dagenSindsVerwijzing !== null && dagenSindsVerwijzing > NORM_DAGEN,
  };
}

function antwoord(beeld: Beeld, vraag: Wachtlijstvraag): Gelezen<Wachtlijst> {
  const { peildatum, bekendOp, pagina, perPagina, sorteer = 'urgentie' } = vraag;
  const { plaatsen, netto, trajecten } = zoekWachtenden(beeld, vraag);
  const vandaag = alsDag(peildatum);
  const items = bladzijde(beeld, plaatsen, sorteer, vraag).map((plaats) => wachtende(beeld, plaats, vandaag));
  const tellingen = {
    bruto: plaatsen.length,
    netto,
    trajecten,
    totaal: plaatsen.length,
    zonderPlaatsing: telZonderPlaatsing(beeld, vraag),
  };
  const wanneer = { peildatum, bekendOp: bekendOp ?? beeld.stand.bekend_op };
  return {
    positie: beeld.stand.positie,
    uiteen: beeld.stand.uiteen,
    antwoord: { ...wanneer, definitie: DEFINITIE, pagina, perPagina, ...tellingen, items },
  };
}

export interface Wachtlijstlezer {
  lees(vraag: Wachtlijstvraag): Promise<Gelezen<Wachtlijst>>;
  /** Makes the mirror at hand (some seconds for 200,000 trajecten, minutes for millions); until then questions go to the tables, and take longer. */
  warm(): Promise<void>;
}

/** So many answers are kept while the read models stand still. */
const MEESTE_ANTWOORDEN = 200;

/** The same question at the same stand has the same answer. */
function maakOnthouden(): (beeld: Beeld, vraag: Wachtlijstvraag) => Gelezen<Wachtlijst> {
  let stand: string | undefined;
  let antwoorden = new Map<string, Gelezen<Wachtlijst>>();
  return (beeld, vraag) => {
    const { tabellen, positie } = beeld.stand;
    const nu = `${tabellen} ${positie}`;
    if (stand !== nu || antwoorden.size >= MEESTE_ANTWOORDEN) antwoorden = new Map();
    stand = nu;
    const sleutel = JSON.stringify(vraag);
    const gegeven = antwoorden.get(sleutel) ?? antwoord(beeld, vraag);
    antwoorden.set(sleutel, gegeven);
    return gegeven;
  };
}

/** Answers from memory when it can. What an aanbieder may see is asked of the tables: who is involved where is not in memory. */
export function maakWachtlijstlezer(db: Db, spiegel: Spiegel): Wachtlijstlezer {
  const uitSpiegel = maakOnthouden();
  return {
    async lees(vraag) {
      const beeld = vraag.zicht.soort === 'aanbieder' ? undefined : await spiegel.bij();
      return beeld ? uitSpiegel(beeld, vraag) : leesWachtlijst(db, vraag);
    },
    warm: () => spiegel.warm(),
  };
}
