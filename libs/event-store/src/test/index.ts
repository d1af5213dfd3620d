export { type TestDatabase, maakTestDatabase } from './database.js';
export { type Kurrentplek, maakKurrentplek, maakPlekVanDezeProef } from './kurrentplek.js';
