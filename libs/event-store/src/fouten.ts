import { isKurrentVoorbijgaand } from './kurrent/fouten.js';
import { isVoorbijgaand as isPostgresVoorbijgaand } from './postgres/fouten.js';

/** The store is gone, or the way to it; trying again later may succeed. */
export const isVoorbijgaand = (fout: unknown): boolean => isPostgresVoorbijgaand(fout) || isKurrentVoorbijgaand(fout);
