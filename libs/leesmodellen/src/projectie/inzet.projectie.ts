/** Hours worked, and on whose plafond they are charged (contract, section 5, Onderaanneming and money). */
import { bekend, is, kostenCent, laatsteEpisode, openOnderaanneming, staand, toestandVan, type Gebeurtenis, type Opname } from '#traject';
import type { Projectie, Rij } from './rij.js';

/** Under the maatregel an onderaannemer's inzet is charged to his own plafond; without it, to that of who treats on that day. */
function tenLasteVan(o: Opname, g: Gebeurtenis<'InzetGeregistreerd'>): { aanbieder: string; onderaannemer: boolean } {
  const { aanbieder } = g.gegevens;
  const t = toestandVan(o, g.geldigOp);
  const onderaannemer = t !== undefined && openOnderaanneming(t, aanbieder, g.geldigOp) !== undefined;
  const zelf = !onderaannemer || o.regels.maatregelGeldt('aanvullende-behandelaren', g.geldigOp);
  return { aanbieder: zelf ? aanbieder : (laatsteEpisode(t)?.aanbieder ?? aanbieder), onderaannemer };
}

function rij(o: Opname, g: Gebeurtenis<'InzetGeregistreerd'>): Rij {
  const last = tenLasteVan(o, g);
  const waarden = {
    jaar: Number(g.geldigOp.slice(0, 4)),
    verricht_door: g.gegevens.aanbieder,
    ten_laste_van: last.aanbieder,
    als_onderaannemer: last.onderaannemer,
    bedrag_cent: kostenCent(g.gegevens.minuten, g.gegevens.tariefCent),
  };
  return { sleutel: g.gebeurtenisId, van: g.geldigOp, tot: null, waarden };
}

export const inzet: Projectie = (o) => {
  const bekende = staand(o.dossier.inzet.filter((g) => bekend(g, o.kennis)));
  return { o, rijen: bekende.flatMap((g) => (is(g, 'InzetGeregistreerd') ? [rij(o, g)] : [])) };
};
