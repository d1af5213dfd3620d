export * from './grootboek.js';
export * from './scenario.js';
export * from './voorbeeldtraject.js';
export * from './willekeurig.js';
export * from './zinnen.js';
