/** A ledger in a fresh database, to which tests put commands as the service does, without its edges. */
import { v5 } from 'uuid';
import { migreer, grootboekMigraties, openPostgresGrootboek, type Envelop, type EigenGrootboek, type Uitspraak } from '#event-store';
import { maakTestDatabase, type TestDatabase } from '#event-store/test';
import {
  beslis,
  beslisCorrectie,
  EERSTE_REGELINGEN,
  OPDRACHTEN,
  regelboek,
  type Bekend,
  type FeitOpdracht,
  type Gebeurtenis,
} from '#traject';
import { MODELLEN, ZOEKMODEL } from '../opslag/modellen.js';
import { ALLE_NAMEN } from '../opslag/stand.js';
import { leesmodelMigraties } from '../opslag/tabellen.js';
import { herbouw } from '../projector/herbouw.js';
import { openDb, type Db } from '../vragen/kader.js';

const RUIMTE = '6b1f0e52-5a5c-4f0e-9d0b-0a4a3f3f1c11';

/** A uuid that a test can name. */
export const uuid = (naam: string | number): string => v5(String(naam), RUIMTE);

export interface Opgave {
  readonly opdracht: FeitOpdracht | 'trek-gebeurtenis-in';
  /** The stream that the command is about, by the name of its subject. */
  readonly van: `${'traject' | 'jeugdige' | 'regeling' | 'aanbieder' | 'inzet'}-${string}`;
  /** Instant of recording. */
  readonly op: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

export interface Proef {
  readonly db: TestDatabase;
  readonly grootboek: EigenGrootboek;
  readonly lezer: Db;
  /** Records a command; the events, or none when it was impossible. */
  doe(opgave: Opgave): Promise<readonly Envelop[]>;
  /** Brings the read models up to the ledger. */
  bij(): Promise<Db>;
  /** Read models that have projected nothing. */
  wis(): Promise<void>;
  /** The ledger as it was at the first start, and read models that have projected nothing of it. */
  opnieuw(): Promise<void>;
  sluit(): Promise<void>;
}

const EERSTE = EERSTE_REGELINGEN.map(({ vastgelegdOp, gegevens }) => {
  const id = uuid(gegevens.naam);
  const vast = { soort: 'RegelingVastgesteld', versie: 1, door: { rol: 'systeem' }, gebeurtenisId: id, opdrachtId: id };
  return { ...vast, stroom: `regeling-${gegevens.naam}`, geldigOp: gegevens.geldigVan, vastgelegdOp, gegevens: { ...gegevens } };
});

/** Read models that stand at the beginning, as if they had been built on an empty ledger. */
const GEWIST = `truncate leesmodel_stand, ${ALLE_NAMEN.join(', ')};
  insert into leesmodel_stand (naam, versie, positie, bekend_op)
    select naam, versie, 0, '1970-01-01T00:00:00.000Z' from (values ${[...MODELLEN, ZOEKMODEL].map((m) => `('${m.naam}', ${String(m.versie)})`).join(', ')}) as m (naam, versie);`;

const alsGebeurtenissen = (envelopen: readonly Envelop[]): readonly Gebeurtenis[] => envelopen as unknown as readonly Gebeurtenis[];

function besluit(opgave: Opgave, opdrachtId: string, bekend: Bekend): ReturnType<typeof beslis> {
  const { opdracht, gegevens } = opgave;
  if (opdracht !== 'trek-gebeurtenis-in') return beslis({ opdracht, opdrachtId, gegevens }, bekend);
  const weg = bekend.geschiedenis.find((g) => g.gebeurtenisId === gegevens['gebeurtenisId']);
  if (!weg) return { onmogelijk: { reden: 'al-ingetrokken', gebeurtenissen: [] } };
  const vervanging = gegevens['vervanging'] as { opdracht: FeitOpdracht; gegevens: Record<string, unknown> } | undefined;
  const [doel] = opgave.van.split('-') as [(typeof OPDRACHTEN)[FeitOpdracht]['doel']];
  const correctie = { opdracht, opdrachtId, gegevens: { gebeurtenisId: weg.gebeurtenisId, reden: 'x' }, ...(vervanging && { vervanging }) };
  return beslisCorrectie(correctie, doel, weg, bekend);
}

const LEEG = `truncate gebeurtenis, onmogelijk; update kop set positie = 0, vastgelegd_op = '1970-01-01T00:00:00.000Z';`;

/** Opens an empty ledger with the three regelingen of the first start. `klok`: when commands that name no instant are recorded. */
export async function maakProef(): Promise<Proef> {
  const db = await maakTestDatabase();
  await migreer(db.pool, [...grootboekMigraties, ...leesmodelMigraties]);
  const grootboek = await openPostgresGrootboek({
    url: db.url,
    pool: db.pool,
    klok: () => '2026-11-22T12:00:00.000Z',
    altijdBij: 'regeling-',
  });
  await grootboek.zaai(EERSTE);
  const lezer = openDb(db.pool);
  let teller = 0;
  return {
    db,
    grootboek,
    lezer,
    async doe(opgave) {
      teller += 1;
      const opdrachtId = uuid(`opdracht-${String(teller)}`);
      const traject = opgave.van.replace(/^inzet-/, 'traject-');
      const verwerkt = await grootboek.append({
        opdrachtId,
        afdruk: '00',
        versOpdrachtId: true,
        vastgelegdOp: opgave.op,
        door: { rol: 'import' },
        stromen: [...new Set([opgave.van, traject])],
        vooraf: () => undefined,
        voorwaarde: () => undefined,
        beslis: (stand, { vastgelegdOp }): Uitspraak => {
          const regels = regelboek(alsGebeurtenissen(stand.altijdBij()))({ op: vastgelegdOp });
          const geschiedenis = alsGebeurtenissen(stand.geschiedenis(opgave.van));
          const bekend = {
            geschiedenis,
            traject: alsGebeurtenissen(stand.geschiedenis(traject)),
            inGebruikDoor: ['x'],
            regels,
            vastgelegdOp,
          };
          const uit = besluit(opgave, opdrachtId, bekend);
          if ('onmogelijk' in uit) return uit;
          return {
            gebeurtenissen: uit.gebeurtenissen.map((g) => {
              const { jeugdigeId } = g.gegevens;
              return {
                ...g,
                versie: 1,
                stroom: opgave.van,
                ...(typeof jeugdigeId === 'string' && { verwijstNaar: `jeugdige-${jeugdigeId}` }),
              };
            }),
          };
        },
      });
      return verwerkt.soort === 'vastgelegd' ? verwerkt.gebeurtenissen : [];
    },
    async bij() {
      await herbouw({ pool: db.pool, bron: grootboek, zoekwaarden: () => Promise.resolve([]) });
      return lezer;
    },
    async wis() {
      await db.pool.query(GEWIST);
    },
    async opnieuw() {
      await db.pool.query(LEEG);
      await db.pool.query(GEWIST);
      await grootboek.zaai(EERSTE);
    },
    async sluit() {
      await grootboek.close();
      await db.sluit();
    },
  };
}
