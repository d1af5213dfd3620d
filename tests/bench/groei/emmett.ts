/**
 * The same appends through `@event-driven-io/emmett-postgresql`, to have a known measure beside ours. It is no dependency of the project: the
 * measurement installs it in a folder of its own.
 */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const VERSIE = '0.42.0';
const PAKKETTEN = ['emmett', 'emmett-postgresql'].map((naam) => `@event-driven-io/${naam}@${VERSIE}`);

interface Feit {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Store {
  appendToStream(stroom: string, feiten: readonly Feit[], opties: { expectedStreamVersion: bigint | string }): Promise<unknown>;
  close(): Promise<void>;
}

type Sql = (delen: TemplateStringsArray, ...waarden: unknown[]) => unknown;

interface Pakket {
  readonly getPostgreSQLEventStore: (url: string, opties: object) => Store;
  readonly postgreSQLRawSQLProjection: (projectie: object) => unknown;
  readonly projections: { readonly inline: (projecties: readonly unknown[]) => unknown };
  readonly SQL: Sql;
}

async function haal(map: string): Promise<Pakket> {
  await mkdir(map, { recursive: true });
  await promisify(execFile)('npm', ['install', '--prefix', map, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...PAKKETTEN]);
  const zoek = createRequire(join(map, 'package.json'));
  const laad = async (naam: string): Promise<object> => (await import(pathToFileURL(zoek.resolve(naam)).href)) as object;
  const delen = await Promise.all(['emmett', 'emmett-postgresql', 'dumbo'].map((naam) => laad(`@event-driven-io/${naam}`)));
  return Object.assign({}, ...delen) as Pakket;
}

/** One row a placement: much less than our read models hold, and the least that a waitlist needs. */
function wachtlijst({ SQL, postgreSQLRawSQLProjection }: Pakket): unknown {
  return postgreSQLRawSQLProjection({
    name: 'wachtlijst',
    canHandle: ['OpWachtlijstGeplaatst', 'BehandelingGestart'],
    init: () => SQL`create table if not exists wacht (traject text, aanbieder text, vanaf date, primary key (traject, aanbieder))`,
    evolve: ({ type, data }: Feit) =>
      type === 'OpWachtlijstGeplaatst'
        ? SQL`insert into wacht values (${data['trajectId']}, ${data['aanbieder']}, ${data['datum']}) on conflict do nothing`
        : SQL`delete from wacht where traject = ${data['trajectId']}`,
  });
}

export interface Emmett {
  /** Appends one event to the end of a stream that held `volgnummer` events before. */
  readonly append: (stroom: string, volgnummer: number, feit: Feit) => Promise<void>;
  sluit(): Promise<void>;
}

/** `map`: where the package goes; `projecteert`: with one inline projection, or none. */
export async function openEmmett(map: string, url: string, projecteert: boolean): Promise<Emmett> {
  const pakket = await haal(map);
  const store = pakket.getPostgreSQLEventStore(url, {
    ...(projecteert && { projections: pakket.projections.inline([wachtlijst(pakket)]) }),
  });
  return {
    append: async (stroom, volgnummer, feit) => {
      const expectedStreamVersion = volgnummer === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(volgnummer);
      await store.appendToStream(stroom, [feit], { expectedStreamVersion });
    },
    sluit: () => store.close(),
  };
}
