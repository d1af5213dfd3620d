/** A few children who wait, recorded as staff would. */
import { DUIN, HAARLEM, KUST, uuid, VELSEN, type Proefdienst } from '../http/proefdienst.js';

interface Wachtende {
  readonly naam: string;
  readonly gemeente: string;
  readonly verwezen: string;
  readonly urgentie?: string;
  readonly geplaatst?: readonly (readonly [aanbieder: string, datum: string])[];
  readonly geweigerd?: readonly (readonly [aanbieder: string, datum: string])[];
}

const WACHTENDEN: readonly Wachtende[] = [
  { naam: 'lang', gemeente: HAARLEM, verwezen: '2025-01-06', urgentie: 'regulier', geplaatst: [[DUIN, '2025-01-20']] },
  {
    naam: 'twee lijsten',
    gemeente: VELSEN,
    verwezen: '2025-05-06',
    urgentie: 'hoog',
    geplaatst: [
      [DUIN, '2025-05-20'],
      [KUST, '2025-05-21'],
    ],
  },
  { naam: 'crisis', gemeente: HAARLEM, verwezen: '2025-06-20', urgentie: 'crisis', geplaatst: [[KUST, '2025-06-23']] },
  { naam: 'nergens', gemeente: HAARLEM, verwezen: '2025-04-01', urgentie: 'regulier', geweigerd: [[KUST, '2025-04-10']] },
];

/** The day on which the specs look. */
export const PEILDATUM = '2025-07-01';

export const trajectVan = (naam: string): string => uuid(`wachtend ${naam}`);

async function wacht(
  dienst: Proefdienst,
  { naam, gemeente, verwezen, urgentie, geplaatst = [], geweigerd = [] }: Wachtende,
): Promise<void> {
  const [jeugdige, traject] = [uuid(`jeugdige ${naam}`), trajectVan(naam)];
  await dienst.leg('jeugdigen', { jeugdigeId: jeugdige, geboortedatum: '2013-04-09', gemeente });
  const verwijzing = { jeugdigeId: jeugdige, trajectId: traject, datum: verwezen, verwijzer: { type: '02' } };
  await dienst.leg('trajecten', { ...verwijzing, perceel: 2, product: 'basis-jggz' });
  if (urgentie) await dienst.leg(`trajecten/${traject}/triages`, { datum: verwezen, uitkomst: 'perceel-2', urgentie });
  for (const [aanbieder, datum] of geplaatst) await dienst.leg(`trajecten/${traject}/wachtlijstplaatsingen`, { datum, aanbieder });
  for (const [aanbieder, datum] of geweigerd)
    await dienst.leg(`trajecten/${traject}/weigeringen`, { datum, aanbieder, reden: 'geen-capaciteit' });
}

export async function leggen(dienst: Proefdienst): Promise<void> {
  for (const wachtende of WACHTENDEN) await wacht(dienst, wachtende);
  await bijgewerkt(dienst);
}

/** Until the lists show all that was recorded. */
export async function bijgewerkt(dienst: Proefdienst): Promise<void> {
  const { positie } = await dienst.onderdelen.grootboek.kop();
  await dienst.vraag(`GET /v1/wachtlijst?vanafPositie=${String(positie)}`, { rol: 'cjg-triage' });
}
