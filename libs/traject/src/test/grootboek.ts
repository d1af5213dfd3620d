/** A ledger in memory for specs: it decides commands as the real one does, with the instants and ids that a spec gives. */
import { beslis, beslisCorrectie, type Besluit } from '../beslis.js';
import { naDag, type Datum, type Instant } from '../datum.js';
import type { Gebeurtenis } from '../gebeurtenissen.js';
import { OPDRACHTEN, type Bekend, type Doel, type FeitOpdracht } from '../opdrachten.js';
import type { Onmogelijk } from '../onmogelijk.js';
import { opname, type Dossier, type Opname } from '../opname.js';
import { EERSTE_REGELINGEN } from '../regeling/eerste-regelingen.js';
import { regelboek } from '../regeling/regels.js';

export type Grootboek = readonly Gebeurtenis[];

/** One command. `op`: when it is recorded, an instant, or a date for 09:00 UTC on it; `pad`: what would stand in the path. */
export interface Zin {
  readonly opdracht: FeitOpdracht | 'trek-gebeurtenis-in';
  readonly id: string;
  readonly op: string;
  readonly pad: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly vervanging?: Zin;
}

/** What came of a command: events (recorded behind the others), or why it cannot be. */
export interface Uitkomst {
  readonly voor: Grootboek;
  readonly na: Grootboek;
  readonly nieuw: Grootboek;
  readonly onmogelijk?: Onmogelijk;
}

export const EERSTE: Grootboek = EERSTE_REGELINGEN.map(({ vastgelegdOp, gegevens }, i) => ({
  gebeurtenisId: gegevens.naam,
  soort: 'RegelingVastgesteld',
  stroom: `regeling-${gegevens.naam}`,
  volgnummer: 0,
  positie: String(i + 1),
  geldigOp: gegevens.geldigVan,
  vastgelegdOp,
  opdrachtId: gegevens.naam,
  gegevens,
}));

export const stroom = (grootboek: Grootboek, naam: string): Grootboek => grootboek.filter((g) => g.stroom === naam);
export const regelingen = (grootboek: Grootboek): Grootboek => grootboek.filter((g) => g.stroom.startsWith('regeling-'));

/** The event with that id; a spec that names another is wrong. */
export function gebeurtenis(grootboek: Grootboek, id: string): Gebeurtenis {
  const gevonden = grootboek.find((g) => g.gebeurtenisId === id);
  if (!gevonden) throw new Error(`Geen gebeurtenis "${id}" onder ${grootboek.map((g) => g.gebeurtenisId).join(', ')}`);
  return gevonden;
}

const instant = (op: string): Instant => (op.length === 10 ? `${op}T09:00:00.000Z` : op);

/** The later of what the spec says and the ledger's latest, for which the first regelingen do not count. */
function moment(grootboek: Grootboek, op: string): Instant {
  const laatste = grootboek.slice(EERSTE.length).at(-1)?.vastgelegdOp ?? '';
  return instant(op) > laatste ? instant(op) : laatste;
}

function streamVan(grootboek: Grootboek, { opdracht, gegevens, pad }: Zin): { doel: Doel; naam: string } {
  if (opdracht !== 'trek-gebeurtenis-in') {
    const { doel } = OPDRACHTEN[opdracht];
    return { doel, naam: `${doel}-${pad}` };
  }
  const naam = gebeurtenis(grootboek, String(gegevens['gebeurtenisId'])).stroom;
  return { doel: naam.slice(0, naam.indexOf('-')) as Doel, naam };
}

function bekend(grootboek: Grootboek, naam: string, doel: Doel, vastgelegdOp: Instant): Bekend {
  const pad = naam.slice(doel.length + 1);
  return {
    geschiedenis: stroom(grootboek, naam),
    traject: stroom(grootboek, `traject-${pad}`),
    inGebruikDoor: grootboek.filter((g) => 'jeugdigeId' in g.gegevens && g.gegevens.jeugdigeId === pad).map((g) => g.gebeurtenisId),
    regels: regelboek(regelingen(grootboek))({ op: vastgelegdOp }),
    vastgelegdOp,
  };
}

function besluit(grootboek: Grootboek, zin: Zin, doel: Doel, wat: Bekend): Besluit {
  const { opdracht, id: opdrachtId, gegevens, vervanging } = zin;
  if (opdracht !== 'trek-gebeurtenis-in') return beslis({ opdracht, opdrachtId, gegevens }, wat);
  const weg = gebeurtenis(grootboek, String(gegevens['gebeurtenisId']));
  const correctie = { opdracht, opdrachtId, gegevens: { gebeurtenisId: weg.gebeurtenisId, reden: String(gegevens['reden']) } };
  if (!vervanging) return beslisCorrectie(correctie, doel, weg, wat);
  const door = { opdracht: vervanging.opdracht as FeitOpdracht, gegevens: vervanging.gegevens };
  return beslisCorrectie({ ...correctie, vervanging: door }, doel, weg, wat);
}

/** Decides a command and records what it brings; the n-th further event of a command is called `<id>/n`. */
export function noteer(voor: Grootboek, zin: Zin): Uitkomst {
  if (voor.some((g) => g.gebeurtenisId === zin.id)) throw new Error(`Twee opdrachten heten "${zin.id}"`);
  const vastgelegdOp = moment(voor, zin.op);
  const { doel, naam } = streamVan(voor, zin);
  const oordeel = besluit(voor, zin, doel, bekend(voor, naam, doel, vastgelegdOp));
  if ('onmogelijk' in oordeel) return { voor, na: voor, nieuw: [], onmogelijk: oordeel.onmogelijk };
  const nieuw = oordeel.gebeurtenissen.map((g, i) => ({
    ...g,
    gebeurtenisId: i === 0 ? zin.id : `${zin.id}/${String(i)}`,
    stroom: naam,
    volgnummer: stroom(voor, naam).length + i,
    positie: String(voor.length + i + 1),
    vastgelegdOp,
    opdrachtId: zin.id,
  })) as unknown as Grootboek;
  return { voor, na: [...voor, ...nieuw], nieuw };
}

/** All that bears on one trajectory. */
export function dossier(grootboek: Grootboek, trajectId: string): Dossier {
  const jeugdigen = grootboek.filter((g) => g.stroom.startsWith('jeugdige-'));
  return {
    trajectId,
    traject: stroom(grootboek, `traject-${trajectId}`),
    inzet: stroom(grootboek, `inzet-${trajectId}`),
    jeugdigen: new Map(jeugdigen.map((g) => [g.stroom.slice('jeugdige-'.length), stroom(jeugdigen, g.stroom)])),
    regelboek: regelboek(regelingen(grootboek)),
  };
}

/** The last instant of a civil date in Amsterdam: a bare date as bekendOp knows what was recorded until then. */
export function eindeVanDag(datum: Datum): Instant {
  const na = naDag(datum);
  return `${na.slice(0, 11)}${String(Number(na.slice(11, 13)) - 1)}:59:59.999Z`;
}

/** A trajectory as known at an instant, at the end of a date, or (without one) by the whole ledger. */
export function opnameVan(grootboek: Grootboek, trajectId: string, bekendOp = '9999-12-31'): Opname {
  return opname(dossier(grootboek, trajectId), { op: bekendOp.length === 10 ? eindeVanDag(bekendOp) : bekendOp });
}
