/** The rule check: how a verlenging looked when it was recorded, and how it looks with what is known now. */
import type { Datum } from '../datum.js';
import type { Gebeurtenis, Weigergrond } from '../gebeurtenissen.js';
import { opname, type Opname } from '../opname.js';
import { behandeldProduct, type Verzoek } from '../toestand.js';
import { onderMaatregel, redenenTegen } from '../verlenging/regels.js';

export interface Verdict {
  readonly uitkomst: 'in-orde' | 'niet-in-orde';
  readonly redenen: readonly Weigergrond[];
}

export interface Toetsing {
  readonly gebeurtenisId: string;
  readonly soort: string;
  readonly datum: Datum;
  readonly bijVastlegging: Verdict;
  readonly opBekendOp: Verdict;
}

type Verlenging = Gebeurtenis<'VerlengingVastgelegd' | 'VerlengingGeweigerd'>;

const isVerlenging = (g: Gebeurtenis): g is Verlenging => g.soort === 'VerlengingVastgelegd' || g.soort === 'VerlengingGeweigerd';

/** The judgement of one request in its place in a story, by the facts and rules of that moment of knowledge. */
function verdict(o: Opname, g: Verlenging): Verdict {
  const plek = o.verhaal.stappen.indexOf(g);
  const voor = o.stappen[plek - 1]?.toestand;
  if (!voor || !o.eind) return { uitkomst: 'niet-in-orde', redenen: [] };
  const verzoek = { ...g.gegevens, datum: g.geldigOp, opdrachtId: g.opdrachtId };
  const redenen = redenenTegen({ voor, eind: o.eind, regels: o.regels, verzoek });
  return { uitkomst: redenen.length === 0 ? 'in-orde' : 'niet-in-orde', redenen };
}

/** A decision's own moment of knowledge: its instant, and among equals the positie, with all that its command recorded. */
function eigenMoment(o: Opname, g: Gebeurtenis): Opname {
  const { positie } = o.dossier.traject.findLast((ander) => ander.opdrachtId === g.opdrachtId) ?? g;
  return opname(o.dossier, { op: g.vastgelegdOp, positie });
}

/** One row for each verlenging dated on or before `peildatum`, granted or refused, that stands. */
export function toetsingen(o: Opname, peildatum: Datum): readonly Toetsing[] {
  return o.verhaal.stappen.filter(isVerlenging).flatMap((g) =>
    g.geldigOp > peildatum
      ? []
      : [
          {
            gebeurtenisId: g.gebeurtenisId,
            soort: g.soort,
            datum: g.geldigOp,
            bijVastlegging: verdict(eigenMoment(o, g), g),
            opBekendOp: verdict(o, g),
          },
        ],
  );
}

/** Was this granted as the second verlenging, under the maatregel behandelduur, by what was known when it was recorded? */
export function alsTweedeOnderMaatregelToegekend(o: Opname, { gebeurtenisId, toegekend }: Verzoek): boolean {
  const g = o.bekende.find((ander) => ander.gebeurtenisId === gebeurtenisId);
  if (!g || !toegekend) return false;
  const toen = eigenMoment(o, g);
  const na = toen.stappen.find((s) => s.gebeurtenis === g)?.toestand;
  return na?.verzoeken.at(-1)?.nummer === 2 && onderMaatregel(toen.regels, behandeldProduct(na), g.geldigOp);
}
