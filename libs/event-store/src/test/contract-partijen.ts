import { describe, expect, it } from '@jest/globals';
import type { Grootboek } from '../port.js';
import { gebeurtenis, kanNiet, meld, opdracht, stroom } from './opdrachten.js';
import { type Proefgrootboek, vastgelegd } from './proefgrootboek.js';

/** What becomes of commands that are recorded together, when some of them cannot be. */
export function contractVanPartijen(geef: () => { readonly grootboek: Grootboek; readonly proef: Proefgrootboek }): void {
  describe('een partij opdrachten', () => {
    it('legt in een partij alles vast behalve wat de opslag weigert of wat zelf misgaat', async () => {
      const stromen = Array.from({ length: 40 }, () => stroom());
      const kapot = opdracht(stromen.slice(0, 1), () => ({ gebeurtenissen: [gebeurtenis(stromen[0] ?? '', geef().proef.onopslaanbaar)] }));
      const fout = opdracht([], () => {
        throw new Error('eigen fout');
      });
      const vreemd = opdracht([], () => ({ gebeurtenissen: [gebeurtenis('traject-niet-genoemd')] }));

      const goed = stromen.map((een) => geef().grootboek.append(meld(een)));
      const slecht = await Promise.allSettled([kapot, fout, vreemd].map((een) => geef().grootboek.append(een)));

      expect(slecht.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect((await Promise.all(goed)).every(({ soort }) => soort === 'vastgelegd')).toBe(true);
      expect((await geef().grootboek.readAll(0n, 100)).map(({ positie }) => Number(positie))).toEqual(stromen.map((_, index) => index + 1));
      expect(await vastgelegd(geef().grootboek.append(meld(stromen[0] ?? '')))).toMatchObject([{ volgnummer: 1, positie: '41' }]);
    });

    it('weigert uit een grote partij alleen wat de opslag weigert, ook naast wat onmogelijk is', async () => {
      const stromen = Array.from({ length: 450 }, () => stroom());
      const kapot = (een: string) => opdracht([een], () => ({ gebeurtenissen: [gebeurtenis(een, geef().proef.onopslaanbaar)] }));

      const opdrachten = stromen.map((een, index) => (index === 430 ? kapot(een) : index === 440 ? kanNiet(een, 'na-einde') : meld(een)));
      const uitslagen = await Promise.allSettled(opdrachten.map((een) => geef().grootboek.append(een)));

      expect(uitslagen.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([430]);
      expect(uitslagen[440]).toMatchObject({ value: { soort: 'onmogelijk' } });
      expect((await geef().grootboek.kop()).positie).toBe(448n);
    });
  });
}
