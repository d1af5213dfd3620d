import { describe, it } from '@jest/globals';
import {
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  gegeven,
  kanNiet,
  legtVast,
  toont,
  van,
  verandertAlleen,
  voorbeeldtraject,
  wissel,
} from '../test/index.js';

describe('wissel-aanbieder', () => {
  const behandeld = gegeven(voorbeeldtraject('inBehandeling'));

  it('zet de behandeling voort bij een ander: zelfde start, zelfde klok', () => {
    behandeld
      .als(wissel('2024-06-03', DE_BERK))
      .dan(
        legtVast(['AanbiederGewisseld', '2024-06-03', { aanbieder: DE_BERK, reden: 'overname' }]),
        toont('2024-06-02', { aanbieder: DE_LINDE }),
        verandertAlleen('2024-06-03', { aanbieder: DE_BERK }),
      );
  });

  it('kan vaker, ook tijdens een onderbreking: dan blijft zij onderbroken', () => {
    gegeven(voorbeeldtraject('onderbroken'), wissel('2024-07-29', DE_BERK))
      .als(wissel('2024-08-05', DE_WILG))
      .dan(verandertAlleen('2024-08-05', { aanbieder: DE_WILG, status: 'onderbroken' }));
  });

  it('kan niet buiten de behandeling', () => {
    gegeven(voorbeeldtraject('wachtend')).als(wissel('2024-02-26', DE_BERK)).dan(kanNiet('niet-in-behandeling'));
    behandeld.als(wissel('2024-04-14', DE_BERK)).dan(kanNiet('niet-in-behandeling'));
    gegeven(voorbeeldtraject('beeindigd'))
      .als(wissel('2026-03-02', DE_BERK))
      .dan(kanNiet('na-einde', van('beeindigd')));
  });

  it('kan in perceel 1', () => {
    gegeven(voorbeeldtraject('overgedragen'))
      .als(wissel('2025-11-10', DE_BERK))
      .dan(verandertAlleen('2025-11-10', { aanbieder: DE_BERK }));
  });
});
