/** What the machine itself was given while it was measured: on a shared host the same program is some times slower in one minute than in the next. */
import { readFile } from 'node:fs/promises';

export interface Rekentijd {
  readonly gewerkt: number;
  /** Wanted, and given to another machine on the same host. */
  readonly gestolen: number;
}

/** Since the machine started, in ticks, of all processors (proc(5), /proc/stat); undefined where the system does not tell. */
export async function rekentijd(): Promise<Rekentijd | undefined> {
  const stat = await readFile('/proc/stat', 'utf8').catch(() => '');
  const [user, nice, system, , , irq, softirq, steal] = stat.split('\n', 1)[0]?.match(/\d+/g)?.map(Number) ?? [];
  if (steal === undefined) return undefined;
  return { gewerkt: [user, nice, system, irq, softirq].reduce((a: number, b) => a + (b ?? 0), 0), gestolen: steal };
}

/** In a sentence: how far the figures can be trusted. */
export function gestolenregel(voor: Rekentijd | undefined, na: Rekentijd | undefined): string {
  if (!voor || !na) return 'Of andere machines op dezelfde computer rekentijd namen, is hier niet te zien.';
  const gestolen = na.gestolen - voor.gestolen;
  const deel = (100 * gestolen) / (gestolen + na.gewerkt - voor.gewerkt);
  return `Andere machines op dezelfde computer namen ${deel.toFixed(1)} % van de rekentijd: hoe meer, hoe minder deze getallen zeggen.`;
}
