/** The contract with the outside: what may come in, what goes out, and openapi.json's share of both. */
export { valideer, type Plaats, type Uitslag, type ValideerOpties, type VeldFout } from './valideer.js';
export { valideerRegel, doelVan, ImportDoor, ImportRegel } from './importregel.js';
export { componenten, parametersVan, schemaVan, verwijzing } from './schema.js';
export { beschrijvingVan } from './velden/klassen.js';
export type { Klasse, Schema } from './velden/veld.js';
export { isDatum } from './velden/tijd.js';
export { isBsn } from './velden/codes.js';

export { ingangVan, noemtAanbieder, opdrachten, opdrachtVan, type OpdrachtNaam } from './opdrachten.js';
export type { Doel, Ingang, Opdracht } from './opdrachten/opdracht.js';
export { Persoonsnaam, RegistreerJeugdige, VerhuisJeugdige, VernietigPersoonsgegevens, ZoekJeugdige } from './opdrachten/jeugdige.js';
export { RegistreerVerwijzing, Verwijzer, VERWIJZERTYPEN } from './opdrachten/verwijzing.js';
export { TRIAGE_UITKOMSTEN, URGENTIES, VoerTriageUit } from './opdrachten/triage.js';
export {
  PlaatsOpWachtlijst,
  RegistreerWeigering,
  VERWIJDERREDENEN,
  VerwijderVanWachtlijst,
  WEIGERREDENEN,
} from './opdrachten/wachtlijst.js';
export { BeeindigOverbrugging, StartOverbrugging } from './opdrachten/overbrugging.js';
export { StartBehandeling } from './opdrachten/start.js';
export { WisselAanbieder } from './opdrachten/aanbiederwisseling.js';
export { HervatBehandeling, OnderbreekBehandeling } from './opdrachten/onderbreking.js';
export { BESLISSERS, VerlengBehandeling } from './opdrachten/verlenging.js';
export { VoegZelfassessmentToe, Zelfassessment } from './opdrachten/zelfassessment.js';
export { RondCjgToetsingAf, TOETSING_UITKOMSTEN } from './opdrachten/cjg-toetsing.js';
export { BeeindigOnderaanneming, ZetOnderaannemerIn } from './opdrachten/onderaanneming.js';
export { KoppelCjgMedewerker, StelMeervoudigheidVast } from './opdrachten/meervoudigheid.js';
export { VoltooiOverdracht, VraagOverdrachtAan, WeigerOverdracht } from './opdrachten/overdracht.js';
export { BeeindigTraject, EINDREDENEN } from './opdrachten/einde.js';
export { BeproefOpdracht } from './opdrachten/beproeving.js';
export type { TrekGebeurtenisIn } from './opdrachten/correctie.js';
export { MAATREGELEN, OntbindRegeling, Product, REGELINGSOORTEN, StelRegelingVast } from './opdrachten/regeling.js';
export { StelBudgetplafondVast } from './opdrachten/budgetplafond.js';
export { RegistreerInzet } from './opdrachten/inzet.js';

export { Aanmelding, OntwikkelAanmelding } from './aanmelden.js';
export * from './koppen.js';
export * from './vragen.js';
export * from './vragen/wachtlijst.js';
export * from './vragen/werkvoorraad.js';
export * from './antwoorden/behandelduur.js';
export * from './antwoorden/beproeving.js';
export * from './antwoorden/budget.js';
export * from './antwoorden/envelop.js';
export * from './antwoorden/jeugdige.js';
export * from './antwoorden/lijst.js';
export * from './antwoorden/probleem.js';
export * from './antwoorden/regeling.js';
export * from './antwoorden/toetsing.js';
export * from './antwoorden/traject.js';
export * from './antwoorden/verloop.js';
export * from './antwoorden/wachtlijst.js';
export * from './antwoorden/werklijsten.js';
export * from './antwoorden/werkvoorraad.js';
