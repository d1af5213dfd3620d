import { describe, it } from '@jest/globals';
import {
  CONSORTIUM,
  cjgKoppeling,
  einde,
  gaatGoed,
  gegeven,
  gemeldOp,
  intrekking,
  kanNiet,
  legtVast,
  meervoudigheid,
  ontbinding,
  overdracht,
  toont,
  van,
  verandertAlleen,
  verandertNiets,
  voltooiing,
  voorbeeldtraject,
  wijktAf,
} from '../test/index.js';

// In treatment all through 2025, with an open onderaannemer and one verlenging until 2025-07-14.
const in2025 = gegeven(voorbeeldtraject('eensVerlengd'));
const ID = 'stel-meervoudigheid-vast 2025-05-05';

describe('stel-meervoudigheid-vast', () => {
  it('verantwoord: de behandeling wordt voortgezet, en dat is in orde', () => {
    in2025
      .als(meervoudigheid('2025-05-05', true, { onderbouwing: 'ook hulp voor het gezin' }))
      .dan(
        legtVast(['MeervoudigheidVastgesteld', '2025-05-05', { voortzettingVerantwoord: true, onderbouwing: 'ook hulp voor het gezin' }]),
        toont('2025-05-04', { meervoudig: null }),
        verandertAlleen('2025-05-05', { meervoudig: 'voortgezet' }),
      );
  });

  it('niet verantwoord: tijdelijk in afwachting van perceel 1, en dan moet er een CJG-medewerker gekoppeld zijn', () => {
    in2025
      .als(meervoudigheid('2025-05-05', false))
      .dan(
        toont('2025-05-05', { status: 'in-behandeling', meervoudig: 'tijdelijk-in-afwachting' }),
        wijktAf('2025-06-02', ['cjg-koppeling-ontbreekt', ID, '2025-05-05']),
      );
  });

  it('met een CJG-medewerker koppelt die meteen; dat er een is, staat los van de naam', () => {
    in2025
      .als(meervoudigheid('2025-05-05', false, { cjgMedewerker: 'CJG-medewerker 8' }))
      .dan(
        legtVast([
          'MeervoudigheidVastgesteld',
          '2025-05-05',
          { voortzettingVerantwoord: false, cjgMedewerker: 'CJG-medewerker 8', cjgGekoppeld: true },
        ]),
        verandertAlleen('2025-05-05', { meervoudig: 'tijdelijk-in-afwachting' }),
      );
  });

  it('kan vaker: de laatste telt', () => {
    in2025
      .als(meervoudigheid('2025-05-05', false))
      .als(meervoudigheid('2025-05-19', true))
      .dan(
        wijktAf('2025-05-18', ['cjg-koppeling-ontbreekt', ID, '2025-05-05']),
        verandertAlleen('2025-05-19', { meervoudig: 'voortgezet', afwijkingen: [] }),
      );
  });

  it('kan niet buiten de behandeling', () => {
    gegeven(voorbeeldtraject('wachtend')).als(meervoudigheid('2024-02-26', true)).dan(kanNiet('niet-in-behandeling'));
  });

  it('kan niet in perceel 1, en zegt daar niets meer', () => {
    const over = in2025
      .als(meervoudigheid('2025-05-05', false, { cjgMedewerker: 'CJG-medewerker 8' }))
      .als(overdracht('2025-05-06', CONSORTIUM))
      .als(voltooiing('2025-05-19'))
      .dan(toont('2025-05-18', { meervoudig: 'tijdelijk-in-afwachting' }), toont('2025-05-19', { meervoudig: null }));
    over.als(meervoudigheid('2025-05-20', true)).dan(kanNiet('in-perceel-1', 'voltooi-overdracht 2025-05-19'));
  });
});

describe('voortzetten zonder dat de maatregel geldt', () => {
  it.each([true, false])(
    'wordt vastgelegd en wijkt af, verantwoord of niet (%s); een CJG-medewerker is dan niet gevraagd',
    (verantwoord) => {
      gegeven(voorbeeldtraject('metOnderaannemer'))
        .als(meervoudigheid('2024-12-31', verantwoord))
        .dan(gaatGoed, wijktAf('2025-01-13', ['voortzetting-zonder-regeling', 'stel-meervoudigheid-vast 2024-12-31', '2024-12-31']));
    },
  );

  it('mag op de eerste dag van het addendum', () => {
    gegeven(voorbeeldtraject('metOnderaannemer'))
      .als(gemeldOp('2025-03-24', meervoudigheid('2025-01-01', true)))
      .dan(wijktAf('2025-01-13'));
  });

  it('wijkt af zolang niet bekend is dat het addendum terugwerkt', () => {
    gegeven(voorbeeldtraject('metOnderaannemer'), meervoudigheid('2025-02-03', true)).dan(
      toont('2025-02-10', { afwijkingen: [AFWIJKING] }, '2025-03-10'),
      toont('2025-02-10', { afwijkingen: [] }, '2025-03-11'),
    );
  });

  it('wijkt alsnog af als de maatregel met terugwerkende kracht ontbonden wordt, en alleen als het deze maatregel is', () => {
    const voortgezet = in2025.als(meervoudigheid('2025-05-05', true));
    voortgezet
      .als(gemeldOp('2025-06-02', ontbinding('2025-05-05', 'addendum-perceel-2-2025', 'meervoudig-voortzetten')))
      .dan(wijktAf('2025-06-02', ['voortzetting-zonder-regeling', ID, '2025-05-05']));
    voortgezet.als(gemeldOp('2025-06-02', ontbinding('2025-05-05', 'addendum-perceel-2-2025', 'behandelduur'))).dan(wijktAf('2025-06-02'));
    voortgezet.als(gemeldOp('2025-06-02', ontbinding('2025-05-06', 'addendum-perceel-2-2025'))).dan(wijktAf('2025-06-02'));
  });
});

const AFWIJKING = {
  soort: 'voortzetting-zonder-regeling',
  regel: 'Maatregel meervoudig voortzetten: gold niet op deze datum',
  gebeurtenisId: 'stel-meervoudigheid-vast 2025-02-03',
  sinds: '2025-02-03',
} as const;

describe('koppel-cjg-medewerker', () => {
  const inAfwachting = in2025.als(meervoudigheid('2025-05-05', false));

  it('lost het ontbreken op vanaf zijn datum', () => {
    inAfwachting
      .als(cjgKoppeling('2025-05-12'))
      .dan(
        legtVast(['CjgMedewerkerGekoppeld', '2025-05-12', { cjgMedewerker: 'CJG-medewerker 8' }]),
        wijktAf('2025-05-11', ['cjg-koppeling-ontbreekt', ID, '2025-05-05']),
        verandertAlleen('2025-05-12', { afwijkingen: [] }),
      );
  });

  it('mag van voor de meervoudigheid zijn, ook van voor de behandeling, en wijzigt verder niets', () => {
    gegeven(voorbeeldtraject('wachtend')).als(cjgKoppeling('2024-02-26')).dan(verandertNiets('2024-02-26'));
    in2025
      .als(gemeldOp('2025-04-01', cjgKoppeling('2024-02-26')))
      .als(meervoudigheid('2025-05-05', false))
      .dan(wijktAf('2025-05-05'));
  });

  it('die ingetrokken wordt, ontbreekt weer', () => {
    inAfwachting
      .als(cjgKoppeling('2025-05-12'))
      .als(intrekking('2025-05-13', 'koppel-cjg-medewerker 2025-05-12'))
      .dan(wijktAf('2025-05-13', ['cjg-koppeling-ontbreekt', ID, '2025-05-05']));
  });

  it('ontbreekt niet meer als de behandeling in perceel 2 voorbij is', () => {
    inAfwachting.als(einde('2025-06-02')).dan(wijktAf('2025-06-01', ['cjg-koppeling-ontbreekt', ID, '2025-05-05']), wijktAf('2025-06-02'));
    inAfwachting
      .als(overdracht('2025-05-06', CONSORTIUM))
      .als(voltooiing('2025-06-02'))
      .dan(wijktAf('2025-06-01', ['cjg-koppeling-ontbreekt', ID, '2025-05-05']), wijktAf('2025-06-02'));
  });

  it('kan niet na het einde', () => {
    gegeven(voorbeeldtraject('beeindigd'))
      .als(cjgKoppeling('2026-03-02'))
      .dan(kanNiet('na-einde', van('beeindigd')));
  });
});
