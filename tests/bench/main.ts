/** `npm run bench`: what the ledger costs, as ratios against raw PostgreSQL in the same run. Prints; asserts nothing. */
import { meetImporteren } from './importeren.js';
import { meetLijst } from './lijst.js';
import { gestolenregel, rekentijd } from './machine.js';
import { latentieregel, regel } from './meet.js';
import { maakOmgeving } from './omgeving.js';
import { meetOpdrachten } from './opdrachten.js';

const toon = (tekst: string): void => {
  process.stdout.write(`${tekst}\n`);
};

const omgeving = await maakOmgeving();
const begin = performance.now();
const voor = await rekentijd();
try {
  toon(regel('HTTP-opdrachten, 16 verbindingen', await meetOpdrachten(omgeving), 0.15, 0.3));
  const { importeren, herbouwen } = await meetImporteren(omgeving);
  toon(regel('importeer, gebeurtenissen', importeren, 0.25, 0.5));
  toon(regel('herbouw van alle leesmodellen, gebeurtenissen', herbouwen, 0.1, 0.3));
  const { bodem, nu, toen, geschiedenis } = await meetLijst(omgeving);
  toon(latentieregel('GET /health/live, de bodem', bodem));
  toon(latentieregel('GET /v1/wachtlijst, 100 van 20.000, nu', nu, [20, 10]));
  toon(latentieregel('GET /v1/wachtlijst, op een paar momenten', toen, [200, 20]));
  toon(latentieregel('GET /v1/trajecten/{id}', geschiedenis, [10, 5]));
  toon(gestolenregel(voor, await rekentijd()));
  toon(`Klaar in ${String(Math.round((performance.now() - begin) / 1000))} s.`);
} finally {
  await omgeving.sluit();
}
