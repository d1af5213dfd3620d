/** Golden events: as they stood in a ledger when their soort and versie were made. Once here a file is never edited; what comes, comes beside it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { kluisMigraties } from '#beveiliging';
import { grootboekMigraties, migreer, type Envelop } from '#event-store';
import { leesmodelMigraties } from '#leesmodellen';

const MAP = join(import.meta.dirname, 'goud');
const SLEUTELS = join(MAP, 'sleutels.json');
const SOMMEN = join(MAP, 'SHA256SUMS');
export const ANTWOORDEN = join(MAP, 'antwoorden.json');

/** Wraps the keys of invented children, and nothing else. */
export const PROEFSLEUTEL = '00'.repeat(32);

interface Sleutelrij {
  readonly sleutel: string;
  readonly onderwerp: string;
  /** Hex; null: destroyed. */
  readonly ingepakt: string | null;
}

const bestanden = (): readonly string[] => readdirSync(MAP).filter((naam) => naam.endsWith('.ndjson'));

/** The soorten with their versies, as the files are named. */
export const soortenMetVersie = (): readonly string[] => bestanden().map((naam) => naam.replace('.ndjson', ''));

/** All golden events, in order of positie. */
export function goudenGebeurtenissen(): readonly Envelop[] {
  const alle = bestanden().flatMap((naam) => readFileSync(join(MAP, naam), 'utf8').split('\n').filter(Boolean));
  return alle.map((regel) => JSON.parse(regel) as Envelop).sort((a, b) => Number(a.positie) - Number(b.positie));
}

const som = (naam: string): string =>
  `${createHash('sha256')
    .update(readFileSync(join(MAP, naam)))
    .digest('hex')}  ${naam}`;

/** What SHA256SUMS should hold, and what it holds. */
export const sommen = (): readonly [nu: readonly string[], toen: readonly string[]] => [
  [...bestanden(), 'sleutels.json'].sort().map(som),
  readFileSync(SOMMEN, 'utf8').split('\n').filter(Boolean),
];

/** Writes what is not there yet, from a ledger that lived the whole story. */
export async function neemOp(pool: pg.Pool, gebeurtenissen: readonly Envelop[]): Promise<void> {
  const perSoort = Map.groupBy(gebeurtenissen, ({ soort, versie }) => `${soort}.v${String(versie)}.ndjson`);
  for (const [naam, eigen] of perSoort) {
    if (!existsSync(join(MAP, naam))) writeFileSync(join(MAP, naam), eigen.map((g) => `${JSON.stringify(g)}\n`).join(''));
  }
  const { rows } = await pool.query<Sleutelrij>(
    `select sleutel, onderwerp, encode(ingepakt, 'hex') as ingepakt from sleutel order by onderwerp`,
  );
  if (!existsSync(SLEUTELS)) writeFileSync(SLEUTELS, `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(SOMMEN, `${sommenNu().join('\n')}\n`);
}

const sommenNu = (): readonly string[] => [...bestanden(), 'sleutels.json'].sort().map(som);

const KOLOMMEN =
  'positie, stroom, volgnummer, gebeurtenis_id, soort, versie, geldig_op, vastgelegd_op, door, opdracht_id, gegevens, hash, verwijst_naar';

const naar = ({ gegevens }: Envelop): string | null =>
  typeof gegevens['jeugdigeId'] === 'string' ? `jeugdige-${gegevens['jeugdigeId']}` : null;

/** A ledger that holds the golden events and the keys to them, as a service of that time left it. */
export async function legNeer(pool: pg.Pool): Promise<void> {
  await migreer(pool, [...grootboekMigraties, ...kluisMigraties, ...leesmodelMigraties]);
  const alle = goudenGebeurtenissen();
  for (const g of alle) {
    const tekst = `insert into gebeurtenis (${KOLOMMEN}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, decode($12, 'hex'), $13)`;
    const vooraan = [g.positie, g.stroom, g.volgnummer, g.gebeurtenisId, g.soort, g.versie, g.geldigOp, g.vastgelegdOp];
    await pool.query(tekst, [...vooraan, JSON.stringify(g.door), g.opdrachtId, JSON.stringify(g.gegevens), g.hash, naar(g)]);
  }
  const laatste = alle.at(-1);
  await pool.query('update kop set positie = $1, vastgelegd_op = $2', [laatste?.positie, laatste?.vastgelegdOp]);
  for (const { sleutel, onderwerp, ingepakt } of JSON.parse(readFileSync(SLEUTELS, 'utf8')) as readonly Sleutelrij[]) {
    const weg = ingepakt === null ? 'now()' : 'null';
    await pool.query(`insert into sleutel (sleutel, onderwerp, ingepakt, vernietigd_op) values ($1, $2, decode($3, 'hex'), ${weg})`, [
      sleutel,
      onderwerp,
      ingepakt,
    ]);
  }
}
