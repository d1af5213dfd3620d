/** Starts the service, and stops it in an orderly way on SIGTERM or Ctrl-C. */
import type { Client } from 'pg';
import { controleerAanmelding } from './aanmelden/aanmelding.js';
import { startDienst } from './dienst.js';
import { neemDienstslot } from './dienstslot.js';
import { DOCUMENTATIE } from './http/documentatie.js';
import { foutgegevens, logStilstand, maakLogboek } from './http/logboek.js';
import { Instelfout, instellingenUit, leesOmgeving, type Instellingen } from './instellingen.js';
import { openOnderdelen } from './onderdelen.js';

const eersteSignaal = (): Promise<void> =>
  new Promise((klaar) => {
    process.once('SIGTERM', () => klaar());
    process.once('SIGINT', () => klaar());
  });

function leesbaar(fout: unknown, { port, host }: Instellingen): unknown {
  const { code } = fout as { code?: string };
  if (code === 'EADDRINUSE')
    return new Instelfout(`Poort ${port} is al in gebruik. Kies een andere met PORT, bijvoorbeeld: PORT=${port + 1} npm start`);
  if (code === 'EACCES') return new Instelfout(`Poort ${port} mag deze gebruiker niet gebruiken. Kies een andere met PORT.`);
  return code === 'EADDRNOTAVAIL' ? new Instelfout(`HOST ${host} is geen adres van deze computer.`) : fout;
}

const welkom = (url: string, { taken }: Instellingen): string =>
  taken.includes('api')
    ? `Trajectgrootboek luistert op ${url} (documentatie: ${url}${DOCUMENTATIE}). Stoppen: Ctrl-C.\n`
    : `Trajectgrootboek werkt de leesmodellen bij en luistert op ${url} (alleen gezondheid). Stoppen: Ctrl-C.\n`;

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
    ...logStilstand(logboek),
  });
  let slot: Client | undefined;
  try {
    if (instellingen.databaseUrl === undefined) slot = await neemDienstslot(onderdelen.url);
    const dienst = await startDienst(onderdelen, logboek).catch((fout: unknown) => {
      throw leesbaar(fout, instellingen);
    });
    process.stdout.write(welkom(dienst.url, instellingen));
    await gestopt;
    await dienst.sluit();
  } finally {
    await slot?.end();
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
