import { describe, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  crisisstart,
  gegeven,
  gemeldOp,
  genaamd,
  kanNiet,
  legtVast,
  plaatsing,
  registratie,
  start,
  toont,
  triage,
  van,
  verandertAlleen,
  verandertNiets,
  verlenging,
  verwijzing,
  voorbeeldtraject,
  wijktAf,
} from '../test/index.js';

const verwezen = gegeven(voorbeeldtraject('verwezen'));
const wachtend = gegeven(voorbeeldtraject('wachtend'), plaatsing('2024-02-26', DE_WILG));
const behandeld = gegeven(voorbeeldtraject('inBehandeling'));

describe('voer-triage-uit', () => {
  it('legt uitkomst en urgentie vast, en het traject is getriageerd', () => {
    verwezen
      .als(triage('2024-02-12', 'perceel-2', 'veiligheid', { toelichting: 'broertje thuis' }))
      .dan(
        legtVast(['TriageUitgevoerd', '2024-02-12', { uitkomst: 'perceel-2', urgentie: 'veiligheid', toelichting: 'broertje thuis' }]),
        verandertAlleen('2024-02-12', { status: 'getriageerd' }),
      );
  });

  it('met een product vervangt het product van de verwijzing', () => {
    verwezen
      .als(triage('2024-02-12', 'perceel-2', 'hoog', { product: 'begeleiding-ambulant' }))
      .dan(verandertAlleen('2024-02-12', { status: 'getriageerd', product: 'begeleiding-ambulant' }));
  });

  it('naar perceel 1 zonder product maakt het meervoudig', () => {
    verwezen
      .als(triage('2024-02-12', 'perceel-1'))
      .dan(verandertAlleen('2024-02-12', { status: 'getriageerd', perceel: 1, product: 'meervoudig' }));
  });

  it('van perceel 1 naar perceel 2 kan niet zonder product, en wel met', () => {
    const inPerceel1 = gegeven(registratie('2025-02-03'), verwijzing('2025-02-03', { perceel: 1, product: 'meervoudig' }));
    inPerceel1.als(triage('2025-02-10', 'perceel-2')).dan(kanNiet('triage-zonder-product'));
    inPerceel1
      .als(triage('2025-02-10', 'perceel-2', 'regulier', { product: 'dyslexiezorg' }))
      .dan(verandertAlleen('2025-02-10', { status: 'getriageerd', perceel: 2, product: 'dyslexiezorg' }));
  });

  it('die alleen de urgentie wijzigt, laat de plaatsingen staan', () => {
    wachtend.als(triage('2024-03-04', 'perceel-2', 'crisis')).dan(verandertNiets('2024-03-04'));
  });

  it('naar het andere perceel sluit alle plaatsingen', () => {
    wachtend
      .als(triage('2024-03-04', 'perceel-1'))
      .dan(verandertAlleen('2024-03-04', { status: 'getriageerd', perceel: 1, product: 'meervoudig', wachtend: [] }));
  });

  it.each(['afgewezen', 'voorliggend'] as const)('met uitkomst %s sluit alle plaatsingen, en er mist geen einde', (uitkomst) => {
    wachtend
      .als(triage('2024-03-04', uitkomst))
      .dan(verandertAlleen('2024-03-04', { status: 'getriageerd', wachtend: [] }), wijktAf('2024-03-04'));
  });

  it('van dezelfde dag als een eerder gemelde plaatsing vouwt ervoor: de plaatsing blijft', () => {
    gegeven(voorbeeldtraject('wachtend'))
      .als(triage('2024-02-19', 'perceel-1'))
      .dan(toont('2024-02-19', { status: 'wachtend', wachtend: [{ aanbieder: DE_LINDE, perceel: 1, sinds: '2024-02-19' }] }));
  });

  it('gold niet meer als er een latere is: de laatste telt', () => {
    verwezen
      .als(triage('2024-02-26', 'perceel-2', 'regulier', { product: 'basis-jggz' }))
      .als(gemeldOp('2024-03-01', triage('2024-02-12', 'afgewezen')))
      .dan(toont('2024-02-20', { product: 'specialistische-jggz' }), toont('2024-02-26', { product: 'basis-jggz' }));
  });
});

describe('een plaatsing of start tegen de triage in', () => {
  it.each(['afgewezen', 'voorliggend'] as const)('staat, en wijkt af: na %s, elk op zijn datum', (uitkomst) => {
    verwezen
      .als(triage('2024-02-12', uitkomst))
      .als(plaatsing('2024-02-19', DE_LINDE))
      .dan(wijktAf('2024-02-19', ['tegen-triage', 'plaats-op-wachtlijst 2024-02-19', '2024-02-19']))
      .als(start('2024-03-04', DE_LINDE))
      .dan(
        wijktAf(
          '2024-03-04',
          ['tegen-triage', 'plaats-op-wachtlijst 2024-02-19', '2024-02-19'],
          ['tegen-triage', 'start-behandeling 2024-03-04', '2024-03-04'],
        ),
      );
  });

  it('is er niet als de laatste triage anders zei', () => {
    verwezen
      .als(triage('2024-02-12', 'afgewezen'))
      .als(triage('2024-02-19', 'perceel-2'))
      .als(plaatsing('2024-02-26', DE_LINDE))
      .dan(wijktAf('2024-02-26'));
  });

  it('is er niet door een triage van na de plaatsing', () => {
    wachtend.als(triage('2024-03-04', 'voorliggend')).dan(wijktAf('2024-03-04'));
  });
});

describe('triage tijdens de behandeling', () => {
  it('naar het andere perceel kan niet: dat is een overdracht', () => {
    behandeld.als(triage('2024-05-06', 'perceel-1')).dan(kanNiet('triage-in-behandeling', van('inBehandeling')));
  });

  it('naar een ander product kan niet: de klok loopt op dat van de start', () => {
    behandeld
      .als(triage('2024-05-06', 'perceel-2', 'hoog', { product: 'basis-jggz' }))
      .dan(kanNiet('triage-in-behandeling', van('inBehandeling')));
  });

  it('kan niet tijdens een onderbreking, want dat is in behandeling', () => {
    gegeven(voorbeeldtraject('onderbroken'))
      .als(triage('2024-07-29', 'perceel-1'))
      .dan(kanNiet('triage-in-behandeling', van('inBehandeling')));
  });

  it('binnen perceel en product kan, en wijzigt verder niets; ook afwijzen wijzigt niets', () => {
    behandeld.als(triage('2024-05-06', 'perceel-2', 'crisis')).dan(verandertNiets('2024-05-06'));
    behandeld.als(triage('2024-05-06', 'perceel-2', 'hoog', { product: 'specialistische-jggz' })).dan(verandertNiets('2024-05-06'));
    behandeld.als(triage('2024-05-06', 'afgewezen')).dan(verandertNiets('2024-05-06'));
  });

  it('van voor een late start staat, en wijzigt perceel noch product', () => {
    gegeven(voorbeeldtraject('getriageerd'), triage('2024-03-11', 'perceel-1', 'hoog'))
      .als(gemeldOp('2024-03-18', start('2024-03-04', DE_LINDE)))
      .dan(toont('2024-03-11', { status: 'in-behandeling', perceel: 2, product: 'specialistische-jggz', maximaleEinddatum: '2025-03-03' }));
  });

  it('op de dag van de start vouwt ervoor en bepaalt mee waarop de klok loopt', () => {
    behandeld
      .als(triage('2024-04-15', 'perceel-2', 'hoog', { product: 'diagnostiek-jggz' }))
      .dan(toont('2024-04-15', { product: 'diagnostiek-jggz', maximaleEinddatum: '2024-10-14' }));
  });

  it('die te laat gemeld wordt en van perceel 1 een verleende verlenging zou maken, kan niet', () => {
    gegeven(voorbeeldtraject('eensVerlengd'))
      .als(triage('2024-03-01', 'perceel-1'))
      .dan(kanNiet('in-perceel-1', van('eensVerlengd')));
    gegeven(voorbeeldtraject('inBehandeling'), verlenging('2025-03-24', '2027-01-01'))
      .als(triage('2024-03-01', 'perceel-1'))
      .dan(toont('2024-05-01', { status: 'in-behandeling', perceel: 1, maximaleEinddatum: null }));
  });
});

describe('triage in een crisis waarvan niemand het perceel weet', () => {
  const bekendeCrisis = gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_BERK));

  it('kan, en de verwijzing die later komt gaat voor', () => {
    bekendeCrisis
      .als(triage('2025-03-11', 'perceel-2', 'crisis', { product: 'basis-jggz' }))
      .dan(verandertNiets('2025-03-11'))
      .als(verwijzing('2025-03-12', { perceel: 1, product: 'meervoudig' }))
      .dan(toont('2025-03-11', { perceel: 1, product: 'meervoudig', maximaleEinddatum: null }));
  });

  it('van voor de start verplaatst niemand: de plaatsing van ervoor blijft open', () => {
    bekendeCrisis
      .als(plaatsing('2025-03-05', CONSORTIUM))
      .als(genaamd('late triage', triage('2025-03-07', 'perceel-2')))
      .dan(toont('2025-03-07', { status: 'wachtend', perceel: 2, wachtend: [{ aanbieder: CONSORTIUM, perceel: 2, sinds: '2025-03-05' }] }));
  });
});
