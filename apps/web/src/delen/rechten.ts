/** What a role may record, so that nobody is offered what would be refused. The service decides. */
import type { Rol } from '../api/sessie.js';

const NIET_VOOR_AANBIEDER: ReadonlySet<string | undefined> = new Set([
  'registreer-verwijzing',
  'voer-triage-uit',
  'rond-cjg-toetsing-af',
  'koppel-cjg-medewerker',
]);

/** The others see counts at most. */
const ZIET_LIJSTEN: ReadonlySet<Rol | undefined> = new Set<Rol>(['cjg-triage', 'aanbieder', 'gemeente', 'auditor']);
export const zietLijsten = (rol: Rol | undefined): boolean => ZIET_LIJSTEN.has(rol);

const TOETST: ReadonlySet<Rol | undefined> = new Set<Rol>(['cjg-triage', 'aanbieder', 'auditor']);
/** Whether a role may see what the rules make of each event. */
export const toetst = (rol: Rol | undefined): boolean => TOETST.has(rol);

export const magVastleggen = (rol: Rol | undefined): boolean => rol === 'cjg-triage' || rol === 'aanbieder';

/** Undefined: no command in particular. */
export const magOpdracht = (rol: Rol | undefined, opdracht: string | undefined): boolean =>
  rol === 'cjg-triage' || (rol === 'aanbieder' && !NIET_VOOR_AANBIEDER.has(opdracht));
