/** Given a past, when a command comes, then this follows. Every past is decided as it would really be. */
import { expect } from '@jest/globals';
import { afwijkingen, type Afwijking } from '../beeld/afwijkingen.js';
import { trajectbeeld, type Trajectbeeld } from '../beeld/traject.js';
import type { Datum } from '../datum.js';
import type { Soort } from '../gebeurtenissen.js';
import type { Code } from '../onmogelijk.js';
import { toestandVan } from '../opname.js';
import { EERSTE, noteer, opnameVan, type Grootboek, type Uitkomst, type Zin } from './grootboek.js';
import { TRAJECT } from './zinnen.js';

export type Verwachting = (uitkomst: Uitkomst) => void;

/** What has happened so far, and what can be asked of it. */
export interface Scenario {
  readonly grootboek: Grootboek;
  readonly als: (zin: Zin) => Scenario;
  readonly dan: (...verwachtingen: readonly Verwachting[]) => Scenario;
}

function scenario(uitkomst: Uitkomst): Scenario {
  const zelf: Scenario = {
    grootboek: uitkomst.na,
    als: (zin) => scenario(noteer(uitkomst.na, zin)),
    dan: (...verwachtingen) => {
      for (const verwacht of verwachtingen) verwacht(uitkomst);
      return zelf;
    },
  };
  return zelf;
}

/** A past: commands in order of recording. One that is impossible is a fault of the spec. */
export function gegeven(...verleden: readonly (Zin | readonly Zin[])[]): Scenario {
  let grootboek = EERSTE;
  for (const zin of verleden.flat()) {
    const { na, onmogelijk } = noteer(grootboek, zin);
    if (onmogelijk) throw new Error(`Onmogelijk verleden: ${zin.id} (${onmogelijk.reden}: ${onmogelijk.gebeurtenissen.join(', ')})`);
    grootboek = na;
  }
  return scenario({ voor: grootboek, na: grootboek, nieuw: [] });
}

/** As a reader sees the trajectory; undefined when nothing was known or had happened. */
export const beeldVan = (grootboek: Grootboek, peildatum: Datum, bekendOp?: string): Trajectbeeld | undefined =>
  trajectbeeld(opnameVan(grootboek, TRAJECT, bekendOp), peildatum);

/** Exactly these events: kind, effective date and all they say. */
export const legtVast =
  (...verwacht: readonly (readonly [soort: Soort, geldigOp: Datum, gegevens: Readonly<Record<string, unknown>>])[]): Verwachting =>
  ({ nieuw, onmogelijk }) => {
    expect(onmogelijk).toBeUndefined();
    expect(nieuw.map(({ soort, geldigOp, gegevens }) => [soort, geldigOp, gegevens])).toEqual(verwacht);
  };

/** Recorded, whatever it says. */
export const gaatGoed: Verwachting = ({ nieuw, onmogelijk }) => {
  expect(onmogelijk).toBeUndefined();
  expect(nieuw.filter((g) => 'redenen' in g.gegevens)).toEqual([]);
};

/** Refused by the rules, recorded as such, with exactly these reasons in any order. */
export const weigert =
  (...redenen: readonly string[]): Verwachting =>
  ({ nieuw, onmogelijk }) => {
    expect(onmogelijk).toBeUndefined();
    const geweigerd = nieuw.find((g) => 'redenen' in g.gegevens);
    expect(geweigerd?.soort).toMatch(/Geweigerd$/);
    expect([...(geweigerd?.gegevens as { redenen: readonly string[] }).redenen].sort()).toEqual([...redenen].sort());
  };

/** Impossible for that reason, with exactly these events in the way, in any order. */
export const kanNiet =
  (reden: Code, ...gebeurtenissen: readonly string[]): Verwachting =>
  ({ onmogelijk }) => {
    expect(onmogelijk?.reden).toBe(reden);
    expect([...(onmogelijk?.gebeurtenissen ?? [])].sort()).toEqual([...gebeurtenissen].sort());
  };

/** On that date, as known at the end of `bekendOp` (default: now), the picture holds this. */
export const toont =
  (peildatum: Datum, deel: Partial<Trajectbeeld>, bekendOp?: string): Verwachting =>
  ({ na }) =>
    expect(beeldVan(na, peildatum, bekendOp)).toMatchObject(deel);

/** The picture on that date is what it was before the command, but for this. */
export const verandertAlleen =
  (peildatum: Datum, deel: Partial<Trajectbeeld>): Verwachting =>
  ({ voor, na, nieuw }) => {
    const volgnummer = nieuw.at(-1)?.volgnummer;
    expect(beeldVan(na, peildatum)).toEqual({ ...beeldVan(voor, peildatum), volgnummer, ...deel });
  };

/** Nothing but the volgnummer changes in the picture. */
export const verandertNiets = (peildatum: Datum): Verwachting => verandertAlleen(peildatum, {});

/** Exactly these afwijkingen on that date, in any order. */
export const wijktAf =
  (peildatum: Datum, ...verwacht: readonly (readonly [soort: Afwijking['soort'], gebeurtenisId: string, sinds: Datum])[]): Verwachting =>
  ({ na }) => {
    const o = opnameVan(na, TRAJECT);
    const t = toestandVan(o, peildatum);
    const gevonden = t ? afwijkingen(o, t, peildatum).map((a) => [a.soort, a.gebeurtenisId, a.sinds]) : [];
    expect(gevonden.sort()).toEqual(verwacht.map((v) => [...v]).sort());
  };
