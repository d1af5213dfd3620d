/** Judges a command as recording it would, and records nothing. Pure: what the ledger holds comes with it. */
import { v5 } from 'uuid';
import type { Kop, Stand } from '#event-store';
import { scheidPersoonsgegevens, type Gebeurtenis, type Onmogelijk, type TeVastleggen } from '#traject';
import type { Aanvraag } from './aanvraag.js';
import { besluitVan, stromenVan } from './besluit.js';
import { vooraf, type Bezwaar } from './vooraf.js';

export type Beproefd =
  | { readonly bezwaar: Bezwaar }
  | { readonly onmogelijk: Onmogelijk }
  /** As they would stand in the ledger, without personal data: the fold needs none. */
  | { readonly gebeurtenissen: readonly Gebeurtenis[] };

interface Plaats {
  readonly stroom: string;
  readonly volgnummer: number;
  readonly kop: Kop;
}

function alsof({ soort, geldigOp, gegevens }: TeVastleggen, nr: number, { opdrachtId }: Aanvraag, plaats: Plaats): Gebeurtenis {
  const { stroom, volgnummer, kop } = plaats;
  return {
    gebeurtenisId: nr === 0 ? opdrachtId : v5(String(nr), opdrachtId),
    soort,
    stroom,
    volgnummer: volgnummer + nr,
    positie: String(kop.positie + BigInt(nr + 1)),
    geldigOp,
    vastgelegdOp: kop.vastgelegdOp,
    opdrachtId,
    gegevens: scheidPersoonsgegevens(soort, gegevens).open,
  };
}

/** `kop`: the ledger's last positie, and the instant at which the command is judged. */
export function beproef(aanvraag: Aanvraag, stand: Stand, kop: Kop): Beproefd {
  const stromen = stromenVan(aanvraag);
  const bezwaar = vooraf({ aanvraag, stand, stromen });
  if (bezwaar) return { bezwaar };
  const { besluit, stroom } = besluitVan(aanvraag, stand, stromen, kop);
  if ('onmogelijk' in besluit) return besluit;
  const plaats = { stroom, volgnummer: stand.geschiedenis(stroom).length, kop };
  return { gebeurtenissen: besluit.gebeurtenissen.map((g, nr) => alsof(g, nr, aanvraag, plaats)) };
}
