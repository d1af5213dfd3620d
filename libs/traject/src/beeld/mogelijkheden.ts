/** Which commands are possible today for a trajectory, and why not for the others: each is tried on the story. */
import type { Datum } from '../datum.js';
import { OPDRACHTEN, gevraagd, type Bekend, type FeitOpdracht } from '../opdrachten.js';
import { oordeelOverInzet } from '../inzet/inzet.js';
import type { Code } from '../onmogelijk.js';
import { isBinnen, type Toestand } from '../toestand.js';
import { oordeelOverTraject } from '../traject.js';

export interface Mogelijkheid {
  readonly opdracht: string;
  readonly mogelijk: boolean;
  readonly reden?: Code;
}

const EEN_ANDER = '00000000';

/** What would be filled in, where it matters for what is possible. */
function voorbeeld(opdracht: FeitOpdracht, t: Toestand, vandaag: Datum): Record<string, unknown> {
  const wacht = t.plaatsingen.find((p) => !p.overdracht)?.aanbieder ?? EEN_ANDER;
  const onderaannemer = t.onderaannemingen.find((o) => isBinnen(o, vandaag))?.aanbieder ?? EEN_ANDER;
  const velden: Partial<Record<FeitOpdracht, Record<string, unknown>>> = {
    'registreer-verwijzing': { verwijzer: { type: '01' }, perceel: 2, product: '' },
    'voer-triage-uit': { uitkomst: t.perceel === 1 ? 'perceel-1' : 'perceel-2', urgentie: 'regulier' },
    'verwijder-van-wachtlijst': { aanbieder: wacht },
    'beeindig-onderaanneming': { aanbieder: onderaannemer },
    'vraag-overdracht-aan': { consortium: EEN_ANDER },
    'beeindig-traject': { reden: '32' },
  };
  return { datum: vandaag, aanbieder: EEN_ANDER, ...velden[opdracht] };
}

/** `bekend`: the trajectory as the ledger holds it now; `t`: its state today; `aanbieder`: whom a command would have to name, where that is given. */
export function mogelijkheden(
  bekend: Bekend,
  t: Toestand,
  vandaag: Datum,
  aanbieder: (opdracht: FeitOpdracht) => string | undefined = () => undefined,
): readonly Mogelijkheid[] {
  const namen = Object.keys(OPDRACHTEN) as FeitOpdracht[];
  const vanTraject = namen.filter((naam) => OPDRACHTEN[naam].doel === 'traject' || OPDRACHTEN[naam].doel === 'inzet');
  const proef = (opdracht: FeitOpdracht): Mogelijkheid => {
    const zelf = aanbieder(opdracht);
    const gegevens = { ...voorbeeld(opdracht, t, vandaag), ...(zelf !== undefined && { aanbieder: zelf }) };
    const nieuw = gevraagd({ opdracht, gegevens }, vandaag);
    const oordeel = (OPDRACHTEN[opdracht].doel === 'inzet' ? oordeelOverInzet : oordeelOverTraject)({ opdrachtId: '', nieuw }, bekend);
    return 'onmogelijk' in oordeel ? { opdracht, mogelijk: false, reden: oordeel.onmogelijk.reden } : { opdracht, mogelijk: true };
  };
  return [...vanTraject.map(proef), { opdracht: 'trek-gebeurtenis-in', mogelijk: true }];
}
