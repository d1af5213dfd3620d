/** The one table of read models: what their tables hold, and the function that makes the rows. */
import { behandelduur } from '../projectie/behandelduur.projectie.js';
import { inzet } from '../projectie/inzet.projectie.js';
import { betrokken, overdrachten } from '../projectie/overdrachten.projectie.js';
import type { Projecties } from '../projectie/rechthoeken.js';
import type { Projectie } from '../projectie/rij.js';
import { cjgToetsingen, zelfassessments } from '../projectie/verlengingsbewijs.projectie.js';
import { wachtlijst, wachtlijstmutatie } from '../projectie/wachtlijst.projectie.js';
import { werkafwijkingen } from '../projectie/werkafwijkingen.projectie.js';
import { zonderPlaatsing } from '../projectie/zonder-plaatsing.projectie.js';

export type Kolomtype = 'text' | 'uuid' | 'date' | 'smallint' | 'integer' | 'bigint' | 'boolean' | 'jsonb' | 'text[]';

export interface Leesmodel {
  readonly naam: string;
  /** Raised with every change of columns, indexes or projection: a model that stands with another version is rebuilt. */
  readonly versie: number;
  readonly projectie: Projectie;
  readonly kolommen: Readonly<Record<string, Kolomtype>>;
  /** Beside the key: what follows `create index on <table>`. */
  readonly indexen: readonly string[];
}

export const MODELLEN: readonly Leesmodel[] = [
  {
    naam: 'wachtlijst',
    versie: 1,
    projectie: wachtlijst,
    kolommen: {
      jeugdige_id: 'uuid',
      perceel: 'smallint',
      product: 'text',
      gemeente: 'text',
      aanbieder: 'text',
      urgentie: 'text',
      sinds: 'date',
      verwijsdatum: 'date',
      overbrugging: 'boolean',
      in_behandeling: 'boolean',
    },
    indexen: [],
  },
  {
    naam: 'wachtlijstmutatie',
    versie: 1,
    projectie: wachtlijstmutatie,
    kolommen: {
      aanbieder: 'text',
      reden: 'text',
      was: 'boolean',
      van_perceel: 'smallint',
      van_product: 'text',
      van_gemeente: 'text',
      is: 'boolean',
      naar_perceel: 'smallint',
      naar_product: 'text',
      naar_gemeente: 'text',
    },
    indexen: [],
  },
  {
    naam: 'zonder_plaatsing',
    versie: 1,
    projectie: zonderPlaatsing,
    kolommen: {
      jeugdige_id: 'uuid',
      gemeente: 'text',
      perceel: 'smallint',
      product: 'text',
      urgentie: 'text',
      verwijsdatum: 'date',
      weigeringen: 'jsonb',
      geweigerd_door: 'text[]',
    },
    indexen: [],
  },
  {
    naam: 'behandelduur',
    versie: 1,
    projectie: behandelduur,
    kolommen: {
      episode: 'smallint',
      jeugdige_id: 'uuid',
      perceel: 'smallint',
      product: 'text',
      aanbieder: 'text',
      gemeente: 'text',
      woongemeente: 'text',
      verwijzer_type: 'text',
      start: 'date',
      laatste_dag: 'date',
      status: 'text',
      reden: 'text',
      dagen_zonder_hulp: 'integer',
      onderbroken_sinds: 'date',
      verlengingen: 'smallint',
      maximale_einddatum: 'date',
    },
    indexen: [],
  },
  {
    naam: 'zelfassessments',
    versie: 1,
    projectie: zelfassessments,
    kolommen: {
      product: 'text',
      aanbieder: 'text',
      gemeente: 'text',
      verlenging: 'smallint',
      status: 'text',
      datum: 'date',
      toegevoegd_op: 'date',
    },
    indexen: [],
  },
  {
    naam: 'cjg_toetsingen',
    versie: 1,
    projectie: cjgToetsingen,
    kolommen: {
      product: 'text',
      aanbieder: 'text',
      gemeente: 'text',
      verlenging: 'smallint',
      status: 'text',
      datum: 'date',
      uitkomst: 'text',
    },
    indexen: [],
  },
  {
    naam: 'overdrachten',
    versie: 1,
    projectie: overdrachten,
    kolommen: {
      jeugdige_id: 'uuid',
      gemeente: 'text',
      aanbieder: 'text',
      consortium: 'text',
      aangevraagd: 'date',
      status: 'text',
      afgehandeld_op: 'date',
      cjg_koppeling: 'uuid',
    },
    indexen: [],
  },
  {
    naam: 'werkafwijking',
    versie: 1,
    projectie: werkafwijkingen,
    kolommen: {
      soort: 'text',
      jeugdige_id: 'uuid',
      gemeente: 'text',
      perceel: 'smallint',
      product: 'text',
      aanbieder: 'text',
      sinds: 'date',
    },
    indexen: [],
  },
  { naam: 'betrokken', versie: 1, projectie: betrokken, kolommen: { aanbieder: 'text' }, indexen: ['(aanbieder, traject_id)'] },
  {
    naam: 'inzet',
    versie: 1,
    projectie: inzet,
    kolommen: {
      jaar: 'smallint',
      verricht_door: 'text',
      ten_laste_van: 'text',
      als_onderaannemer: 'boolean',
      bedrag_cent: 'bigint',
    },
    indexen: ['(jaar, ten_laste_van)'],
  },
];

/** Hashes by which a jeugdige is found; made by the service, that holds the key, and rebuilt with the others. */
export const ZOEKMODEL = { naam: 'jeugdige_zoek', versie: 1 } as const;

export const projectiesVan = (modellen: readonly Leesmodel[]): Projecties => Object.fromEntries(modellen.map((m) => [m.naam, m.projectie]));
