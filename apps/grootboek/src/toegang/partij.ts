/** What an aanbieder may record in a trajectory: only its own part, and only where it has one (contract, section 11). Pure. */
import { noemtAanbieder } from '#contracten';
import { BEGIN, behandeling, laatsteEpisode, openOverdracht, type FeitOpdracht, type Toestand } from '#traject';
import type { Vervanging } from '../uitvoeren/aanvraag.js';

type Afgewezen = 'geen-toegang' | 'niet-gevonden';

/** Who treats or last treated; before the start, who has it on a list. */
function isAanZet(t: Toestand, agb: string): boolean {
  const episode = laatsteEpisode(t);
  return episode ? episode.aanbieder === agb : t.plaatsingen.some((p) => p.aanbieder === agb);
}

interface Verzoek {
  readonly t: Toestand;
  readonly agb: string;
  /** The party that the command itself names. */
  readonly genoemd: unknown;
}

const behandelt = ({ t, agb }: Verzoek): boolean => behandeling(t)?.aanbieder === agb;
const isConsortium = ({ t, agb }: Verzoek): boolean => openOverdracht(t)?.consortium === agb;
const isZelfGenoemd = ({ agb, genoemd }: Verzoek): boolean => genoemd === agb;

/** Commands that name another party are for who treats; answering an overdracht is for the consortium. */
const EISEN: Partial<Readonly<Record<FeitOpdracht, (v: Verzoek) => boolean>>> = {
  'zet-onderaannemer-in': behandelt,
  'vraag-overdracht-aan': behandelt,
  'wissel-aanbieder': behandelt,
  'voltooi-overdracht': isConsortium,
  'weiger-overdracht': isConsortium,
  'beeindig-onderaanneming': (v) => isZelfGenoemd(v) || behandelt(v),
  'beeindig-overbrugging': (v) => v.t.overbrugging?.aanbieder === v.agb || isAanZet(v.t, v.agb),
};

function magVragen({ opdracht, gegevens }: Vervanging, t: Toestand, agb: string): boolean {
  const verzoek = { t, agb, genoemd: gegevens['aanbieder'] };
  const eis = EISEN[opdracht] ?? (verzoek.genoemd === undefined ? () => isAanZet(t, agb) : isZelfGenoemd);
  return eis(verzoek);
}

/** With these the aanbieder that is named comes in. */
const NOEMT_EEN_ANDER: ReadonlySet<FeitOpdracht> = new Set<FeitOpdracht>(['zet-onderaannemer-in', 'wissel-aanbieder']);

/** Whom this aanbieder must name: itself, where a command is about one aanbieder and it does not speak for all as who treats. */
export function teNoemen(opdracht: FeitOpdracht, t: Toestand, agb: string): string | undefined {
  if (!noemtAanbieder(opdracht) || NOEMT_EEN_ANDER.has(opdracht)) return undefined;
  return opdracht === 'beeindig-onderaanneming' && behandeling(t)?.aanbieder === agb ? undefined : agb;
}

/** Whether this aanbieder may ask for it, in the form in which it can. */
export const kanVragen = (opdracht: FeitOpdracht, t: Toestand, agb: string): boolean =>
  magVragen({ opdracht, gegevens: { aanbieder: teNoemen(opdracht, t, agb) } }, t, agb);

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
