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

/** Lines that are read together, and how much of the file they and the empty ones between them take. */
export interface Greep {
  readonly regels: readonly Regel[];
  readonly bytes: number;
}

/** Non-empty lines in batches of at most `aantal`. Throws when the file cannot be read. */
export async function* regelsUit(pad: string, aantal: number): AsyncGenerator<Greep> {
  let nummer = 0;
  let bytes = 0;
  let regels: Regel[] = [];
  for await (const tekst of tussenRegeleinden(createReadStream(pad) as AsyncIterable<Buffer>)) {
    bytes += tekst.length + 1;
    nummer += 1;
    const regel = alsRegel(tekst, nummer);
    if (regel.tekst.trim() !== '') regels.push(regel);
    if (regels.length < aantal && bytes < VOLSTE_PARTIJ) continue;
    yield { regels, bytes };
    regels = [];
    bytes = 0;
  }
  if (bytes > 0) yield { regels, bytes };
}
