/** A file cut into lines of text: as a stream, so memory does not grow with the file, nor with a file that has no line ends. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Regel } from './regels.js';

const LF = 0x0a;
const BOM = '\uFEFF';
/** Far above what any command can be; of a longer line only the beginning is kept. */
const LANGSTE_REGEL = 16 * 1_048_576;
const BEGIN_VAN_TE_LANG = 1_000;
/** Lines that wait for their batch to fill. */
const VOLSTE_PARTIJ = 8 * 1_048_576;

/** What stands between line feeds. Other separators (U+2028) may stand inside a JSON text. */
async function* tussenRegeleinden(stukken: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let lengte = 0;
  for await (const stuk of stukken) {
    let begin = 0;
    for (let eind = stuk.indexOf(LF); eind >= 0; eind = stuk.indexOf(LF, begin)) {
      yield Buffer.concat([...rest, stuk.subarray(begin, eind)]);
      rest = [];
      lengte = 0;
      begin = eind + 1;
    }
    if (lengte <= LANGSTE_REGEL) rest.push(stuk.subarray(begin));
    lengte += stuk.length - begin;
  }
  if (lengte > 0) yield Buffer.concat(rest);
}

function alsRegel(bytes: Buffer, nummer: number): Regel {
  if (bytes.length > LANGSTE_REGEL) return { nummer, tekst: bytes.toString('utf8', 0, BEGIN_VAN_TE_LANG), gebrek: 'te-groot' };
  const heel = bytes.toString('utf8');
  const tekst = nummer === 1 && heel.startsWith(BOM) ? heel.slice(1) : heel;
  return isUtf8(bytes) ? { nummer, tekst: tekst.trimEnd() } : { nummer, tekst: tekst.trimEnd(), gebrek: 'geen-utf8' };
}

/** Non-empty lines in batches of at most `aantal`. Throws when the file cannot be read. `gelezen` hears how many bytes each line took. */
export async function* regelsUit(pad: string, aantal: number, gelezen: (bytes: number) => void): AsyncGenerator<readonly Regel[]> {
  let nummer = 0;
  let omvang = 0;
  let partij: Regel[] = [];
  for await (const bytes of tussenRegeleinden(createReadStream(pad) as AsyncIterable<Buffer>)) {
    gelezen(bytes.length + 1);
    nummer += 1;
    const regel = alsRegel(bytes, nummer);
    if (regel.tekst.trim() === '') continue;
    partij.push(regel);
    omvang += bytes.length;
    if (partij.length < aantal && omvang < VOLSTE_PARTIJ) continue;
    yield partij;
    partij = [];
    omvang = 0;
  }
  if (partij.length > 0) yield partij;
}
