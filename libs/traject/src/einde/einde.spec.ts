import { describe, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_LINDE,
  DE_WILG,
  cjgKoppeling,
  cjgToetsing,
  einde,
  gaatGoed,
  gegeven,
  gemeldOp,
  genaamd,
  intrekking,
  kanNiet,
  legtVast,
  onderaanneming,
  onderbreking,
  overdracht,
  plaatsing,
  toont,
  triage,
  van,
  verandertAlleen,
  verlenging,
  vervanging,
  voorbeeldtraject,
  weigering,
  wissel,
  zelfassessment,
} from '../test/index.js';

const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const wachtend = gegeven(voorbeeldtraject('wachtend'));

describe('beeindig-traject', () => {
  it('is de laatste dag: op die dag is het al beeindigd', () => {
    behandeld
      .als(einde('2024-10-31', '31'))
      .dan(
        legtVast(['TrajectBeeindigd', '2024-10-31', { reden: '31' }]),
        toont('2024-10-30', { status: 'in-behandeling', einde: null, reden: null }),
        verandertAlleen('2024-10-31', { status: 'beeindigd', einde: '2024-10-31', reden: '31' }),
      );
  });

  it('eindigt plaatsingen, overdracht, onderaannemingen en onderbreking', () => {
    gegeven(voorbeeldtraject('metOnderaannemer'), overdracht('2024-12-02', CONSORTIUM), onderbreking('2024-12-09'))
      .als(einde('2024-12-13'))
      .dan(
        verandertAlleen('2024-12-13', {
          status: 'beeindigd',
          einde: '2024-12-13',
          reden: '32',
          wachtend: [],
          onderaannemers: [{ aanbieder: DE_WILG, van: '2024-11-04', tot: '2024-12-13' }],
        }),
      );
    wachtend.als(einde('2024-02-26', '33')).dan(toont('2024-02-26', { status: 'beeindigd', wachtend: [], start: null }));
  });

  it('laat een onderaanneming die al eerder ophoudt haar laatste dag', () => {
    behandeld
      .als(onderaanneming('2024-05-06', DE_WILG, { tot: '2024-05-31' }))
      .als(einde('2024-06-28'))
      .dan(toont('2024-06-28', { onderaannemers: [{ aanbieder: DE_WILG, van: '2024-05-06', tot: '2024-05-31' }] }));
  });

  it('om reden 31 kan niet zonder behandeling, om een andere reden wel', () => {
    wachtend.als(einde('2024-02-26', '31')).dan(kanNiet('niet-in-behandeling'));
    wachtend.als(einde('2024-02-26', '34')).dan(gaatGoed);
  });

  it('op de dag van de start is een dag behandeling', () => {
    behandeld.als(einde('2024-04-15', '31')).dan(toont('2024-04-15', { status: 'beeindigd', start: '2024-04-15', einde: '2024-04-15' }));
  });

  it('vouwt als laatste van de dag, ook als daarna nog iets van die dag gemeld wordt', () => {
    behandeld
      .als(einde('2024-06-28'))
      .als(gemeldOp('2024-07-01', wissel('2024-06-28', DE_WILG)))
      .dan(gaatGoed, toont('2024-06-28', { status: 'beeindigd', aanbieder: DE_WILG }));
  });

  it('kan niet voor wat er al staat: dat staat in de weg', () => {
    gegeven(voorbeeldtraject('hervat'))
      .als(einde('2024-07-26'))
      .dan(kanNiet('na-einde', van('hervat')));
    gegeven(voorbeeldtraject('hervat'))
      .als(einde('2024-07-19'))
      .dan(kanNiet('na-einde', van('onderbroken'), van('hervat')));
  });

  it('kan geen tweede keer', () => {
    const beeindigd = behandeld.als(einde('2024-06-28'));
    beeindigd.als(einde('2024-07-31')).dan(kanNiet('na-einde', 'beeindig-traject 2024-06-28'));
    beeindigd.als(einde('2024-05-31')).dan(kanNiet('na-einde', 'beeindig-traject 2024-06-28'));
    beeindigd.als(genaamd('nog een', einde('2024-06-28'))).dan(kanNiet('na-einde', 'beeindig-traject 2024-06-28'));
  });

  it('mag voor een geweigerd verzoek liggen: dat is geen deel van het verhaal', () => {
    behandeld
      .als(verlenging('2024-10-07', '2025-08-01'))
      .als(gemeldOp('2024-10-14', einde('2024-09-30')))
      .dan(gaatGoed, toont('2024-10-14', { status: 'beeindigd' }));
  });

  it('die ingetrokken wordt, laat alles weer lopen', () => {
    gegeven(voorbeeldtraject('metOnderaannemer'), einde('2024-12-13'))
      .als(intrekking('2024-12-16', 'beeindig-traject 2024-12-13'))
      .dan(
        toont('2024-12-16', {
          status: 'in-behandeling',
          einde: null,
          reden: null,
          onderaannemers: [{ aanbieder: DE_WILG, van: '2024-11-04', tot: null }],
        }),
        toont('2024-12-16', { status: 'beeindigd' }, '2024-12-15'),
      );
  });

  it('laat zich vervangen door een andere dag of reden', () => {
    behandeld
      .als(einde('2024-06-28', '31'))
      .als(vervanging('2024-07-01', 'beeindig-traject 2024-06-28', einde('2024-06-14', '35')))
      .dan(toont('2024-06-14', { status: 'beeindigd', reden: '35' }));
  });
});

describe('na het einde', () => {
  const klaar = behandeld.als(einde('2024-06-28'));

  it.each([
    triage('2024-06-29'),
    plaatsing('2024-06-29', DE_LINDE),
    weigering('2024-06-29', DE_LINDE),
    zelfassessment('2024-06-29'),
    cjgToetsing('2024-06-29'),
    cjgKoppeling('2024-06-29'),
    verlenging('2024-06-29', '2025-10-14'),
    verlenging('2024-06-29', '2024-01-01'),
  ])('kan $opdracht niet meer', (zin) => {
    klaar.als(zin).dan(kanNiet('na-einde', 'beeindig-traject 2024-06-28'));
  });

  it('kan wel worden gemeld wat ervoor gebeurde', () => {
    klaar.als(gemeldOp('2024-07-08', cjgKoppeling('2024-06-03'))).dan(gaatGoed);
  });
});
