import { describe, expect, it } from '@jest/globals';
import { opname } from './opname.js';
import { DE_WILG, TRAJECT, addendum, dossier, gegeven, gemeldOp, overeenkomst, start, voorbeeldtraject, type Zin } from './test/index.js';

const OCHTEND = '2024-04-15T09:00:00.000Z';
const MIDDAG = '2024-04-15T13:00:00.000Z';

/** The same trajectory as known before and after what was recorded in the afternoon, read on from the morning. */
function verderGelezen(regeling: Zin): { ochtend: ReturnType<typeof opname>; middag: ReturnType<typeof opname> } {
  const { grootboek } = gegeven(voorbeeldtraject('wachtend'))
    .als(gemeldOp(OCHTEND, start('2024-04-15', DE_WILG)))
    .als(gemeldOp(MIDDAG, regeling));
  const alles = dossier(grootboek, TRAJECT);
  const ochtend = opname(alles, { op: OCHTEND });
  return { ochtend, middag: opname(alles, { op: MIDDAG }, ochtend) };
}

describe('een traject, verder gelezen van een eerder moment', () => {
  it('kent de termijn van een overeenkomst die nog op de dag van de start bekend werd', () => {
    const { ochtend, middag } = verderGelezen(
      overeenkomst('2024-04-15', 'nieuw', '2024-01-01', { code: 'specialistische-jggz', basisduur: 'P3M', mandaat: true }),
    );
    expect([ochtend, middag].map((o) => o.eind?.episodes[0]?.maximaleEinddatum)).toEqual(['2025-04-14', '2024-07-14']);
  });

  it('houdt wat gevouwen was als een regeling geen termijn verandert', () => {
    const { ochtend, middag } = verderGelezen(addendum('2024-04-15', 'nieuw', { geldigVan: '2024-04-15', maatregelen: ['behandelduur'] }));
    expect(middag.regels).not.toBe(ochtend.regels);
    expect(middag.stappen).toHaveLength(ochtend.stappen.length);
    expect(middag.stappen.map((stap, i) => stap === ochtend.stappen[i])).not.toContain(false);
  });
});
