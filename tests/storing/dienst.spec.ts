import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { maakKurrentplek, maakPlekVanDezeProef } from '#event-store/test';
import { controleer } from '#leesmodellen';
import { controleerHashes } from '../../apps/grootboek/src/cli/hashes.js';
import { uuid } from '../cli/opdrachten.js';
import { maakWerkplaats, type Werkplaats } from '../cli/werkplaats.js';
import { startDienstproces, type Dienstproces } from './dienstproces.js';

const VERBINDINGEN = 16;
/** Acknowledged commands after which the service is killed, while the others are still under way. */
const GENOEG = 150;
const RUIM_MS = 120_000;

interface Antwoord {
  readonly status: number;
  readonly gebeurtenisId: string | undefined;
}

/** One command over one of the connections. Rejects when the service is gone before it has answered. */
function post(url: string, agent: Agent, token: string, naam: string): Promise<Antwoord> {
  const gegevens = JSON.stringify({ jeugdigeId: uuid(`jeugdige ${naam}`), geboortedatum: '2013-04-09', gemeente: '0392' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': uuid(naam) };
  return new Promise((klaar, mislukt) => {
    const verzoek = request(`${url}/v1/jeugdigen`, { method: 'POST', agent, headers }, (antwoord) => {
      json(antwoord).then((lichaam) => {
        const { gebeurtenissen } = lichaam as { gebeurtenissen?: readonly { gebeurtenisId: string }[] };
        klaar({ status: antwoord.statusCode ?? 0, gebeurtenisId: gebeurtenissen?.[0]?.gebeurtenisId });
      }, mislukt);
    });
    verzoek.on('error', mislukt);
    verzoek.end(gegevens);
  });
}

describe.each([
  ['', maakPlekVanDezeProef],
  [' met het grootboek op KurrentDB', maakKurrentplek],
] as const)('een dienst%s die midden in het werk wordt gedood', (_, maakPlek) => {
  let plek: Werkplaats;
  let dienst: Dienstproces;
  beforeAll(async () => {
    plek = await maakWerkplaats(await maakPlek());
  });
  afterAll(async () => {
    await dienst.stop('SIGKILL');
    await plek.ruimOp();
  });

  const vastgelegd = async (): Promise<readonly string[]> => (await plek.gebeurtenissen()).map((g) => g.opdrachtId);

  it(
    'heeft na herstart alles wat is toegezegd precies één keer, en al het andere hoogstens één keer',
    async () => {
      dienst = await startDienstproces(plek.omgeving);
      const { url } = dienst;
      const token = await dienst.token();
      const agent = new Agent({ keepAlive: true, maxSockets: VERBINDINGEN });
      const gevraagd: string[] = [];
      const toegezegd: string[] = [];
      let einde: Promise<unknown> | undefined;

      const klant = async (k: number): Promise<void> => {
        for (let n = 0; ; n += 1) {
          const naam = `kind ${k}-${n}`;
          gevraagd.push(naam);
          const antwoord = await post(url, agent, token, naam).catch(() => undefined);
          if (!antwoord) return;
          expect(antwoord).toEqual({ status: 201, gebeurtenisId: uuid(naam) });
          toegezegd.push(naam);
          if (toegezegd.length >= GENOEG) einde ??= dienst.stop('SIGKILL');
        }
      };
      await Promise.all(Array.from({ length: VERBINDINGEN }, (_, k) => klant(k)));
      await einde;
      agent.destroy();

      dienst = await startDienstproces(plek.omgeving);
      const over = await vastgelegd();
      expect(new Set(over).size).toBe(over.length);
      expect(over).toEqual(expect.arrayContaining(toegezegd.map(uuid)));
      expect(gevraagd.map(uuid)).toEqual(expect.arrayContaining([...over]));

      const opnieuw = new Agent({ keepAlive: true, maxSockets: VERBINDINGEN });
      const nieuwToken = await dienst.token();
      const antwoorden = await Promise.all(gevraagd.map((naam) => post(dienst.url, opnieuw, nieuwToken, naam)));
      opnieuw.destroy();

      expect(antwoorden).toEqual(gevraagd.map((naam) => ({ status: 201, gebeurtenisId: uuid(naam) })));
      expect([...(await vastgelegd())].sort()).toEqual(gevraagd.map(uuid).sort());
      expect(await controleerHashes(plek.onderdelen.grootboek, () => undefined)).toBeUndefined();

      expect((await fetch(`${dienst.url}/health/ready`)).status).toBe(200);
      expect(await dienst.stop('SIGTERM')).toBe(0);
      expect(await controleer(plek.onderdelen.herbouw)).toBeUndefined();
    },
    RUIM_MS,
  );
});
