/** Reads a copy piece by piece: lines, and tables that end in `\.`. Whatever is read counts for the digest, but for the last line. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { AFGEBROKEN, BESCHADIGD, GEEN_KOPIE, Kopiefout, telRijen } from './inhoud.js';

const LF = 10;
const EINDE = Buffer.from('\\.\n');
const EINDE_NA_RIJ = Buffer.from('\n\\.\n');
/** Longer than any first or last line. */
const LANGSTE_REGEL = 1 << 20;

export interface Lezer {
  /** A line without its end. */
  regel(): Promise<string>;
  /** The rows of a table, as they come, and how many they were. */
  tabel(geteld: (rijen: number) => void): AsyncGenerator<Buffer>;
  /** The last line; nothing may come after it. */
  slot(): Promise<string>;
  /** SHA-256 of what was read before the last line, hex. */
  som(): string;
  /** Lets go of the file. */
  sluit(): Promise<void>;
}

/** zlib's words for a file that ends too early, and for one that is no gzip at all; the rest is damage. */
function alsKopiefout(fout: unknown): unknown {
  const { code, message } = fout as { code?: string; message?: string };
  if (code === 'Z_BUF_ERROR') return new Kopiefout(AFGEBROKEN, { cause: fout });
  if (message === 'incorrect header check') return new Kopiefout(GEEN_KOPIE, { cause: fout });
  return code?.startsWith('Z_') ? new Kopiefout(BESCHADIGD, { cause: fout }) : fout;
}

async function* uitgepakt(pad: string): AsyncGenerator<Buffer, undefined> {
  const bestand = createReadStream(pad);
  const open = createGunzip();
  bestand.once('error', (fout) => open.destroy(fout));
  bestand.pipe(open);
  try {
    yield* open as AsyncIterable<Buffer>;
  } catch (fout) {
    throw alsKopiefout(fout);
  } finally {
    bestand.destroy();
  }
}

export function maakLezer(pad: string): Lezer {
  const bron = uitgepakt(pad);
  const som = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);

  /** More bytes; false at the end. */
  const vulAan = async (): Promise<boolean> => {
    const stuk = await bron.next();
    if (stuk.done) return false;
    rest = rest.length === 0 ? stuk.value : Buffer.concat([rest, stuk.value]);
    return true;
  };
  const neem = (lengte: number): Buffer => {
    const deel = rest.subarray(0, lengte);
    rest = rest.subarray(lengte);
    return deel;
  };
  const neemRegel = async (): Promise<Buffer> => {
    for (let plek = rest.indexOf(LF); ; plek = rest.indexOf(LF)) {
      if (plek !== -1) return neem(plek + 1);
      if (rest.length > LANGSTE_REGEL) throw new Kopiefout(GEEN_KOPIE);
      if (!(await vulAan())) throw new Kopiefout(AFGEBROKEN);
    }
  };
  const alsTekst = (regel: Buffer): string => regel.subarray(0, -1).toString();

  return {
    async regel() {
      const regel = await neemRegel();
      som.update(regel);
      return alsTekst(regel);
    },
    async *tabel(geteld) {
      // `rest` begins at the beginning of a row, each time round.
      for (;;) {
        const leeg = rest.subarray(0, EINDE.length).equals(EINDE);
        const einde = leeg ? 0 : rest.indexOf(EINDE_NA_RIJ) + 1;
        const compleet = leeg || einde > 0;
        const rijen = neem(compleet ? einde : rest.lastIndexOf(LF) + 1);
        if (rijen.length > 0) {
          som.update(rijen);
          geteld(telRijen(rijen));
          yield rijen;
        }
        if (compleet) return void som.update(neem(EINDE.length));
        if (!(await vulAan())) throw new Kopiefout(AFGEBROKEN);
      }
    },
    async slot() {
      const regel = alsTekst(await neemRegel());
      if (rest.length > 0 || (await vulAan())) throw new Kopiefout(BESCHADIGD);
      return regel;
    },
    som: () => som.digest('hex'),
    sluit: async () => {
      await bron.return(undefined);
    },
  };
}
