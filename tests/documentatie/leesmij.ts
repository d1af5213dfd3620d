/** The commands of a page and the answers it promises, read from its fenced blocks. */

export interface Stap {
  /** Shell. */
  readonly opdracht: string;
  /** JSON in which `…` stands, once in a text, for what differs each time; absent where the page shows no answer. */
  readonly antwoord?: unknown;
}

const BLOK = /^```(sh|json)\n([^]*?)^```$/gm;

/** The part of a page under a heading, down to the next. */
export function onder(kop: string, pagina: string): string {
  const [, tekst = ''] = pagina.split(`\n## ${kop}\n`);
  return tekst.split('\n## ')[0] ?? '';
}

export function stappenUit(tekst: string): readonly Stap[] {
  const stappen: Stap[] = [];
  for (const [, taal, inhoud = ''] of tekst.matchAll(BLOK)) {
    const vorige = stappen.at(-1);
    if (taal === 'sh') stappen.push({ opdracht: inhoud });
    else if (vorige) stappen[stappen.length - 1] = { ...vorige, antwoord: JSON.parse(inhoud) as unknown };
  }
  return stappen;
}

const isObject = (w: unknown): w is Readonly<Record<string, unknown>> => typeof w === 'object' && w !== null;

function past(beloofd: string, gekregen: string): boolean {
  const [begin = '', einde = ''] = beloofd.split('…');
  return gekregen.length > begin.length + einde.length && gekregen.startsWith(begin) && gekregen.endsWith(einde);
}

/** The promised answer, with what it leaves open filled in from the answer we got: equal to that answer, if the page is true. */
export function ingevuld(beloofd: unknown, gekregen: unknown): unknown {
  if (typeof beloofd === 'string') return beloofd.includes('…') && past(beloofd, String(gekregen)) ? gekregen : beloofd;
  if (Array.isArray(beloofd)) return beloofd.map((b: unknown, i) => ingevuld(b, Array.isArray(gekregen) ? gekregen[i] : undefined));
  if (!isObject(beloofd)) return beloofd;
  return Object.fromEntries(
    Object.entries(beloofd).map(([naam, b]) => [naam, ingevuld(b, isObject(gekregen) ? gekregen[naam] : undefined)]),
  );
}
