import { describe, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  crisisstart,
  einde,
  gaatGoed,
  gegeven,
  gemeldOp,
  intrekking,
  kanNiet,
  legtVast,
  overeenkomst,
  registratie,
  start,
  toont,
  triage,
  van,
  verandertAlleen,
  vervanging,
  verwijzing,
  voorbeeldtraject,
  wijktAf,
  type Zin,
} from '../test/index.js';

const wachtend = gegeven(voorbeeldtraject('wachtend'));

describe('start-behandeling', () => {
  it('begint de behandeling op de datum en sluit wie er wachtte', () => {
    wachtend.als(start('2024-04-15', DE_WILG, { coordinerendBehandelaar: 'mw. De Vries' })).dan(
      legtVast(['BehandelingGestart', '2024-04-15', { aanbieder: DE_WILG, coordinerendBehandelaar: 'mw. De Vries' }]),
      toont('2024-04-14', { status: 'wachtend', start: null, aanbieder: null, maximaleEinddatum: null }),
      verandertAlleen('2024-04-15', {
        status: 'in-behandeling',
        aanbieder: DE_WILG,
        start: '2024-04-15',
        maximaleEinddatum: '2025-04-14',
        wachtend: [],
      }),
    );
  });

  it('kan zonder plaatsing, op grond van een individuele behandelovereenkomst', () => {
    gegeven(voorbeeldtraject('getriageerd'))
      .als(start('2024-04-15', DE_LINDE, { grondslag: 'individuele-behandelovereenkomst' }))
      .dan(gaatGoed, wijktAf('2024-04-15'));
  });

  it('kan niet terwijl er behandeld wordt, onderbroken of niet, en niet ervoor', () => {
    gegeven(voorbeeldtraject('inBehandeling'))
      .als(start('2024-05-06', DE_WILG))
      .dan(kanNiet('al-in-behandeling', van('inBehandeling')));
    gegeven(voorbeeldtraject('onderbroken'))
      .als(start('2024-07-29', DE_WILG))
      .dan(kanNiet('al-in-behandeling', van('inBehandeling')));
    gegeven(voorbeeldtraject('inBehandeling'))
      .als(start('2024-04-01', DE_WILG))
      .dan(kanNiet('al-in-behandeling', van('inBehandeling')));
  });

  it('kan niet na het einde', () => {
    gegeven(voorbeeldtraject('wachtend'), einde('2024-03-04'))
      .als(start('2024-03-05', DE_LINDE))
      .dan(kanNiet('na-einde', 'beeindig-traject 2024-03-04'));
  });

  it('verschoven naar later laat de plaatsing zolang open', () => {
    gegeven(voorbeeldtraject('inBehandeling'))
      .als(vervanging('2024-05-06', van('inBehandeling'), start('2024-04-29', DE_LINDE)))
      .dan(
        legtVast(
          ['GebeurtenisIngetrokken', '2024-04-15', { gebeurtenisId: van('inBehandeling'), reden: 'vergissing' }],
          ['BehandelingGestart', '2024-04-29', { aanbieder: DE_LINDE, vervangt: van('inBehandeling') }],
        ),
        toont('2024-04-20', { status: 'wachtend' }),
        toont('2024-04-29', { status: 'in-behandeling', maximaleEinddatum: '2025-04-28' }),
      );
  });

  it('kan niet ingetrokken worden als er iets op rust, met alles wat dan niet meer kan', () => {
    gegeven(voorbeeldtraject('metOnderaannemer'))
      .als(intrekking('2024-11-11', van('inBehandeling')))
      .dan(kanNiet('niet-in-behandeling', van('onderbroken'), van('hervat'), van('metOnderaannemer')));
  });
});

describe('een start zonder triage', () => {
  const verwezen = gegeven(voorbeeldtraject('verwezen'));

  it('wordt vastgelegd en wijkt af, tot de triage van ervoor alsnog gemeld wordt', () => {
    verwezen
      .als(start('2024-02-12', DE_LINDE))
      .dan(gaatGoed, wijktAf('2024-02-12', ['start-zonder-triage', 'start-behandeling 2024-02-12', '2024-02-12']))
      .als(gemeldOp('2024-02-20', triage('2024-02-09')))
      .dan(wijktAf('2024-02-12'));
  });

  it('wijkt niet af als de triage van dezelfde dag is, ook al is zij later vastgelegd', () => {
    verwezen.als(start('2024-02-12', DE_LINDE)).als(triage('2024-02-12')).dan(wijktAf('2024-02-12'));
  });

  it('blijft afwijken als de triage van erna is, en ook na het einde', () => {
    verwezen
      .als(start('2024-02-12', DE_LINDE))
      .als(triage('2024-02-13'))
      .als(einde('2024-03-29'))
      .dan(wijktAf('2024-04-02', ['start-zonder-triage', 'start-behandeling 2024-02-12', '2024-02-12']));
  });

  it('wijkt niet af als het een crisis is', () => {
    verwezen.als(crisisstart('2024-02-12', DE_LINDE)).dan(gaatGoed, wijktAf('2024-02-12'));
  });
});

describe('een crisis op een onbekend traject', () => {
  const registreerNoor = registratie('2025-03-03');

  it('maakt het traject, met wat de start zelf weet, en mist een verwijzing', () => {
    gegeven(registreerNoor)
      .als(crisisstart('2025-03-10', DE_BERK, { jeugdigeId: 'noor', perceel: 2, product: 'basis-jggz' }))
      .dan(
        legtVast([
          'BehandelingGestart',
          '2025-03-10',
          { aanbieder: DE_BERK, crisis: true, jeugdigeId: 'noor', perceel: 2, product: 'basis-jggz' },
        ]),
        toont('2025-03-10', {
          status: 'in-behandeling',
          jeugdigeId: 'noor',
          gemeente: '0473',
          perceel: 2,
          product: 'basis-jggz',
          verwijsdatum: null,
          maximaleEinddatum: '2025-12-09',
        }),
        wijktAf('2025-03-10', ['start-zonder-verwijzing', 'start-behandeling 2025-03-10', '2025-03-10']),
      );
  });

  it('weet zonder opgave niets van kind, perceel of product, en heeft geen klok', () => {
    gegeven(registreerNoor)
      .als(crisisstart('2025-03-10', DE_BERK))
      .dan(toont('2025-03-10', { jeugdigeId: null, gemeente: null, perceel: null, product: null, maximaleEinddatum: null }));
  });

  it('houdt voor wat de verwijzing zegt, zodra die er is, vanaf de start', () => {
    gegeven(registreerNoor, crisisstart('2025-03-10', DE_BERK, { perceel: 2, product: 'basis-jggz' }))
      .als(verwijzing('2025-03-14', { product: 'diagnostiek-jggz' }))
      .dan(
        toont('2025-03-11', { product: 'diagnostiek-jggz', maximaleEinddatum: '2025-09-09' }),
        toont('2025-03-11', { product: 'basis-jggz', maximaleEinddatum: '2025-12-09' }, '2025-03-13'),
      );
  });

  it('op een traject dat al verwezen is, is gewoon een start: de eigen opgave telt niet', () => {
    gegeven(voorbeeldtraject('verwezen'))
      .als(crisisstart('2024-02-12', DE_BERK, { perceel: 2, product: 'basis-jggz' }))
      .dan(toont('2024-02-12', { product: 'specialistische-jggz', maximaleEinddatum: '2025-02-11' }));
  });

  it('laat, zolang niemand verwees, van alles ervoor toe', () => {
    gegeven(registreerNoor, crisisstart('2025-03-10', DE_BERK))
      .als(triage('2025-03-07'))
      .dan(gaatGoed, toont('2025-03-07', { start: null }));
  });

  it('vervangen door een gewone start kan niet zonder verwijzing', () => {
    gegeven(registreerNoor, crisisstart('2025-03-10', DE_BERK))
      .als(vervanging('2025-03-12', 'start-behandeling 2025-03-10', start('2025-03-11', DE_BERK)))
      .dan(kanNiet('voor-verwijzing'));
  });
});

describe('de klok bij de start', () => {
  const begint = (datum: string, product: string, ...ervoor: readonly Zin[]) =>
    gegeven(registratie('2023-01-02'), ...ervoor, verwijzing('2024-01-05', { product }), triage('2024-01-05'), start(datum, DE_LINDE));

  it.each([
    ['basis-jggz', '2024-05-31', '2025-02-27'],
    ['specialistische-jggz', '2024-02-29', '2025-02-27'],
    ['diagnostiek-jggz', '2024-08-31', '2025-02-27'],
    ['begeleiding-ambulant', '2024-03-01', '2025-02-28'],
    ['dyslexiezorg', '2024-08-30', '2026-02-27'],
  ])('%s van %s mag duren tot en met %s: start + basisduur - 1 dag', (product, datum, maximum) => {
    begint(datum, product).dan(toont(datum, { maximaleEinddatum: maximum }));
  });

  it('loopt niet in perceel 1', () => {
    gegeven(
      registratie('2025-02-03'),
      verwijzing('2025-02-03', { perceel: 1, product: 'meervoudig' }),
      start('2025-02-10', CONSORTIUM),
    ).dan(toont('2025-02-10', { perceel: 1, maximaleEinddatum: null }));
  });

  it('gaat uit van wat op de dag van de start gold en aan het eind van die dag bekend was', () => {
    const kort = overeenkomst('2024-03-04', 'kort', '2024-04-01', { code: 'basis-jggz', basisduur: 'P3M', mandaat: true });
    begint('2024-03-31', 'basis-jggz', kort).dan(toont('2024-05-01', { maximaleEinddatum: '2024-12-30' }));
    begint('2024-04-01', 'basis-jggz', kort).dan(toont('2024-05-01', { maximaleEinddatum: '2024-06-30' }));
  });

  it('verschuift niet door een regeling die pas na die dag bekend werd', () => {
    begint('2024-04-01', 'basis-jggz')
      .als(overeenkomst('2024-04-02', 'kort', '2024-01-01', { code: 'basis-jggz', basisduur: 'P3M', mandaat: true }))
      .dan(toont('2024-05-01', { maximaleEinddatum: '2024-12-31' }));
  });

  it('van een late melding gaat uit van wat toen bekend was, niet van wat bij het melden bekend is', () => {
    gegeven(
      voorbeeldtraject('getriageerd'),
      overeenkomst('2024-04-16', 'kort', '2024-01-01', { code: 'specialistische-jggz', basisduur: 'P3M', mandaat: true }),
    )
      .als(gemeldOp('2024-05-06', start('2024-04-15', DE_LINDE)))
      .dan(toont('2024-05-06', { maximaleEinddatum: '2025-04-14' }));
  });

  it('van een afgesproken maximale duur is geen klok: overschrijden wijkt af, het maximum blijft', () => {
    gegeven(
      registratie('2025-02-03'),
      verwijzing('2025-02-03', { maximaleDuur: 'P2M' }),
      triage('2025-02-04'),
      start('2025-02-28', DE_LINDE),
    ).dan(
      toont('2025-04-27', { maximaleEinddatum: '2026-02-27' }),
      wijktAf('2025-04-27'),
      wijktAf('2025-04-28', ['afgesproken-duur-overschreden', 'start-behandeling 2025-02-28', '2025-04-28']),
    );
  });
});
