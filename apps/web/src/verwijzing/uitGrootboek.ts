/** What stands in the ledger of a referral, as the fields in which it was filled in. */
import type { Schemas } from '../api/schemas.js';
import { toonDatum } from '../delen/datum.js';
import { JA, type Plaatsingvelden, type Triagevelden, type Verwijzingvelden } from './formulier.js';

type Gebeurtenis = Pick<Schemas['Gebeurtenis'], 'gebeurtenisId' | 'soort' | 'geldigOp' | 'gegevens' | 'ingetrokkenDoor'>;

export interface Vastgelegd {
  readonly verwijzing: Verwijzingvelden | undefined;
  readonly triage: Triagevelden | undefined;
  readonly plaatsingen: readonly Plaatsingvelden[];
  /** Help began before anybody referred. */
  readonly crisis: boolean;
}

const tekst = (waarde: unknown): string => (typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '');

function verwijzingUit({ geldigOp, gegevens }: Gebeurtenis): Verwijzingvelden {
  const verwijzer = (gegevens['verwijzer'] ?? {}) as Readonly<Record<string, unknown>>;
  const [, duur = '', eenheid = ''] = /^P(\d+)([DWMY])$/.exec(tekst(gegevens['maximaleDuur'])) ?? [];
  return {
    crisistraject: '',
    datum: toonDatum(geldigOp),
    type: tekst(verwijzer['type']),
    naam: tekst(verwijzer['naam']),
    agbCode: tekst(verwijzer['agbCode']),
    perceel: tekst(gegevens['perceel']),
    product: tekst(gegevens['product']),
    hulpvraag: tekst(gegevens['hulpvraag']),
    duur,
    eenheid,
    afschaling: tekst(gegevens['afschaling']),
  };
}

const triageUit = ({ geldigOp, gegevens }: Gebeurtenis): Triagevelden => ({
  nu: JA,
  datum: toonDatum(geldigOp),
  uitkomst: tekst(gegevens['uitkomst']),
  urgentie: tekst(gegevens['urgentie']),
  product: tekst(gegevens['product']),
  toelichting: tekst(gegevens['toelichting']),
});

/** Of the history of a trajectory, without what was withdrawn. */
export function vastgelegdUit(geschiedenis: readonly Gebeurtenis[]): Vastgelegd {
  const van = (soort: string): readonly Gebeurtenis[] => geschiedenis.filter((g) => g.soort === soort && !g.ingetrokkenDoor);
  return {
    verwijzing: van('VerwijzingGeregistreerd').map(verwijzingUit).at(-1),
    triage: van('TriageUitgevoerd').map(triageUit).at(-1),
    plaatsingen: van('OpWachtlijstGeplaatst').map(({ gebeurtenisId, geldigOp, gegevens }) => ({
      id: gebeurtenisId,
      datum: toonDatum(geldigOp),
      aanbieder: tekst(gegevens['aanbieder']),
    })),
    crisis: van('BehandelingGestart').some(({ gegevens }) => gegevens['crisis'] === true),
  };
}
