/** Configuration by environment (contract, section 7). A `.env` in the directory one starts from is read; what is set already goes before it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bezwaarTegenAdres, bezwaarTegenVoorvoegsel } from './kurrentdb-adres.js';

/** What a process does: answer requests, keep the read models up to the ledger. */
const TAKEN = ['api', 'projector'] as const;
export type Taak = (typeof TAKEN)[number];

export interface Instellingen {
  /** Both, unless there are several processes. */
  readonly taken: readonly Taak[];
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Absent: a private PostgreSQL under dataDir. */
  readonly databaseUrl?: string;
  /** Absent: the ledger stands in the same PostgreSQL. The address holds a password. */
  readonly kurrentdb?: { readonly url: string; readonly voorvoegsel: string };
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

function takenUit(tekst: string | undefined): readonly Taak[] {
  const gevraagd = (tekst ?? TAKEN.join(',')).split(',').map((taak) => taak.trim());
  const taken = TAKEN.filter((taak) => gevraagd.includes(taak));
  if (gevraagd.some((taak) => !(taken as readonly string[]).includes(taak)))
    throw new Instelfout(`GROOTBOEK_TAKEN is ${String(tekst)}; het kan zijn: api, projector, of allebei met een komma ertussen.`);
  return taken;
}

const gevuld = (waarde: string | undefined): string | undefined => (waarde === undefined || waarde === '' ? undefined : waarde);

function kurrentdb(omgeving: Omgeving): Instellingen['kurrentdb'] {
  const url = gevuld(omgeving['KURRENTDB_URL']);
  if (url === undefined) return undefined;
  const voorvoegsel = gevuld(omgeving['KURRENTDB_VOORVOEGSEL']) ?? '';
  const bezwaar = bezwaarTegenAdres(url) ?? bezwaarTegenVoorvoegsel(voorvoegsel);
  if (bezwaar !== undefined) throw new Instelfout(bezwaar);
  return { url, voorvoegsel };
}

/** Reads and checks the settings. Throws an Instelfout. */
export function instellingenUit(omgeving: Omgeving): Instellingen {
  const databaseUrl = gevuld(omgeving['DATABASE_URL']);
  const sleutel = gevuld(omgeving['GROOTBOEK_SLEUTEL']);
  const kurrent = kurrentdb(omgeving);
  const oidcIssuer = gevuld(omgeving['OIDC_ISSUER']);
  return {
    taken: takenUit(gevuld(omgeving['GROOTBOEK_TAKEN'])),
    host: gevuld(omgeving['HOST']) ?? '127.0.0.1',
    port: poort(gevuld(omgeving['PORT'])),
    dataDir: resolve(gevuld(omgeving['DATA_DIR']) ?? './data'),
    oidcAudience: gevuld(omgeving['OIDC_AUDIENCE']) ?? 'trajectgrootboek',
    sporen: gevuld(omgeving['OTEL_EXPORTER_OTLP_ENDPOINT']) !== undefined,
    ...(databaseUrl && { databaseUrl }),
    ...(kurrent && { kurrentdb: kurrent }),
    ...(sleutel && { sleutel }),
    ...(oidcIssuer && { oidcIssuer }),
  };
}

/** The environment with `.env` read into it. */
export function leesOmgeving(): Omgeving {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
