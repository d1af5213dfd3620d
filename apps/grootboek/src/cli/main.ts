#!/usr/bin/env node
/**
 * The command line. stdout is for answers, stderr for everything else; the exit code tells how it went. Each command loads what it needs
 * when it is asked for, so that help and mistakes answer at once.
 */
import { Command, InvalidArgumentError } from 'commander';
import { instellingenUit, leesOmgeving, type Instellingen } from '../instellingen.js';
import { inHetNederlands } from './taal.js';

function positief(tekst: string): number {
  const getal = Number(tekst);
  if (!(getal > 0) || !Number.isFinite(getal)) throw new InvalidArgumentError('Geef een getal groter dan 0.');
  return getal;
}

function geheel(tekst: string): number {
  const getal = Number(tekst);
  if (!Number.isSafeInteger(getal)) throw new InvalidArgumentError('Geef een geheel getal.');
  return getal;
}

type Kopiewerk = typeof import('./kopie.js');
type Uitvoering = (werk: Kopiewerk, instellingen: Instellingen, ...argumenten: string[]) => Promise<number>;

function beheer(grootboek: Command, met: (voer: Uitvoering) => (...argumenten: string[]) => Promise<void>): void {
  grootboek
    .command('maak-kopie <bestand>')
    .description('maak een kopie van het grootboek en zijn sleutels')
    .action(met((werk, instellingen, bestand = '') => werk.voerKopieUit(bestand, instellingen)));
  grootboek
    .command('zet-terug <bestand>')
    .description('zet een kopie terug in een lege database')
    .action(met((werk, instellingen, bestand = '') => werk.voerTerugzettenUit(bestand, instellingen)));
  grootboek
    .command('vernietigingen')
    .description('noem elke vernietiging van persoonsgegevens, als regels om te importeren')
    .action(met((werk, instellingen) => werk.voerVernietigingenUit(instellingen)));
}

function opdrachtregel(): Command {
  const klaar = (code: number): void => {
    process.exitCode = code;
  };
  const instellingen = () => instellingenUit(leesOmgeving());
  const grootboek = inHetNederlands(new Command('grootboek'))
    .description('Grootboek van jeugdhulptrajecten')
    .showHelpAfterError('(grootboek --help geeft uitleg)');
  grootboek
    .command('start')
    .description('start de dienst')
    .action(async () => {
      await import('../main.js');
    });
  grootboek
    .command('importeer <bestand>')
    .description('leg de opdrachten uit een NDJSON-bestand vast')
    .option('--opnieuw', 'beoordeel opnieuw wat eerder onmogelijk was')
    .action(async (bestand: string, { opnieuw = false }: { opnieuw?: boolean }) => {
      const { voerImportUit } = await import('./importeer.js');
      klaar(await voerImportUit(bestand, opnieuw, instellingen()));
    });
  grootboek
    .command('demo')
    .description('vul een leeg grootboek met een verzonnen regio')
    .option('--schaal <getal>', '1 is de regio zoals zij is', positief, 1)
    .option('--zaad <getal>', 'een ander zaad geeft een andere regio', geheel, 1)
    .action(async (opties: { schaal: number; zaad: number }) => {
      const { vulMetDemo } = await import('./demo.js');
      klaar(await vulMetDemo(opties, instellingen()));
    });
  grootboek
    .command('herbouw [leesmodellen...]')
    .description('maak leesmodellen opnieuw uit het grootboek')
    .action(async (namen: string[]) => {
      const { voerHerbouwUit } = await import('./leesmodellen.js');
      klaar(await voerHerbouwUit(namen, instellingen()));
    });
  grootboek
    .command('controleer')
    .description('reken hashes en leesmodellen na')
    .action(async () => {
      const { voerControleUit } = await import('./leesmodellen.js');
      klaar(await voerControleUit(instellingen()));
    });
  beheer(
    grootboek,
    (voer) =>
      async (...argumenten) =>
        klaar(await voer(await import('./kopie.js'), instellingen(), ...argumenten)),
  );
  return grootboek;
}

try {
  await opdrachtregel().parseAsync();
} catch (fout) {
  process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
  process.exitCode = 1;
}
