/** Lines of a file with commands, by the name of the child that they are about. */
import { v5 } from 'uuid';

export interface Opdracht {
  readonly opdracht: string;
  readonly opdrachtId: string;
  readonly vastgelegdOp?: string;
  readonly [veld: string]: unknown;
}

export const DUIN = '42420001';

/** A uuid that a test can name. */
export const uuid = (naam: string): string => v5(naam, '6a4a3f3e-5a52-4e0c-9d43-0c8a7f1d2b90');

export const registratie = (kind: string): Opdracht => ({
  opdracht: 'registreer-jeugdige',
  jeugdige: uuid(`jeugdige ${kind}`),
  opdrachtId: uuid(`registratie ${kind}`),
  gegevens: { geboortedatum: '2013-04-09', gemeente: '0392' },
});

export const verwijzing = (kind: string, gegevens: object = {}): Opdracht => ({
  opdracht: 'registreer-verwijzing',
  traject: uuid(`traject ${kind}`),
  opdrachtId: uuid(`verwijzing ${kind}`),
  gegevens: {
    jeugdigeId: uuid(`jeugdige ${kind}`),
    datum: '2025-01-13',
    verwijzer: { type: '01' },
    perceel: 2,
    product: 'basis-jggz',
    ...gegevens,
  },
});

/** Any further command on the trajectory of a child. */
export const opTraject = (kind: string, opdracht: string, gegevens: object): Opdracht => ({
  opdracht,
  traject: uuid(`traject ${kind}`),
  opdrachtId: uuid(`${opdracht} ${kind}`),
  gegevens,
});

export const plaatsing = (kind: string): Opdracht => opTraject(kind, 'plaats-op-wachtlijst', { datum: '2025-02-03', aanbieder: DUIN });
export const start = (kind: string): Opdracht => opTraject(kind, 'start-behandeling', { datum: '2025-03-03', aanbieder: DUIN });

/** Refused by the rules: longer than the product allows. */
export const teLangeVerlenging = (kind: string): Opdracht =>
  opTraject(kind, 'verleng-behandeling', { datum: '2025-11-03', nieuweEinddatum: '2027-11-02', beslisser: 'coordinerend-behandelaar' });

/** Impossible: there was no onderbreking. */
export const hervatting = (kind: string): Opdracht => opTraject(kind, 'hervat-behandeling', { datum: '2025-06-02' });

export const alsBestand = (opdrachten: readonly object[]): string => opdrachten.map((o) => `${JSON.stringify(o)}\n`).join('');
