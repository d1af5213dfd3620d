import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  TRAJECT,
  cjgKoppeling,
  cjgToetsing,
  crisisstart,
  einde,
  gegeven,
  gemeldOp,
  genaamd,
  hervatting,
  instants,
  intrekking,
  levens,
  onderaanneming,
  onderbreking,
  plaatsing,
  registratie,
  start,
  stroom,
  triage,
  vervanging,
  verwijzing,
  voorbeeldtraject,
  zelfassessment,
  type Scenario,
  type Zin,
} from './test/index.js';
import { bekend, ingetrokken, plaatsen, staand, verhaalMet, verhaalVan } from './verhaal.js';

const geschiedenis = (s: Scenario) => stroom(s.grootboek, `traject-${TRAJECT}`);

/** The ids in fold order. */
const volgorde = (s: Scenario): readonly string[] => verhaalVan(geschiedenis(s)).stappen.map((g) => g.gebeurtenisId);

const laat = (...zinnen: readonly Zin[]) => zinnen.map((zin) => gemeldOp('2026-06-01', zin));

describe('de orde van het verhaal', () => {
  it('is die van de dagen waarop het gebeurde, niet van het vastleggen', () => {
    const s = gegeven(
      registratie('2025-01-06'),
      ...laat(
        verwijzing('2025-01-06'),
        start('2025-03-03', DE_LINDE),
        triage('2025-01-13'),
        onderbreking('2025-04-07'),
        plaatsing('2025-02-03', DE_LINDE),
      ),
    );
    expect(volgorde(s)).toEqual([
      'registreer-verwijzing 2025-01-06',
      'voer-triage-uit 2025-01-13',
      'plaats-op-wachtlijst 2025-02-03',
      'start-behandeling 2025-03-03',
      'onderbreek-behandeling 2025-04-07',
    ]);
  });

  it('is op een dag: de verwijzing, triages, al het andere zoals vastgelegd, het einde', () => {
    const s = gegeven(
      registratie('2025-01-06'),
      verwijzing('2025-01-06'),
      start('2025-01-06', DE_LINDE),
      genaamd('eerste', triage('2025-01-06')),
      einde('2025-01-06'),
      onderaanneming('2025-01-06', DE_WILG),
      genaamd('tweede', triage('2025-01-06', 'perceel-2', 'hoog')),
      zelfassessment('2025-01-06'),
    );
    expect(volgorde(s)).toEqual([
      'registreer-verwijzing 2025-01-06',
      'eerste',
      'tweede',
      'start-behandeling 2025-01-06',
      'zet-onderaannemer-in 2025-01-06',
      'voeg-zelfassessment-toe 2025-01-06',
      'beeindig-traject 2025-01-06',
    ]);
  });

  it('zet de verwijzing die na een crisis kwam helemaal vooraan, en die van ervoor gewoon op haar dag', () => {
    const crisis = gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_BERK), cjgKoppeling('2025-03-11'));
    expect(volgorde(crisis.als(verwijzing('2025-03-12')))[0]).toBe('registreer-verwijzing 2025-03-12');
    const eerder = crisis.als(plaatsing('2025-03-07', DE_LINDE)).als(verwijzing('2025-03-11'));
    expect(volgorde(eerder).slice(0, 2)).toEqual(['registreer-verwijzing 2025-03-11', 'plaats-op-wachtlijst 2025-03-07']);
    expect(volgorde(crisis.als(genaamd('zelfde dag', verwijzing('2025-03-10'))))[0]).toBe('zelfde dag');
    expect(volgorde(gegeven(registratie('2025-03-03'), verwijzing('2025-03-05'), crisisstart('2025-03-10', DE_BERK)))[0]).toBe(
      'registreer-verwijzing 2025-03-05',
    );
  });
});

describe('een vervanging', () => {
  const dag = gegeven(voorbeeldtraject('inBehandeling'), onderbreking('2024-05-06'), hervatting('2024-05-06'), cjgKoppeling('2024-05-06'));
  const ONDERBROKEN = 'onderbreek-behandeling 2024-05-06';

  it('van dezelfde dag neemt de plaats in van wat zij vervangt', () => {
    const s = dag.als(vervanging('2024-05-13', ONDERBROKEN, onderbreking('2024-05-06')));
    expect(volgorde(s).slice(-3)).toEqual(['intrekking 2024-05-13/1', 'hervat-behandeling 2024-05-06', 'koppel-cjg-medewerker 2024-05-06']);
  });

  it('van een vervanging doet dat ook, hoe lang de keten ook is', () => {
    const s = dag
      .als(vervanging('2024-05-13', ONDERBROKEN, onderbreking('2024-05-06')))
      .als(vervanging('2024-05-14', 'intrekking 2024-05-13/1', onderbreking('2024-05-06')))
      .als(vervanging('2024-05-15', 'intrekking 2024-05-14/1', onderbreking('2024-05-06')));
    expect(volgorde(s).slice(-3)).toEqual(['intrekking 2024-05-15/1', 'hervat-behandeling 2024-05-06', 'koppel-cjg-medewerker 2024-05-06']);
  });

  it('van een andere dag vouwt op die dag zoals vastgelegd', () => {
    const s = dag
      .als(cjgToetsing('2024-04-29'))
      .als(vervanging('2024-05-13', 'koppel-cjg-medewerker 2024-05-06', cjgKoppeling('2024-04-29')));
    expect(volgorde(s).slice(-4)).toEqual([
      'rond-cjg-toetsing-af 2024-04-29',
      'intrekking 2024-05-13/1',
      ONDERBROKEN,
      'hervat-behandeling 2024-05-06',
    ]);
  });

  it('die heen en weer ging, heeft haar oude plaats verspeeld', () => {
    const s = dag
      .als(vervanging('2024-05-13', 'koppel-cjg-medewerker 2024-05-06', cjgKoppeling('2024-05-07')))
      .als(zelfassessment('2024-05-06'))
      .als(vervanging('2024-05-14', 'intrekking 2024-05-13/1', cjgKoppeling('2024-05-06')));
    expect(volgorde(s).slice(-2)).toEqual(['voeg-zelfassessment-toe 2024-05-06', 'intrekking 2024-05-14/1']);
  });

  it('die zelf wordt ingetrokken, brengt niet terug wat zij verving', () => {
    const s = dag
      .als(vervanging('2024-05-13', 'koppel-cjg-medewerker 2024-05-06', cjgKoppeling('2024-05-06')))
      .als(intrekking('2024-05-14', 'intrekking 2024-05-13/1'));
    expect(volgorde(s).slice(-2)).toEqual([ONDERBROKEN, 'hervat-behandeling 2024-05-06']);
  });

  it('weet wat zij verving', () => {
    const s = dag.als(vervanging('2024-05-13', ONDERBROKEN, onderbreking('2024-05-06')));
    const { stappen, vervangen } = verhaalVan(geschiedenis(s));
    expect(stappen.map((g) => vervangen(g)?.gebeurtenisId).filter((id) => id !== undefined)).toEqual([ONDERBROKEN]);
  });
});

describe('wat staat', () => {
  it('is zonder wat is ingetrokken en zonder de intrekkingen zelf', () => {
    const s = gegeven(voorbeeldtraject('wachtend'), intrekking('2024-02-20', 'plaats-op-wachtlijst 2024-02-19'));
    expect(staand(geschiedenis(s)).map((g) => g.soort)).toEqual(['VerwijzingGeregistreerd', 'TriageUitgevoerd']);
    expect(ingetrokken(geschiedenis(s)).get('plaats-op-wachtlijst 2024-02-19')?.gebeurtenisId).toBe('intrekking 2024-02-20');
  });

  it('heeft een plaats: die van het eerste in de keten, bij een andere datum alleen als dat gevraagd wordt', () => {
    const s = gegeven(voorbeeldtraject('getriageerd'), vervanging('2024-02-20', 'voer-triage-uit 2024-02-12', triage('2024-02-19')));
    const [vervangt] = geschiedenis(s).slice(-1);
    const plaatsVan = (altijd: boolean): number | undefined => vervangt && plaatsen(geschiedenis(s), altijd)(vervangt).volgnummer;
    expect([plaatsVan(false), plaatsVan(true)]).toEqual([3, 1]);
  });
});

describe('bekend zijn', () => {
  const g = { vastgelegdOp: '2025-03-10T09:00:00.000Z', positie: '12' };

  it('is vastgelegd zijn op of voor dat moment', () => {
    expect(['2025-03-10T08:59:59.999Z', '2025-03-10T09:00:00.000Z', '2025-03-10T09:00:00.001Z'].map((op) => bekend(g, { op }))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('gaat bij gelijke momenten op positie, als getal', () => {
    const op = g.vastgelegdOp;
    expect([bekend(g, { op, positie: '11' }), bekend(g, { op, positie: '12' }), bekend(g, { op, positie: '100' })]).toEqual([
      false,
      true,
      true,
    ]);
    expect(bekend(g, { op: '2025-03-10T09:00:00.001Z', positie: '1' })).toBe(true);
  });
});

describe('verder vertellen', () => {
  it('geeft hetzelfde verhaal als opnieuw vertellen, of zegt dat het opnieuw moet', () => {
    let verder = 0;
    fc.assert(
      fc.property(levens, ({ grootboek }) => {
        const alles = stroom(grootboek, `traject-${TRAJECT}`);
        for (const op of instants(grootboek)) {
          const eerst = alles.filter((g) => g.vastgelegdOp <= op);
          const verhaal = verhaalMet(verhaalVan(eerst), alles.slice(eerst.length));
          if (!verhaal) continue;
          verder += 1;
          expect(verhaal.stappen).toEqual(verhaalVan(alles).stappen);
          expect(verhaal.stappen.map(verhaal.teltVanaf)).toEqual(verhaalVan(alles).stappen.map(verhaalVan(alles).teltVanaf));
        }
      }),
      { numRuns: 50 },
    );
    expect(verder).toBeGreaterThan(30);
  });
});
