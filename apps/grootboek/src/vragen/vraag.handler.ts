/** One CQRS query for every question: waits for what the asker must be able to see, fixes the moments, and lets the question answer itself. */
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Kop } from '#event-store';
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
    const kop = await this.kopVoor(leesvraag, tijden);
    if (!kop) return { probleem: probleem('niet-beschikbaar', { detail: TE_VROEG }) };
    const moment = momentVan(tijden, kop, this.bronnen.klok());
    const beantwoord = await leesvraag.beantwoord({ ...gevraagd, moment }, this.bronnen);
    if (!beantwoord) return { probleem: probleem('niet-gevonden') };
    const { antwoord, positie = moment.positie.toString() } = beantwoord;
    const etag = leesvraag.etag ? { ETag: `"${(antwoord as { volgnummer: number }).volgnummer}"` } : {};
    return { status: 200, lichaam: antwoord, koppen: { ...etag, 'Grootboek-Positie': positie } };
  }

  /**
   * The ledger's head, once what the answer needs is there; undefined when that takes too long. Read models lag behind the ledger for a moment. An
   * answer for a bekendOp must be the same for ever, so it may not be given before they have all that the ledger knew, nor may a search miss who was
   * just registered. Others answer as far as they are, unless the asker names how far that must be.
   */
  private async kopVoor({ bron, zoekt }: Leesvraag, { bekendOp, vanafPositie }: Tijden): Promise<Kop | undefined> {
    const { grootboek, projector } = this.bronnen;
    const kop = await grootboek.kop();
    const gevraagd = BigInt(vanafPositie ?? 0);
    const alles = bron === 'leesmodel' && (bekendOp !== undefined || zoekt === true);
    const nodig = alles ? hoogste(gevraagd, kop.positie) : gevraagd;
    if (nodig <= (bron === 'grootboek' ? kop.positie : 0n)) return kop;
    return (await projector.bijTot(nodig, GEDULD_MS)) ? grootboek.kop() : undefined;
  }
}
