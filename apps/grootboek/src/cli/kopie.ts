/** `grootboek maak-kopie`, `zet-terug` and `vernietigingen`: the copy of a ledger, and what it must not bring back. */
import { hoofdsleutel } from '#beveiliging';
import { openDatabase, openPool } from '#event-store';
import { herbouw } from '#leesmodellen';
import { Instelfout, isLoopback, type Instellingen } from '../instellingen.js';
import { Kopiefout } from '../kopie/inhoud.js';
import { maakKopie } from '../kopie/maak.js';
import { vernietigingen } from '../kopie/vergeten.js';
import { zetTerug, type Teruggezet } from '../kopie/zet-terug.js';
import { metSchema, migraties, openOnderdelen } from '../onderdelen.js';
import { kijkNa } from './leesmodellen.js';
import { toonVoortgang, type Voortgang } from './voortgang.js';

/** What the file system says, in words. */
const SCHIJF: Readonly<Record<string, string>> = {
  ENOSPC: 'Er is geen ruimte meer op de schijf. Er is geen kopie gemaakt.',
  EDQUOT: 'De ruimte voor deze gebruiker is op. Er is geen kopie gemaakt.',
  ENOENT: 'De map waarin de kopie moet komen bestaat niet.',
  EACCES: 'In deze map mag deze gebruiker niet schrijven.',
  EROFS: 'In deze map kan niet worden geschreven.',
  EEXIST: 'Er staat nog een onvoltooide kopie (.deel) van deze naam: verwijder die, of wacht tot zij klaar is.',
};

/** Events that stand in KurrentDB are not in a copy of this database, nor can they be put back in it. */
function alleenInPostgres({ kurrentdb }: Instellingen): void {
  if (kurrentdb)
    throw new Instelfout(
      'Dit grootboek staat in KurrentDB (KURRENTDB_URL): maak daar een kopie met wat KurrentDB zelf heeft, en tegelijk een van deze database.',
    );
}

export async function voerKopieUit(pad: string, instellingen: Instellingen): Promise<number> {
  alleenInPostgres(instellingen);
  const onderdelen = await openOnderdelen(instellingen);
  try {
    const { positie: minstens } = await onderdelen.grootboek.kop();
    const voortgang = toonVoortgang('Kopiëren', Number(minstens));
    const nu = new Date().toISOString();
    const gemaakt = await maakKopie(pad, { pool: onderdelen.pool, nu, minstens, voortgang: (klaar) => voortgang.naar(klaar) });
    voortgang.klaar();
    process.stdout.write(`Kopie tot positie ${gemaakt.positie} in ${pad}. Controlegetal (sha256): ${gemaakt.sha256}\n`);
    process.stderr.write('De hoofdsleutel (GROOTBOEK_SLEUTEL) staat er niet in: bewaar die apart.\n');
    return 0;
  } catch (fout) {
    const melding = SCHIJF[(fout as { code?: string }).code ?? ''];
    throw melding === undefined ? fout : new Kopiefout(melding, { cause: fout });
  } finally {
    await onderdelen.sluit();
  }
}

async function metLegeDatabase(pad: string, instellingen: Instellingen): Promise<Teruggezet> {
  const { dataDir, databaseUrl, sleutel, host } = instellingen;
  const meester = await hoofdsleutel({ sleutel, dataDir, loopback: isLoopback(host) });
  const database = await openDatabase({ databaseUrl, dataDir });
  const pool = openPool(database.url, 'trajectgrootboek zet-terug', 2);
  let balk: Voortgang | undefined;
  try {
    await metSchema(pool);
    const voortgang = (klaar: number, totaal: number): void => (balk ??= toonVoortgang('Terugzetten', totaal)).naar(klaar);
    return await zetTerug(pad, { pool, hoofdsleutel: meester, migraties: migraties.map(({ naam }) => naam), voortgang });
  } finally {
    balk?.klaar();
    await pool.end();
    await database.sluit();
  }
}

/** Exit 1 when what was put back is not in order. */
export async function voerTerugzettenUit(pad: string, instellingen: Instellingen): Promise<number> {
  alleenInPostgres(instellingen);
  const { positie, gemaaktOp, alsnogVernietigd } = await metLegeDatabase(pad, instellingen);
  const onderdelen = await openOnderdelen(instellingen);
  try {
    const voortgang = toonVoortgang('Leesmodellen', Number(positie));
    await herbouw({ ...onderdelen.herbouw, voortgang: (klaar) => voortgang.naar(klaar) });
    voortgang.klaar();
    if (alsnogVernietigd > 0)
      process.stderr.write(`Alsnog vernietigd: ${alsnogVernietigd} sleutels die er volgens het grootboek niet meer horen te zijn.\n`);
    process.stdout.write(`Teruggezet tot positie ${String(positie)}: de stand van ${gemaaktOp}.\n`);
    const code = await kijkNa(onderdelen);
    process.stderr.write('Is er na die stand iemand vergeten? Importeer dan eerst de lijst van vernietigingen, voordat de dienst start.\n');
    return code;
  } finally {
    await onderdelen.sluit();
  }
}

/** One line for each destruction, as `importeer` takes it. */
export async function voerVernietigingenUit(instellingen: Instellingen): Promise<number> {
  const onderdelen = await openOnderdelen(instellingen);
  try {
    const { positie } = await onderdelen.grootboek.kop();
    const voortgang = toonVoortgang('Zoeken', Number(positie));
    for await (const regel of vernietigingen(onderdelen.grootboek, (klaar) => voortgang.naar(klaar))) process.stdout.write(`${regel}\n`);
    voortgang.klaar();
    return 0;
  } finally {
    await onderdelen.sluit();
  }
}
