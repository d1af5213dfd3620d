import { describe, expect, it } from '@jest/globals';
import { termijn } from './termijn.js';

describe('what must be done by a day', () => {
  const voor = (dagen: number): unknown => termijn({ soort: 'maximale-behandelduur-binnenkort', dagen });

  it('has days left', () => {
    expect(voor(-12)).toEqual({ woord: 'uiterlijk', tekst: 'nog 12 dagen', nood: 'geen' });
    expect(voor(-1)).toMatchObject({ tekst: 'nog 1 dag' });
  });

  it('is due today', () => expect(voor(0)).toMatchObject({ tekst: 'vandaag', nood: 'vandaag' }));

  it('is too late, and says so in words', () => {
    expect(voor(1)).toMatchObject({ tekst: '1 dag te laat', nood: 'te-laat' });
    expect(voor(1204)).toMatchObject({ tekst: '1.204 dagen te laat' });
  });
});

describe('what lies there since a day', () => {
  const sinds = (dagen: number): unknown => termijn({ soort: 'einde-ontbreekt', dagen });

  it('lies there for so long, and was never due', () => {
    expect(sinds(30)).toEqual({ woord: 'sinds', tekst: 'al 30 dagen', nood: 'geen' });
    expect(sinds(0)).toMatchObject({ tekst: 'vandaag', nood: 'geen' });
  });
});
