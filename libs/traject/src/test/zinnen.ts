/** The words in which specs tell what happened: one function for each command, with the date first. */
import type {
  Beslisser,
  Maatregel,
  Perceel,
  Product,
  ToetsingUitkomst,
  TriageUitkomst,
  Urgentie,
  Verwijderreden,
  Weigerreden,
} from '../gebeurtenissen.js';
import type { Datum } from '../datum.js';
import type { FeitOpdracht } from '../opdrachten.js';
import type { Zin } from './grootboek.js';

/** Who takes part, in every spec. */
export const TRAJECT = 'traject-van-noor';
export const NOOR = 'noor';
export const DE_LINDE = '94100001';
export const DE_WILG = '94100002';
export const DE_BERK = '94100003';
export const CONSORTIUM = '94300001';
export const ANDER_CONSORTIUM = '94300002';

type Velden = Readonly<Record<string, unknown>>;

const maak = (opdracht: FeitOpdracht, datum: Datum, pad: string, gegevens: Velden): Zin => ({
  opdracht,
  id: `${opdracht} ${datum}`,
  op: datum,
  pad,
  gegevens,
});
const inTraject = (opdracht: FeitOpdracht, datum: Datum, gegevens: Velden = {}): Zin =>
  maak(opdracht, datum, TRAJECT, { datum, ...gegevens });

/** Recorded at another moment than its own date. */
export const gemeldOp = (op: string, zin: Zin): Zin => ({ ...zin, op });
/** Under another name, where two commands of one kind bear one date. */
export const genaamd = (id: string, zin: Zin): Zin => ({ ...zin, id });
/** About another trajectory, jeugdige, aanbieder or regeling. */
export const over = (pad: string, zin: Zin): Zin => ({ ...zin, pad });

// ---- The jeugdige ---------------------------------------------------------------------------------------------------------------------------

export const registratie = (op: Datum, velden: Velden = {}): Zin =>
  maak('registreer-jeugdige', op, NOOR, { geboortedatum: '2012-05-17', gemeente: '0473', ...velden });
export const verhuizing = (datum: Datum, gemeente: string): Zin => maak('verhuis-jeugdige', datum, NOOR, { datum, gemeente });
export const vernietiging = (verzoekdatum: Datum): Zin =>
  maak('vernietig-persoonsgegevens', verzoekdatum, NOOR, { verzoekdatum, grondslag: 'Jeugdwet 7.3.9' });

// ---- From verwijzing to start ---------------------------------------------------------------------------------------------------------------

export const verwijzing = (
  datum: Datum,
  velden: { perceel?: Perceel; product?: string; maximaleDuur?: string; jeugdigeId?: string } = {},
): Zin =>
  inTraject('registreer-verwijzing', datum, {
    jeugdigeId: NOOR,
    verwijzer: { type: '02' },
    perceel: 2,
    product: 'specialistische-jggz',
    ...velden,
  });
export const triage = (datum: Datum, uitkomst: TriageUitkomst = 'perceel-2', urgentie: Urgentie = 'regulier', velden: Velden = {}): Zin =>
  inTraject('voer-triage-uit', datum, { uitkomst, urgentie, ...velden });
export const plaatsing = (datum: Datum, aanbieder: string): Zin => inTraject('plaats-op-wachtlijst', datum, { aanbieder });
export const verwijdering = (datum: Datum, aanbieder: string, reden: Verwijderreden = 'opgeschoond'): Zin =>
  inTraject('verwijder-van-wachtlijst', datum, { aanbieder, reden });
export const weigering = (datum: Datum, aanbieder: string, reden: Weigerreden = 'geen-capaciteit'): Zin =>
  inTraject('registreer-weigering', datum, { aanbieder, reden });
export const overbrugging = (datum: Datum, aanbieder: string): Zin => inTraject('start-overbrugging', datum, { aanbieder });
export const eindeOverbrugging = (datum: Datum): Zin => inTraject('beeindig-overbrugging', datum);
export const start = (datum: Datum, aanbieder: string, velden: Velden = {}): Zin =>
  inTraject('start-behandeling', datum, { aanbieder, ...velden });
export const crisisstart = (datum: Datum, aanbieder: string, velden: Velden = {}): Zin =>
  start(datum, aanbieder, { crisis: true, ...velden });

// ---- In treatment ---------------------------------------------------------------------------------------------------------------------------

export const wissel = (datum: Datum, aanbieder: string): Zin => inTraject('wissel-aanbieder', datum, { aanbieder, reden: 'overname' });
export const onderbreking = (datum: Datum): Zin => inTraject('onderbreek-behandeling', datum);
export const hervatting = (datum: Datum): Zin => inTraject('hervat-behandeling', datum);
/** Decided by the coordinerend-behandelaar, unless the fields say otherwise. */
export const verlenging = (
  datum: Datum,
  nieuweEinddatum: Datum,
  velden: Velden & { beslisser?: Beslisser; akkoordVerwijzerOp?: Datum } = {},
): Zin => inTraject('verleng-behandeling', datum, { nieuweEinddatum, beslisser: 'coordinerend-behandelaar', ...velden });
export const zelfassessment = (datum: Datum): Zin => inTraject('voeg-zelfassessment-toe', datum, { dossierReferentie: 'dossier 7' });
export const cjgToetsing = (datum: Datum, uitkomst: ToetsingUitkomst = 'voortzetten'): Zin =>
  inTraject('rond-cjg-toetsing-af', datum, { uitkomst });
export const onderaanneming = (datum: Datum, aanbieder: string, velden: { tot?: Datum } = {}): Zin =>
  inTraject('zet-onderaannemer-in', datum, { aanbieder, ...velden });
export const eindeOnderaanneming = (datum: Datum, aanbieder: string): Zin => inTraject('beeindig-onderaanneming', datum, { aanbieder });
export const meervoudigheid = (datum: Datum, voortzettingVerantwoord: boolean, velden: Velden = {}): Zin =>
  inTraject('stel-meervoudigheid-vast', datum, { voortzettingVerantwoord, ...velden });
export const cjgKoppeling = (datum: Datum): Zin => inTraject('koppel-cjg-medewerker', datum, { cjgMedewerker: 'CJG-medewerker 8' });
export const overdracht = (datum: Datum, consortium: string): Zin => inTraject('vraag-overdracht-aan', datum, { consortium });
export const voltooiing = (datum: Datum): Zin => inTraject('voltooi-overdracht', datum);
export const overdrachtsweigering = (datum: Datum): Zin => inTraject('weiger-overdracht', datum, { reden: 'geen plek' });
export const einde = (datum: Datum, reden = '32'): Zin => inTraject('beeindig-traject', datum, { reden });
export const inzet = (datum: Datum, aanbieder: string, minuten = 60, tariefCent = 9000): Zin =>
  inTraject('registreer-inzet', datum, { aanbieder, minuten, tariefCent });

// ---- Rules and money ------------------------------------------------------------------------------------------------------------------------

export const addendum = (
  op: Datum,
  naam: string,
  velden: { geldigVan: Datum; geldigTot?: Datum; maatregelen?: readonly Maatregel[] },
): Zin => maak('stel-regeling-vast', op, naam, { naam, besluitdatum: op, soort: 'addendum', ...velden });
export const overeenkomst = (op: Datum, naam: string, geldigVan: Datum, ...producten: readonly Omit<Product, 'naam' | 'perceel'>[]): Zin =>
  maak('stel-regeling-vast', op, naam, {
    naam,
    besluitdatum: op,
    geldigVan,
    soort: 'overeenkomst',
    producten: producten.map((p) => ({ naam: p.code, perceel: 2, ...p })),
  });
export const ontbinding = (datum: Datum, naam: string, ...maatregelen: readonly Maatregel[]): Zin =>
  maak('ontbind-regeling', datum, naam, { datum, reden: 'besluit', ...(maatregelen.length > 0 && { maatregelen }) });
export const plafond = (datum: Datum, aanbieder: string, bedragCent: number, velden: { jaar?: number; besluit?: string } = {}): Zin =>
  maak('stel-budgetplafond-vast', datum, aanbieder, { datum, bedragCent, jaar: Number(datum.slice(0, 4)), ...velden });

// ---- Corrections ----------------------------------------------------------------------------------------------------------------------------

/** Withdraws the event with that id, on `op`. */
export const intrekking = (op: string, gebeurtenisId: string): Zin => ({
  opdracht: 'trek-gebeurtenis-in',
  id: `intrekking ${op}`,
  op,
  pad: TRAJECT,
  gegevens: { gebeurtenisId, reden: 'vergissing' },
});
/** Withdraws it and puts another in its place: that one is called `intrekking <op>/1`. */
export const vervanging = (op: string, gebeurtenisId: string, door: Zin): Zin => ({
  ...intrekking(op, gebeurtenisId),
  pad: door.pad,
  vervanging: door,
});
