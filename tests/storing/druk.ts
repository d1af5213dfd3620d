/** Clients that go on recording, whatever happens to the service, and that ask again under the same key until they have their answer. */
import { EventEmitter, once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wacht } from 'node:timers/promises';
import { uuid } from '../cli/opdrachten.js';
import type { Dienstproces } from './dienstproces.js';

const KLANTEN = 8;
const ADEM_MS = 50;
/** A service that was killed may leave a connection open on which nothing comes any more. */
const GEDULD_MS = 15_000;

export interface Druk {
  /** opdrachtIds that were sent, and those of which the recording was acknowledged. */
  readonly gevraagd: ReadonlySet<string>;
  readonly toegezegd: ReadonlySet<string>;
  /** Answers that should not have come: neither a recording nor a passing failure. */
  readonly vreemd: readonly string[];
  /** Resolves when so many more have been acknowledged. */
  meer(aantal: number): Promise<void>;
  /** Resolves when so many attempts in a row have failed. */
  mislukt(aantal: number): Promise<void>;
  /** No further commands; those under way are left as they are. */
  stop(): Promise<void>;
}

interface Antwoord {
  readonly status: number;
  readonly tekst: string;
}

function post(url: string, agent: Agent, token: string, naam: string): Promise<Antwoord> {
  const gegevens = JSON.stringify({ jeugdigeId: uuid(`jeugdige ${naam}`), geboortedatum: '2013-04-09', gemeente: '0392' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': uuid(naam) };
  return new Promise((klaar, mislukt) => {
    const verzoek = request(`${url}/v1/jeugdigen`, { method: 'POST', agent, headers, timeout: GEDULD_MS }, (antwoord) => {
      text(antwoord).then((tekst) => klaar({ status: antwoord.statusCode ?? 0, tekst }), mislukt);
    });
    verzoek.on('timeout', () => verzoek.destroy(new Error('geen antwoord')));
    verzoek.on('error', mislukt);
    verzoek.end(gegevens);
  });
}

/** `dienst`: the one to ask now; it may be another each time. */
export async function zetOnderDruk(dienst: () => Dienstproces): Promise<Druk> {
  const agent = new Agent({ keepAlive: true, maxSockets: KLANTEN });
  const [gevraagd, toegezegd, vreemd] = [new Set<string>(), new Set<string>(), [] as string[]];
  const bel = new EventEmitter().setMaxListeners(0);
  const token = await dienst().token();
  let gestopt = false;
  let opRij = 0;

  async function legVast(naam: string): Promise<void> {
    gevraagd.add(uuid(naam));
    while (!gestopt) {
      const antwoord = await post(dienst().url, agent, token, naam).catch(() => undefined);
      if (antwoord?.status === 201) {
        toegezegd.add(uuid(naam));
        opRij = 0;
        bel.emit('toegezegd');
        return;
      }
      if (antwoord && antwoord.status < 500) vreemd.push(`${String(antwoord.status)} ${antwoord.tekst}`);
      opRij += 1;
      bel.emit('mislukt');
      await wacht(ADEM_MS);
    }
  }
  const klant = async (k: number): Promise<void> => {
    for (let n = 0; !gestopt; n += 1) await legVast(`kind ${String(k)}-${String(n)}`);
  };
  const klanten = Promise.all(Array.from({ length: KLANTEN }, (_, k) => klant(k)));
  return {
    gevraagd,
    toegezegd,
    vreemd,
    async meer(aantal) {
      const doel = toegezegd.size + aantal;
      while (toegezegd.size < doel) await once(bel, 'toegezegd');
    },
    async mislukt(aantal) {
      while (opRij < aantal) await once(bel, 'mislukt');
    },
    async stop() {
      gestopt = true;
      await klanten;
      agent.destroy();
    },
  };
}
