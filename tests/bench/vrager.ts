/** Asks and records over kept connections, with as little of its own as can be: the client shares the machine with what it measures. */
import { Agent, request } from 'node:http';

export interface Vrager {
  /** Rejects on any answer but success. */
  readonly get: (pad: string) => Promise<void>;
  readonly post: (pad: string, lichaam: object) => Promise<void>;
  readonly sluit: () => void;
}

export function maakVrager(url: string, token: string, verbindingen: number): Vrager {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: verbindingen });
  const vraag = (method: string, path: string, tekst?: string): Promise<void> =>
    new Promise((klaar, mislukt) => {
      const inhoud = tekst === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(tekst) };
      const headers = { authorization: `Bearer ${token}`, ...inhoud };
      const verzoek = request({ hostname, port, path, method, headers, agent }, (antwoord) => {
        const status = antwoord.statusCode ?? 500;
        antwoord.resume();
        antwoord.on('end', () => (status < 300 ? klaar() : mislukt(new Error(`${path}: ${String(status)}`))));
      });
      verzoek.on('error', mislukt);
      verzoek.end(tekst);
    });
  return {
    get: (pad) => vraag('GET', pad),
    post: (pad, lichaam) => vraag('POST', pad, JSON.stringify(lichaam)),
    sluit: () => agent.destroy(),
  };
}
