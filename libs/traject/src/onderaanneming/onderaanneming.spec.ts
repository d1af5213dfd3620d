import { describe, expect, it } from '@jest/globals';
import { toestandVan } from '../opname.js';
import {
  CONSORTIUM,
  DE_BERK,
  DE_WILG,
  TRAJECT,
  eindeOnderaanneming,
  gegeven,
  gemeldOp,
  genaamd,
  kanNiet,
  legtVast,
  onderaanneming,
  opnameVan,
  overdracht,
  toont,
  van,
  verandertAlleen,
  voltooiing,
  voorbeeldtraject,
  wijktAf,
} from '../test/index.js';
import { openOnderaanneming } from './onderaanneming.js';

const behandeld = gegeven(voorbeeldtraject('inBehandeling'));
const metDeWilg = gegeven(voorbeeldtraject('metOnderaannemer'));

describe('zet-onderaannemer-in', () => {
  it('laat een tweede behandelaar meewerken vanaf de datum', () => {
    behandeld
      .als(onderaanneming('2024-05-06', DE_WILG))
      .dan(
        legtVast(['OnderaannemerIngezet', '2024-05-06', { aanbieder: DE_WILG }]),
        verandertAlleen('2024-05-06', { onderaannemers: [{ aanbieder: DE_WILG, van: '2024-05-06', tot: null }] }),
        toont('2024-05-05', { onderaannemers: [] }),
      );
  });

  it('kan met een laatste dag die nog komt', () => {
    behandeld
      .als(onderaanneming('2024-05-06', DE_WILG, { tot: '2024-12-31' }))
      .dan(legtVast(['OnderaannemerIngezet', '2024-05-06', { aanbieder: DE_WILG, tot: '2024-12-31' }]));
  });

  it('kan niet terwijl er een van dezelfde aanbieder openstaat, ook niet op haar laatste dag', () => {
    metDeWilg.als(onderaanneming('2024-12-02', DE_WILG)).dan(kanNiet('al-open', van('metOnderaannemer')));
    metDeWilg.als(onderaanneming('2024-10-07', DE_WILG)).dan(kanNiet('al-open', van('metOnderaannemer')));
    metDeWilg
      .als(eindeOnderaanneming('2024-12-02', DE_WILG))
      .als(onderaanneming('2024-12-02', DE_WILG))
      .dan(kanNiet('al-open', van('metOnderaannemer')));
  });

  it('kan van een andere aanbieder, en na de laatste dag weer van dezelfde', () => {
    metDeWilg.als(onderaanneming('2024-12-02', DE_BERK)).dan(
      verandertAlleen('2024-12-02', {
        onderaannemers: [
          { aanbieder: DE_WILG, van: '2024-11-04', tot: null },
          { aanbieder: DE_BERK, van: '2024-12-02', tot: null },
        ],
      }),
    );
    metDeWilg
      .als(eindeOnderaanneming('2024-12-02', DE_WILG))
      .als(onderaanneming('2024-12-03', DE_WILG))
      .dan(
        toont('2024-12-03', {
          onderaannemers: [
            { aanbieder: DE_WILG, van: '2024-11-04', tot: '2024-12-02' },
            { aanbieder: DE_WILG, van: '2024-12-03', tot: null },
          ],
        }),
      );
  });

  it('te laat gemeld mag als zij ophoudt voor de volgende begint', () => {
    metDeWilg
      .als(gemeldOp('2024-12-02', onderaanneming('2024-05-06', DE_WILG, { tot: '2024-11-03' })))
      .dan(toont('2024-05-06', { onderaannemers: [{ aanbieder: DE_WILG, van: '2024-05-06', tot: '2024-11-03' }] }));
    metDeWilg
      .als(gemeldOp('2024-12-02', onderaanneming('2024-05-06', DE_WILG, { tot: '2024-11-04' })))
      .dan(kanNiet('al-open', van('metOnderaannemer')));
  });

  it('kan niet buiten de behandeling, en wel tijdens een onderbreking', () => {
    gegeven(voorbeeldtraject('wachtend')).als(onderaanneming('2024-02-26', DE_WILG)).dan(kanNiet('niet-in-behandeling'));
    gegeven(voorbeeldtraject('onderbroken'))
      .als(onderaanneming('2024-07-29', DE_WILG))
      .dan(verandertAlleen('2024-07-29', { onderaannemers: [{ aanbieder: DE_WILG, van: '2024-07-29', tot: null }] }));
  });
});

describe('beeindig-onderaanneming', () => {
  it('is de laatste dag', () => {
    const na = metDeWilg
      .als(eindeOnderaanneming('2024-12-02', DE_WILG))
      .dan(
        legtVast(['OnderaannemingBeeindigd', '2024-12-02', { aanbieder: DE_WILG }]),
        verandertAlleen('2024-12-02', { onderaannemers: [{ aanbieder: DE_WILG, van: '2024-11-04', tot: '2024-12-02' }] }),
      );
    const t = toestandVan(opnameVan(na.grootboek, TRAJECT), '2025-01-01');
    const open = (datum: string): boolean => t !== undefined && openOnderaanneming(t, DE_WILG, datum) !== undefined;
    expect(['2024-11-03', '2024-11-04', '2024-12-02', '2024-12-03'].map(open)).toEqual([false, true, true, false]);
  });

  it('kan eerder dan afgesproken', () => {
    behandeld
      .als(onderaanneming('2024-05-06', DE_WILG, { tot: '2024-12-31' }))
      .als(eindeOnderaanneming('2024-06-28', DE_WILG))
      .dan(toont('2024-06-28', { onderaannemers: [{ aanbieder: DE_WILG, van: '2024-05-06', tot: '2024-06-28' }] }));
  });

  it('kan niet als er geen openstaat: nooit begonnen, al voorbij, of van een ander', () => {
    behandeld.als(eindeOnderaanneming('2024-05-06', DE_WILG)).dan(kanNiet('niet-open'));
    behandeld
      .als(onderaanneming('2024-05-06', DE_WILG, { tot: '2024-05-31' }))
      .als(eindeOnderaanneming('2024-06-01', DE_WILG))
      .dan(kanNiet('niet-open'));
    metDeWilg.als(eindeOnderaanneming('2024-12-02', DE_BERK)).dan(kanNiet('niet-open'));
    metDeWilg.als(eindeOnderaanneming('2024-11-03', DE_WILG)).dan(kanNiet('niet-open'));
  });

  it('kan niet meer na een overdracht, want die beeindigt haar de dag ervoor', () => {
    metDeWilg
      .als(overdracht('2024-12-02', CONSORTIUM))
      .als(voltooiing('2024-12-16'))
      .dan(toont('2024-12-16', { onderaannemers: [{ aanbieder: DE_WILG, van: '2024-11-04', tot: '2024-12-15' }] }))
      .als(eindeOnderaanneming('2024-12-16', DE_WILG))
      .dan(kanNiet('niet-open'));
  });
});

describe('een onderaanneming buiten de behandelduur', () => {
  // The maximum is 2025-04-14.
  const overschreden = ['behandelduur-overschreden', van('inBehandeling'), '2025-04-15'] as const;
  const buiten = (id: string, sinds: string) => ['onderaanneming-buiten-behandelduur', id, sinds] as const;

  it('wijkt af vanaf de eerste dag na het maximum, voor elk een', () => {
    metDeWilg
      .als(onderaanneming('2024-12-02', DE_BERK, { tot: '2025-04-30' }))
      .dan(
        wijktAf('2025-04-14'),
        wijktAf(
          '2025-04-20',
          overschreden,
          buiten(van('metOnderaannemer'), '2025-04-15'),
          buiten('zet-onderaannemer-in 2024-12-02', '2025-04-15'),
        ),
      );
  });

  it('wijkt af vanaf haar begin als zij er helemaal buiten ligt', () => {
    behandeld
      .als(onderaanneming('2025-05-06', DE_WILG, { tot: '2025-05-06' }))
      .dan(
        wijktAf('2025-05-05', overschreden),
        wijktAf('2025-06-01', overschreden, buiten('zet-onderaannemer-in 2025-05-06', '2025-05-06')),
      );
  });

  it('wijkt niet af als zij op of voor het maximum ophoudt', () => {
    behandeld.als(onderaanneming('2025-03-03', DE_WILG, { tot: '2025-04-14' })).dan(wijktAf('2025-05-01', overschreden));
  });

  it('wordt na een overdracht gemeten aan het maximum van perceel 2; in perceel 1 is er geen', () => {
    metDeWilg
      .als(overdracht('2025-04-14', CONSORTIUM))
      .als(voltooiing('2025-04-21'))
      .als(genaamd('in perceel 1', onderaanneming('2025-04-28', DE_WILG)))
      .dan(wijktAf('2025-06-02', overschreden, buiten(van('metOnderaannemer'), '2025-04-15')));
  });
});
