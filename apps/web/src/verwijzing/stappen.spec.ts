import { describe, expect, it } from '@jest/globals';
import { nieuwConcept, type Concept } from './concept.js';
import { JA, type Bekende, type Formulier } from './formulier.js';
import { stappenVan, trajectVan } from './stappen.js';

const BEKENDE: Bekende = { jeugdigeId: 'bekend', naam: 'Kees', geboortedatum: '2014-01-02', gemeente: '0392', bsn: '', trajecten: [] };
const CRISIS = { trajectId: 'crisis', status: 'in-behandeling', product: '', verwijsdatum: '', start: '2025-03-01' };

function met(deel: Partial<Formulier>): Concept {
  const leeg = nieuwConcept();
  const { formulier } = leeg;
  const verwijzing = { ...formulier.verwijzing, datum: '3-3-2025', type: '02', perceel: '2', product: 'basis-jggz' };
  const jeugdige = { ...formulier.jeugdige, wijze: 'bekend' as const, bekende: BEKENDE };
  return { ...leeg, jeugdigeId: 'kind', trajectId: 'traject', formulier: { ...formulier, verwijzing, jeugdige, ...deel } };
}
const { formulier: gewoon } = met({});
const VERWIJZING = { jeugdigeId: 'bekend', trajectId: 'traject', datum: '2025-03-03', perceel: 2, product: 'basis-jggz' };

describe('the commands of a referral', () => {
  it('are one for somebody known, without triage and placement, with only what was filled in', () => {
    expect(stappenVan(met({}))).toEqual([
      { naam: 'verwijzing', titel: 'Verwijzing', pad: '/trajecten', lichaam: { ...VERWIJZING, verwijzer: { type: '02' } } },
    ]);
  });

  it('begin with the registration of somebody new, under an id chosen beforehand', () => {
    const jeugdige = {
      ...gewoon.jeugdige,
      wijze: 'nieuw' as const,
      bsn: '1234 56 782',
      achternaam: ' Jansen ',
      voorvoegsel: 'van',
      geboortedatum: '14/5/2012',
      gemeente: 'anders',
      gemeentecode: '0363',
    };
    const [registratie, verwijzing] = stappenVan(met({ jeugdige }));
    expect(registratie).toMatchObject({ naam: 'jeugdige', pad: '/jeugdigen' });
    expect(registratie?.lichaam).toEqual({
      jeugdigeId: 'kind',
      geboortedatum: '2012-05-14',
      gemeente: '0363',
      bsn: '123456782',
      naam: { achternaam: 'Jansen', voorvoegsel: 'van' },
    });
    expect(verwijzing?.lichaam).toMatchObject({ jeugdigeId: 'kind', trajectId: 'traject' });
  });

  it('carry everything of the referral', () => {
    const verwijzing = {
      ...gewoon.verwijzing,
      naam: 'Dr. Bos',
      agbCode: '01000001',
      hulpvraag: 'Slaapt slecht.',
      duur: '9',
      eenheid: 'M',
      afschaling: 'Na een half jaar.',
    };
    expect(stappenVan(met({ verwijzing }))[0]?.lichaam).toEqual({
      ...VERWIJZING,
      verwijzer: { type: '02', naam: 'Dr. Bos', agbCode: '01000001' },
      hulpvraag: 'Slaapt slecht.',
      maximaleDuur: 'P9M',
      afschaling: 'Na een half jaar.',
    });
  });

  it.each([
    ['06', { type: '06' }],
    ['01', { type: '01', naam: 'CJG' }],
  ])('leave out what does not go with verwijzer %s, though it was typed', (type, verwijzer) => {
    const verwijzing = { ...gewoon.verwijzing, type, naam: 'CJG', agbCode: '01000001' };
    expect(stappenVan(met({ verwijzing }))[0]?.lichaam).toMatchObject({ verwijzer });
    expect(JSON.stringify(stappenVan(met({ verwijzing })))).not.toContain('01000001');
  });

  it('go on with triage and every placement, in that order', () => {
    const triage = { ...gewoon.triage, nu: JA, datum: '10-3-2025', uitkomst: 'afgewezen', urgentie: 'hoog', product: 'dyslexiezorg' };
    const plaatsingen = [
      { id: 'a', datum: '17-3-2025', aanbieder: '42420001 ' },
      { id: 'b', datum: '18-3-2025', aanbieder: '42420002' },
    ];
    const [, ...rest] = stappenVan(met({ triage, plaatsen: JA, plaatsingen }));
    expect(rest.map(({ naam, id, lichaam }) => ({ naam, id, lichaam }))).toEqual([
      { naam: 'triage', id: 'traject', lichaam: { datum: '2025-03-10', uitkomst: 'afgewezen', urgentie: 'hoog' } },
      { naam: 'plaatsing.a', id: 'traject', lichaam: { datum: '2025-03-17', aanbieder: '42420001' } },
      { naam: 'plaatsing.b', id: 'traject', lichaam: { datum: '2025-03-18', aanbieder: '42420002' } },
    ]);
  });

  it('belong to the trajectory that a crisis began, while that is of who was chosen; and who is in treatment is not placed', () => {
    const verwijzing = { ...gewoon.verwijzing, crisistraject: 'crisis' };
    const jeugdige = { ...gewoon.jeugdige, bekende: { ...BEKENDE, trajecten: [CRISIS] } };
    const crisis = met({ verwijzing, jeugdige, plaatsen: JA });
    expect([trajectVan(crisis), stappenVan(crisis).map(({ naam }) => naam)]).toEqual(['crisis', ['verwijzing']]);
    expect(trajectVan(met({ verwijzing }))).toBe('traject');
  });
});
