/** Worked cases: what is recorded, and what must be answered. Their form is that of the cases' own README. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Vraag {
  readonly vraag: string;
  readonly antwoord?: unknown;
  readonly precies?: boolean;
  readonly status?: number;
  readonly methode?: 'POST';
  readonly lichaam?: unknown;
  readonly sleutel?: string;
  readonly rol?: string;
}

export interface Casus {
  readonly bestand: string;
  readonly naam: string;
  readonly opdrachten: readonly Regel[];
  readonly afgekeurd?: readonly unknown[];
  readonly tweemaal?: boolean;
  readonly verwacht: readonly Vraag[];
}

/** A line of an import. */
export interface Regel {
  readonly opdracht: string;
  readonly traject?: string;
  readonly jeugdige?: string;
  readonly aanbieder?: string;
  readonly regeling?: string;
  readonly opdrachtId: string;
  readonly vastgelegdOp?: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** All cases in a folder, by name of file; none when the folder is not there. */
export function casussenUit(map: string): readonly Casus[] {
  if (!existsSync(map)) return [];
  const bestanden = readdirSync(map)
    .filter((naam) => naam.endsWith('.json'))
    .sort();
  return bestanden.map((bestand) => ({ ...(JSON.parse(readFileSync(join(map, bestand), 'utf8')) as Omit<Casus, 'bestand'>), bestand }));
}
