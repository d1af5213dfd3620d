import { type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A network between a client and PostgreSQL that can fail. */
export interface Omleiding {
  /** The database's address by way of this network. */
  readonly url: string;
  /** Breaks all connections, and refuses new ones until `herstel`. */
  verbreek(): void;
  herstel(): void;
  /** Breaks the next connection on which the client sends `tekst`, after PostgreSQL has done what was asked and before its answer arrives. */
  verliesAntwoordOp(tekst: string): void;
  sluit(): Promise<void>;
}

/** Puts a network that can fail in front of a database. */
export async function leidOm(databaseUrl: string): Promise<Omleiding> {
  const doel = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let verbroken = false;
  let valstrik: string | undefined;

  const server = createServer((binnen) => {
    const buiten = connect(Number(doel.port), doel.hostname);
    let verloren = false;
    for (const [van, naar] of [
      [binnen, buiten],
      [buiten, binnen],
    ] as const) {
      sockets.add(van);
      van.on('error', () => naar.destroy());
      van.on('close', () => naar.destroy());
    }
    binnen.on('data', (stuk) => {
      if (valstrik !== undefined && stuk.includes(valstrik)) {
        valstrik = undefined;
        verloren = true;
      }
      buiten.write(stuk);
    });
    buiten.on('data', (stuk) => {
      if (verloren) binnen.destroy();
      else binnen.write(stuk);
    });
    if (verbroken) binnen.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);

  function verbreek(): void {
    verbroken = true;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  }
  return {
    url: url.href,
    verbreek,
    herstel() {
      verbroken = false;
    },
    verliesAntwoordOp(tekst) {
      valstrik = tekst;
    },
    async sluit() {
      verbreek();
      server.close();
      await once(server, 'close');
    },
  };
}
