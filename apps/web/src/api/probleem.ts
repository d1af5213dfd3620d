/** What went wrong, as the service tells it (RFC 9457) or as we must tell it ourselves when no answer came. */
import type { Schemas } from './schemas.js';

export type Invoerfout = Schemas['Invoerfout'];

/** Of a 400 also `errors`, of a 409 also `reden` and `gebeurtenissen`. */
export type Probleem = Schemas['Probleem'] &
  Partial<Pick<Schemas['OngeldigeInvoer'], 'errors'>> &
  Partial<Omit<Schemas['OnmogelijkeVolgorde'], keyof Schemas['Probleem']>>;

const GEEN_VERBINDING: Probleem = {
  type: 'geen-verbinding',
  title: 'Er is geen verbinding met het Trajectgrootboek',
  status: 503,
  detail: 'Controleer de verbinding en probeer het opnieuw. Wat u hebt ingevuld blijft staan.',
};
const AFGEMELD: Probleem = {
  type: 'afgemeld',
  title: 'U bent afgemeld',
  status: 401,
  detail: 'Meld u opnieuw aan om verder te gaan.',
};

const ONBEKEND: Probleem = {
  type: 'onbekend',
  title: 'Er ging iets mis',
  status: 500,
  detail: 'Het antwoord van het Trajectgrootboek was niet te lezen. Probeer het opnieuw.',
};

/** Thrown by every call that did not succeed. */
export class Probleemfout extends Error {
  constructor(readonly probleem: Probleem) {
    super(probleem.title);
  }

  /** The last part of the type: `ongeldige-invoer`, `niet-gevonden`, ... */
  get soort(): string {
    return this.probleem.type.replace(/^.*[/:#]/, '');
  }
}

export const geenVerbinding = (): Probleemfout => new Probleemfout(GEEN_VERBINDING);
export const afgemeld = (): Probleemfout => new Probleemfout(AFGEMELD);

export async function probleemUit(antwoord: Response): Promise<Probleemfout> {
  if (!/json/.test(antwoord.headers.get('content-type') ?? '')) return new Probleemfout({ ...ONBEKEND, status: antwoord.status });
  return new Probleemfout((await antwoord.json()) as Probleem);
}

export const alsProbleem = (fout: unknown): Probleem => (fout instanceof Probleemfout ? fout.probleem : ONBEKEND);

/** Errors of the input by field: `/verwijzer/type` or `perceel` becomes the same name with points, `verwijzer.type`. */
export function foutenPerVeld(fout: unknown): ReadonlyMap<string, string> {
  const fouten = fout instanceof Probleemfout ? (fout.probleem.errors ?? []) : [];
  return new Map(
    fouten.map(({ pointer = '', detail }) => [
      pointer.replace(/^\//, '').replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~'),
      detail,
    ]),
  );
}
