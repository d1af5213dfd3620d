/** What a role may record, so that nobody is offered what would be refused. The service decides. */
import type { Sessie } from '../../api/sessie.js';
import type { Gebeurtenis } from './velden.js';

const NIET_VOOR_AANBIEDER: ReadonlySet<string> = new Set([
  'registreer-verwijzing',
  'voer-triage-uit',
  'rond-cjg-toetsing-af',
  'koppel-cjg-medewerker',
]);

export const magVastleggen = (sessie: Sessie | undefined): boolean => sessie?.rol === 'cjg-triage' || sessie?.rol === 'aanbieder';

export const magOpdracht = (sessie: Sessie | undefined, opdracht: string): boolean =>
  sessie?.rol === 'cjg-triage' || (sessie?.rol === 'aanbieder' && !NIET_VOOR_AANBIEDER.has(opdracht));

/** An aanbieder corrects what it recorded itself. */
export const magCorrigeren = (sessie: Sessie | undefined, { soort, door }: Gebeurtenis): boolean =>
  soort !== 'GebeurtenisIngetrokken' &&
  (sessie?.rol === 'cjg-triage' || (sessie?.rol === 'aanbieder' && door.organisatie === sessie.organisatie));
