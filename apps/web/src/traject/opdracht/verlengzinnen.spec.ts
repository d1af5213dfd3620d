import { expect, it } from '@jest/globals';
import type { Gebeurtenis, Traject } from './velden.js';
import { verlenghulp } from './verlengzinnen.js';

const traject = (verlengingen: number): Traject => ({ verlengingen, maximaleEinddatum: '2025-12-02' }) as Traject;
const gebeurtenis = (soort: string, geldigOp: string, meer: object = {}): Gebeurtenis =>
  ({ gebeurtenisId: geldigOp, opdrachtId: geldigOp, soort, geldigOp, gegevens: {}, ...meer }) as unknown as Gebeurtenis;
const product = { code: 'basis-jggz', naam: 'Basis', perceel: 2, basisduur: 'P9M', maximaleVerlenging: 'P6M', mandaat: true } as const;

const tekst = (nummer: number, gebeurtenissen: readonly Gebeurtenis[] = []): string =>
  verlenghulp(traject(nummer - 1), gebeurtenissen, product).join(' ');

it('tells until when, and how far', () => {
  expect(tekst(1)).toContain('nu duren tot en met 02-12-2025. Een verlenging mag hoogstens 6 maanden verder.');
  expect(tekst(1)).not.toContain('zelfassessment');
});

it('tells what a zelfassessment needs for the second, and whether one is there that counts', () => {
  const eerste = gebeurtenis('VerlengingVastgelegd', '2025-11-03');
  expect(tekst(2, [eerste])).toContain('nog geen zelfassessment');
  expect(tekst(2, [eerste, gebeurtenis('ZelfassessmentToegevoegd', '2026-04-01')])).toContain(
    'Er is al een zelfassessment, van 01-04-2026.',
  );
  const metEerste = gebeurtenis('ZelfassessmentToegevoegd', '2025-11-03', { opdrachtId: eerste.opdrachtId });
  expect(tekst(2, [eerste, metEerste])).toContain('nog geen zelfassessment');
  expect(tekst(2, [eerste, gebeurtenis('ZelfassessmentToegevoegd', '2026-04-01', { ingetrokkenDoor: 'x' })])).toContain('nog geen');
});

it('tells of the CJG-toetsing from the third on', () => {
  expect(tekst(3)).toContain('Er is nog geen CJG-toetsing.');
  const toetsing = gebeurtenis('CjgToetsingAfgerond', '2026-04-01', { gegevens: { uitkomst: 'afbouwen' } });
  expect(tekst(4, [toetsing])).toContain('De laatste CJG-toetsing is van 01-04-2026: afbouwen.');
});
