/** One CQRS query for every question: waits for what the asker must be able to see, fixes the moments, and lets the question answer itself. */
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uitkomst } from '../http/route.js';
import { probleem } from '../uitvoeren/antwoord.js';
import type { Bronnen } from './bronnen.js';
import type { Gevraagd, Leesvraag } from './leesvraag.js';
import { momentVan } from './moment.js';

export const BRONNEN = Symbol('bronnen');

export class StelVraag extends Query<Uitkomst> {
  constructor(
    readonly leesvraag: Leesvraag,
    readonly gevraagd: Omit<Gevraagd, 'moment'>,
  ) {
    super();
  }
}

const GEDULD_MS = 5_000;
const TE_VROEG = 'Wat is vastgelegd is nog niet in de antwoorden verwerkt. Probeer het zo opnieuw.';

/** The parameters that most questions have. */
interface Tijden {
  readonly peildatum?: string;
  readonly bekendOp?: string;
  readonly vanafPositie?: string;
}

const hoogste = (een: bigint, ander: bigint): bigint => (een > ander ? een : ander);

@QueryHandler(StelVraag)
export class VraagHandler implements IQueryHandler<StelVraag> {
  constructor(@Inject(BRONNEN) private readonly bronnen: Bronnen) {}

  async execute({ leesvraag, gevraagd }: StelVraag): Promise<Uitkomst> {
    const tijden = gevraagd.vraag as Tijden;
    if (!(await this.isBij(leesvraag, tijden))) return { probleem: probleem('niet-beschikbaar', { detail: TE_VROEG }) };
    const moment = momentVan(tijden, await this.bronnen.grootboek.kop(), this.bronnen.klok());
    const beantwoord = await leesvraag.beantwoord({ ...gevraagd, moment }, this.bronnen);
    if (!beantwoord) return { probleem: probleem('niet-gevonden') };
    const { antwoord, positie = moment.positie.toString() } = beantwoord;
    const etag = leesvraag.etag ? { ETag: `"${(antwoord as { volgnummer: number }).volgnummer}"` } : {};
    return { status: 200, lichaam: antwoord, koppen: { ...etag, 'Grootboek-Positie': positie } };
  }

  /**
   * Read models lag behind the ledger for a moment. An answer for a bekendOp must be the same for ever, so it may not be given before they have
   * all that the ledger knew, nor may a search miss who was just registered. Others answer as far as they are, unless the asker names how far.
   */
  private async isBij({ bron, zoekt }: Leesvraag, { bekendOp, vanafPositie }: Tijden): Promise<boolean> {
    const gevraagd = BigInt(vanafPositie ?? 0);
    const { positie: kop } = await this.bronnen.grootboek.kop();
    if (bron === 'grootboek') return gevraagd <= kop || this.bronnen.projector.bijTot(gevraagd, GEDULD_MS);
    const alles = bekendOp !== undefined || zoekt === true;
    const nodig = alles ? hoogste(gevraagd, kop) : gevraagd;
    return nodig === 0n || this.bronnen.projector.bijTot(nodig, GEDULD_MS);
  }
}
