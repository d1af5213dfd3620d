/** GET /v1/werkvoorraad: what needs a person today, out of all read models in one question. */
import { sql } from 'kysely';
import type { Datum } from '#traject';
import {
  filter,
  inZicht,
  metZicht,
  opPaar,
  standVan,
  type Bladzijde,
  type Db,
  type Filters,
  type Gelezen,
  type Gestand,
  type Kader,
  type Lijst,
  type Sql,
} from './kader.js';
import { LEEST } from './leest.js';
import { NORM_DAGEN } from './wachtvolgorde.js';

export const WERKSOORTEN = [
  'zelfassessment-ontbreekt',
  'zelfassessment-binnenkort',
  'cjg-toetsing-ontbreekt',
  'cjg-toetsing-binnenkort',
  'overdracht-zonder-cjg',
  'maximale-behandelduur-verstreken',
  'maximale-behandelduur-binnenkort',
  'wacht-boven-norm',
  'geweigerd-zonder-plaatsing',
  'einde-ontbreekt',
  'crisis-zonder-verwijzing',
  'plaatsing-ingehaald',
] as const;

export type Werksoort = (typeof WERKSOORTEN)[number];

export interface Werk {
  readonly soort: Werksoort;
  readonly trajectId: string;
  readonly jeugdigeId: string | null;
  readonly gemeente: string | null;
  readonly perceel: number | null;
  readonly product: string | null;
  readonly aanbieder: string | null;
  /** Since when, or by when. */
  readonly datum: Datum;
  /** Nights since then; negative: still to go. */
  readonly dagen: number;
  readonly toelichting: string | null;
  /** Of who waits: whether there is help meanwhile, an overbrugging or a treatment that goes on; null where nobody waits. */
  readonly geholpen: boolean | null;
}

export type Werkvraag = Kader & Filters & Bladzijde & { readonly soort?: Werksoort | undefined };

/** `aantallen`: by soort, whichever soort was asked. */
export interface Werkvoorraad extends Lijst<Werk> {
  readonly aantallen: Readonly<Record<Werksoort, number>>;
}

/** As near as the next verlenging is on its own worklists. */
const BINNENKORT_DAGEN = 42;

/** The first episode: in perceel 2, where verlengingen and overdrachten are asked. */
const eersteEpisode = (t: string, vraag: Kader): Sql =>
  sql`left join behandelduur b on b.traject_id = ${sql.ref(`${t}.traject_id`)} and b.sleutel = '1' and ${opPaar('b', vraag)}`;

/** Without a request there is no date: then it is the day on which the treatment must have been extended. */
const bewijs = (tabel: string, naam: string, vraag: Kader): Sql => sql`
  select ${sql.lit(naam)} || '-' || v.status, v.traject_id, b.jeugdige_id, v.gemeente, b.perceel, v.product, v.aanbieder, coalesce(v.datum, b.maximale_einddatum),
    'Verlenging ' || v.verlenging, null::boolean
  from ${sql.table(tabel)} v ${eersteEpisode('v', vraag)} where ${opPaar('v', vraag)} and v.status in ('ontbreekt', 'binnenkort')`;

const overdrachten = (vraag: Kader): Sql => sql`
  select 'overdracht-zonder-cjg', o.traject_id, o.jeugdige_id, o.gemeente, b.perceel, b.product, o.aanbieder, o.aangevraagd, 'Naar ' || o.consortium, null::boolean
  from overdrachten o ${eersteEpisode('o', vraag)} where ${opPaar('o', vraag)} and o.status = 'open' and o.cjg_koppeling is null`;

const behandelduur = (vraag: Kader): Sql => sql`
  select 'maximale-behandelduur-' || case when d.maximale_einddatum < ${vraag.peildatum}::date then 'verstreken' else 'binnenkort' end, d.traject_id, d.jeugdige_id,
    d.woongemeente, d.perceel, d.product, d.aanbieder, d.maximale_einddatum, case d.status when 'onderbroken' then 'Onderbroken' end, null::boolean
  from behandelduur d where ${opPaar('d', vraag)} and d.laatste_dag is null and d.maximale_einddatum <= ${vraag.peildatum}::date + ${sql.lit(BINNENKORT_DAGEN)}`;

/** Who was referred before this day waits beyond the norm. */
const normdag = ({ peildatum }: Kader): Sql => sql`${peildatum}::date - ${sql.lit(NORM_DAGEN)}`;

const wachtlijst = (vraag: Kader): Sql => sql`
  select 'wacht-boven-norm', w.traject_id, w.jeugdige_id, w.gemeente, w.perceel, w.product, w.aanbieder, w.verwijsdatum + ${sql.lit(NORM_DAGEN)},
    case when w.in_behandeling then 'Wacht op een overdracht' when w.overbrugging then 'Met overbrugging' end,
    w.in_behandeling or w.overbrugging
  from wachtlijst w where ${opPaar('w', vraag)} and w.verwijsdatum < ${normdag(vraag)}`;

const zonderPlaatsing = (vraag: Kader): Sql => sql`
  select 'wacht-boven-norm', z.traject_id, z.jeugdige_id, z.gemeente, z.perceel, z.product, null, z.verwijsdatum + ${sql.lit(NORM_DAGEN)}, 'Op geen enkele wachtlijst', false
  from zonder_plaatsing z where ${opPaar('z', vraag)} and z.verwijsdatum < ${normdag(vraag)}`;

const geweigerd = (vraag: Kader): Sql => sql`
  select 'geweigerd-zonder-plaatsing', z.traject_id, z.jeugdige_id, z.gemeente, z.perceel, z.product, z.weigeringen -> -1 ->> 'aanbieder',
    (z.weigeringen -> -1 ->> 'datum')::date, 'Reden: ' || (z.weigeringen -> -1 ->> 'reden'), null::boolean
  from zonder_plaatsing z where ${opPaar('z', vraag)} and jsonb_array_length(z.weigeringen) > 0`;

const afwijkingen = (vraag: Kader): Sql => sql`
  select case a.soort when 'start-zonder-verwijzing' then 'crisis-zonder-verwijzing' when 'geplaatst-tijdens-behandeling' then 'plaatsing-ingehaald' else a.soort end,
    a.traject_id, a.jeugdige_id, a.gemeente, a.perceel, a.product, a.aanbieder, a.sinds, null, null::boolean
  from werkafwijking a where ${opPaar('a', vraag)}`;

const alles = (vraag: Kader): Sql =>
  sql.join(
    [
      bewijs('zelfassessments', 'zelfassessment', vraag),
      bewijs('cjg_toetsingen', 'cjg-toetsing', vraag),
      ...[overdrachten, behandelduur, wachtlijst, zonderPlaatsing, geweigerd, afwijkingen].map((deel) => deel(vraag)),
    ],
    sql` union all `,
  );

type Geteld = Readonly<Partial<Record<Werksoort, number>>>;

export async function leesWerkvoorraad(db: Db, vraag: Werkvraag): Promise<Gelezen<Werkvoorraad>> {
  const { peildatum, bekendOp, pagina, perPagina, soort, gemeente, perceel, product, aanbieder } = vraag;
  const { rows } = await sql<Gestand & { geteld: Geteld; items: readonly Werk[] }>`
    with w as materialized (
      select * from (${alles(vraag)}) as w (soort, traject_id, jeugdige_id, gemeente, perceel, product, aanbieder, datum, toelichting, geholpen)
      where ${filter('w', { gemeente, perceel, product, aanbieder })} and ${inZicht('w', vraag)}
    )
    select stand.*, (select coalesce(json_object_agg(soort, aantal), '{}') from (select soort, count(*)::int as aantal from w group by soort) as geteld) as geteld,
      (select coalesce(json_agg(item), '[]') from (
        select w.soort, w.traject_id as "trajectId", w.jeugdige_id as "jeugdigeId", w.gemeente, w.perceel, w.product, w.aanbieder, w.datum,
          ${peildatum}::date - w.datum as dagen, w.toelichting, w.geholpen
        from w where ${filter('w', { soort })} order by w.datum, w.soort collate "C", w.traject_id, w.aanbieder limit ${perPagina} offset ${(pagina - 1) * perPagina}
      ) as item) as items
    from ${standVan(metZicht(LEEST.werkvoorraad, vraag.zicht))} as stand`.execute(db);
  const [rij] = rows;
  if (!rij) throw new Error('Een vraag zonder antwoord');
  const aantallen = Object.fromEntries(WERKSOORTEN.map((een) => [een, rij.geteld[een] ?? 0])) as Werkvoorraad['aantallen'];
  const totaal = soort === undefined ? Object.values(aantallen).reduce((som, n) => som + n, 0) : aantallen[soort];
  return {
    positie: rij.positie,
    uiteen: rij.uiteen,
    antwoord: { peildatum, bekendOp: bekendOp ?? rij.bekend_op, aantallen, totaal, pagina, perPagina, items: rij.items },
  };
}
