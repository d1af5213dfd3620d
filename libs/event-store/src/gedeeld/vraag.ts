import type { Envelop, Kop } from '../port.js';
import type { Geheugen } from './geheugen.js';
import type { Opgave } from './oordeel.js';
import type { Werkblad } from './werkblad.js';

export interface Vraag {
  readonly stromen: readonly string[];
  readonly opdrachtIds: readonly string[];
  readonly verwijzersNaar: readonly string[];
}

/** What these commands need to know beside the streams that are always at hand. */
export function vraagVan(opgaven: readonly Opgave[], geheugen: Geheugen): Vraag {
  const stromen = new Set(opgaven.flatMap(({ opdracht }) => opdracht.stromen));
  const opdrachtIds = new Set(opgaven.filter(({ vers }) => !vers).map(({ opdracht }) => opdracht.opdrachtId));
  const verwijzersNaar = new Set(opgaven.flatMap(({ opdracht }) => opdracht.verwijzersNaar ?? []));
  return {
    stromen: [...stromen].filter((stroom) => !geheugen.isVast(stroom)),
    opdrachtIds: [...opdrachtIds],
    verwijzersNaar: [...verwijzersNaar],
  };
}

type Historie = readonly [stroom: string, historie: readonly Envelop[]];

/** An empty sheet on top of the histories at hand. */
export function nieuwWerkblad(geheugen: Geheugen, kop: Kop, stromen: readonly string[], geladen: Iterable<Historie> = []): Werkblad {
  return {
    begin: kop.positie,
    laatste: kop.vastgelegdOp,
    vast: geheugen.vast,
    isVast: (stroom) => geheugen.isVast(stroom),
    historie: new Map([...stromen.map((stroom): Historie => [stroom, geheugen.neem(stroom) ?? []]), ...geladen]),
    eerder: new Map(),
    verwijzers: new Map(),
    nieuw: [],
    tegelijk: [],
    onmogelijk: new Map(),
  };
}
