/** Starts the service, and stops it in an orderly way on SIGTERM or Ctrl-C. */
import pg from 'pg';
import { tryServiceLock } from '#event-store';
import { controleerAanmelding } from './aanmelden/aanmelding.js';
import { startDienst, type Dienst } from './dienst.js';
import { DOCUMENTATIE } from './http/documentatie.js';
import { foutgegevens, maakLogboek, type Logboek } from './http/logboek.js';
import { Instelfout, instellingenUit, leesOmgeving, type Instellingen } from './instellingen.js';
import { openOnderdelen, type Onderdelen } from './onderdelen.js';

const eersteSignaal = (): Promise<void> =>
  new Promise((klaar) => {
    process.once('SIGTERM', () => klaar());
    process.once('SIGINT', () => klaar());
  });

/** Holds the lock of the one service on this database; ending the connection gives it back. */
async function neemDienstslot(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'trajectgrootboek dienst', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  if (await tryServiceLock(client)) return client;
  await client.end();
  throw new Instelfout('Er draait al een dienst op deze database. Stop die eerst, of kies een andere DATA_DIR of DATABASE_URL.');
}

function leesbaar(fout: unknown, { port, host }: Instellingen): unknown {
  const { code } = fout as { code?: string };
  if (code === 'EADDRINUSE')
    return new Instelfout(`Poort ${port} is al in gebruik. Kies een andere met PORT, bijvoorbeeld: PORT=${port + 1} npm start`);
  if (code === 'EACCES') return new Instelfout(`Poort ${port} mag deze gebruiker niet gebruiken. Kies een andere met PORT.`);
  return code === 'EADDRNOTAVAIL' ? new Instelfout(`HOST ${host} is geen adres van deze computer.`) : fout;
}

async function metSlot(onderdelen: Onderdelen, logboek: Logboek, doe: (dienst: Dienst) => Promise<void>): Promise<void> {
  const slot = await neemDienstslot(onderdelen.url);
  try {
    const dienst = await startDienst(onderdelen, logboek).catch((fout: unknown) => {
      throw leesbaar(fout, onderdelen.instellingen);
    });
    await doe(dienst);
    await dienst.sluit();
  } finally {
    await slot.end();
  }
}

async function draai(): Promise<void> {
  const gestopt = eersteSignaal();
  const instellingen = instellingenUit(leesOmgeving());
  controleerAanmelding(instellingen);
  const logboek = maakLogboek();
  const sporen = instellingen.sporen ? (await import('./waarneming/uitvoer.js')).startUitvoer() : undefined;
  process.once('uncaughtException', (fout) => {
    // What Node would print may hold what somebody sent.
    logboek.fatal(foutgegevens(fout), 'onverwacht gestopt');
    process.exit(1);
  });
  const onderdelen = await openOnderdelen(instellingen, {
    opProjectorfout: (fout, poging) => logboek.error({ ...foutgegevens(fout), poging }, 'leesmodellen bijwerken mislukt'),
  });
  try {
    await metSlot(onderdelen, logboek, async ({ url }) => {
      process.stdout.write(`Trajectgrootboek luistert op ${url} (documentatie: ${url}${DOCUMENTATIE}). Stoppen: Ctrl-C.\n`);
      await gestopt;
    });
  } finally {
    await onderdelen.sluit();
    await sporen?.sluit();
  }
}

try {
  await draai();
} catch (fout) {
  process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
  process.exitCode = 1;
}
