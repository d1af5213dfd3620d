import { describe, expect, it } from '@jest/globals';
import { OPDRACHTEN } from '../opdrachten.js';
import { toestandVan } from '../opname.js';
import { regelboek } from '../regeling/regels.js';
import {
  CONSORTIUM,
  DE_WILG,
  TRAJECT,
  gegeven,
  onderaanneming,
  opnameVan,
  overdracht,
  plaatsing,
  regelingen,
  registratie,
  stroom,
  verwijzing,
  voorbeeldtraject,
  crisisstart,
  type Scenario,
} from '../test/index.js';
import { mogelijkheden } from './mogelijkheden.js';

/** What is possible on that day, and the reasons of the rest, by command. */
function op(s: Scenario, vandaag: string): Readonly<Record<string, string>> {
  const traject = stroom(s.grootboek, `traject-${TRAJECT}`);
  const t = toestandVan(opnameVan(s.grootboek, TRAJECT), vandaag);
  if (!t) throw new Error('nog niets gebeurd');
  const vastgelegdOp = `${vandaag}T12:00:00.000Z`;
  const regels = regelboek(regelingen(s.grootboek))({ op: vastgelegdOp });
  const alles = mogelijkheden({ geschiedenis: traject, traject, inGebruikDoor: [], regels, vastgelegdOp }, t, vandaag);
  return Object.fromEntries(alles.map((m) => [m.opdracht, m.mogelijk ? 'kan' : (m.reden ?? '')]));
}

describe('wat er vandaag kan', () => {
  it('noemt elke opdracht over een traject een keer, en intrekken altijd', () => {
    const namen = Object.keys(op(gegeven(voorbeeldtraject('verwezen')), '2024-02-06'));
    const verwacht = Object.entries(OPDRACHTEN).flatMap(([naam, { doel }]) => (doel === 'traject' || doel === 'inzet' ? [naam] : []));
    expect(namen.sort()).toEqual([...verwacht, 'trek-gebeurtenis-in'].sort());
  });

  it('is wachtend: plaatsen, verwijderen, weigeren, starten, eindigen', () => {
    expect(op(gegeven(voorbeeldtraject('wachtend')), '2024-02-26')).toEqual({
      'registreer-verwijzing': 'tweede-verwijzing',
      'voer-triage-uit': 'kan',
      'plaats-op-wachtlijst': 'kan',
      'verwijder-van-wachtlijst': 'kan',
      'registreer-weigering': 'kan',
      'start-overbrugging': 'kan',
      'beeindig-overbrugging': 'niet-open',
      'start-behandeling': 'kan',
      'wissel-aanbieder': 'niet-in-behandeling',
      'onderbreek-behandeling': 'niet-in-behandeling',
      'hervat-behandeling': 'niet-onderbroken',
      'verleng-behandeling': 'niet-in-behandeling',
      'voeg-zelfassessment-toe': 'kan',
      'rond-cjg-toetsing-af': 'kan',
      'zet-onderaannemer-in': 'niet-in-behandeling',
      'beeindig-onderaanneming': 'niet-open',
      'stel-meervoudigheid-vast': 'niet-in-behandeling',
      'koppel-cjg-medewerker': 'kan',
      'vraag-overdracht-aan': 'niet-in-behandeling',
      'voltooi-overdracht': 'geen-overdracht',
      'weiger-overdracht': 'geen-overdracht',
      'beeindig-traject': 'kan',
      'registreer-inzet': 'kan',
      'trek-gebeurtenis-in': 'kan',
    });
  });

  it('is in behandeling: verlengen, onderbreken, overdragen, en niet meer plaatsen', () => {
    expect(op(gegeven(voorbeeldtraject('inBehandeling')), '2024-05-06')).toMatchObject({
      'plaats-op-wachtlijst': 'plaatsing-in-behandeling',
      'verwijder-van-wachtlijst': 'niet-geplaatst',
      'start-behandeling': 'al-in-behandeling',
      'wissel-aanbieder': 'kan',
      'onderbreek-behandeling': 'kan',
      'verleng-behandeling': 'kan',
      'zet-onderaannemer-in': 'kan',
      'stel-meervoudigheid-vast': 'kan',
      'vraag-overdracht-aan': 'kan',
    });
  });

  it('volgt wat er openstaat: onderbreking, overdracht, overbrugging', () => {
    expect(op(gegeven(voorbeeldtraject('onderbroken')), '2024-07-23')).toMatchObject({
      'onderbreek-behandeling': 'al-onderbroken',
      'hervat-behandeling': 'kan',
    });
    expect(op(gegeven(voorbeeldtraject('inBehandeling'), overdracht('2024-05-06', CONSORTIUM)), '2024-05-07')).toMatchObject({
      'vraag-overdracht-aan': 'overdracht-open',
      'voltooi-overdracht': 'kan',
      'weiger-overdracht': 'kan',
      'verwijder-van-wachtlijst': 'niet-geplaatst',
    });
    expect(op(gegeven(voorbeeldtraject('overbrugd')), '2024-03-05')).toMatchObject({
      'start-overbrugging': 'al-open',
      'beeindig-overbrugging': 'kan',
    });
  });

  it('kan een onderaanneming beeindigen zolang zij loopt, ook als haar laatste dag al vaststaat', () => {
    const met = (tot?: string) =>
      gegeven(voorbeeldtraject('inBehandeling'), onderaanneming('2024-05-06', DE_WILG, tot === undefined ? {} : { tot }));
    expect(op(met(), '2024-06-03')['beeindig-onderaanneming']).toBe('kan');
    expect(op(met('2024-08-30'), '2024-06-03')['beeindig-onderaanneming']).toBe('kan');
    expect(op(met('2024-08-30'), '2024-08-31')['beeindig-onderaanneming']).toBe('niet-open');
  });

  it('is in perceel 1: geen verlenging, meervoudigheid of overdracht', () => {
    expect(op(gegeven(voorbeeldtraject('overgedragen')), '2025-11-04')).toMatchObject({
      'verleng-behandeling': 'in-perceel-1',
      'stel-meervoudigheid-vast': 'in-perceel-1',
      'vraag-overdracht-aan': 'in-perceel-1',
      'voer-triage-uit': 'kan',
      'beeindig-traject': 'kan',
    });
  });

  it('is na het einde niets meer, behalve intrekken', () => {
    const { 'trek-gebeurtenis-in': intrekken, ...rest } = op(gegeven(voorbeeldtraject('beeindigd')), '2026-03-02');
    expect(intrekken).toBe('kan');
    expect(new Set(Object.values(rest))).toEqual(new Set(['na-einde', 'inzet-buiten-traject']));
  });

  it('mist bij een crisis nog de verwijzing', () => {
    expect(op(gegeven(registratie('2025-03-03'), crisisstart('2025-03-10', DE_WILG)), '2025-03-11')).toMatchObject({
      'registreer-verwijzing': 'kan',
      'verleng-behandeling': 'kan',
    });
  });

  it('kan in perceel 1 opnieuw getrieerd worden, ook wachtend', () => {
    const s = gegeven(
      registratie('2025-02-03'),
      verwijzing('2025-02-03', { perceel: 1, product: 'meervoudig' }),
      plaatsing('2025-02-10', CONSORTIUM),
    );
    expect(op(s, '2025-02-11')).toMatchObject({ 'voer-triage-uit': 'kan', 'verwijder-van-wachtlijst': 'kan' });
  });
});
