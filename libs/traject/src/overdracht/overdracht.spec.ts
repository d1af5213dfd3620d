import { describe, expect, it } from '@jest/globals';
import { toestandVan } from '../opname.js';
import {
  ANDER_CONSORTIUM,
  CONSORTIUM,
  DE_LINDE,
  DE_WILG,
  TRAJECT,
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
  opnameVan,
  overdracht,
  overdrachtsweigering,
  registratie,
  start,
  toont,
  van,
  verandertAlleen,
  verlenging,
  vervanging,
  verwijzing,
  voltooiing,
  voorbeeldtraject,
  wijktAf,
  wissel,
  type Scenario,
} from '../test/index.js';

const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const gevraagd = gegeven(voorbeeldtraject('inBehandeling'), overdracht('2024-06-03', CONSORTIUM));
const VRAAG = 'vraag-overdracht-aan 2024-06-03';

const overdrachten = (s: Scenario, peildatum: string) =>
  (toestandVan(opnameVan(s.grootboek, TRAJECT), peildatum)?.overdrachten ?? []).map((o) => [
    o.consortium,
    o.aanbieder,
    o.status,
    o.afgehandeldOp,
  ]);

const episodes = (s: Scenario, peildatum: string) =>
  (toestandVan(opnameVan(s.grootboek, TRAJECT), peildatum)?.episodes ?? []).map((e) => [
    e.nummer,
    e.perceel,
    e.product,
    e.aanbieder,
    e.start,
    e.laatsteDag,
    e.slot,
  ]);

describe('vraag-overdracht-aan', () => {
  it('laat het kind tegelijk in behandeling zijn en wachten op perceel 1', () => {
    behandeld
      .als(overdracht('2024-06-03', CONSORTIUM))
      .dan(
        legtVast(['OverdrachtAangevraagd', '2024-06-03', { consortium: CONSORTIUM }]),
        toont('2024-06-02', { wachtend: [] }),
        verandertAlleen('2024-06-03', { wachtend: [{ aanbieder: CONSORTIUM, perceel: 1, sinds: '2024-06-03' }] }),
      );
  });

  it('kan niet terwijl er een openstaat, van wie dan ook', () => {
    gevraagd.als(overdracht('2024-06-10', ANDER_CONSORTIUM)).dan(kanNiet('overdracht-open', VRAAG));
    gevraagd.als(overdracht('2024-05-06', CONSORTIUM)).dan(kanNiet('overdracht-open', VRAAG));
  });

  it('kan niet buiten de behandeling', () => {
    gegeven(voorbeeldtraject('wachtend')).als(overdracht('2024-02-26', CONSORTIUM)).dan(kanNiet('niet-in-behandeling'));
  });

  it('kan niet in perceel 1: in de weg staat wat daar bracht', () => {
    gevraagd
      .als(voltooiing('2024-06-17'))
      .als(overdracht('2024-06-24', ANDER_CONSORTIUM))
      .dan(kanNiet('in-perceel-1', 'voltooi-overdracht 2024-06-17'));
    gegeven(registratie('2025-02-03'), verwijzing('2025-02-03', { perceel: 1, product: 'meervoudig' }), start('2025-02-10', CONSORTIUM))
      .als(overdracht('2025-02-17', ANDER_CONSORTIUM))
      .dan(kanNiet('in-perceel-1', 'start-behandeling 2025-02-10'));
  });

  it('kan tijdens een onderbreking, en onthoudt wie er behandelde', () => {
    const na = gegeven(voorbeeldtraject('onderbroken'), overdracht('2024-07-29', CONSORTIUM)).als(wissel('2024-08-05', DE_WILG));
    expect(overdrachten(na, '2024-08-05')).toEqual([[CONSORTIUM, DE_LINDE, 'open', null]]);
  });
});

describe('weiger-overdracht', () => {
  it('sluit de vraag, de behandeling loopt door, en er kan opnieuw gevraagd worden', () => {
    const geweigerd = gevraagd
      .als(overdrachtsweigering('2024-06-17'))
      .dan(legtVast(['OverdrachtGeweigerd', '2024-06-17', { reden: 'geen plek' }]), verandertAlleen('2024-06-17', { wachtend: [] }));
    const opnieuw = geweigerd.als(overdracht('2024-06-17', ANDER_CONSORTIUM)).dan(gaatGoed);
    expect(overdrachten(opnieuw, '2024-06-17')).toEqual([
      [CONSORTIUM, DE_LINDE, 'geweigerd', '2024-06-17'],
      [ANDER_CONSORTIUM, DE_LINDE, 'open', null],
    ]);
  });

  it('kan niet zonder open vraag', () => {
    behandeld.als(overdrachtsweigering('2024-06-17')).dan(kanNiet('geen-overdracht'));
    gevraagd.als(overdrachtsweigering('2024-06-17')).als(overdrachtsweigering('2024-06-18')).dan(kanNiet('geen-overdracht'));
    gegeven(voorbeeldtraject('wachtend')).als(overdrachtsweigering('2024-02-26')).dan(kanNiet('geen-overdracht'));
  });
});

describe('voltooi-overdracht', () => {
  it('sluit perceel 2 de dag ervoor en opent perceel 1 bij het consortium, zonder klok', () => {
    const over = gevraagd.als(voltooiing('2024-06-17')).dan(
      legtVast(['OverdrachtVoltooid', '2024-06-17', {}]),
      verandertAlleen('2024-06-17', {
        perceel: 1,
        product: 'meervoudig',
        aanbieder: CONSORTIUM,
        maximaleEinddatum: null,
        wachtend: [],
      }),
    );
    expect(episodes(over, '2024-06-17')).toEqual([
      [1, 2, 'specialistische-jggz', DE_LINDE, '2024-04-15', '2024-06-16', 'overgedragen'],
      [2, 1, 'meervoudig', CONSORTIUM, '2024-06-17', null, null],
    ]);
    expect(overdrachten(over, '2024-06-17')).toEqual([[CONSORTIUM, DE_LINDE, 'voltooid', '2024-06-17']]);
  });

  it('kan niet op de dag van de start, en de dag erna wel: een episode van een dag', () => {
    const meteen = behandeld.als(overdracht('2024-04-15', CONSORTIUM));
    meteen.als(voltooiing('2024-04-15')).dan(kanNiet('overdracht-op-startdag', van('inBehandeling')));
    expect(episodes(meteen.als(voltooiing('2024-04-16')), '2024-04-16')[0]).toEqual([
      1,
      2,
      'specialistische-jggz',
      DE_LINDE,
      '2024-04-15',
      '2024-04-15',
      'overgedragen',
    ]);
  });

  it('maakt dat de start niet voorbij de vraag kan verschuiven', () => {
    gevraagd
      .als(voltooiing('2024-06-04'))
      .als(vervanging('2024-06-10', van('inBehandeling'), start('2024-06-03', DE_LINDE)))
      .dan(kanNiet('niet-in-behandeling', VRAAG, 'voltooi-overdracht 2024-06-04'));
  });

  it('kan niet zonder open vraag', () => {
    behandeld.als(voltooiing('2024-06-17')).dan(kanNiet('geen-overdracht'));
    gevraagd.als(voltooiing('2024-06-01')).dan(kanNiet('geen-overdracht'));
  });

  it('te laat gemeld kan niet als er daarna nog verlengd is: perceel 1 kent geen verlenging', () => {
    gegeven(voorbeeldtraject('inBehandeling'), overdracht('2025-03-10', CONSORTIUM), verlenging('2025-03-24', '2025-07-14'))
      .als(gemeldOp('2025-04-07', voltooiing('2025-03-17')))
      .dan(kanNiet('in-perceel-1', 'verleng-behandeling 2025-03-24'));
  });

  it('neemt van perceel 2 mee hoe vaak er verlengd is, maar in perceel 1 kan het niet meer', () => {
    const over = gegeven(voorbeeldtraject('eensVerlengd'), overdracht('2025-04-14', CONSORTIUM), voltooiing('2025-05-05'));
    over.dan(toont('2025-05-05', { verlengingen: 1, start: '2024-04-15' }));
    over
      .als(verlenging('2025-05-06', '2025-10-14', { beslisser: 'cjg', akkoordVerwijzerOp: '2025-05-06' }))
      .dan(kanNiet('in-perceel-1', 'voltooi-overdracht 2025-05-05'));
  });

  it('meet overschrijding aan het maximum van perceel 2, tot en met de laatste dag daar', () => {
    gegeven(voorbeeldtraject('inBehandeling'), overdracht('2025-04-14', CONSORTIUM))
      .als(voltooiing('2025-04-15'))
      .dan(wijktAf('2025-06-02'));
    gegeven(voorbeeldtraject('inBehandeling'), overdracht('2025-04-14', CONSORTIUM))
      .als(voltooiing('2025-04-16'))
      .dan(wijktAf('2025-06-02', ['behandelduur-overschreden', van('inBehandeling'), '2025-04-15']));
  });

  it('beeindigt onderbreking en onderaannemingen met de oude episode', () => {
    behandeld
      .als(onderaanneming('2024-05-06', DE_WILG, { tot: '2024-12-31' }))
      .als(onderbreking('2024-05-27'))
      .als(overdracht('2024-06-03', CONSORTIUM))
      .als(voltooiing('2024-06-17'))
      .dan(
        toont('2024-06-17', { status: 'in-behandeling', onderaannemers: [{ aanbieder: DE_WILG, van: '2024-05-06', tot: '2024-06-16' }] }),
      );
  });

  it('die ingetrokken wordt, laat de vraag weer openstaan', () => {
    gevraagd
      .als(voltooiing('2024-06-17'))
      .als(intrekking('2024-06-18', 'voltooi-overdracht 2024-06-17'))
      .dan(
        toont('2024-06-18', { perceel: 2, aanbieder: DE_LINDE, wachtend: [{ aanbieder: CONSORTIUM, perceel: 1, sinds: '2024-06-03' }] }),
      );
  });
});

describe('een overdracht', () => {
  it('vervalt met het einde', () => {
    expect(overdrachten(gevraagd.als(einde('2024-06-28')), '2024-06-28')).toEqual([[CONSORTIUM, DE_LINDE, 'vervallen', '2024-06-28']]);
  });

  it('die zijn antwoord al heeft, kan niet ingetrokken worden', () => {
    gevraagd
      .als(overdrachtsweigering('2024-06-17'))
      .als(genaamd('weg', intrekking('2024-06-18', VRAAG)))
      .dan(kanNiet('geen-overdracht', 'weiger-overdracht 2024-06-17'));
  });

  it('kan in perceel 1 gewoon eindigen volgens plan', () => {
    gevraagd
      .als(voltooiing('2024-06-17'))
      .als(einde('2024-12-20', '31'))
      .dan(toont('2024-12-20', { status: 'beeindigd', reden: '31', aanbieder: CONSORTIUM }));
  });
});
