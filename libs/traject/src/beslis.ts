/** Decides a command: events are the return value. A pure function of the command and what the ledger holds at that moment. */
import { oordeelOverBudgetplafond } from './budgetplafond/budgetplafond.js';
import { civieleDatum, type Datum } from './datum.js';
import type { Gebeurtenis, Nieuw, Soort } from './gebeurtenissen.js';
import { oordeelOverInzet } from './inzet/inzet.js';
import { oordeelOverJeugdige } from './jeugdige/jeugdige.js';
import { onmogelijk, type Onmogelijk } from './onmogelijk.js';
import {
  OPDRACHTEN,
  gevraagd,
  kanNiet,
  type Bekend,
  type Correctie,
  type Doel,
  type Opdracht,
  type Oordeel,
  type Wijziging,
} from './opdrachten.js';
import { alIngetrokken, oordeelOverTraject } from './traject.js';

/** An event to record; a replacement names in `gegevens.vervangt` what it replaces. */
export interface TeVastleggen {
  readonly soort: Soort;
  readonly geldigOp: Datum;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

export type Besluit = { readonly gebeurtenissen: readonly TeVastleggen[] } | { readonly onmogelijk: Onmogelijk };

const OORDELEN: Readonly<Record<Doel, (wijziging: Wijziging, bekend: Bekend) => Oordeel>> = {
  traject: oordeelOverTraject,
  inzet: oordeelOverInzet,
  jeugdige: oordeelOverJeugdige,
  aanbieder: oordeelOverBudgetplafond,
  regeling: (wijziging, bekend) => {
    const bezwaar = alIngetrokken(wijziging, bekend);
    return bezwaar ? kanNiet(bezwaar) : { nieuw: wijziging.nieuw };
  },
};

const DATUMS = ['datum', 'akkoordVerwijzerOp', 'geboortedatum', 'besluitdatum', 'verzoekdatum'];
// What takes effect later may be announced: the date of an ontbinding or of a plafond may lie ahead.
const MAG_VOORUIT: ReadonlySet<string> = new Set(['ontbind-regeling', 'stel-budgetplafond-vast']);

function inDeToekomst({ opdracht, gegevens }: Omit<Opdracht, 'opdrachtId'>, vandaag: Datum): Onmogelijk | undefined {
  const later = (veld: string): boolean => typeof gegevens[veld] === 'string' && gegevens[veld] > vandaag;
  const vooruit = DATUMS.some((veld) => later(veld) && !(veld === 'datum' && MAG_VOORUIT.has(opdracht)));
  return vooruit ? onmogelijk('in-de-toekomst') : undefined;
}

const alsGebeurtenis = ({ soort, geldigOp, gegevens }: Nieuw): TeVastleggen => ({ soort, geldigOp, gegevens });

/** Decides a command that records something new. */
export function beslis(opdracht: Opdracht, bekend: Bekend): Besluit {
  const vandaag = civieleDatum(bekend.vastgelegdOp);
  const vooruit = inDeToekomst(opdracht, vandaag);
  if (vooruit) return { onmogelijk: vooruit };
  const wijziging = { opdrachtId: opdracht.opdrachtId, nieuw: gevraagd(opdracht, vandaag) };
  const oordeel = OORDELEN[OPDRACHTEN[opdracht.opdracht].doel](wijziging, bekend);
  return 'onmogelijk' in oordeel ? oordeel : { gebeurtenissen: oordeel.nieuw.map(alsGebeurtenis) };
}

/** Decides a correction: withdraws `weg` (an event of `bekend.geschiedenis`), perhaps with another in its place. `doel`: the stream's kind. */
export function beslisCorrectie(correctie: Correctie, doel: Doel, weg: Gebeurtenis, bekend: Bekend): Besluit {
  const vandaag = civieleDatum(bekend.vastgelegdOp);
  const { vervanging, gegevens, opdrachtId } = correctie;
  const vooruit = vervanging && inDeToekomst(vervanging, vandaag);
  if (vooruit) return { onmogelijk: vooruit };
  const oordeel = OORDELEN[doel]({ opdrachtId, nieuw: vervanging ? gevraagd(vervanging, vandaag) : [], weg }, bekend);
  if ('onmogelijk' in oordeel) return oordeel;
  const vervangend = oordeel.nieuw
    .map(alsGebeurtenis)
    .map((g, i) => (i === 0 ? { ...g, gegevens: { ...g.gegevens, vervangt: weg.gebeurtenisId } } : g));
  return {
    gebeurtenissen: [
      { soort: 'GebeurtenisIngetrokken', geldigOp: weg.geldigOp, gegevens: { gebeurtenisId: weg.gebeurtenisId, reden: gegevens.reden } },
      ...vervangend,
    ],
  };
}
