/** voer-triage-uit: the CJG decides on perceel, product and urgentie. The last triage counts. */
import type { Feiten } from '../feit.js';
import type { Gebeurtenis, Perceel } from '../gebeurtenissen.js';
import { onmogelijk, type Onmogelijk } from '../onmogelijk.js';
import { afgewezen, behandeling, type Toestand } from '../toestand.js';

type Triage = Gebeurtenis<'TriageUitgevoerd'>;

const naarPerceel = ({ gegevens: { uitkomst } }: Triage): Perceel | null =>
  uitkomst === 'perceel-1' ? 1 : uitkomst === 'perceel-2' ? 2 : null;

/** To the other perceel or to another product during treatment: that is an overdracht, and the clock runs on the product of the start. */
function inBehandeling(t: Toestand, g: Triage): Onmogelijk | undefined {
  const episode = behandeling(t);
  if (!episode) return undefined;
  const perceel = naarPerceel(g);
  const anderPerceel = perceel !== null && t.perceel !== null && perceel !== t.perceel;
  const anderProduct = g.gegevens.product !== undefined && t.product !== null && g.gegevens.product !== t.product;
  return anderPerceel || anderProduct ? onmogelijk('triage-in-behandeling', episode.gebeurtenisId) : undefined;
}

const zonderProduct = (t: Toestand, g: Triage): Onmogelijk | undefined =>
  t.perceel === 1 && naarPerceel(g) === 2 && g.gegevens.product === undefined ? onmogelijk('triage-zonder-product') : undefined;

/** Perceel and product after a triage outside treatment: a product given replaces; to perceel 1 without one it is `meervoudig`. */
function bestemming(t: Toestand, g: Triage): Pick<Toestand, 'perceel' | 'product' | 'productInPerceel2'> {
  const perceel = naarPerceel(g) ?? t.perceel;
  const verplaatst = perceel !== t.perceel;
  const vanzelf = verplaatst ? (perceel === 1 ? 'meervoudig' : t.productInPerceel2) : t.product;
  const product = g.gegevens.product ?? vanzelf;
  return { perceel, product, productInPerceel2: perceel === 2 ? product : t.productInPerceel2 };
}

/** To the other perceel: while nobody knows the perceel (a crisis without verwijzing), a triage makes it known and moves nobody. */
const naarAnderPerceel = (t: Toestand, na: Toestand): boolean => t.perceel !== null && na.perceel !== t.perceel;

export const triage: Feiten<'TriageUitgevoerd'> = {
  TriageUitgevoerd: {
    verzoek: (t, g) => inBehandeling(t, g) ?? zonderProduct(t, g),
    vouw: (t, g) => {
      const { gebeurtenisId, geldigOp, gegevens } = g;
      const getriageerd = { ...t, triage: { gebeurtenisId, uitkomst: gegevens.uitkomst, urgentie: gegevens.urgentie } };
      // One that stands during treatment all the same (in a crisis, or before a late start) changes neither perceel nor product.
      if (behandeling(t)) return getriageerd;
      const na = { ...getriageerd, ...bestemming(t, g) };
      const sluit = t.plaatsingen.length > 0 && (afgewezen(na) || naarAnderPerceel(t, na));
      return sluit ? { ...na, plaatsingen: [], laatsteSluiting: { hoe: 'verplaatst', gebeurtenisId, datum: geldigOp } } : na;
    },
  },
};
