import { describe, expect, it } from '@jest/globals';
import { toestandVan } from '../opname.js';
import {
  DE_BERK,
  DE_WILG,
  TRAJECT,
  eindeOverbrugging,
  gegeven,
  genaamd,
  intrekking,
  kanNiet,
  legtVast,
  opnameVan,
  overbrugging,
  start,
  van,
  verandertNiets,
  voorbeeldtraject,
  einde,
  type Scenario,
} from '../test/index.js';

const wachtend = gegeven(voorbeeldtraject('wachtend'));
const overbrugd = gegeven(voorbeeldtraject('overbrugd'));

const overbruggingOp = (s: Scenario, peildatum: string): string | null =>
  toestandVan(opnameVan(s.grootboek, TRAJECT), peildatum)?.overbrugging?.aanbieder ?? null;

describe('start-overbrugging', () => {
  it('loopt vanaf de datum, en wijzigt verder niets', () => {
    const na = wachtend
      .als(overbrugging('2024-03-04', DE_BERK))
      .dan(legtVast(['OverbruggingGestart', '2024-03-04', { aanbieder: DE_BERK }]), verandertNiets('2024-03-04'));
    expect(overbruggingOp(na, '2024-03-03')).toBeNull();
    expect(overbruggingOp(na, '2024-03-04')).toBe(DE_BERK);
  });

  it('kan niet als er al een loopt, ook niet als de nieuwe ervoor ligt', () => {
    overbrugd.als(overbrugging('2024-03-11', DE_WILG)).dan(kanNiet('al-open', van('overbrugd')));
    overbrugd.als(overbrugging('2024-02-26', DE_WILG)).dan(kanNiet('al-open', van('overbrugd')));
  });

  it('kan weer nadat de vorige geeindigd is, op dezelfde dag', () => {
    const na = overbrugd.als(eindeOverbrugging('2024-03-18')).als(overbrugging('2024-03-18', DE_WILG));
    expect(overbruggingOp(na, '2024-03-18')).toBe(DE_WILG);
  });
});

describe('beeindig-overbrugging', () => {
  it('is de eerste dag zonder', () => {
    const na = overbrugd
      .als(eindeOverbrugging('2024-03-18'))
      .dan(legtVast(['OverbruggingBeeindigd', '2024-03-18', {}]), verandertNiets('2024-03-18'));
    expect(overbruggingOp(na, '2024-03-17')).toBe(DE_BERK);
    expect(overbruggingOp(na, '2024-03-18')).toBeNull();
  });

  it('kan niet als er geen loopt', () => {
    wachtend.als(eindeOverbrugging('2024-03-18')).dan(kanNiet('niet-open'));
    overbrugd.als(eindeOverbrugging('2024-03-18')).als(eindeOverbrugging('2024-03-19')).dan(kanNiet('niet-open'));
  });

  it('te laat gemeld maakt een later einde onmogelijk', () => {
    overbrugd
      .als(eindeOverbrugging('2024-03-18'))
      .als(genaamd('eerder', eindeOverbrugging('2024-03-11')))
      .dan(kanNiet('niet-open', 'beeindig-overbrugging 2024-03-18'));
  });

  it('maakt dat het begin niet ingetrokken kan worden', () => {
    overbrugd
      .als(eindeOverbrugging('2024-03-18'))
      .als(intrekking('2024-03-20', van('overbrugd')))
      .dan(kanNiet('niet-open', 'beeindig-overbrugging 2024-03-18'));
  });
});

describe('een overbrugging', () => {
  it('loopt door als de behandeling start', () => {
    expect(overbruggingOp(overbrugd.als(start('2024-03-18', DE_WILG)), '2024-03-18')).toBe(DE_BERK);
  });

  it('eindigt met het traject', () => {
    expect(overbruggingOp(overbrugd.als(einde('2024-03-18')), '2024-03-18')).toBeNull();
  });
});
