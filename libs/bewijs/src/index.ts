export { bladHash } from './blad.js';
