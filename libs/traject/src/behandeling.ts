/** What several slices ask of a treatment before something can happen in it. */
import { onmogelijk, type Onmogelijk } from './onmogelijk.js';
import { behandeling, type Toestand } from './toestand.js';

export const nietInBehandeling = (t: Toestand): Onmogelijk | undefined => (behandeling(t) ? undefined : onmogelijk('niet-in-behandeling'));

/** Perceel 1 knows no verlenging, meervoudigheid or overdracht. In the way stands what brought the treatment there. */
export function inPerceel1(t: Toestand): Onmogelijk | undefined {
  const episode = behandeling(t);
  return episode?.perceel === 1 ? onmogelijk('in-perceel-1', episode.gebeurtenisId) : undefined;
}
