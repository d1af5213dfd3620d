import { describe, it } from '@jest/globals';
import {
  cjgToetsing,
  gaatGoed,
  gegeven,
  gemeldOp,
  intrekking,
  legtVast,
  van,
  verandertNiets,
  verlenging,
  voorbeeldtraject,
  weigert,
} from '../test/index.js';

/** Two verlengingen, the second of 23 June; maximum 2025-10-14, so the third may reach 2026-04-14. */
const tweemaal = gegeven(voorbeeldtraject('tweemaalVerlengd'));
const derde = verlenging('2025-09-22', '2026-01-14', { beslisser: 'cjg' });

describe('rond-cjg-toetsing-af', () => {
  it('legt de uitkomst vast, en wijzigt verder niets', () => {
    tweemaal
      .als(cjgToetsing('2025-09-15', 'afbouwen'))
      .dan(legtVast(['CjgToetsingAfgerond', '2025-09-15', { uitkomst: 'afbouwen' }]), verandertNiets('2025-09-15'));
  });

  it('kan ook zonder dat erom gevraagd is', () => {
    gegeven(voorbeeldtraject('verwezen')).als(cjgToetsing('2024-02-06', 'beeindigen')).dan(gaatGoed, verandertNiets('2024-02-06'));
  });
});

describe('welke toetsing telt voor de derde en verdere verlenging', () => {
  it('zonder toetsing kan het niet', () => {
    tweemaal.als(derde).dan(weigert('cjg-toetsing-ontbreekt'));
  });

  it.each(['afbouwen', 'beeindigen', 'overdragen'] as const)('uitkomst %s is niet genoeg', (uitkomst) => {
    tweemaal.als(cjgToetsing('2025-09-15', uitkomst)).als(derde).dan(weigert('cjg-toetsing-ontbreekt'));
  });

  it('voortzetten, op of voor de datum van het verzoek', () => {
    tweemaal.als(cjgToetsing('2025-06-24')).als(derde).dan(gaatGoed);
    tweemaal.als(cjgToetsing('2025-09-22')).als(derde).dan(gaatGoed);
    tweemaal.als(cjgToetsing('2025-09-23')).als(derde).dan(weigert('cjg-toetsing-ontbreekt'));
  });

  it('van meer toetsingen beslist de laatste', () => {
    tweemaal.als(cjgToetsing('2025-09-08')).als(cjgToetsing('2025-09-15', 'afbouwen')).als(derde).dan(weigert('cjg-toetsing-ontbreekt'));
    tweemaal.als(cjgToetsing('2025-09-08', 'afbouwen')).als(cjgToetsing('2025-09-15')).als(derde).dan(gaatGoed);
    tweemaal
      .als(cjgToetsing('2025-09-15'))
      .als(gemeldOp('2025-09-16', cjgToetsing('2025-09-08', 'afbouwen')))
      .als(derde)
      .dan(gaatGoed);
  });

  it('niet een van voor de vorige verlenging', () => {
    tweemaal
      .als(gemeldOp('2025-07-01', cjgToetsing('2025-06-20')))
      .als(derde)
      .dan(weigert('cjg-toetsing-ontbreekt'));
  });

  it('niet een die is ingetrokken', () => {
    tweemaal
      .als(cjgToetsing('2025-09-15'))
      .als(intrekking('2025-09-16', van('getoetst')))
      .als(derde)
      .dan(weigert('cjg-toetsing-ontbreekt'));
  });

  it('voor elke volgende is een nieuwe nodig', () => {
    const driemaal = gegeven(voorbeeldtraject('driemaalVerlengd'));
    const vierde = verlenging('2025-12-08', '2026-04-14', { beslisser: 'cjg' });
    driemaal.als(vierde).dan(weigert('cjg-toetsing-ontbreekt'));
    driemaal.als(cjgToetsing('2025-12-01')).als(vierde).dan(gaatGoed);
  });

  it('een geweigerd verzoek verbruikt haar niet', () => {
    tweemaal
      .als(cjgToetsing('2025-09-15'))
      .als(verlenging('2025-09-16', '2026-04-15', { beslisser: 'cjg' }))
      .dan(weigert('langer-dan-toegestaan'))
      .als(derde)
      .dan(gaatGoed);
  });
});
