export type * from './port.js';
export { type Migratie, migreer } from './migreer.js';
export { isVoorbijgaand } from './postgres/fouten.js';
export { type PostgresGrootboek, type PostgresOpties, openPostgresGrootboek } from './postgres/grootboek.js';
export type { Stroom } from './postgres/lezen.js';
export type { BijCommit } from './postgres/partij.js';
export { grootboekMigraties } from './postgres/schema.js';
export type { EersteGebeurtenis } from './postgres/zaai.js';
export { type Database, type DatabaseKeuze, openDatabase } from './privaat/database.js';
