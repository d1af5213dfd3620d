import { describe, expect, it } from '@jest/globals';
import { geenVerbinding, Probleemfout, type Probleem } from '../api/probleem.js';
import type { Voortgang } from './concept.js';
import type { Stap } from './stappen.js';
import { legVast, type Einde, type Stuur } from './vastleggen.js';

const stap = (naam: string, lichaam: object = { naam }): Stap => ({ naam, titel: naam, pad: '/trajecten', lichaam });
const fout = (status: number, slug: string, meer: Partial<Probleem> = {}): Probleemfout =>
  new Probleemfout({ type: `https://x/${slug}`, title: slug, status, detail: slug, ...meer });

/** A ledger in memory that takes a key once, as the service does; `uitval` throws before or after it is recorded. */
function grootboek(): {
  readonly vastgelegd: Map<string, string>;
  readonly stuur: Stuur;
  uitval: (stap: Stap) => 'voor' | 'na' | Error | undefined;
} {
  const vastgelegd = new Map<string, string>();
  const zelf: ReturnType<typeof grootboek> = {
    vastgelegd,
    uitval: () => undefined,
    stuur: (gestuurd, sleutel) => {
      const uitval = zelf.uitval(gestuurd);
      const tekst = JSON.stringify(gestuurd.lichaam);
      if (uitval instanceof Error) return Promise.reject(uitval);
      if (uitval === 'voor') return Promise.reject(geenVerbinding());
      const eerder = vastgelegd.get(sleutel);
      if (eerder !== undefined && eerder !== tekst) return Promise.reject(fout(409, 'sleutel-hergebruikt'));
      vastgelegd.set(sleutel, tekst);
      return uitval === 'na' ? Promise.reject(geenVerbinding()) : Promise.resolve({ uitkomst: 'vastgelegd' });
    },
  };
  return zelf;
}

function proef(): {
  readonly boek: ReturnType<typeof grootboek>;
  readonly stand: Map<string, Voortgang>;
  readonly leg: (...stappen: Stap[]) => Promise<Einde>;
} {
  const boek = grootboek();
  const stand = new Map<string, Voortgang>();
  return {
    boek,
    stand,
    leg: (...stappen) =>
      legVast(stappen, {
        stuur: boek.stuur,
        voortgang: (naam) => stand.get(naam),
        wordt: (naam, voortgang) => void stand.set(naam, voortgang),
      }),
  };
}

const standen = (stand: ReadonlyMap<string, Voortgang>): object =>
  Object.fromEntries([...stand].map(([naam, voortgang]) => [naam, voortgang.stand]));

describe('recording steps', () => {
  it('in order, each under a key of its own', async () => {
    const { boek, stand, leg } = proef();
    expect(await leg(stap('a'), stap('b'))).toEqual({ soort: 'klaar' });
    expect([...boek.vastgelegd.values()]).toEqual(['{"naam":"a"}', '{"naam":"b"}']);
    expect(standen(stand)).toEqual({ a: 'vastgelegd', b: 'vastgelegd' });
  });

  it.each(['voor', 'na'] as const)(
    'stops where the connection breaks (%s recording), and goes on there without doubling',
    async (moment) => {
      const { boek, stand, leg } = proef();
      boek.uitval = ({ naam }) => (naam === 'b' ? moment : undefined);
      expect(await leg(stap('a'), stap('b'), stap('c'))).toMatchObject({ soort: 'probleem', stap: 'b' });
      expect(standen(stand)).toEqual({ a: 'vastgelegd', b: 'onbekend' });
      boek.uitval = () => undefined;
      expect(await leg(stap('a'), stap('b'), stap('c'))).toEqual({ soort: 'klaar' });
      expect(boek.vastgelegd.size).toBe(3);
    },
  );

  it('that were changed after a lost answer: what got through stands, and is said to', async () => {
    const { boek, stand, leg } = proef();
    boek.uitval = () => 'na';
    await leg(stap('a', { urgentie: 'hoog' }));
    boek.uitval = () => 'voor';
    await leg(stap('a', { urgentie: 'regulier' }));
    boek.uitval = () => undefined;
    expect(await leg(stap('a', { urgentie: 'crisis' }))).toEqual({ soort: 'klaar' });
    expect([...boek.vastgelegd.values()]).toEqual(['{"urgentie":"hoog"}']);
    expect(stand.get('a')).toMatchObject({ stand: 'vastgelegd', eerder: true });
  });

  it('that were changed after a lost answer and never got through: the change counts', async () => {
    const { boek, stand, leg } = proef();
    boek.uitval = () => 'voor';
    await leg(stap('a', { urgentie: 'hoog' }));
    boek.uitval = () => undefined;
    await leg(stap('a', { urgentie: 'crisis' }));
    expect([...boek.vastgelegd.values()]).toEqual(['{"urgentie":"crisis"}']);
    expect(stand.get('a')?.eerder).toBeUndefined();
  });

  it('keeps the key of what was not judged, and takes another for what was impossible', async () => {
    const { boek, stand, leg } = proef();
    boek.uitval = () => fout(400, 'ongeldige-invoer', { errors: [] });
    await leg(stap('a'));
    const eerste = stand.get('a');
    expect(eerste).toMatchObject({ stand: 'open', verstuurd: [] });
    boek.uitval = () => fout(409, 'onmogelijke-volgorde', { reden: 'in-de-toekomst' });
    await leg(stap('a'));
    expect(stand.get('a')).toMatchObject({ stand: 'open', verstuurd: [] });
    expect(stand.get('a')?.sleutel).not.toBe(eerste?.sleutel);
  });

  it('stays unsure after a lost answer, whatever is wrong with the next try', async () => {
    const { boek, stand, leg } = proef();
    boek.uitval = () => 'na';
    await leg(stap('a', { datum: '2025-03-03' }));
    boek.uitval = () => fout(400, 'ongeldige-invoer', { errors: [] });
    await leg(stap('a', { datum: 'mis' }));
    expect(stand.get('a')).toMatchObject({ stand: 'onbekend', verstuurd: [{ datum: '2025-03-03' }] });
  });

  it('stops at a refusal by the rules, with its reasons', async () => {
    const { stand, boek } = proef();
    const einde = await legVast([stap('a'), stap('b')], {
      stuur: () => Promise.resolve({ uitkomst: 'geweigerd', redenen: ['akkoord-verwijzer-ontbreekt'] }),
      voortgang: (naam) => stand.get(naam),
      wordt: (naam, voortgang) => void stand.set(naam, voortgang),
    });
    expect(einde).toEqual({ soort: 'geweigerd', stap: 'a', redenen: ['akkoord-verwijzer-ontbreekt'] });
    expect([boek.vastgelegd.size, stand.get('a')?.stand, stand.has('b')]).toEqual([0, 'open', false]);
  });
});
