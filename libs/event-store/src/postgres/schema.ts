import type { Migratie } from '../migreer.js';

/**
 * Streams compare by code point (collate "C"), so that a prefix is a range of the index. `gegevens` and `door` are JSON as text: quicker than
 * jsonb, and back as they were written, which the hash asks for.
 */
const GROOTBOEK = `
  create table gebeurtenis (
    positie bigint primary key,
    stroom text collate "C" not null,
    volgnummer integer not null,
    gebeurtenis_id uuid not null unique,
    soort text not null,
    versie smallint not null,
    geldig_op date not null,
    vastgelegd_op timestamptz(3) not null,
    door text not null,
    opdracht_id uuid not null,
    gegevens text not null,
    hash bytea not null,
    afdruk bytea,
    verwijst_naar text collate "C",
    unique (stroom, volgnummer)
  );
  create index gebeurtenis_verwijst_naar on gebeurtenis (verwijst_naar, positie) where verwijst_naar is not null;
  create index gebeurtenis_vastgelegd_op on gebeurtenis (vastgelegd_op);
  comment on column gebeurtenis.afdruk is 'keyed digest of the request, on the first event of a command';

  create table onmogelijk (
    opdracht_id uuid primary key,
    afdruk bytea not null,
    reden text not null,
    gebeurtenissen uuid[] not null
  );
  comment on table onmogelijk is 'answers to commands that were impossible, so that a retry gets the same';

  create table kop (
    enige boolean primary key default true check (enige),
    grootboek_id uuid not null,
    positie bigint not null,
    vastgelegd_op timestamptz(3) not null
  ) with (fillfactor = 10);
  insert into kop (grootboek_id, positie, vastgelegd_op) values (gen_random_uuid(), 0, '1970-01-01T00:00:00.000Z');
  comment on table kop is 'last positie and latest instant; whoever appends holds its row until commit';
`;

/** Tables of the PostgreSQL ledger. */
export const grootboekMigraties: readonly Migratie[] = [{ naam: 'event-store-0001-grootboek', sql: GROOTBOEK }];
