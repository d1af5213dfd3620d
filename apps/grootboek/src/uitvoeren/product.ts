/** A product that no regeling recorded so far names, or one of the other perceel, is no valid input (contract, section 3). Pure. */
import type { VeldFout } from '#contracten';
import { is, staand, type Gebeurtenis, type Perceel } from '#traject';
import type { Vervanging } from './aanvraag.js';

const PERCEEL_VAN_TRIAGE: Readonly<Record<string, Perceel>> = { 'perceel-1': 1, 'perceel-2': 2 };

const perceelVan = ({ opdracht, gegevens }: Vervanging): Perceel | undefined =>
  opdracht === 'voer-triage-uit' ? PERCEEL_VAN_TRIAGE[String(gegevens['uitkomst'])] : (gegevens['perceel'] as Perceel | undefined);

/** `pointer` of the gegevens in the body: '' or `/vervanging/gegevens`. */
export function onbekendProduct(gevraagd: Vervanging, regelingen: readonly Gebeurtenis[], pointer: string): VeldFout | undefined {
  const code = gevraagd.gegevens['product'];
  if (typeof code !== 'string') return undefined;
  const bekend = staand(regelingen).flatMap((g) => (is(g, 'RegelingVastgesteld') ? (g.gegevens.producten ?? []) : []));
  const zelfde = bekend.filter((p) => p.code === code);
  const plaats = { in: 'body', pointer: `${pointer}/product` } as const;
  if (zelfde.length === 0) return { ...plaats, code: 'onbekend-product', detail: 'Geen regeling noemt dit product.' };
  const perceel = perceelVan(gevraagd);
  if (perceel === undefined || zelfde.some((p) => p.perceel === perceel)) return undefined;
  return { ...plaats, code: 'ander-perceel', detail: `Dit product hoort niet bij perceel ${String(perceel)}.` };
}
