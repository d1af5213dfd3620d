/** Work of many kinds, recorded as staff would. */
import { DUIN, HAARLEM, KUST, uuid, voorbeeldtraject, type Proefdienst } from '../http/proefdienst.js';
import { bijgewerkt } from './wachtenden.js';

const ZANDVOORT = '0473';
const CONSORTIUM = '42430001';

/** The day on which the specs look. */
export const WERKDAG = '2025-12-15';

/** More than fit on a page. */
export const GEWEIGERD = 51;

export const werkVan = (naam: string): string => uuid(`werk ${naam}`);

async function verwezen(dienst: Proefdienst, naam: string, datum: string, gemeente = HAARLEM): Promise<string> {
  const [jeugdigeId, trajectId] = [uuid(`jeugdige met werk ${naam}`), werkVan(naam)];
  await dienst.leg('jeugdigen', { jeugdigeId, geboortedatum: '2013-04-09', gemeente });
  await dienst.leg('trajecten', { jeugdigeId, trajectId, datum, verwijzer: { type: '02' }, perceel: 2, product: 'basis-jggz' });
  return `trajecten/${trajectId}`;
}

async function wachtend(dienst: Proefdienst): Promise<void> {
  const lang = await verwezen(dienst, 'lang', '2025-06-02');
  await dienst.leg(`${lang}/wachtlijstplaatsingen`, { datum: '2025-06-10', aanbieder: KUST });
  const overbrugd = await verwezen(dienst, 'overbrugd', '2025-07-01');
  await dienst.leg(`${overbrugd}/wachtlijstplaatsingen`, { datum: '2025-07-08', aanbieder: DUIN });
  await dienst.leg(`${overbrugd}/overbruggingen`, { datum: '2025-09-01', aanbieder: KUST });
}

/** The start of a crisis, of which the verwijzing is still to come. */
export async function crisis(dienst: Proefdienst, naam: string): Promise<void> {
  const jeugdigeId = uuid(`jeugdige met werk ${naam}`);
  await dienst.leg('jeugdigen', { jeugdigeId, geboortedatum: '2010-10-10', gemeente: HAARLEM });
  const start = { datum: '2025-12-01', aanbieder: DUIN, crisis: true, jeugdigeId, perceel: 2, product: 'basis-jggz' };
  await dienst.leg(`trajecten/${werkVan(naam)}/start`, start);
}

async function vergeten(dienst: Proefdienst): Promise<void> {
  const einde = await verwezen(dienst, 'einde', '2025-09-15');
  await dienst.leg(`${einde}/wachtlijstplaatsingen`, { datum: '2025-09-22', aanbieder: KUST });
  await dienst.leg(`${einde}/wachtlijstverwijderingen`, { datum: '2025-11-03', aanbieder: KUST, reden: 'elders-geholpen' });
  const ingehaald = await verwezen(dienst, 'ingehaald', '2025-10-01');
  await dienst.leg(`${ingehaald}/wachtlijstplaatsingen`, { datum: '2025-11-10', aanbieder: KUST });
  await dienst.leg(`${ingehaald}/start`, { datum: '2025-11-06', aanbieder: DUIN, coordinerendBehandelaar: 'Dr. Veldkamp' });
  await crisis(dienst, 'crisis');
}

const verleng = (datum: string, nieuweEinddatum: string, meer = {}): object => ({
  datum,
  nieuweEinddatum,
  beslisser: 'coordinerend-behandelaar',
  ...meer,
});

/** In treatment since 3 March 2025, for nine months: extended, asked again without what that takes, or simply going on. */
async function behandeld(dienst: Proefdienst): Promise<void> {
  const namen = ['loopt af', 'zonder zelfassessment', 'zonder toetsing', 'verstreken', 'overdracht'];
  const [af, zelf, toets, , over] = await Promise.all(namen.map(async (naam) => (await voorbeeldtraject(dienst, naam)).traject));
  await dienst.leg(`trajecten/${String(af)}/verlengingen`, verleng('2025-11-01', '2026-01-15'));
  for (const traject of [zelf, toets]) await dienst.leg(`trajecten/${String(traject)}/verlengingen`, verleng('2025-11-01', '2026-03-01'));
  await dienst.leg(`trajecten/${String(zelf)}/verlengingen`, verleng('2025-12-01', '2026-06-01'));
  const zelfassessment = { dossierReferentie: 'D-17' };
  await dienst.leg(`trajecten/${String(toets)}/verlengingen`, verleng('2025-12-01', '2026-06-01', { zelfassessment }));
  await dienst.leg(`trajecten/${String(toets)}/verlengingen`, verleng('2025-12-02', '2026-09-01'));
  await dienst.leg(`trajecten/${String(over)}/overdrachten`, { datum: '2025-11-24', consortium: CONSORTIUM });
}

async function geweigerd(dienst: Proefdienst, nummer: number): Promise<void> {
  const traject = await verwezen(dienst, `geweigerd ${String(nummer)}`, '2025-10-20', ZANDVOORT);
  await dienst.leg(`${traject}/weigeringen`, { datum: '2025-11-17', aanbieder: DUIN, reden: 'geen-capaciteit' });
}

export async function legWerk(dienst: Proefdienst): Promise<void> {
  await wachtend(dienst);
  await vergeten(dienst);
  await behandeld(dienst);
  await Promise.all(Array.from({ length: GEWEIGERD }, (_, nummer) => geweigerd(dienst, nummer)));
  await bijgewerkt(dienst);
}
