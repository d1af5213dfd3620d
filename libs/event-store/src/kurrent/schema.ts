import type { Migratie } from '../migreer.js';

/**
 * The register: for each event of the ledger its positie and instant, and where it stands on KurrentDB. All of it follows from the log there, so
 * it can be made again from nothing; what is in the events themselves is not here.
 */
const REGISTER = `
  create table register (
    positie bigint primary key,
    stroom text collate "C" not null,
    volgnummer integer not null,
    gebeurtenis_id uuid not null unique,
    opdracht_id uuid not null,
    vastgelegd_op timestamptz(3) not null,
    laatste_op timestamptz(3) not null,
    hash bytea not null,
    afdruk bytea,
    verwijst_naar text collate "C",
    log_commit bigint not null,
    log_prepare bigint not null,
    unique (stroom, volgnummer)
  );
  create index register_opdracht_id on register (opdracht_id);
  create index register_verwijst_naar on register (verwijst_naar, positie) where verwijst_naar is not null;
  comment on column register.laatste_op is 'latest instant of the ledger up to and including this event; the first regelingen do not count';
`;

/** Tables beside a ledger on KurrentDB; they come after those of the ledger itself. */
export const registerMigraties: readonly Migratie[] = [{ naam: 'event-store-0002-register', sql: REGISTER }];
