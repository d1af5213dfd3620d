/** The lists that are a table of the read models, asked at a pair of moments. */
import {
  Behandelduur,
  Budgetuitputting,
  BudgetuitputtingVraag,
  CjgToetsingen,
  CjgToetsingenVraag,
  GefilterdeVraag,
  WachtendenVraag,
  Wachtlijst,
  WachtlijstVraag,
  Werkvoorraad,
  WerkvoorraadVraag,
  Zelfassessments,
  ZelfassessmentsVraag,
  ZonderPlaatsing,
} from '#contracten';
import {
  LEEST,
  leesBehandelduur,
  leesBudgetuitputting,
  leesCjgToetsingen,
  leesWerkvoorraad,
  leesZelfassessments,
  leesZonderPlaatsing,
} from '#leesmodellen';
import { kaderVan } from '../kader.js';
import { leesvraag, type Leesvraag } from '../leesvraag.js';

const LIJST = { groep: 'Lijsten', recht: 'lijst', bron: 'leesmodel', lijst: true } as const;

const wachtlijst = leesvraag({
  ...LIJST,
  naam: 'wachtlijst',
  leest: LEEST.wachtlijst,
  pad: 'wachtlijst',
  titel: 'De wachtlijst',
  uitleg: 'Open plaatsingen op de peildatum, met tellingen (bruto, netto, trajecten) en de definitie ervan.',
  vraag: WachtlijstVraag,
  antwoord: Wachtlijst,
  beantwoord: (gevraagd, { wachtlijst }) => wachtlijst.lees(kaderVan(gevraagd)),
});

const zonderPlaatsing = leesvraag({
  ...LIJST,
  naam: 'zonderPlaatsing',
  leest: LEEST.zonderPlaatsing,
  pad: 'zonder-plaatsing',
  titel: 'Wie op geen enkele wachtlijst staat',
  uitleg:
    'Verwezen, niet afgewezen, niet geplaatst, niet in behandeling en niet beëindigd. De filter aanbieder houdt over wie die aanbieder weigerde.',
  vraag: WachtendenVraag,
  antwoord: ZonderPlaatsing,
  beantwoord: (gevraagd, { db }) => leesZonderPlaatsing(db, kaderVan(gevraagd)),
});

const werkvoorraad = leesvraag({
  ...LIJST,
  naam: 'werkvoorraad',
  leest: LEEST.werkvoorraad,
  pad: 'werkvoorraad',
  titel: 'Wat er te doen is',
  uitleg:
    'Alles waar op de peildatum iemand naar moet kijken, met aantallen per soort; uit de andere lijsten, en uit afwijkingen die alleen een mens oplost.',
  vraag: WerkvoorraadVraag,
  antwoord: Werkvoorraad,
  beantwoord: (gevraagd, { db }) => leesWerkvoorraad(db, kaderVan(gevraagd)),
});

const behandelduur = leesvraag({
  ...LIJST,
  naam: 'behandelduur',
  leest: LEEST.behandelduur,
  pad: 'behandelduur',
  titel: 'Behandelduur',
  uitleg: 'Een regel per behandelepisode, met dagen bruto en netto (zonder onderbrekingen) en de overschrijding van het maximum.',
  vraag: GefilterdeVraag,
  antwoord: Behandelduur,
  beantwoord: (gevraagd, { db }) => leesBehandelduur(db, kaderVan(gevraagd)),
});

const zelfassessments = leesvraag({
  ...LIJST,
  naam: 'zelfassessments',
  leest: LEEST.zelfassessments,
  pad: 'zelfassessments',
  titel: 'Zelfassessments bij tweede verlengingen',
  uitleg: 'Onder de maatregel behandelduur: ingediend, ontbrekend, of binnenkort nodig.',
  vraag: ZelfassessmentsVraag,
  antwoord: Zelfassessments,
  beantwoord: (gevraagd, { db }) => leesZelfassessments(db, kaderVan(gevraagd)),
});

const cjgToetsingen = leesvraag({
  ...LIJST,
  naam: 'cjgToetsingen',
  leest: LEEST.cjgToetsingen,
  pad: 'cjg-toetsingen',
  titel: 'CJG-toetsingen bij derde en latere verlengingen',
  uitleg: 'Onder de maatregel behandelduur: afgerond, ontbrekend, of binnenkort nodig.',
  vraag: CjgToetsingenVraag,
  antwoord: CjgToetsingen,
  beantwoord: (gevraagd, { db }) => leesCjgToetsingen(db, kaderVan(gevraagd)),
});

const budgetuitputting = leesvraag({
  ...LIJST,
  naam: 'budgetuitputting',
  leest: LEEST.budgetuitputting,
  pad: 'budgetuitputting',
  groep: 'Aanbieders',
  titel: 'Uitputting van budgetplafonds',
  uitleg: 'Per aanbieder het plafond van een jaar, wat ervan is besteed, en wat het bij dit tempo wordt.',
  recht: 'budget',
  vraag: BudgetuitputtingVraag,
  antwoord: Budgetuitputting,
  beantwoord: (gevraagd, { db, grootboek }) => leesBudgetuitputting(db, grootboek, kaderVan(gevraagd)),
});

export const lijsten: readonly Leesvraag[] = [
  wachtlijst,
  zonderPlaatsing,
  werkvoorraad,
  behandelduur,
  zelfassessments,
  cjgToetsingen,
  budgetuitputting,
];
