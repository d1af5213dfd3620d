/** Content negotiation (RFC 9110, section 12.5.1). */

interface Wens {
  readonly type: string;
  readonly q: number;
}

function wensenUit(accept: string): readonly Wens[] {
  return accept.split(',').map((deel) => {
    const [type = '', ...parameters] = deel.split(';').map((stuk) => stuk.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return { type, q: q === undefined ? 1 : Number(q.slice(2)) };
  });
}

/** The most specific wish that speaks about a type decides how much it is wanted. */
function gewicht(wensen: readonly Wens[], soort: string): number {
  const vormen = [soort, `${soort.split('/', 1)[0] ?? ''}/*`, '*/*'];
  for (const vorm of vormen) {
    const wens = wensen.find(({ type }) => type === vorm);
    if (wens) return wens.q;
  }
  return 0;
}

/** Is this one named, and wanted? That everything will do says nothing of it. */
export const noemtSoort = (kop: string | undefined, soort: string): boolean =>
  wensenUit(kop ?? '').some(({ type, q }) => type === soort && q > 0);

/** Which of the types, the first being the usual one, is wanted most; undefined when none is. */
export function gekozenSoort(accept: string | undefined, soorten: readonly string[]): string | undefined {
  const [eerste] = soorten;
  if (accept === undefined || accept === '*/*' || accept === eerste) return eerste;
  const wensen = wensenUit(accept);
  const gewogen = soorten.map((soort) => ({ soort, q: gewicht(wensen, soort) })).filter(({ q }) => q > 0);
  return gewogen.sort((een, ander) => ander.q - een.q)[0]?.soort;
}
