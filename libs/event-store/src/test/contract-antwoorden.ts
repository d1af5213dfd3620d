import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Grootboek, Verwerkt } from '../port.js';
import { gebeurtenis, kanNiet, meld, opdracht, stroom } from './opdrachten.js';
import { vastgelegd } from './proefgrootboek.js';

const ANDER = { afdruk: 'b2'.repeat(32) };

function reden(verwerkt: Verwerkt): unknown {
  return verwerkt.soort === 'onmogelijk' ? [verwerkt.onmogelijk.reden, verwerkt.eerder] : verwerkt.soort;
}

/** What an opdrachtId promises. */
export function contractVanAntwoorden(geef: () => Grootboek): void {
  describe('een opdracht die nog eens komt', () => {
    it('krijgt het eerste antwoord, hoe vaak en hoe gelijktijdig ook', async () => {
      const een = stroom();
      const vraag = opdracht([een], () => ({ gebeurtenissen: [gebeurtenis(een), gebeurtenis(een)] }));

      const antwoorden = await Promise.all([geef().append(vraag), geef().append(vraag), geef().append(meld(een))]);
      const later = await geef().append({ ...vraag, opdrachtId: vraag.opdrachtId.toUpperCase() });

      const gebeurtenissen = (await geef().readStreams([een])).get(een)?.slice(0, 2);
      expect(antwoorden.slice(0, 2)).toEqual([
        { soort: 'vastgelegd', gebeurtenissen, eerder: false },
        { soort: 'vastgelegd', gebeurtenissen, eerder: true },
      ]);
      expect(later).toStrictEqual({ soort: 'vastgelegd', gebeurtenissen, eerder: true });
      expect((await geef().kop()).positie).toBe(3n);
    });

    it('met een andere inhoud is hergebruik van de sleutel, tegelijk en later', async () => {
      const een = stroom();
      const vraag = meld(een);

      const [, tegelijk] = await Promise.all([geef().append(vraag), geef().append({ ...vraag, ...ANDER })]);
      const later = await geef().append({ ...vraag, ...ANDER });

      expect([tegelijk, later]).toEqual([{ soort: 'sleutel-hergebruikt' }, { soort: 'sleutel-hergebruikt' }]);
    });

    it('onder de naam van een gebeurtenis die zelf geen opdracht was, is ook hergebruik', async () => {
      const een = stroom();
      const twee = await vastgelegd(geef().append(opdracht([een], () => ({ gebeurtenissen: [gebeurtenis(een), gebeurtenis(een)] }))));

      const antwoord = await geef().append(meld(een, { opdrachtId: twee[1]?.gebeurtenisId ?? '' }));

      expect(antwoord).toEqual({ soort: 'sleutel-hergebruikt' });
    });

    it('blijft onmogelijk met dezelfde reden, ook als het nu zou kunnen', async () => {
      const een = stroom();
      const vraag = kanNiet(een, 'na-einde');

      const [eerst, tegelijk] = await Promise.all([geef().append(vraag), geef().append(vraag)]);
      const later = await geef().append(meld(een, { opdrachtId: vraag.opdrachtId }));

      expect(eerst).toMatchObject({ soort: 'onmogelijk', eerder: false });
      expect(tegelijk).toStrictEqual({ ...eerst, eerder: true });
      expect(later).toStrictEqual({ ...eerst, eerder: true });
      expect((await geef().kop()).positie).toBe(0n);
    });

    it('wordt na onmogelijk opnieuw beoordeeld als de inhoud anders is, of als daarom gevraagd wordt', async () => {
      const een = stroom();
      const opdrachtId = randomUUID();
      await geef().append(kanNiet(een, 'na-einde', { opdrachtId }));

      const vervangen = await geef().append(kanNiet(een, 'niet-open', { opdrachtId, ...ANDER }));
      const herhaald = await geef().append(kanNiet(een, 'telt-niet', { opdrachtId, ...ANDER }));
      const gevraagd = await geef().append(kanNiet(een, 'al-open', { opdrachtId, ...ANDER, opnieuw: true }));
      const gelukt = await geef().append(meld(een, { opdrachtId }));
      const daarna = await geef().append(kanNiet(een, 'telt-niet', { opdrachtId }));

      expect([vervangen, herhaald, gevraagd].map(reden)).toEqual([
        ['niet-open', false],
        ['niet-open', true],
        ['al-open', false],
      ]);
      expect(gelukt).toMatchObject({ soort: 'vastgelegd', eerder: false });
      expect(daarna).toStrictEqual({ ...gelukt, eerder: true });
    });

    it('is binnen één partij eerst onmogelijk en dan vastgelegd, en zo blijft het', async () => {
      const een = stroom();
      const opdrachtId = randomUUID();

      const antwoorden = await Promise.all([
        geef().append(kanNiet(een, 'na-einde', { opdrachtId })),
        geef().append(meld(een, { opdrachtId, opnieuw: true })),
        geef().append(kanNiet(een, 'na-einde', { opdrachtId, opnieuw: true })),
      ]);

      expect(antwoorden.map(reden)).toEqual([['na-einde', false], 'vastgelegd', 'vastgelegd']);
      expect(await geef().append(meld(een, { opdrachtId }))).toMatchObject({ soort: 'vastgelegd', eerder: true });
    });

    it('die werd afgewezen, is niet onthouden', async () => {
      const een = stroom();
      const afwijzing = { slug: 'niet-gevonden', detail: 'onbekend' };
      const vraag = meld(een);

      const vooraf = await geef().append({ ...vraag, vooraf: () => afwijzing });
      const voorwaarde = await geef().append({ ...vraag, voorwaarde: () => afwijzing });

      expect([vooraf, voorwaarde]).toEqual([
        { soort: 'afgewezen', afwijzing },
        { soort: 'afgewezen', afwijzing },
      ]);
      expect(await geef().append(vraag)).toMatchObject({ soort: 'vastgelegd', eerder: false });
    });

    it('wordt eerst op toegang bekeken, dan op de sleutel, dan op de voorwaarde', async () => {
      const een = stroom();
      const afwijzing = { slug: 'gelijktijdig-gewijzigd', detail: '' };
      const vraag = meld(een);
      await geef().append(vraag);

      const zonderToegang = await geef().append({ ...vraag, door: { rol: 'een-ander' }, vooraf: () => afwijzing });
      const zonderVoorwaarde = await geef().append({ ...vraag, voorwaarde: () => afwijzing });
      const andereInhoud = await geef().append({ ...vraag, ...ANDER, voorwaarde: () => afwijzing });

      expect([zonderToegang, zonderVoorwaarde, andereInhoud].map(({ soort }) => soort)).toEqual([
        'afgewezen',
        'vastgelegd',
        'sleutel-hergebruikt',
      ]);
    });
  });
}
