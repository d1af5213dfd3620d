export { alsGebeurtenissen, leesRegelkennis, type Bron, type Regelkennis, type Stukken } from './opslag/bron.js';
export { controleer, type Afwijking, type ControleOpties } from './opslag/controleer.js';
export { leesStukken } from './opslag/dossiers.js';
export { ALLE_NAMEN as LEESMODELLEN, lopend, stilstaand, type Gestopt, type Stand } from './opslag/stand.js';
export { leesmodelMigraties } from './opslag/tabellen.js';
export { Vergif } from './opslag/vergif.js';
export type { Zoekwaarde, Zoekwaarden } from './opslag/zoekwaarden.js';
export type { Stilstand } from './projector/apart.js';
export { herbouw, type HerbouwOpties } from './projector/herbouw.js';
export { maakProjector, type Projector, type ProjectorOpties } from './projector/projector.js';
export { maakSpiegel } from './vragen/geheugen/spiegel.js';
export { maakWachtlijstlezer, type Wachtlijstlezer } from './vragen/geheugen/wachtlijst.js';
export { leesBehandelduur, type Behandeling } from './vragen/behandelduur.js';
export { leesBudgetuitputting, type Plafondafwijking, type Uitputting, type Uitputtingsvraag } from './vragen/budgetuitputting.js';
export { zoekJeugdigen } from './vragen/jeugdigen.js';
export { LEEST } from './vragen/leest.js';
export {
  metZicht,
  openDb,
  type Bladzijde,
  type Db,
  type Filters,
  type Gelezen,
  type Kader,
  type Lijst,
  type Zicht,
} from './vragen/kader.js';
export { leesOverdrachten, type OverdrachtRij, type Overdrachtenvraag, type Overdrachtstatus } from './vragen/overdrachten.js';
export { MEESTE_PERIODEN, TeVeelPerioden, type Periode, type Stap } from './vragen/perioden.js';
export { leesVerloop, type Uitstroom, type Verloop, type VerloopPeriode, type Verloopvraag } from './vragen/verloop.js';
export {
  leesCjgToetsingen,
  leesZelfassessments,
  type Bewijsvraag,
  type CjgToetsing,
  type Zelfassessment,
} from './vragen/verlengingsbewijs.js';
export {
  DEFINITIE as WACHTLIJSTDEFINITIE,
  leesWachtlijst,
  type Wachtende,
  type Wachtlijst,
  type Wachtlijstvraag,
} from './vragen/wachtlijst.js';
export { leesWerkvoorraad, WERKSOORTEN, type Werk, type Werksoort, type Werkvoorraad, type Werkvraag } from './vragen/werkvoorraad.js';
export { leesZonderPlaatsing, type ZonderPlaatsing } from './vragen/zonder-plaatsing.js';
