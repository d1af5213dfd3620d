/** What the domain says of the lines: nothing the synthetic desk records may be impossible, and a few requests must be refused by the rules. */
import { valideerRegel } from '#contracten';
import {
  beslis,
  beslisCorrectie,
  EERSTE_REGELINGEN,
  OPDRACHTEN,
  regelboek,
  type Bekend,
  type Besluit,
  type Correctie,
  type Doel,
  type FeitOpdracht,
  type Gebeurtenis,
} from '#traject';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportRegel } from './loket.js';
import { demoRegio } from './regio.js';

type Stromen = Map<string, Gebeurtenis[]>;

const regelingen = EERSTE_REGELINGEN.map(({ vastgelegdOp, gegevens }, i): Gebeurtenis => ({
  gebeurtenisId: `regeling-${String(i)}`,
  soort: 'RegelingVastgesteld',
  stroom: `regeling-${gegevens.naam}`,
  volgnummer: 0,
  positie: String(i + 1),
  geldigOp: gegevens.geldigVan,
  vastgelegdOp,
  opdrachtId: `regeling-${String(i)}`,
  gegevens,
}));
const boek = regelboek(regelingen);

const stroomVan = (doel: Doel, { traject, jeugdige, aanbieder }: ImportRegel): string =>
  doel === 'traject' || doel === 'inzet' ? `${doel}-${traject ?? ''}` : `${doel}-${(doel === 'jeugdige' ? jeugdige : aanbieder) ?? ''}`;

/** The streams of a little ledger, with the decisions that it came to. */
class Proefgrootboek {
  readonly onmogelijk: string[] = [];
  geweigerd = 0;
  private readonly stromen: Stromen = new Map();
  private positie = regelingen.length;

  leg(regel: ImportRegel): void {
    const { stroom, besluit } = regel.opdracht === 'trek-gebeurtenis-in' ? this.correctie(regel) : this.nieuw(regel);
    if ('onmogelijk' in besluit) this.onmogelijk.push(`${regel.opdracht}: ${besluit.onmogelijk.reden}`);
    else this.leggenVast(stroom, regel, besluit.gebeurtenissen);
  }

  private nieuw(regel: ImportRegel): { stroom: string; besluit: Besluit } {
    const opdracht = regel.opdracht as FeitOpdracht;
    const stroom = stroomVan(OPDRACHTEN[opdracht].doel, regel);
    return { stroom, besluit: beslis({ opdracht, opdrachtId: regel.opdrachtId, gegevens: regel.gegevens }, this.bekend(stroom, regel)) };
  }

  private correctie(regel: ImportRegel): { stroom: string; besluit: Besluit } {
    const doel = (['traject', 'inzet', 'jeugdige', 'aanbieder'] as const).find((d) => this.zoek(d, regel));
    const weg = doel && this.zoek(doel, regel);
    if (!weg) throw new Error(`${String(regel.gegevens['gebeurtenisId'])} does not exist`);
    const { vervanging, ...gegevens } = regel.gegevens;
    const correctie = { opdracht: regel.opdracht, opdrachtId: regel.opdrachtId, gegevens, ...(vervanging !== undefined && { vervanging }) };
    const stroom = stroomVan(doel, regel);
    return { stroom, besluit: beslisCorrectie(correctie as Correctie, doel, weg, this.bekend(stroom, regel)) };
  }

  private zoek(doel: Doel, regel: ImportRegel): Gebeurtenis | undefined {
    return this.stromen.get(stroomVan(doel, regel))?.find((g) => g.gebeurtenisId === regel.gegevens['gebeurtenisId']);
  }

  private bekend(stroom: string, regel: ImportRegel): Bekend {
    const geschiedenis = this.stromen.get(stroom) ?? [];
    const traject = this.stromen.get(stroomVan('traject', regel)) ?? [];
    if (stroom.startsWith('inzet-') && traject.length === 0) throw new Error('inzet for a trajectory that does not exist');
    return { geschiedenis, traject, inGebruikDoor: [], regels: boek({ op: regel.vastgelegdOp }), vastgelegdOp: regel.vastgelegdOp };
  }

  private leggenVast(stroom: string, { opdrachtId, vastgelegdOp }: ImportRegel, nieuw: readonly object[]): void {
    const geschiedenis = this.stromen.get(stroom) ?? [];
    this.stromen.set(stroom, geschiedenis);
    for (const [i, gebeurtenis] of nieuw.entries()) {
      this.positie += 1;
      const gebeurtenisId = i === 0 ? opdrachtId : `${opdrachtId}/${String(i)}`;
      const plaats = { gebeurtenisId, stroom, volgnummer: geschiedenis.length, positie: String(this.positie), vastgelegdOp, opdrachtId };
      geschiedenis.push({ ...gebeurtenis, ...plaats } as Gebeurtenis);
      if ((gebeurtenis as Gebeurtenis).soort.endsWith('Geweigerd') && 'redenen' in (gebeurtenis as Gebeurtenis).gegevens)
        this.geweigerd += 1;
    }
  }
}

describe.each([1, 42])('the lines of the region at schaal 0.15, zaad %i, laid before the domain', (zaad) => {
  const regels: ImportRegel[] = [];
  const grootboek = new Proefgrootboek();
  beforeAll(() => {
    for (const regel of demoRegio({ schaal: 0.15, zaad })) {
      regels.push(regel);
      grootboek.leg(regel);
    }
  });

  it('are valid import lines', () => {
    expect(regels.flatMap((regel) => valideerRegel(regel).fouten ?? [])).toEqual([]);
  });

  it('are all possible', () => {
    expect(grootboek.onmogelijk).toEqual([]);
  });

  it('are refused by the rules a few times in a thousand, on purpose', () => {
    expect(grootboek.geweigerd / regels.length).toBeGreaterThan(0.0003);
    expect(grootboek.geweigerd / regels.length).toBeLessThan(0.005);
  });
});
