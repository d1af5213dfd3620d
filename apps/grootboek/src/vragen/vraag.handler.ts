/** One CQRS query for every question: waits for what the asker must be able to see, fixes the moments, and lets the question answer itself. */
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Kop } from '#event-store';
import { metZicht } from '#leesmodellen';
import type { Uitkomst } from '../http/route.js';
import { probleem } from '../uitvoeren/antwoord.js';
import type { Bronnen } from './bronnen.js';
import { zichtVan } from './kader.js';
import type { Beantwoord, Gevraagd, Leesvraag, Vrager } from './leesvraag.js';
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

/** How far the read models must be before the question can be answered; 0 when that does not matter. */
function nodigVoor({ bron, zoekt }: Leesvraag, { bekendOp, vanafPositie }: Tijden, kop: Kop): bigint {
  const gevraagd = BigInt(vanafPositie ?? 0);
  if (bron === 'grootboek') return gevraagd <= kop.positie ? 0n : gevraagd;
  return bekendOp !== undefined || zoekt ? hoogste(gevraagd, kop.positie) : gevraagd;
}

@QueryHandler(StelVraag)
export class VraagHandler implements IQueryHandler<StelVraag> {
  constructor(@Inject(BRONNEN) private readonly bronnen: Bronnen) {}

  async execute({ leesvraag, gevraagd }: StelVraag): Promise<Uitkomst> {
    const tijden = gevraagd.vraag as Tijden;
    const kop = await this.kopVoor(leesvraag, tijden, gevraagd);
    if (!kop) return { probleem: probleem('niet-beschikbaar', { detail: TE_VROEG }) };
    const moment = momentVan(tijden, kop, this.bronnen.klok());
    const eerst = await leesvraag.beantwoord({ ...gevraagd, moment }, this.bronnen);
    const beantwoord = eerst?.uiteen && tijden.bekendOp === undefined ? await this.zoalsToen(leesvraag, gevraagd, eerst, kop) : eerst;
    if (!beantwoord) return { probleem: probleem('niet-gevonden') };
    const { antwoord, positie = moment.positie.toString() } = beantwoord;
    const etag = leesvraag.etag ? { ETag: `"${(antwoord as { volgnummer: number }).volgnummer}"` } : {};
    return { status: 200, lichaam: antwoord, koppen: { ...etag, 'Grootboek-Positie': positie } };
  }

  /**
   * Of read models that stand apart the answer holds more of one than of another, which nobody ever knew together: asked again as known at the latest
   * instant that all of them know, which the answer names.
   */
  private async zoalsToen(
    leesvraag: Leesvraag,
    gevraagd: StelVraag['gevraagd'],
    { antwoord }: Beantwoord,
    kop: Kop,
  ): Promise<Beantwoord | undefined> {
    const vraag = { ...gevraagd.vraag, bekendOp: (antwoord as { bekendOp: string }).bekendOp };
    return leesvraag.beantwoord({ ...gevraagd, vraag, moment: momentVan(vraag, kop, this.bronnen.klok()) }, this.bronnen);
  }

  /**
   * The ledger's head, once what the answer needs is there; undefined when that takes too long. Read models lag behind the ledger for a moment. An
   * answer for a bekendOp must be the same for ever, so it may not be given before they have all that the ledger knew, nor may a search miss who was
   * just registered. Others answer as far as they are, unless the asker names how far that must be; so does one of which a read model stands still.
   */
  private async kopVoor(leesvraag: Leesvraag, tijden: Tijden, vrager: Vrager): Promise<Kop | undefined> {
    const { grootboek, projector } = this.bronnen;
    const kop = await grootboek.kop();
    const nodig = nodigVoor(leesvraag, tijden, kop);
    if (nodig === 0n) return kop;
    const namen = leesvraag.leest && metZicht(leesvraag.leest, zichtVan(vrager));
    return (await projector.bijTot(nodig, GEDULD_MS, namen)) ? grootboek.kop() : undefined;
  }
}
