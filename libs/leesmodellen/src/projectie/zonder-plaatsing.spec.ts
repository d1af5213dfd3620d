import { describe, expect, it } from '@jest/globals';
import {
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  TRAJECT,
  crisisstart,
  einde,
  gegeven,
  opnameVan,
  plaatsing,
  registratie,
  start,
  triage,
  verwijdering,
  voorbeeldtraject,
  weigering,
  type Scenario,
} from '#traject/test';
import { zonderPlaatsing } from './zonder-plaatsing.projectie.js';

/** [from, until] of the stretches in which the trajectory waits on no list. */
const wacht = (s: Scenario) => zonderPlaatsing(opnameVan(s.grootboek, TRAJECT)).rijen.map(({ van, tot }) => [van, tot]);

const verwezen = gegeven(voorbeeldtraject('verwezen'));
const wachtend = gegeven(voorbeeldtraject('wachtend'));

describe('wie op geen enkele lijst wacht', () => {
  it('is verwezen en nergens geplaatst, met of zonder triage', () => {
    expect(wacht(verwezen)).toEqual([['2024-02-05', null]]);
    expect(wacht(wachtend)).toEqual([
      ['2024-02-05', '2024-02-12'],
      ['2024-02-12', '2024-02-19'],
    ]);
  });

  it.each([
    ['in behandeling', start('2024-02-12', DE_LINDE)],
    ['afgewezen', triage('2024-02-12', 'afgewezen')],
    ['naar voorliggend aanbod verwezen', triage('2024-02-12', 'voorliggend')],
    ['beeindigd', einde('2024-02-12')],
  ])('is niet wie %s is', (_, zin) => {
    expect(wacht(verwezen.als(zin))).toEqual([['2024-02-05', '2024-02-12']]);
  });

  it('is wie van de lijst is gehaald en nog wacht, niet wie een einde mist', () => {
    expect(wacht(wachtend.als(verwijdering('2024-03-04', DE_LINDE, 'geen-reactie'))).at(-1)).toEqual(['2024-03-04', null]);
    expect(wacht(wachtend.als(verwijdering('2024-03-04', DE_LINDE, 'overleden'))).at(-1)).toEqual(['2024-02-12', '2024-02-19']);
  });

  it('is niet wie in een crisis zonder verwijzing geholpen wordt', () => {
    expect(wacht(gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_BERK)))).toEqual([]);
  });

  it('onthoudt wie weigerde, elk een keer', () => {
    const s = verwezen
      .als(weigering('2024-02-12', DE_LINDE))
      .als(weigering('2024-02-13', DE_LINDE, 'niet-passend'))
      .als(weigering('2024-02-14', DE_WILG));
    const rij = zonderPlaatsing(opnameVan(s.grootboek, TRAJECT)).rijen.at(-1);
    expect(rij?.waarden).toMatchObject({
      weigeringen: [
        { aanbieder: DE_LINDE, datum: '2024-02-12', reden: 'geen-capaciteit' },
        { aanbieder: DE_LINDE, datum: '2024-02-13', reden: 'niet-passend' },
        { aanbieder: DE_WILG, datum: '2024-02-14', reden: 'geen-capaciteit' },
      ],
      geweigerd_door: [DE_LINDE, DE_WILG],
    });
  });

  it('wordt weer geplaatst en geweigerd: dan wacht het weer zonder', () => {
    const s = wachtend.als(weigering('2024-03-04', DE_LINDE)).als(plaatsing('2024-03-11', DE_WILG)).als(weigering('2024-03-18', DE_WILG));
    expect(wacht(s).slice(2)).toEqual([
      ['2024-03-04', '2024-03-11'],
      ['2024-03-18', null],
    ]);
  });
});
