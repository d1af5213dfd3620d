/** GET /v1/wachtlijst/verloop: how the wachtlijst grew and shrank. From its changes alone, so that beginstand + instroom - uitstroom = eindstand. */
import { sql } from 'kysely';
import type { Datum, Instant } from '#traject';
import { bekend, standVan, type Db, type Filters, type Gelezen, type Gestand, type Sql, type Zicht } from './kader.js';
import { LEEST } from './leest.js';
import { perioden, type Periode, type Stap } from './perioden.js';

export interface Uitstroom {
  readonly gestart: number;
  readonly geweigerd: number;
  /** By reason; only those that occur. */
  readonly verwijderd: Readonly<Record<string, number>>;
  readonly beeindigd: number;
  readonly verplaatst: number;
}

export interface VerloopPeriode extends Periode {
  readonly beginstand: number;
  readonly instroom: number;
  readonly uitstroom: Uitstroom;
  readonly eindstand: number;
}

export interface Verloop {
  readonly van: Datum;
  readonly tot: Datum;
  readonly stap: Stap;
  readonly bekendOp: Instant;
  readonly items: readonly VerloopPeriode[];
}

/** `zicht`: a gemeente sees its residents; an aanbieder the placements with itself. */
export interface Verloopvraag extends Filters {
  readonly van: Datum;
  readonly tot: Datum;
  readonly stap: Stap;
  readonly bekendOp?: Instant | undefined;
  readonly zicht: Zicht;
}

/** In which period (0: before the first), what kind of change, and how often. */
interface Stroming {
  readonly periode: number;
  readonly soort: string;
  readonly aantal: number;
}

const VERWIJDERD = 'verwijderd:';

/** Does the item, before or after the change, match the filters? */
function past(kant: 'van' | 'naar', { zicht, perceel, gemeente, product }: Verloopvraag): Sql {
  const eisen = { perceel, gemeente, product };
  const delen = Object.entries(eisen).flatMap(([naam, waarde]) =>
    waarde === undefined ? [] : [sql`${sql.ref(`m.${kant}_${naam}`)} = ${waarde}`],
  );
  const woont = zicht.soort === 'gemeente' ? [sql`${sql.ref(`m.${kant}_gemeente`)} = ${zicht.code}`] : [];
  return sql.join([sql.ref(kant === 'van' ? 'm.was' : 'm.is'), ...delen, ...woont], sql` and `);
}

const vanAanbieder = ({ aanbieder, zicht }: Verloopvraag): Sql =>
  sql.join(
    [
      sql`true`,
      ...[aanbieder, zicht.soort === 'aanbieder' ? zicht.agb : undefined].flatMap((agb) =>
        agb === undefined ? [] : [sql`m.aanbieder = ${agb}`],
      ),
    ],
    sql` and `,
  );

/** An item that comes to match flows in; one that goes has its reason; one that stays but ceases to match is verplaatst. */
const stromingen = (vraag: Verloopvraag, grenzen: readonly Datum[]): Sql => sql`
  select width_bucket(datum, ${grenzen}::date[]) as periode, case when na then 'instroom' when bleef then 'verplaatst' else reden end as soort, count(*)::int as aantal
  from (
    select m.geldig_van as datum, m.reden, m.is as bleef, coalesce(${past('van', vraag)}, false) as voor, coalesce(${past('naar', vraag)}, false) as na
    from wachtlijstmutatie m where m.geldig_van < ${vraag.tot}::date and ${bekend('m', vraag.bekendOp)} and ${vanAanbieder(vraag)}
  ) as mutatie
  where voor <> na group by 1, 2`;

const som = (stromen: readonly Stroming[]): number => stromen.reduce((totaal, { aantal }) => totaal + aantal, 0);

function uitstroom(stromen: readonly Stroming[]): Uitstroom {
  const van = (soort: string): number => som(stromen.filter((s) => s.soort === soort));
  const verwijderd = stromen
    .filter(({ soort }) => soort.startsWith(VERWIJDERD))
    .map(({ soort, aantal }) => [soort.slice(VERWIJDERD.length), aantal] as const);
  return {
    gestart: van('gestart'),
    geweigerd: van('geweigerd'),
    verwijderd: Object.fromEntries(verwijderd.sort(([a], [b]) => (a < b ? -1 : 1))),
    beeindigd: van('beeindigd'),
    verplaatst: van('verplaatst'),
  };
}

/** The change in the number of items. */
const saldo = (stromen: readonly Stroming[]): number => som(stromen.map((s) => (s.soort === 'instroom' ? s : { ...s, aantal: -s.aantal })));

function items(alle: readonly Periode[], stromen: readonly Stroming[]): readonly VerloopPeriode[] {
  const perPeriode = Map.groupBy(stromen, ({ periode }) => periode);
  let stand = saldo(perPeriode.get(0) ?? []);
  return alle.map((periode, i) => {
    const eigen = perPeriode.get(i + 1) ?? [];
    const beginstand = stand;
    stand += saldo(eigen);
    const instroom = som(eigen.filter(({ soort }) => soort === 'instroom'));
    return { ...periode, beginstand, instroom, uitstroom: uitstroom(eigen), eindstand: stand };
  });
}

/** Rejects with TeVeelPerioden when the stretch has more than 400 periods. */
export async function leesVerloop(db: Db, vraag: Verloopvraag): Promise<Gelezen<Verloop>> {
  const { van, tot, stap, bekendOp } = vraag;
  const alle = perioden(van, tot, stap);
  const grenzen = alle.length === 0 ? [van] : alle.map((periode) => periode.van);
  const { rows } = await sql<Gestand & { stromen: readonly Stroming[] }>`
    select stand.*, (select coalesce(json_agg(stroming), '[]') from (${stromingen(vraag, grenzen)}) as stroming) as stromen from ${standVan(LEEST.verloop)} as stand`.execute(
    db,
  );
  const [rij] = rows;
  if (!rij) throw new Error('Een vraag zonder antwoord');
  return {
    positie: rij.positie,
    uiteen: rij.uiteen,
    antwoord: { van, tot, stap, bekendOp: bekendOp ?? rij.bekend_op, items: items(alle, rij.stromen) },
  };
}
