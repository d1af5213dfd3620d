/** A date as people type it: 31-12-2026 in the box, 2026-12-31 for the service. */
import { useState, type ReactElement } from 'react';
import { GEEN_DATUM, leesDatum, toonDatum } from './datum.js';
import { Tekstveld, type VeldProps } from './Veld.js';

export interface DatumveldProps extends VeldProps {
  /** `2026-12-31`; empty: none. */
  readonly waarde: string;
  /** A day as `2026-12-31`, empty when the box is; undefined when what stands there is no day. */
  readonly opWijziging: (datum: string | undefined) => void;
}

const klopt = (tekst: string): boolean => tekst.trim() === '' || leesDatum(tekst) !== undefined;

/** The text in the box. It follows the value when that changes from outside: a cleared filter, the back button. */
function useTekst(waarde: string): readonly [string, (tekst: string) => void] {
  const [tekst, zetTekst] = useState(waarde && toonDatum(waarde));
  const [vorige, zetVorige] = useState(waarde);
  if (waarde !== vorige) {
    zetVorige(waarde);
    if (klopt(tekst) && waarde !== (leesDatum(tekst) ?? '')) zetTekst(waarde && toonDatum(waarde));
  }
  return [tekst, zetTekst];
}

export function Datumveld({ waarde, opWijziging, hint = 'Bijvoorbeeld 31-12-2026', fout, ...veld }: DatumveldProps): ReactElement {
  const [tekst, zetTekst] = useTekst(waarde);
  const [verlaten, zetVerlaten] = useState(false);
  const wijzig = (nieuw: string): void => {
    zetTekst(nieuw);
    opWijziging(nieuw.trim() === '' ? '' : leesDatum(nieuw));
  };
  const eigenFout = verlaten && !klopt(tekst) ? GEEN_DATUM : undefined;
  const opVerlaten = (): void => zetVerlaten(true);
  return <Tekstveld {...veld} hint={hint} fout={fout ?? eigenFout} waarde={tekst} opWijziging={wijzig} opVerlaten={opVerlaten} />;
}
