/** Who may do what (contract, section 11). Pure: a role, what is asked, and the state of the trajectory it is asked for. */
import type { Doel, OpdrachtNaam } from '#contracten';

export type Rol = 'cjg-triage' | 'aanbieder' | 'gemeente' | 'auditor' | 'evaluator' | 'beheerder';

export const ROLLEN: readonly Rol[] = ['cjg-triage', 'aanbieder', 'gemeente', 'auditor', 'evaluator', 'beheerder'];

/** Somebody who has been recognised. `organisatie`: an AGB code for an aanbieder, a gemeentecode for a gemeente. */
export interface Wie {
  readonly rollen: readonly Rol[];
  readonly organisatie?: string;
  readonly gebruiker?: string;
}

const isRol = (rol: string): rol is Rol => (ROLLEN as readonly string[]).includes(rol);

/** A party is known by its code: an AGB code of eight digits, a gemeentecode of four. */
const PARTIJEN: Partial<Readonly<Record<Rol, RegExp>>> = { aanbieder: /^\d{8}$/, gemeente: /^\d{4}$/ };

/** The roles that mean something here. Who is a party without saying which one, is none: that role then gives no rights. */
export const geldigeRollen = (genoemd: readonly string[], organisatie: string | undefined): readonly Rol[] =>
  genoemd.filter(isRol).filter((rol) => PARTIJEN[rol]?.test(organisatie ?? '') ?? true);

/** What can be read. `persoon`: anything about one jeugdige or traject; `zoeken`: finding one by bsn or name; `lijst`: worklists, wachtlijst, behandelduur; `metingen`: of the service itself. */
export type Leesrecht = 'persoon' | 'zoeken' | 'lijst' | 'toetsing' | 'verloop' | 'regelingen' | 'budget' | 'plafonds' | 'metingen';

const LEESRECHTEN: Readonly<Record<Rol, readonly Leesrecht[]>> = {
  'cjg-triage': ['persoon', 'zoeken', 'lijst', 'verloop', 'regelingen', 'budget', 'plafonds', 'toetsing'],
  aanbieder: ['persoon', 'lijst', 'verloop', 'regelingen', 'toetsing'],
  gemeente: ['persoon', 'lijst', 'verloop', 'regelingen', 'budget'],
  auditor: ['persoon', 'zoeken', 'lijst', 'toetsing', 'verloop', 'regelingen', 'budget', 'plafonds', 'metingen'],
  evaluator: ['verloop', 'regelingen'],
  beheerder: ['regelingen', 'plafonds', 'metingen'],
};

const VAN_AANBIEDER: ReadonlySet<OpdrachtNaam> = new Set<OpdrachtNaam>([
  'registreer-weigering',
  'plaats-op-wachtlijst',
  'verwijder-van-wachtlijst',
  'start-overbrugging',
  'beeindig-overbrugging',
  'start-behandeling',
  'wissel-aanbieder',
  'onderbreek-behandeling',
  'hervat-behandeling',
  'verleng-behandeling',
  'voeg-zelfassessment-toe',
  'zet-onderaannemer-in',
  'beeindig-onderaanneming',
  'stel-meervoudigheid-vast',
  'vraag-overdracht-aan',
  'voltooi-overdracht',
  'weiger-overdracht',
  'beeindig-traject',
  'registreer-inzet',
  'trek-gebeurtenis-in',
]);

const SCHRIJFRECHTEN: Readonly<Record<Rol, (opdracht: OpdrachtNaam, doel: Doel) => boolean>> = {
  'cjg-triage': (opdracht, doel) => (doel === 'jeugdige' || doel === 'traject') && opdracht !== 'vernietig-persoonsgegevens',
  aanbieder: (opdracht, doel) => doel === 'traject' && VAN_AANBIEDER.has(opdracht),
  gemeente: () => false,
  auditor: () => false,
  evaluator: () => false,
  beheerder: (opdracht, doel) => doel === 'aanbieder' || doel === 'regeling' || opdracht === 'vernietig-persoonsgegevens',
};

/** The role in which this may be recorded, the widest first; undefined: 403. */
export const rolOmTeSchrijven = ({ rollen }: Wie, opdracht: OpdrachtNaam, doel: Doel): Rol | undefined =>
  ROLLEN.find((rol) => rollen.includes(rol) && SCHRIJFRECHTEN[rol](opdracht, doel));

/** The role in which this may be read, the widest first; undefined: 403. */
export const rolOmTeLezen = ({ rollen }: Wie, recht: Leesrecht): Rol | undefined => {
  const volgorde: readonly Rol[] = ['auditor', 'cjg-triage', 'gemeente', 'aanbieder', 'beheerder', 'evaluator'];
  return volgorde.find((rol) => rollen.includes(rol) && LEESRECHTEN[rol].includes(recht));
};
