/** One canonical life of a trajectory, from registration to end, for pasts: every spec may stop it where it likes. */
import type { Zin } from './grootboek.js';
import {
  CONSORTIUM,
  DE_BERK,
  DE_LINDE,
  DE_WILG,
  cjgKoppeling,
  cjgToetsing,
  einde,
  eindeOverbrugging,
  hervatting,
  meervoudigheid,
  onderaanneming,
  onderbreking,
  overbrugging,
  overdracht,
  plaatsing,
  registratie,
  start,
  triage,
  verlenging,
  verwijzing,
  voltooiing,
} from './zinnen.js';

/** specialistische-jggz, P12M from 15 April 2024: maximum 2025-04-14, then 2025-07-14, 2025-10-14 and 2026-01-14. */
const LEVEN = {
  geregistreerd: registratie('2024-01-29'),
  verwezen: verwijzing('2024-02-05'),
  getriageerd: triage('2024-02-12', 'perceel-2', 'hoog'),
  wachtend: plaatsing('2024-02-19', DE_LINDE),
  overbrugd: overbrugging('2024-03-04', DE_BERK),
  nietMeerOverbrugd: eindeOverbrugging('2024-04-08'),
  inBehandeling: start('2024-04-15', DE_LINDE),
  onderbroken: onderbreking('2024-07-22'),
  hervat: hervatting('2024-08-19'),
  metOnderaannemer: onderaanneming('2024-11-04', DE_WILG),
  eensVerlengd: verlenging('2025-03-24', '2025-07-14'),
  tweemaalVerlengd: verlenging('2025-06-23', '2025-10-14', { zelfassessment: { dossierReferentie: 'dossier 7' } }),
  getoetst: cjgToetsing('2025-09-15'),
  driemaalVerlengd: verlenging('2025-09-22', '2026-01-14', { beslisser: 'cjg' }),
  meervoudig: meervoudigheid('2025-10-06', false),
  gekoppeld: cjgKoppeling('2025-10-07'),
  overdrachtGevraagd: overdracht('2025-10-13', CONSORTIUM),
  overgedragen: voltooiing('2025-11-03'),
  beeindigd: einde('2026-02-27', '31'),
} as const;

export type Levensfase = keyof typeof LEVEN;

/** The life until and including that phase. */
export function voorbeeldtraject(totEnMet: Levensfase): readonly Zin[] {
  const fasen = Object.keys(LEVEN) as Levensfase[];
  return fasen.slice(0, fasen.indexOf(totEnMet) + 1).map((fase) => LEVEN[fase]);
}

/** The id of the event that brought a phase about. */
export const van = (fase: Levensfase): string => LEVEN[fase].id;
