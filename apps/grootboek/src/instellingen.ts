/** Configuration by environment (contract, section 7). A `.env` beside the project is read; what is set already goes before it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Instellingen {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Absent: a private PostgreSQL under dataDir. */
  readonly databaseUrl?: string;
  /** Key-encryption key; absent on a loopback host: one is made under dataDir. */
  readonly sleutel?: string;
  readonly oidcIssuer?: string;
  readonly oidcAudience: string;
  /** Traces are sent to a collector (its address and headers the exporter reads itself). */
  readonly sporen: boolean;
}

type Omgeving = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/;

export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** A mistake in the configuration, in words for who starts the service. */
export class Instelfout extends Error {}

function poort(tekst: string | undefined): number {
  const getal = Number(tekst ?? '3000');
  if (!Number.isInteger(getal) || getal < 0 || getal > 65_535) throw new Instelfout(`PORT is geen poortnummer: ${String(tekst)}`);
  return getal;
}

const gevuld = (waarde: string | undefined): string | undefined => (waarde === undefined || waarde === '' ? undefined : waarde);

/** Reads and checks the settings. Throws an Instelfout. */
export function instellingenUit(omgeving: Omgeving): Instellingen {
  if (gevuld(omgeving['KURRENTDB_URL']))
    throw new Instelfout('KURRENTDB_URL wordt nog niet ondersteund: laat deze weg, dan staat het grootboek in PostgreSQL.');
  const databaseUrl = gevuld(omgeving['DATABASE_URL']);
  const sleutel = gevuld(omgeving['GROOTBOEK_SLEUTEL']);
  const oidcIssuer = gevuld(omgeving['OIDC_ISSUER']);
  return {
    host: gevuld(omgeving['HOST']) ?? '127.0.0.1',
    port: poort(gevuld(omgeving['PORT'])),
    dataDir: resolve(gevuld(omgeving['DATA_DIR']) ?? './data'),
    oidcAudience: gevuld(omgeving['OIDC_AUDIENCE']) ?? 'trajectgrootboek',
    sporen: gevuld(omgeving['OTEL_EXPORTER_OTLP_ENDPOINT']) !== undefined,
    ...(databaseUrl && { databaseUrl }),
    ...(sleutel && { sleutel }),
    ...(oidcIssuer && { oidcIssuer }),
  };
}

/** The environment with `.env` read into it. */
export function leesOmgeving(): Omgeving {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
