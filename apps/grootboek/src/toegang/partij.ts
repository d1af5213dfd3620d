/** What an aanbieder may record in a trajectory: only its own part, and only where it has one (contract, section 11). Pure. */
import { BEGIN, behandeling, laatsteEpisode, openOverdracht, type FeitOpdracht, type Toestand } from '#traject';
import type { Vervanging } from '../uitvoeren/aanvraag.js';

type Afgewezen = 'geen-toegang' | 'niet-gevonden';

/** Commands that name another party: they are for who treats. */
const VOOR_WIE_BEHANDELT: ReadonlySet<FeitOpdracht> = new Set<FeitOpdracht>(['zet-onderaannemer-in', 'vraag-overdracht-aan', 'wissel-aanbieder']);
const VOOR_HET_CONSORTIUM: ReadonlySet<FeitOpdracht> = new Set<FeitOpdracht>(['voltooi-overdracht', 'weiger-overdracht']);

/** Who treats or last treated; before the start, who has it on a list. */
function isAanZet(t: Toestand, agb: string): boolean {
  const episode = laatsteEpisode(t);
  return episode ? episode.aanbieder === agb : t.plaatsingen.some((p) => p.aanbieder === agb);
}

function magVragen({ opdracht, gegevens }: Vervanging, t: Toestand, agb: string): boolean {
  if (VOOR_WIE_BEHANDELT.has(opdracht)) return behandeling(t)?.aanbieder === agb;
  if (VOOR_HET_CONSORTIUM.has(opdracht)) return openOverdracht(t)?.consortium === agb;
  if (opdracht === 'beeindig-onderaanneming') return gegevens['aanbieder'] === agb || behandeling(t)?.aanbieder === agb;
  if (opdracht === 'beeindig-overbrugging') return t.overbrugging?.aanbieder === agb || isAanZet(t, agb);
  return gegevens['aanbieder'] === undefined ? isAanZet(t, agb) : gegevens['aanbieder'] === agb;
}

/**
 * `t`: the trajectory as it stands, undefined when it is unknown (a crisis start makes it). `eigen`: for a correction, whether this aanbieder
 * recorded what is withdrawn.
 */
export function bezwaarVanPartij(
  agb: string | undefined,
  t: Toestand | undefined,
  gevraagd: Vervanging | undefined,
  eigen: boolean,
): Afgewezen | undefined {
  if (agb === undefined) return 'geen-toegang';
  if (t && !t.betrokken.includes(agb)) return 'niet-gevonden';
  return eigen && (!gevraagd || magVragen(gevraagd, t ?? BEGIN, agb)) ? undefined : 'geen-toegang';
}
