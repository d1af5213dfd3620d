/** The history as it is shown: by day, corrections with what they corrected, and late recordings marked. */
import type { Schemas } from '../../api/schemas.js';

export type Gebeurtenis = Schemas['Gebeurtenis'];

export const VOLGORDES = {
  oudste: 'Wat het eerst gebeurde bovenaan',
  nieuwste: 'Wat het laatst gebeurde bovenaan',
  vastgelegd: 'In de volgorde van vastleggen',
} as const;
export type Volgorde = keyof typeof VOLGORDES;

export interface Tijdlijnitem {
  readonly gebeurtenis: Gebeurtenis;
  /** The withdrawal, when there is one. */
  readonly intrekking: Gebeurtenis | undefined;
  readonly vervangenDoor: Gebeurtenis | undefined;
  readonly vervangt: Gebeurtenis | undefined;
  /** Days between the day itself and the day on which it was recorded. */
  readonly dagenLater: number;
}

const DAG_MS = 86_400_000;
/** After a week nobody calls it the administration of that day any more. */
export const LAAT_NA_DAGEN = 7;

const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const dagVan = (moment: string): string => DAG.format(new Date(moment));

export const dagenTussen = (van: string, tot: string): number => Math.round((Date.parse(tot) - Date.parse(van)) / DAG_MS);

const opDag = (een: Tijdlijnitem, ander: Tijdlijnitem): number => een.gebeurtenis.geldigOp.localeCompare(ander.gebeurtenis.geldigOp);

const INTREKKING = 'GebeurtenisIngetrokken';

/** In recorded order in, in the order asked out. A withdrawal stands with what it withdrew, and alone only when that is out of sight. */
export function alsTijdlijn(gebeurtenissen: readonly Gebeurtenis[], volgorde: Volgorde): readonly Tijdlijnitem[] {
  const perId = new Map(gebeurtenissen.map((g) => [g.gebeurtenisId, g]));
  const vervangers = new Map(gebeurtenissen.map((g) => [g.gegevens['vervangt'], g]));
  const alleen = (g: Gebeurtenis): boolean => g.soort !== INTREKKING || !perId.has(String(g.gegevens['gebeurtenisId']));
  const items = gebeurtenissen.filter(alleen).map((gebeurtenis) => ({
    gebeurtenis,
    intrekking: perId.get(gebeurtenis.ingetrokkenDoor ?? ''),
    vervangenDoor: vervangers.get(gebeurtenis.gebeurtenisId),
    vervangt: perId.get(String(gebeurtenis.gegevens['vervangt'])),
    dagenLater: dagenTussen(gebeurtenis.geldigOp, dagVan(gebeurtenis.vastgelegdOp)),
  }));
  if (volgorde === 'vastgelegd') return items;
  const gesorteerd = items.toSorted(opDag);
  return volgorde === 'oudste' ? gesorteerd : gesorteerd.toReversed();
}

/** Today: an address without peildatum and bekendOp. */
export interface Moment {
  readonly peildatum: string;
  readonly bekendOp: string;
}

export const isNu = ({ peildatum, bekendOp }: Moment): boolean => peildatum === '' && bekendOp === '';
