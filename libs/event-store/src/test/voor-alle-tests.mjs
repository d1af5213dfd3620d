import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Names the folder of the run's PostgreSQL; the first spec that needs a database starts it there. */
export default function voorAlleTests() {
  const map = mkdtempSync(path.join(os.tmpdir(), 'trajectgrootboek-test-'));
  // Under root PostgreSQL runs as another user, who must be able to enter.
  chmodSync(map, 0o711);
  process.env.TESTDATABASE_MAP = map;
  // Many specs start the program as a process: the first compiles it for the others.
  process.env.NODE_COMPILE_CACHE = path.join(map, 'gecompileerd');
}
