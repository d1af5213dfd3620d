import { describe, expect, it } from '@jest/globals';
import {
  CONSORTIUM,
  DE_LINDE,
  beeldVan,
  einde,
  gegeven,
  gemeldOp,
  onderbreking,
  overdracht,
  plaatsing,
  registratie,
  start,
  triage,
  van,
  vervanging,
  verlenging,
  verwijzing,
  voltooiing,
  voorbeeldtraject,
  wijktAf,
  crisisstart,
} from '../test/index.js';

const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const BEGIN = van('inBehandeling');

describe('behandelduur-overschreden', () => {
  it('begint op de eerste dag na het maximum en blijft, ook na het einde', () => {
    behandeld.dan(wijktAf('2025-04-14'), wijktAf('2025-04-15', ['behandelduur-overschreden', BEGIN, '2025-04-15']));
    behandeld.als(einde('2025-04-15')).dan(wijktAf('2026-01-05', ['behandelduur-overschreden', BEGIN, '2025-04-15']));
  });

  it('is er niet als het op het maximum eindigt', () => {
    behandeld.als(einde('2025-04-14')).dan(wijktAf('2026-01-05'));
  });

  it('gaat weg door een verlenging, vanaf de datum van het verzoek', () => {
    behandeld
      .als(verlenging('2025-05-05', '2025-10-14'))
      .dan(wijktAf('2025-05-04', ['behandelduur-overschreden', BEGIN, '2025-04-15']), wijktAf('2025-05-05'));
  });

  it('telt ook dagen zonder hulp: een onderbreking stopt de klok niet', () => {
    behandeld.als(onderbreking('2025-04-01')).dan(wijktAf('2025-04-15', ['behandelduur-overschreden', BEGIN, '2025-04-15']));
  });
});

describe('afgesproken-duur-overschreden', () => {
  const afgesproken = gegeven(
    registratie('2025-02-03'),
    verwijzing('2025-02-03', { maximaleDuur: 'P3M' }),
    triage('2025-02-04'),
    start('2025-02-10', DE_LINDE),
  );
  const AFWIJKING = ['afgesproken-duur-overschreden', 'start-behandeling 2025-02-10', '2025-05-10'] as const;

  it('begint op de eerste dag na start + maximaleDuur - 1 dag', () => {
    afgesproken.dan(wijktAf('2025-05-09'), wijktAf('2025-05-10', AFWIJKING));
  });

  it('gaat niet weg door een verlenging, en loopt door in perceel 1', () => {
    afgesproken.als(verlenging('2025-05-05', '2026-04-09')).dan(wijktAf('2025-05-10', AFWIJKING));
    afgesproken.als(overdracht('2025-03-03', CONSORTIUM)).als(voltooiing('2025-04-01')).dan(wijktAf('2025-05-10', AFWIJKING));
  });

  it('is er niet als het ervoor eindigt', () => {
    afgesproken.als(einde('2025-05-09')).dan(wijktAf('2026-01-05'));
  });
});

describe('leeftijdsgrens', () => {
  const geboren = (geboortedatum: string) =>
    gegeven(registratie('2024-01-29', { geboortedatum }), verwijzing('2024-02-05'), triage('2024-02-12'), start('2024-04-15', DE_LINDE));
  const vanaf = (datum: string) => ['leeftijdsgrens', BEGIN, datum] as const;

  it('begint op de achttiende verjaardag', () => {
    geboren('2006-06-15').dan(wijktAf('2024-06-14'), wijktAf('2024-06-15', vanaf('2024-06-15')));
  });

  it('begint bij de start als het kind dan al achttien is', () => {
    geboren('2006-04-01').dan(wijktAf('2024-04-14'), wijktAf('2024-04-15', vanaf('2024-04-15')));
  });

  it('is van wie op 29 februari geboren is 1 maart', () => {
    gegeven(
      registratie('2025-09-01', { geboortedatum: '2008-02-29' }),
      verwijzing('2025-09-01'),
      triage('2025-09-01'),
      start('2025-09-08', DE_LINDE),
    ).dan(wijktAf('2026-02-28'), wijktAf('2026-03-01', ['leeftijdsgrens', 'start-behandeling 2025-09-08', '2026-03-01']));
  });

  it('is er niet als de behandeling ervoor eindigt, en niet voor wie alleen wacht', () => {
    geboren('2006-06-15').als(einde('2024-06-14')).dan(wijktAf('2025-01-06'));
    gegeven(registratie('2024-01-29', { geboortedatum: '2006-03-01' }), verwijzing('2024-02-05'), plaatsing('2024-02-12', DE_LINDE)).dan(
      wijktAf('2024-06-03'),
    );
  });

  it('geldt ook in perceel 1', () => {
    geboren('2006-06-15')
      .als(overdracht('2024-05-06', CONSORTIUM))
      .als(voltooiing('2024-05-13'))
      .dan(wijktAf('2024-06-15', vanaf('2024-06-15')));
  });

  it('verdwijnt als de geboortedatum verbeterd wordt, en is er niet zonder geboortedatum', () => {
    geboren('2006-06-15')
      .als(vervanging('2024-07-01', 'registreer-jeugdige 2024-01-29', registratie('2024-07-01', { geboortedatum: '2009-06-15' })))
      .dan(wijktAf('2024-07-01'));
    gegeven(
      registratie('2024-01-29', { geboortedatum: undefined }),
      verwijzing('2024-02-05'),
      triage('2024-02-12'),
      start('2024-04-15', DE_LINDE),
    ).dan(wijktAf('2024-06-15'));
  });
});

describe('elke afwijking', () => {
  it('noemt in woorden welke regel het is', () => {
    const beeld = beeldVan(behandeld.grootboek, '2025-05-01');
    expect(beeld?.afwijkingen).toEqual([
      {
        soort: 'behandelduur-overschreden',
        regel: 'Overeenkomst: maximale behandelduur van het product, met de toegekende verlengingen',
        gebeurtenisId: BEGIN,
        sinds: '2025-04-15',
      },
    ]);
  });

  it('kan samen met andere voorkomen', () => {
    gegeven(
      registratie('2024-01-29', { geboortedatum: '2006-06-15' }),
      crisisstart('2024-04-15', DE_LINDE, { jeugdigeId: 'noor', perceel: 2, product: 'diagnostiek-jggz' }),
    )
      .als(gemeldOp('2024-12-02', triage('2024-05-06', 'afgewezen')))
      .dan(
        wijktAf(
          '2024-12-02',
          ['start-zonder-verwijzing', BEGIN, '2024-04-15'],
          ['leeftijdsgrens', BEGIN, '2024-06-15'],
          ['behandelduur-overschreden', BEGIN, '2024-10-15'],
        ),
      );
  });
});
