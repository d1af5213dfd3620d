/** What a command would do, for a screen that asks before it records. The same judgement as recording it, by the same functions. */
import { v4 } from 'uuid';
import { BeproefOpdracht, Beproeving, TrajectPad } from '#contracten';
import type { Envelop, Stand } from '#event-store';
import { trajectbeeld, type Opname } from '#traject';
import { Probleemfout } from '../../http/problemen.js';
import { rolOmTeSchrijven } from '../../toegang/rollen.js';
import type { Aanvraag } from '../../uitvoeren/aanvraag.js';
import { isGeweigerd, probleem, uitlegVan, type Probleem } from '../../uitvoeren/antwoord.js';
import { alsEnveloppen } from '../../uitvoeren/bekend.js';
import { beproef as beproefOpdracht, type Beproefd } from '../../uitvoeren/beproeven.js';
import { stromenVan, teLezen } from '../../uitvoeren/besluit.js';
import type { Bronnen } from '../bronnen.js';
import { leesvraag, type Gevraagd } from '../leesvraag.js';
import type { Vraagmoment } from '../moment.js';
import { paar } from '../vorm.js';
import { isZichtbaar } from '../zichtbaar.js';

type Vraag = Gevraagd<TrajectPad, BeproefOpdracht>;

const BINNEN = '/gegevens';

/** What is wrong stands a level deeper here than where the command itself is posted. */
const dieper = ({ errors, ...rest }: Probleem): Probleem =>
  errors ? { ...rest, errors: errors.map((fout) => ({ ...fout, pointer: `${BINNEN}${fout.pointer ?? ''}` })) } : rest;

const ANDER_TRAJECT = {
  in: 'body',
  pointer: `${BINNEN}/trajectId`,
  code: 'niet-gelijk',
  detail: 'Dit is een ander dan in het pad.',
} as const;

function aanvraagVan({ path, vraag, rol, wie }: Vraag): Aanvraag {
  const { opdracht } = vraag;
  const gegevens = vraag.gegevens as Aanvraag['gegevens'];
  if ((gegevens['trajectId'] ?? path.id) !== path.id) throw new Probleemfout(probleem('ongeldige-invoer', { errors: [ANDER_TRAJECT] }));
  const door = { rol, ...(wie.organisatie !== undefined && { organisatie: wie.organisatie }) };
  return { opdracht, doel: 'traject', id: path.id, gegevens, opdrachtId: v4(), vers: true, door, wie };
}

/** The ledger as it stood at the moment of asking. */
async function standVoor(aanvraag: Aanvraag, { positie }: Vraagmoment, bronnen: Bronnen): Promise<Stand> {
  const [stromen, regels] = await Promise.all([
    bronnen.grootboek.readStreams(teLezen(aanvraag, stromenVan(aanvraag))),
    bronnen.regelkennis(positie),
  ]);
  const tot = (enveloppen: readonly Envelop[]): readonly Envelop[] => enveloppen.filter((e) => BigInt(e.positie) <= positie);
  const vast = alsEnveloppen(regels.gebeurtenissen);
  return { geschiedenis: (stroom) => tot(stromen.get(stroom) ?? []), altijdBij: () => vast, verwijzers: () => [] };
}

type Oordeel = Pick<Beproeving, 'uitkomst' | 'redenen' | 'reden' | 'uitleg' | 'gebeurtenissen'>;

function oordeelVan(beproefd: Exclude<Beproefd, { bezwaar: unknown }>): Oordeel {
  if ('onmogelijk' in beproefd) {
    const { reden, gebeurtenissen } = beproefd.onmogelijk;
    return { uitkomst: 'onmogelijk', reden, uitleg: uitlegVan(reden), gebeurtenissen };
  }
  const geweigerd = beproefd.gebeurtenissen.find(isGeweigerd);
  if (!geweigerd || !('redenen' in geweigerd.gegevens)) return { uitkomst: 'vastgelegd' };
  return { uitkomst: 'geweigerd', redenen: geweigerd.gegevens.redenen };
}

/** As GET answers it: null where that would be 404. */
function beeld(o: Opname, { moment, ...vrager }: Vraag): object | null {
  const zichtbaar = isZichtbaar(o, moment.peildatum, vrager) ? trajectbeeld(o, moment.peildatum) : undefined;
  return zichtbaar ? { ...paar(moment), ...zichtbaar } : null;
}

export const beproef = leesvraag({
  naam: 'beproefOpdracht',
  pad: 'trajecten/{id}/_beproef',
  groep: 'Trajecten',
  titel: 'Een opdracht beproeven',
  uitleg:
    'Beoordeelt een opdracht precies zoals bij het vastleggen, en toont het traject ervoor en erna. Er wordt niets vastgelegd en niets onthouden. Wat bij het ' +
    'vastleggen 400, 403 of 404 zou zijn is dat hier ook; plaatsen van fouten beginnen met /gegevens.',
  recht: 'persoon',
  rolVoor: (wie, { opdracht }) => rolOmTeSchrijven(wie, opdracht, 'traject'),
  path: TrajectPad,
  vraag: BeproefOpdracht,
  antwoord: Beproeving,
  bron: 'grootboek',
  zoekt: true,
  beantwoord: async (gevraagd: Vraag, bronnen) => {
    const { path, moment } = gevraagd;
    const aanvraag = aanvraagVan(gevraagd);
    const stand = await standVoor(aanvraag, moment, bronnen);
    const beproefd = beproefOpdracht(aanvraag, stand, { positie: moment.positie, vastgelegdOp: moment.kennis.op });
    if ('bezwaar' in beproefd) throw new Probleemfout(dieper(beproefd.bezwaar.probleem));
    const nieuw = 'onmogelijk' in beproefd ? [] : beproefd.gebeurtenissen;
    const [voor, na] = await bronnen.opnamesMet(path.id, nieuw, moment);
    return {
      antwoord: { ...oordeelVan(beproefd), voor: beeld(voor, gevraagd), na: 'onmogelijk' in beproefd ? null : beeld(na, gevraagd) },
    };
  },
});
