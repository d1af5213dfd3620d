export type * from './port.js';
export { type Migratie, migreer } from './migreer.js';
export { isVoorbijgaand } from './postgres/fouten.js';
export { type PostgresOpties, openPostgresGrootboek } from './postgres/grootboek.js';
export { grootboekMigraties } from './postgres/schema.js';
export { type Database, type DatabaseKeuze, openDatabase } from './privaat/database.js';
