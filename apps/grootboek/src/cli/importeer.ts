/** `grootboek importeer FILE`: exit 0 when all went in, 1 when lines failed, 2 when the file cannot be read. */
import { access, constants, stat } from 'node:fs/promises';
import { foutgegevens } from '../http/logboek.js';
import { padVanAfgekeurd } from '../importeren/afgekeurd.js';
import { leesInDraad } from '../importeren/draad.js';
import { importeer, type Telling } from '../importeren/importeer.js';
import { openOnderdelen } from '../onderdelen.js';
import type { Instellingen } from '../instellingen.js';
import { werkBij } from './bijwerken.js';
import { toonVoortgang } from './voortgang.js';

/** Enough for the trajectories that a file is busy with; the rest is read again when it comes up. */
const IN_GEHEUGEN = 30_000;

export const slotregel = ({ vastgelegd, geweigerd, alAanwezig, afgekeurd }: Telling): string =>
  `${String(vastgelegd)} vastgelegd, ${String(geweigerd)} geweigerd, ${String(alAanwezig)} al aanwezig, ${String(afgekeurd)} afgekeurd`;

const meldFout = (fout: unknown): void => {
  process.stderr.write(`Een opdracht liep vast op een fout van ons: ${JSON.stringify(foutgegevens(fout))}\n`);
};

async function groottevan(pad: string): Promise<number | undefined> {
  try {
    await access(pad, constants.R_OK);
    const { size, isFile } = await stat(pad).then((s) => ({ size: s.size, isFile: s.isFile() }));
    return isFile ? size : undefined;
  } catch {
    return undefined;
  }
}

export async function voerImportUit(pad: string, opnieuw: boolean, instellingen: Instellingen): Promise<number> {
  const grootte = await groottevan(pad);
  if (grootte === undefined) {
    process.stderr.write(`Het bestand ${pad} is niet te lezen. Controleer de naam en de rechten.\n`);
    return 2;
  }
  const partijen = leesInDraad({ pad, opnieuw });
  const onderdelen = await openOnderdelen(instellingen, { maximumInGeheugen: IN_GEHEUGEN });
  try {
    const voortgang = toonVoortgang('Importeren', grootte);
    let bytes = 0;
    const telling = await importeer(pad, partijen, {
      uitvoerder: onderdelen.uitvoerder,
      klok: () => new Date().toISOString(),
      opnieuw,
      opFout: meldFout,
      voortgang: (partij, tot) => voortgang.naar((bytes += partij.bytes), slotregel(tot)),
    });
    voortgang.klaar();
    await werkBij(onderdelen);
    if (telling.afgekeurd > 0)
      process.stderr.write(`Wat niet kon staat in ${padVanAfgekeurd(pad)}: herstel het daar en importeer dat bestand.\n`);
    process.stdout.write(`${slotregel(telling)}\n`);
    return telling.afgekeurd > 0 ? 1 : 0;
  } finally {
    await onderdelen.sluit();
  }
}
