import { expect, it } from '@jest/globals';
import type { Traject } from './velden.js';
import { verschillen } from './verschillen.js';

const TRAJECT: Traject = {
  ...{
    peildatum: '2025-07-01',
    bekendOp: '2025-07-01T10:00:00.000Z',
    trajectId: 't',
    jeugdigeId: 'j',
    status: 'in-behandeling',
    perceel: 2,
  },
  ...{
    product: 'basis-jggz',
    gemeente: '0392',
    aanbieder: '42420001',
    verwijsdatum: '2025-02-03',
    start: '2025-03-03',
    einde: null,
    reden: null,
  },
  ...{
    verlengingen: 0,
    maximaleEinddatum: '2025-12-02',
    meervoudig: null,
    wachtend: [],
    onderaannemers: [],
    afwijkingen: [],
    volgnummer: 3,
  },
};
const product = (): string => 'Basis jeugd-GGZ';

it('names each field that changes, in words', () => {
  const na: Traject = {
    ...TRAJECT,
    ...{ status: 'beeindigd', einde: '2025-06-30', reden: '31', volgnummer: 4 },
    onderaannemers: [{ aanbieder: '42420002', van: '2025-05-01', tot: '2025-06-30' }],
  };
  expect(verschillen(TRAJECT, na, product)).toEqual([
    { wat: 'Status', voor: 'In behandeling', na: 'Beëindigd' },
    { wat: 'Einde', voor: 'geen', na: '30-06-2025' },
    { wat: 'Reden van het einde', voor: 'geen', na: 'volgens plan' },
    { wat: 'Onderaannemers', voor: 'geen', na: '42420002 vanaf 01-05-2025 tot en met 30-06-2025' },
  ]);
});

it('finds nothing where nothing changes, and everything where there was no traject', () => {
  expect(verschillen(TRAJECT, { ...TRAJECT, volgnummer: 9 }, product)).toEqual([]);
  expect(verschillen(null, TRAJECT, product)).toContainEqual({ wat: 'Start', voor: 'geen', na: '03-03-2025' });
});
