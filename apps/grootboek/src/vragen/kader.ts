/** A question as the read models take it. */
import type { Kader, Zicht } from '#leesmodellen';
import type { Gevraagd, Vrager } from './leesvraag.js';

/** A party's lists hold only the trajecten that it may see; one without an organisatie sees none. */
export function zichtVan({ rol, wie: { organisatie = '' } }: Vrager): Zicht {
  if (rol === 'aanbieder') return { soort: 'aanbieder', agb: organisatie };
  return rol === 'gemeente' ? { soort: 'gemeente', code: organisatie } : { soort: 'alles' };
}

/** The moments and the sight of a question, with its own parameters: filters, page, status. */
export function kaderVan<V extends { readonly bekendOp?: string }>(gevraagd: Gevraagd<object, V>): V & Kader {
  const { vraag, moment } = gevraagd;
  const bekendOp = vraag.bekendOp === undefined ? {} : { bekendOp: moment.kennis.op };
  return { ...vraag, ...bekendOp, peildatum: moment.peildatum, zicht: zichtVan(gevraagd) };
}
