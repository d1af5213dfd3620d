/** What may be corrected, so that nobody is offered what would be refused. The service decides. */
import type { Sessie } from '../../api/sessie.js';
import type { Gebeurtenis } from './velden.js';

/** An aanbieder corrects what it recorded itself. */
export const magCorrigeren = (sessie: Sessie | undefined, { soort, door }: Gebeurtenis): boolean =>
  soort !== 'GebeurtenisIngetrokken' &&
  (sessie?.rol === 'cjg-triage' || (sessie?.rol === 'aanbieder' && door.organisatie === sessie.organisatie));
