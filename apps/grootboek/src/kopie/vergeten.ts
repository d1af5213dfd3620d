/** What was to be forgotten stays forgotten: of a copy that is put back, and of what a copy of before does not know. */
import type { ClientBase } from 'pg';
import type { Grootboek } from '#event-store';

const SOORT = 'PersoonsgegevensVernietigd';

/**
 * Keys that the ledger in this database says are destroyed: those that events name which were recorded before a destruction, of the jeugdige and of
 * the trajecten that pointed to no other child. (One that was moved, or whose referral was withdrawn, may keep its key: ADR 0012.) In a copy made as
 * it should be they are gone already.
 */
const ALSNOG = `
  with vernietigd as (
    select stroom as jeugdige, positie from gebeurtenis where soort = '${SOORT}'
  ),
  stromen as (
    select positie, jeugdige as stroom from vernietigd
    union
    select v.positie, g.stroom
    from vernietigd v join gebeurtenis g on g.verwijst_naar = v.jeugdige and g.positie < v.positie
    where not exists (
      select from gebeurtenis a where a.stroom = g.stroom and a.positie < v.positie
        and (a.verwijst_naar <> v.jeugdige or (a.soort = 'GebeurtenisIngetrokken' and a.gegevens::json ->> 'gebeurtenisId' = g.gebeurtenis_id::text))
    )
  ),
  genoemd as (
    select distinct (g.gegevens::json -> 'geheim' ->> 'sleutel')::uuid as sleutel
    from stromen join gebeurtenis g on g.stroom = stromen.stroom and g.positie < stromen.positie
  )
  update sleutel set ingepakt = null, vernietigd_op = now()
  from genoemd where sleutel.sleutel = genoemd.sleutel and ingepakt is not null`;

/** Destroys them; gives how many there still were. */
export async function vernietigAlsnog(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query(ALSNOG);
  return rowCount ?? 0;
}

const PER_KEER = 5_000;

/**
 * Every destruction in the ledger, as a line that `importeer` takes: kept apart from the copies, it makes a copy of before forget what was
 * forgotten since. Holds no personal data but the id of the jeugdige.
 */
export async function* vernietigingen(grootboek: Pick<Grootboek, 'readAll'>, voortgang: (positie: number) => void): AsyncGenerator<string> {
  let positie = 0n;
  for (;;) {
    const partij = await grootboek.readAll(positie, PER_KEER);
    const laatste = partij.at(-1);
    if (!laatste) return;
    for (const { soort, stroom, geldigOp, opdrachtId, vastgelegdOp, door, gegevens } of partij) {
      if (soort !== SOORT) continue;
      const jeugdige = stroom.slice('jeugdige-'.length);
      const opnieuw = { verzoekdatum: geldigOp, grondslag: gegevens['grondslag'] };
      yield JSON.stringify({ opdracht: 'vernietig-persoonsgegevens', jeugdige, opdrachtId, vastgelegdOp, door, gegevens: opnieuw });
    }
    positie = BigInt(laatste.positie);
    voortgang(Number(positie));
  }
}
