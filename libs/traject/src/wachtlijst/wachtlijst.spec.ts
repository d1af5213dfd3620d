import { describe, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  einde,
  gaatGoed,
  gegeven,
  gemeldOp,
  genaamd,
  intrekking,
  kanNiet,
  legtVast,
  overdracht,
  plaatsing,
  start,
  toont,
  triage,
  van,
  verandertAlleen,
  verandertNiets,
  verwijdering,
  voorbeeldtraject,
  weigering,
  wijktAf,
} from '../test/index.js';

const getriageerd = gegeven(voorbeeldtraject('getriageerd'));
const wachtend = gegeven(voorbeeldtraject('wachtend'));
const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const bijDeLinde = { aanbieder: DE_LINDE, perceel: 2, sinds: '2024-02-19' } as const;

describe('plaats-op-wachtlijst', () => {
  it('opent een plaatsing bij die aanbieder, vanaf de datum', () => {
    getriageerd
      .als(plaatsing('2024-02-19', DE_LINDE))
      .dan(
        legtVast(['OpWachtlijstGeplaatst', '2024-02-19', { aanbieder: DE_LINDE }]),
        verandertNiets('2024-02-18'),
        verandertAlleen('2024-02-19', { status: 'wachtend', wachtend: [bijDeLinde] }),
      );
  });

  it('kan bij meer aanbieders tegelijk, en zonder triage', () => {
    gegeven(voorbeeldtraject('verwezen'), plaatsing('2024-02-19', DE_LINDE))
      .als(plaatsing('2024-02-26', DE_WILG))
      .dan(verandertAlleen('2024-02-26', { wachtend: [bijDeLinde, { aanbieder: DE_WILG, perceel: 2, sinds: '2024-02-26' }] }));
  });

  it('kan niet waar al een plaatsing open is, en wel nadat die gesloten is', () => {
    wachtend.als(plaatsing('2024-02-26', DE_LINDE)).dan(kanNiet('al-geplaatst', van('wachtend')));
    wachtend
      .als(verwijdering('2024-02-26', DE_LINDE))
      .als(plaatsing('2024-02-26', DE_LINDE))
      .dan(toont('2024-02-26', { wachtend: [{ ...bijDeLinde, sinds: '2024-02-26' }] }));
  });

  it('kan niet te laat gemeld worden als er daarna bij die aanbieder een plaatsing staat', () => {
    wachtend.als(plaatsing('2024-02-15', DE_LINDE)).dan(kanNiet('al-geplaatst', van('wachtend')));
  });

  it('kan niet tijdens de behandeling, ook niet tijdens een onderbreking', () => {
    behandeld.als(plaatsing('2024-05-06', DE_WILG)).dan(kanNiet('plaatsing-in-behandeling', van('inBehandeling')));
    gegeven(voorbeeldtraject('onderbroken'))
      .als(plaatsing('2024-07-29', DE_WILG))
      .dan(kanNiet('plaatsing-in-behandeling', van('inBehandeling')));
  });

  it('van voor de start, te laat gemeld, sluit met de start', () => {
    behandeld
      .als(gemeldOp('2024-05-06', plaatsing('2024-03-04', DE_WILG)))
      .dan(
        toont('2024-03-04', { wachtend: [bijDeLinde, { aanbieder: DE_WILG, perceel: 2, sinds: '2024-03-04' }] }),
        verandertNiets('2024-04-15'),
      );
  });
});

describe('een plaatsing waarvoor een late start blijkt te liggen', () => {
  const ingehaald = gegeven(voorbeeldtraject('wachtend'), plaatsing('2024-03-18', DE_WILG)).als(
    gemeldOp('2024-03-25', start('2024-03-11', DE_LINDE)),
  );

  it('staat, is nooit een plaats op een lijst, en wijkt af op haar datum', () => {
    ingehaald.dan(
      gaatGoed,
      toont('2024-03-18', { status: 'in-behandeling', wachtend: [] }),
      wijktAf('2024-03-18', ['geplaatst-tijdens-behandeling', 'plaats-op-wachtlijst 2024-03-18', '2024-03-18']),
      wijktAf('2024-03-17'),
    );
  });

  it('kan niet verwijderd worden, want zij is niet open', () => {
    ingehaald.als(verwijdering('2024-04-01', DE_WILG)).dan(kanNiet('niet-geplaatst'));
  });

  it('laat een verwijdering die er al was staan: die sluit dan niets', () => {
    gegeven(voorbeeldtraject('wachtend'), plaatsing('2024-03-18', DE_WILG), verwijdering('2024-03-20', DE_WILG, 'leeftijd'))
      .als(gemeldOp('2024-03-25', start('2024-03-11', DE_LINDE)))
      .dan(gaatGoed, wijktAf('2024-03-21', ['geplaatst-tijdens-behandeling', 'plaats-op-wachtlijst 2024-03-18', '2024-03-18']));
  });
});

describe('verwijder-van-wachtlijst', () => {
  it('sluit de plaatsing bij die aanbieder op de datum, en geen andere', () => {
    wachtend
      .als(plaatsing('2024-02-26', DE_WILG))
      .als(verwijdering('2024-03-04', DE_WILG, 'geen-reactie'))
      .dan(
        legtVast(['VanWachtlijstVerwijderd', '2024-03-04', { aanbieder: DE_WILG, reden: 'geen-reactie' }]),
        toont('2024-03-03', { wachtend: [bijDeLinde, { aanbieder: DE_WILG, perceel: 2, sinds: '2024-02-26' }] }),
        verandertAlleen('2024-03-04', { wachtend: [bijDeLinde] }),
      );
  });

  it('kan niet zonder open plaatsing daar', () => {
    getriageerd.als(verwijdering('2024-02-19', DE_LINDE)).dan(kanNiet('niet-geplaatst'));
    wachtend.als(verwijdering('2024-02-26', DE_WILG)).dan(kanNiet('niet-geplaatst'));
    wachtend.als(verwijdering('2024-02-26', DE_LINDE)).als(verwijdering('2024-02-27', DE_LINDE)).dan(kanNiet('niet-geplaatst'));
  });

  it('kan niet van de lijst van het consortium aan wie een overdracht gevraagd is', () => {
    behandeld.als(overdracht('2024-05-06', CONSORTIUM)).als(verwijdering('2024-05-13', CONSORTIUM)).dan(kanNiet('niet-geplaatst'));
  });

  it.each(['ingetrokken', 'elders-geholpen', 'leeftijd', 'overleden'] as const)(
    'om reden %s vraagt een einde zolang er geen is',
    (reden) => {
      const weg = wachtend.als(verwijdering('2024-03-04', DE_LINDE, reden));
      const id = 'verwijder-van-wachtlijst 2024-03-04';
      weg.dan(wijktAf('2024-03-03'), wijktAf('2024-03-18', ['einde-ontbreekt', id, '2024-03-04']));
      weg.als(einde('2024-03-11')).dan(wijktAf('2024-03-10', ['einde-ontbreekt', id, '2024-03-04']), wijktAf('2024-03-11'));
      weg.als(plaatsing('2024-03-11', DE_WILG)).dan(wijktAf('2024-03-11'));
      weg.als(start('2024-03-11', DE_WILG)).dan(wijktAf('2024-03-11'));
    },
  );

  it.each(['geen-reactie', 'opgeschoond'] as const)('om reden %s vraagt geen einde', (reden) => {
    wachtend.als(verwijdering('2024-03-04', DE_LINDE, reden)).dan(wijktAf('2024-03-18'));
  });

  it('vraagt pas een einde als dit de laatste plaatsing was die sloot', () => {
    wachtend
      .als(plaatsing('2024-02-26', DE_WILG))
      .als(verwijdering('2024-03-04', DE_LINDE, 'overleden'))
      .dan(wijktAf('2024-03-05'))
      .als(weigering('2024-03-11', DE_WILG))
      .dan(wijktAf('2024-03-11'));
    wachtend
      .als(plaatsing('2024-02-26', DE_WILG))
      .als(weigering('2024-03-04', DE_LINDE))
      .als(verwijdering('2024-03-11', DE_WILG, 'ingetrokken'))
      .dan(wijktAf('2024-03-11', ['einde-ontbreekt', 'verwijder-van-wachtlijst 2024-03-11', '2024-03-11']));
  });

  it('die ingetrokken wordt, opent de plaatsing weer, tenzij er daarna een nieuwe staat', () => {
    const weg = wachtend.als(verwijdering('2024-03-04', DE_LINDE));
    weg.als(intrekking('2024-03-05', 'verwijder-van-wachtlijst 2024-03-04')).dan(toont('2024-03-05', { wachtend: [bijDeLinde] }));
    weg
      .als(plaatsing('2024-03-11', DE_LINDE))
      .als(intrekking('2024-03-12', 'verwijder-van-wachtlijst 2024-03-04'))
      .dan(kanNiet('al-geplaatst', 'plaats-op-wachtlijst 2024-03-11'));
  });

  it('te laat gemeld, van voor een andere, mag: de latere sluit dan niets', () => {
    wachtend
      .als(verwijdering('2024-03-11', DE_LINDE, 'overleden'))
      .als(gemeldOp('2024-03-12', genaamd('eerder', verwijdering('2024-03-04', DE_LINDE, 'geen-reactie'))))
      .dan(gaatGoed, toont('2024-03-04', { wachtend: [] }), wijktAf('2024-03-12'));
  });
});

describe('registreer-weigering', () => {
  it('sluit de plaatsing bij die aanbieder', () => {
    wachtend
      .als(weigering('2024-02-26', DE_LINDE, 'plafond-bereikt'))
      .dan(
        legtVast(['DoorAanbiederGeweigerd', '2024-02-26', { aanbieder: DE_LINDE, reden: 'plafond-bereikt' }]),
        verandertAlleen('2024-02-26', { status: 'getriageerd', wachtend: [] }),
      );
  });

  it('zonder plaatsing wordt vastgelegd en sluit niets', () => {
    wachtend.als(weigering('2024-02-26', DE_WILG)).dan(gaatGoed, verandertNiets('2024-02-26'));
  });

  it('door het consortium van een open overdracht sluit niets', () => {
    behandeld
      .als(overdracht('2024-05-06', CONSORTIUM))
      .als(weigering('2024-05-13', CONSORTIUM))
      .dan(gaatGoed, verandertNiets('2024-05-13'));
  });

  it('kan ook tijdens de behandeling, en niet na het einde', () => {
    behandeld.als(weigering('2024-05-06', DE_BERK)).dan(gaatGoed, verandertNiets('2024-05-06'));
    gegeven(voorbeeldtraject('beeindigd'))
      .als(weigering('2026-02-28', DE_BERK))
      .dan(kanNiet('na-einde', van('beeindigd')));
  });
});

describe('de plaatsingen van een traject', () => {
  it('sluiten alle als de behandeling ergens start', () => {
    wachtend
      .als(plaatsing('2024-02-26', DE_WILG))
      .als(start('2024-03-04', DE_BERK))
      .dan(toont('2024-03-04', { status: 'in-behandeling', wachtend: [] }));
  });

  it('sluiten alle met het einde', () => {
    wachtend
      .als(plaatsing('2024-02-26', DE_WILG))
      .als(einde('2024-03-04'))
      .dan(toont('2024-03-03', { status: 'wachtend' }), toont('2024-03-04', { status: 'beeindigd', wachtend: [] }));
  });

  it('sluiten door een triage naar het andere perceel, en tellen dan niet als verwijderd', () => {
    wachtend.als(triage('2024-03-04', 'perceel-1')).dan(toont('2024-03-04', { wachtend: [] }), wijktAf('2024-03-04'));
  });
});
