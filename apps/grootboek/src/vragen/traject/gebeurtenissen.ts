/** The history of a trajectory as it was recorded, and the trajectory as it was after each step of it. */
import { GebeurtenissenVraag, Gebeurtenissenlijst, Traject, TrajectPad } from '#contracten';
import { bekend, opname, trajectbeeld, type Gebeurtenis, type Opname } from '#traject';
import type { Bronnen } from '../bronnen.js';
import { geschiedenis } from '../geschiedenis.js';
import { leesvraag, type Gevraagd } from '../leesvraag.js';
import { bladzijde, paar } from '../vorm.js';
import { isZichtbaar } from '../zichtbaar.js';

type Vraag = Gevraagd<TrajectPad, GebeurtenissenVraag>;

/** After the first `aantal` recorded events, on the latest date among them, with what was known at the last of them. */
function naStap(o: Opname, aantal: number): object | undefined {
  const eerste = o.dossier.traject.slice(0, aantal);
  const laatste = eerste.at(-1);
  if (!laatste || eerste.length < aantal) return undefined;
  const peildatum = eerste.reduce((datum, { geldigOp }) => (geldigOp > datum ? geldigOp : datum), '');
  const kennis = { op: laatste.vastgelegdOp, positie: laatste.positie };
  const beeld = trajectbeeld(opname(o.dossier, kennis), peildatum);
  return beeld && { peildatum, bekendOp: kennis.op, ...beeld };
}

/** Everything known, unless peildatum is asked; of a trajectory something must be, of its inzet not. */
async function opPagina(o: Opname, { vraag, moment }: Vraag, { kluis }: Bronnen): Promise<object | undefined> {
  const vanInzet = vraag.stroom === 'inzet';
  const bekende = vanInzet ? o.dossier.inzet.filter((g) => bekend(g, moment.kennis)) : o.bekende;
  const binnen = ({ geldigOp }: Gebeurtenis): boolean => vraag.peildatum === undefined || geldigOp <= vraag.peildatum;
  const pagina = bladzijde(bekende.filter(binnen), vraag);
  if (pagina.totaal === 0 && !vanInzet) return undefined;
  return { ...paar(moment), ...pagina, items: await geschiedenis(pagina.items, bekende, kluis) };
}

export const gebeurtenissen = leesvraag({
  naam: 'gebeurtenissen',
  pad: 'trajecten/{id}/gebeurtenissen',
  groep: 'Trajecten',
  titel: 'De geschiedenis van een traject',
  uitleg:
    'Alle gebeurtenissen in de volgorde van vastleggen, ook ingetrokken; met peildatum alleen die dan al golden. ' +
    'Met stap het traject (als bij trajecten/{id}) zoals het was na zoveel vastgelegde gebeurtenissen.',
  recht: 'persoon',
  path: TrajectPad,
  vraag: GebeurtenissenVraag,
  antwoord: Gebeurtenissenlijst,
  anders: Traject,
  bron: 'grootboek',
  beantwoord: async (gevraagd: Vraag, bronnen) => {
    const { path, vraag, moment } = gevraagd;
    const [o] = await bronnen.opnames([path.id], moment);
    if (!o || !isZichtbaar(o, moment.peildatum, gevraagd)) return undefined;
    const antwoord = vraag.stap === undefined ? await opPagina(o, gevraagd, bronnen) : naStap(o, vraag.stap);
    return antwoord && { antwoord };
  },
});
