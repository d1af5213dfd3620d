import { describe, expect, it } from '@jest/globals';
import { foutgegevens, logStilstand, maakLogboek } from './logboek.js';

const databasefout = (): Error =>
  Object.assign(new Error('duplicate key value: Key (bsn)=(123456782) already exists'), { severity: 'ERROR', code: '23505' });

describe('what is logged of an error', () => {
  it('is where it came from, and its own words', () => {
    expect(foutgegevens(new TypeError('geen functie'))).toMatchObject({
      fout: 'TypeError',
      melding: 'geen functie',
      plaats: expect.arrayContaining([expect.stringMatching(/^ {4}at /)]) as unknown,
    });
  });

  it('are not the words of a database or a parser, which quote what was sent', () => {
    const gelogd = JSON.stringify(foutgegevens(new Error('Het grootboek is niet bereikbaar', { cause: databasefout() })));
    expect(gelogd).toContain('niet bereikbaar');
    expect(gelogd).toContain('"code":"23505"');
    expect(gelogd).not.toContain('123456782');
    try {
      JSON.parse('{"naam": Zonneveld}');
    } catch (fout) {
      expect(JSON.stringify(foutgegevens(fout))).not.toContain('Zonneveld');
    }
  });

  it('is only its kind when it is no error at all', () => {
    expect(foutgegevens('Zonneveld')).toEqual({ fout: 'string' });
  });
});

describe('what is logged of a read model that stands still', () => {
  it('is which event it cannot take in, and nothing that the event holds', () => {
    const regels: string[] = [];
    const { opStilstand } = logStilstand(maakLogboek({ write: (regel) => void regels.push(regel) }));
    const waar = { leesmodel: 'wachtlijst', positie: '1842', gebeurtenisId: 'g', soort: 'OpWachtlijstGeplaatst' };
    opStilstand?.({ ...waar, oorzaak: new TypeError('geen aanbieder: Zonneveld') });
    expect(JSON.parse(regels[0] ?? '')).toMatchObject({ level: 50, msg: 'leesmodel staat stil', fout: 'TypeError', ...waar });
    expect(regels[0]).not.toContain('Zonneveld');
  });
});
