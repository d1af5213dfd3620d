import { useState } from 'react';
import { huidigeSessie } from '../api/sessie.js';
import { useLees } from '../api/vragen.js';
import { magVastleggen, toetst } from '../delen/rechten.js';
import type { Traject } from './opdracht/velden.js';
import { isNu, type Moment } from './tijdlijn/verhaal.js';

interface Onderweg {
  readonly isLoading: boolean;
  readonly failureCount: number;
}

/** Who fails once is not waited for: its part of the screen says so. */
const komtNog = ({ isLoading, failureCount }: Onderweg): boolean => isLoading && failureCount === 0;

/** Whether a part has still to answer. The parts ask the same questions, and find these answers. */
function useKomtNog(id: string, jeugdigeId: string | null, moment: Moment): boolean {
  const rol = huidigeSessie()?.rol;
  const jeugdige = useLees('/jeugdigen/{id}', { pad: { id: jeugdigeId ?? '' }, vraag: moment }, { wanneer: jeugdigeId !== null });
  const toetsing = useLees('/trajecten/{id}/toetsing', { pad: { id }, vraag: moment }, { wanneer: toetst(rol) });
  const mogelijkheden = useLees('/trajecten/{id}/mogelijkheden', { pad: { id } }, { wanneer: isNu(moment) && magVastleggen(rol) });
  return [jeugdige, toetsing, mogelijkheden].some(komtNog);
}

/**
 * The traject, once the parts of its screen have their answers, so that it comes as a whole: a part that came later would move what is being read.
 * What was shown once stays, whatever is asked again: somebody may be at work in it.
 */
export function useAlsGeheel(id: string, traject: Traject | undefined, moment: Moment): Traject | undefined {
  const onderweg = useKomtNog(id, traject?.jeugdigeId ?? null, moment);
  const [getoond, zetGetoond] = useState(false);
  const klaar = traject !== undefined && !onderweg;
  if (klaar && !getoond) zetGetoond(true);
  return klaar || getoond ? traject : undefined;
}
