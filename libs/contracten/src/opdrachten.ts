/** All commands, in the order in which a trajectory meets them. */
import { wisselAanbieder } from './opdrachten/aanbiederwisseling.js';
import { stelBudgetplafondVast } from './opdrachten/budgetplafond.js';
import { rondCjgToetsingAf } from './opdrachten/cjg-toetsing.js';
import { correctie } from './opdrachten/correctie.js';
import { beeindigTraject } from './opdrachten/einde.js';
import { registreerInzet } from './opdrachten/inzet.js';
import { registreerJeugdige, verhuisJeugdige, vernietigPersoonsgegevens } from './opdrachten/jeugdige.js';
import { koppelCjgMedewerker, stelMeervoudigheidVast } from './opdrachten/meervoudigheid.js';
import { beeindigOnderaanneming, zetOnderaannemerIn } from './opdrachten/onderaanneming.js';
import { hervatBehandeling, onderbreekBehandeling } from './opdrachten/onderbreking.js';
import { beeindigOverbrugging, startOverbrugging } from './opdrachten/overbrugging.js';
import { voltooiOverdracht, vraagOverdrachtAan, weigerOverdracht } from './opdrachten/overdracht.js';
import type { Doel, Ingang, Opdracht } from './opdrachten/opdracht.js';
import { ontbindRegeling, stelRegelingVast } from './opdrachten/regeling.js';
import { startBehandeling } from './opdrachten/start.js';
import { voerTriageUit } from './opdrachten/triage.js';
import { verlengBehandeling } from './opdrachten/verlenging.js';
import { registreerVerwijzing } from './opdrachten/verwijzing.js';
import { plaatsOpWachtlijst, registreerWeigering, verwijderVanWachtlijst } from './opdrachten/wachtlijst.js';
import { voegZelfassessmentToe } from './opdrachten/zelfassessment.js';
import { veldenVan } from './velden/veld.js';

const trajectopdrachten = [
  registreerJeugdige,
  verhuisJeugdige,
  registreerVerwijzing,
  voerTriageUit,
  plaatsOpWachtlijst,
  verwijderVanWachtlijst,
  registreerWeigering,
  startOverbrugging,
  beeindigOverbrugging,
  startBehandeling,
  wisselAanbieder,
  onderbreekBehandeling,
  hervatBehandeling,
  verlengBehandeling,
  voegZelfassessmentToe,
  rondCjgToetsingAf,
  zetOnderaannemerIn,
  beeindigOnderaanneming,
  stelMeervoudigheidVast,
  koppelCjgMedewerker,
  vraagOverdrachtAan,
  voltooiOverdracht,
  weigerOverdracht,
  beeindigTraject,
] as const;
const overigeOpdrachten = [stelRegelingVast, ontbindRegeling, stelBudgetplafondVast, registreerInzet, vernietigPersoonsgegevens] as const;
const trekGebeurtenisIn = correctie([...trajectopdrachten, ...overigeOpdrachten]);

export type OpdrachtNaam = (typeof trajectopdrachten | typeof overigeOpdrachten)[number]['opdracht'] | 'trek-gebeurtenis-in';

export const opdrachten: readonly Opdracht<OpdrachtNaam>[] = [...trajectopdrachten, trekGebeurtenisIn, ...overigeOpdrachten];

const perNaam = new Map<string, Opdracht<OpdrachtNaam>>(opdrachten.map((opdracht) => [opdracht.opdracht, opdracht]));

/** The command of that name, if there is one. */
export const opdrachtVan = (naam: string): Opdracht<OpdrachtNaam> | undefined => perNaam.get(naam);

/** Whether its gegevens name the aanbieder that it is about. */
export const noemtAanbieder = (naam: OpdrachtNaam): boolean =>
  perNaam.get(naam)?.ingangen.some(({ gegevens }) => veldenVan(gegevens).some((veld) => veld.naam === 'aanbieder')) ?? false;

/** Where a command stands for a thing of that kind, if it does. */
export const ingangVan = (opdracht: Opdracht, doel: Doel): Ingang | undefined => opdracht.ingangen.find((ingang) => ingang.doel === doel);
