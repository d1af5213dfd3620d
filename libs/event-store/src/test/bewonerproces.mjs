import { once } from 'node:events';
import './bron.mjs';

/** A process of its own that opens the database of DATA_DIR (first argument), tells its address, and leaves when its input ends. */
const { openDatabase } = await import('../privaat/database.ts');
const database = await openDatabase({ dataDir: process.argv[2] });
process.stdout.write(`${database.url}\n`);
await once(process.stdin.resume(), 'end');
await database.sluit();
process.exit(0);
