import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { bladHash } from '#bewijs';
import type { Envelop, Grootboek, TeBeslissen } from '../port.js';
import { contractVanAntwoorden } from './contract-antwoorden.js';
import { contractVanPartijen } from './contract-partijen.js';
import { gebeurtenis, meld, opdracht, stroom } from './opdrachten.js';
import { type Proefgrootboek, recht, vastgelegd } from './proefgrootboek.js';

/** Follows until `aantal` events were seen. */
async function volgTot(grootboek: Grootboek, aantal: number): Promise<Envelop[]> {
  const stop = new AbortController();
  const gezien: Envelop[] = [];
  for await (const partij of grootboek.follow(0n, stop.signal)) {
    gezien.push(...partij);
    if (gezien.length >= aantal) stop.abort();
  }
  return gezien;
}

/** What every ledger must do, whatever it stores in: the caller gives it an empty one for each test. */
export function grootboekContract(naam: string, maak: () => Promise<Proefgrootboek>): void {
  describe(`het grootboek in ${naam}`, () => {
    let proef: Proefgrootboek;
    let grootboek: Grootboek;

    beforeEach(async () => {
      proef = await maak();
      grootboek = await proef.open(recht());
    });
    afterEach(() => proef.sluit());

    it('nummert gebeurtenissen zonder gat, in het grootboek en in hun stroom', async () => {
      const [een, twee] = [stroom(), stroom('jeugdige')];

      await Promise.all([een, twee, een, een, twee].map((in_) => grootboek.append(meld(in_))));

      const alles = await grootboek.readAll(0n, 10);
      expect(alles.map(({ positie }) => positie)).toEqual(['1', '2', '3', '4', '5']);
      expect(alles.filter((in_) => in_.stroom === een).map(({ volgnummer }) => volgnummer)).toEqual([0, 1, 2]);
      expect(alles.filter((in_) => in_.stroom === twee).map(({ volgnummer }) => volgnummer)).toEqual([0, 1]);
      expect(await grootboek.readAll(3n, 1)).toEqual([alles[3]]);
    });

    it('geeft wat een opdracht vastlegt zijn naam, plaats, ogenblik en hash', async () => {
      const [een, twee] = [stroom(), stroom('inzet')];
      const nieuw = [gebeurtenis(een), gebeurtenis(twee), gebeurtenis(een, { gegevens: { weg: undefined, tekst: 'é\u0000"\\,{}' } })];
      const vraag = opdracht([een, twee], () => ({ gebeurtenissen: nieuw }), { vastgelegdOp: '2025-03-01T10:00:00.5Z' });

      const antwoord = await vastgelegd(grootboek.append(vraag));

      const { opdrachtId, door } = vraag;
      expect(antwoord.map(({ gebeurtenisId }) => gebeurtenisId)).toEqual([opdrachtId, v5('1', opdrachtId), v5('2', opdrachtId)]);
      expect(antwoord[2]).toMatchObject({ stroom: een, volgnummer: 1, positie: '3', opdrachtId, door, geldigOp: '2025-02-03' });
      expect(antwoord[2]).toMatchObject({ vastgelegdOp: '2025-03-01T10:00:00.500Z' });
      expect(antwoord[2]?.gegevens).toStrictEqual({ tekst: 'é\u0000"\\,{}' });
      expect(antwoord.map(bladHash)).toEqual(antwoord.map(({ hash }) => hash));
      expect(await grootboek.readAll(0n, 10)).toStrictEqual(antwoord);
      expect((await grootboek.readStreams([twee, 'traject-onbekend'])).get(twee)).toStrictEqual([antwoord[1]]);
    });

    it('geeft desgevraagd ook de stromen waar gebeurtenissen naar verwijzen', async () => {
      const [een, twee, drie] = [stroom(), stroom(), stroom()];
      const wijst = (van: string, naar: string) =>
        meld(van, { beslis: () => ({ gebeurtenissen: [{ ...gebeurtenis(van), verwijstNaar: naar }] }) });
      const [doel] = await vastgelegd(grootboek.append(meld(drie)));
      const [bron] = await vastgelegd(grootboek.append(wijst(twee, drie)));
      await vastgelegd(grootboek.append(wijst(een, twee)));

      const gelezen = await grootboek.readStreams([twee, 'traject-onbekend'], { metVerwezen: true });

      expect([...gelezen]).toStrictEqual([
        [twee, [bron]],
        ['traject-onbekend', []],
        [drie, [doel]],
      ]);
    });

    it('laat een besluit alles zien wat ervoor kwam, ook wat tegelijk werd gevraagd', async () => {
      const een = stroom();

      await Promise.all(Array.from({ length: 100 }, () => grootboek.append(meld(een))));

      const historie = (await grootboek.readStreams([een])).get(een) ?? [];
      expect(historie.map(({ gegevens }) => gegevens['gezien'])).toEqual(historie.map((_, index) => index));
    });

    it('laat het ogenblik van vastleggen nooit teruggaan', async () => {
      const een = stroom();
      const standen = ['2025-05-01T12:00:00.000Z', '2025-05-01T11:00:00.000Z', '2025-05-01T13:00:00.000Z'];
      const klok = await proef.open({ klok: () => standen.shift() ?? '' });
      const momenten: string[] = [];
      const leg = (anders: Partial<TeBeslissen> = {}) =>
        vastgelegd(
          klok.append(
            opdracht(
              [een],
              (_, { vastgelegdOp }) => {
                momenten.push(vastgelegdOp);
                return { gebeurtenissen: [gebeurtenis(een)] };
              },
              anders,
            ),
          ),
        );

      const gelegd = [await leg(), await leg(), await leg({ vastgelegdOp: '2024-01-01T00:00:00.000Z' }), await leg()].flat();

      const twaalf = '2025-05-01T12:00:00.000Z';
      expect(gelegd.map(({ vastgelegdOp }) => vastgelegdOp)).toEqual([twaalf, twaalf, twaalf, '2025-05-01T13:00:00.000Z']);
      expect(momenten.slice(-4)).toEqual(gelegd.map(({ vastgelegdOp }) => vastgelegdOp));
      expect(await grootboek.kop()).toEqual({ positie: 4n, vastgelegdOp: '2025-05-01T13:00:00.000Z' });
    });

    it('geeft elk besluit de stromen die altijd bij de hand zijn, en wie ergens naar verwijst', async () => {
      const [regeling, jeugdige] = [stroom('regeling'), stroom('jeugdige')];
      const verwijzing = (van: string) =>
        opdracht([van], () => ({ gebeurtenissen: [gebeurtenis(van, { verwijstNaar: jeugdige }), gebeurtenis(van)] }));
      const trajecten = [stroom(), stroom()];
      const gezien: unknown[] = [];
      const kijk = () =>
        grootboek.append(
          opdracht(
            [],
            (stand) => {
              gezien.push([stand.altijdBij().map(({ stroom: van }) => van), stand.verwijzers()]);
              return { gebeurtenissen: [] };
            },
            { verwijzersNaar: jeugdige },
          ),
        );

      await Promise.all([meld(regeling), ...trajecten.map(verwijzing)].map((een) => grootboek.append(een)).concat(kijk()));
      await kijk();

      expect(gezien.at(0)).toEqual([[regeling], trajecten]);
      expect(gezien.at(-1)).toEqual([[regeling], trajecten]);
      const verwijzers = await grootboek.referrers([jeugdige, regeling]);
      expect([...verwijzers]).toEqual([
        [jeugdige, trajecten],
        [regeling, []],
      ]);
    });

    it('gaat na een herstart verder waar het was', async () => {
      const een = stroom();
      await grootboek.append(meld(een));
      await grootboek.close();

      const opnieuw = await proef.open(recht());

      expect(await vastgelegd(opnieuw.append(meld(een)))).toMatchObject([{ volgnummer: 1, positie: '2', gegevens: { gezien: 1 } }]);
      await expect(grootboek.append(meld(een))).rejects.toThrow('gesloten');
    });

    it('houdt één volgorde met 64 schrijvers in twee processen, en een volger mist niets', async () => {
      const ander = await proef.open(recht());
      const stromen = Array.from({ length: 50 }, () => stroom());
      const gevolgd = volgTot(grootboek, 64 * 12);

      const schrijver = async (nummer: number) => {
        for (let keer = 0; keer < 12; keer += 1) {
          const naar = stromen[(nummer * 7 + keer * 13) % stromen.length] ?? '';
          await (nummer % 2 ? grootboek : ander).append(meld(naar, { versOpdrachtId: nummer % 3 === 0 }));
        }
      };
      await Promise.all(Array.from({ length: 64 }, (_, nummer) => schrijver(nummer)));

      const alles = await gevolgd;
      expect(alles.map(({ positie }) => Number(positie))).toEqual(alles.map((_, index) => index + 1));
      expect(alles.map(({ gegevens }) => gegevens['gezien'])).toEqual(alles.map(({ volgnummer }) => volgnummer));
      const ogenblikken = alles.map(({ vastgelegdOp }) => vastgelegdOp);
      expect(ogenblikken).toEqual([...ogenblikken].sort());
    });

    it('volgt vanaf een plaats, ook wat later komt, tot het signaal', async () => {
      const stop = new AbortController();
      const een = stroom();
      await Promise.all([meld(een), meld(een), meld(een)].map((vraag) => grootboek.append(vraag)));
      const gezien: string[] = [];

      for await (const partij of grootboek.follow(1n, stop.signal)) {
        gezien.push(...partij.map(({ positie }) => positie));
        if (gezien.length === 2) void grootboek.append(meld(een));
        else stop.abort();
      }

      expect(gezien).toEqual(['2', '3', '4']);
    });

    contractVanAntwoorden(() => grootboek);
    contractVanPartijen(() => ({ grootboek, proef }));
  });
}
