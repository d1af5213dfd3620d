/** The story that the golden events were recorded from: every soort at least once. A new soort gets lines of its own at the end. */
import { uuid } from '../cli/opdrachten.js';

type Regel = readonly [op: string, opdracht: string, doel: string, gegevens: object, vervanging?: object];

export const KINDEREN = ['noor', 'sem', 'yara'] as const;
export const [NOOR, SEM, YARA] = KINDEREN;
export const [DUIN, KUST, BERG, CONSORTIUM] = ['42420001', '42420002', '42420003', '42430001'] as const;
export const REGELING = 'proefregeling-2025';

const kind = (naam: string): string => uuid(`jeugdige ${naam}`);
const verwijzing = (naam: string, product: string): object => ({
  jeugdigeId: kind(naam),
  verwijzer: { type: '02', naam: 'Huisarts Terpstra', agbCode: '01012345' },
  perceel: 2,
  product,
  hulpvraag: 'Slaapt slecht sinds de zomer.',
  maximaleDuur: 'P18M',
  afschaling: 'Na een half jaar minder vaak.',
});

/** `datum` of the command is the day of recording, unless it says otherwise. */
const REGELS: readonly Regel[] = [
  ['2024-09-02', 'stel-budgetplafond-vast', `aanbieder ${DUIN}`, { jaar: 2025, bedragCent: 10_000_000 }],
  [
    '2024-11-04',
    'registreer-jeugdige',
    'jeugdige noor',
    {
      geboortedatum: '2012-05-14',
      gemeente: '0392',
      bsn: '123456782',
      naam: { achternaam: 'Zonneveld', voorvoegsel: 'van', voornamen: 'Noor' },
    },
  ],
  ['2024-11-04', 'registreer-verwijzing', 'traject noor', verwijzing(NOOR, 'specialistische-jggz')],
  [
    '2024-11-11',
    'voer-triage-uit',
    'traject noor',
    { uitkomst: 'perceel-2', urgentie: 'hoog', product: 'specialistische-jggz', toelichting: 'Vader belde.' },
  ],
  ['2024-11-18', 'plaats-op-wachtlijst', 'traject noor', { aanbieder: DUIN }],
  ['2024-11-18', 'plaats-op-wachtlijst', 'traject noor', { aanbieder: KUST }],
  ['2024-11-25', 'registreer-weigering', 'traject noor', { aanbieder: KUST, reden: 'geen-capaciteit', toelichting: 'Vol tot mei.' }],
  ['2024-11-26', 'plaats-op-wachtlijst', 'traject noor', { aanbieder: BERG }],
  ['2024-12-02', 'verwijder-van-wachtlijst', 'traject noor', { aanbieder: BERG, reden: 'ingetrokken', toelichting: 'Te ver.' }],
  ['2024-12-02', 'start-overbrugging', 'traject noor', { aanbieder: BERG }],
  ['2025-01-06', 'beeindig-overbrugging', 'traject noor', {}],
  ['2025-01-06', 'start-behandeling', 'traject noor', { aanbieder: DUIN, coordinerendBehandelaar: 'Dr. Veldkamp' }],
  ['2025-01-20', 'registreer-inzet', 'traject noor', { aanbieder: DUIN, minuten: 90, tariefCent: 12_345 }],
  ['2025-02-10', 'onderbreek-behandeling', 'traject noor', { reden: 'Opname in het ziekenhuis.' }],
  ['2025-02-24', 'hervat-behandeling', 'traject noor', {}],
  ['2025-03-03', 'zet-onderaannemer-in', 'traject noor', { aanbieder: KUST, tot: '2025-12-31', discipline: 'Muziektherapie' }],
  ['2025-03-10', 'registreer-inzet', 'traject noor', { aanbieder: KUST, minuten: 45, tariefCent: 9_999 }],
  ['2025-04-07', 'beeindig-onderaanneming', 'traject noor', { aanbieder: KUST }],
  ['2025-04-14', 'stel-budgetplafond-vast', `aanbieder ${DUIN}`, { jaar: 2025, bedragCent: 12_000_000 }],
  ['2025-04-15', 'stel-budgetplafond-vast', `aanbieder ${DUIN}`, { jaar: 2025, bedragCent: 12_500_000, besluit: 'college 2025/41' }],
  ['2025-05-06', 'verhuis-jeugdige', 'jeugdige noor', { datum: '2025-05-05', gemeente: '0453' }],
  ['2025-05-19', 'wissel-aanbieder', 'traject noor', { aanbieder: KUST, reden: 'overname' }],
  ['2025-06-02', 'verleng-behandeling', 'traject noor', { nieuweEinddatum: '2026-04-05', beslisser: 'coordinerend-behandelaar' }],
  ['2025-06-03', 'verleng-behandeling', 'traject noor', { nieuweEinddatum: '2029-04-05', beslisser: 'coordinerend-behandelaar' }],
  [
    '2025-06-10',
    'voeg-zelfassessment-toe',
    'traject noor',
    { onderbouwing: 'Het gaat beter.', dossierReferentie: 'dossier 7', behandelaar: 'Dr. Veldkamp' },
  ],
  [
    '2025-06-16',
    'verleng-behandeling',
    'traject noor',
    { nieuweEinddatum: '2026-08-05', beslisser: 'coordinerend-behandelaar', zelfassessment: { dossierReferentie: 'dossier 8' } },
  ],
  ['2025-06-23', 'rond-cjg-toetsing-af', 'traject noor', { uitkomst: 'voortzetten', toelichting: 'In overleg met school.' }],
  ['2025-06-30', 'stel-meervoudigheid-vast', 'traject noor', { voortzettingVerantwoord: false, onderbouwing: 'Ook hulp in het gezin.' }],
  ['2025-07-01', 'koppel-cjg-medewerker', 'traject noor', { cjgMedewerker: 'Jansen' }],
  ['2025-07-02', 'vraag-overdracht-aan', 'traject noor', { consortium: CONSORTIUM }],
  ['2025-07-09', 'weiger-overdracht', 'traject noor', { reden: 'Nog geen plek.' }],
  ['2025-07-16', 'vraag-overdracht-aan', 'traject noor', { consortium: CONSORTIUM }],
  ['2025-08-04', 'voltooi-overdracht', 'traject noor', {}],
  ['2025-09-01', 'beeindig-traject', 'traject noor', { reden: '31' }],
  ['2025-09-02', 'trek-gebeurtenis-in', 'traject noor', { gebeurtenisId: 'registreer-inzet 2025-03-10', reden: 'Dubbel ingevoerd.' }],
  [
    '2025-09-03',
    'trek-gebeurtenis-in',
    'traject noor',
    { gebeurtenisId: 'beeindig-traject 2025-09-01', reden: 'Verkeerde dag.' },
    { opdracht: 'beeindig-traject', gegevens: { datum: '2025-08-29', reden: '31' } },
  ],
  ['2025-09-08', 'registreer-jeugdige', 'jeugdige sem', { geboortedatum: '2013-08-30', gemeente: '0473', naam: { achternaam: 'Duinker' } }],
  ['2025-09-08', 'registreer-verwijzing', 'traject sem', verwijzing(SEM, 'basis-jggz')],
  ['2025-09-15', 'plaats-op-wachtlijst', 'traject sem', { aanbieder: DUIN }],
  ['2025-09-22', 'vernietig-persoonsgegevens', 'jeugdige sem', { verzoekdatum: '2025-09-22', grondslag: 'Jeugdwet 7.3.9' }],
  ['2025-10-01', 'registreer-jeugdige', 'jeugdige yara', { geboortedatum: '2010-02-03', gemeente: '0392' }],
  [
    '2025-10-01',
    'start-behandeling',
    'traject yara',
    {
      aanbieder: BERG,
      crisis: true,
      grondslag: 'individuele-behandelovereenkomst',
      jeugdigeId: kind(YARA),
      perceel: 2,
      product: 'diagnostiek-jggz',
    },
  ],
  [
    '2025-10-06',
    'stel-regeling-vast',
    `regeling ${REGELING}`,
    {
      naam: REGELING,
      besluitdatum: '2025-10-06',
      geldigVan: '2025-11-01',
      geldigTot: '2026-12-31',
      soort: 'addendum',
      maatregelen: ['behandelduur'],
      producten: [{ code: 'proefproduct', naam: 'Proefproduct', perceel: 2, basisduur: 'P3M', maximaleVerlenging: 'P1M', mandaat: true }],
    },
  ],
  [
    '2025-10-13',
    'ontbind-regeling',
    `regeling ${REGELING}`,
    { datum: '2026-06-01', maatregelen: ['behandelduur'], reden: 'Er komt een ander addendum.' },
  ],
];

const ZONDER_DATUM = new Set(['registreer-jeugdige', 'stel-regeling-vast', 'vernietig-persoonsgegevens', 'trek-gebeurtenis-in']);

/** A gebeurtenisId is named by the command that recorded it. */
const metId = ({ gebeurtenisId, ...rest }: { readonly gebeurtenisId?: string }): object =>
  gebeurtenisId === undefined ? rest : { gebeurtenisId: uuid(gebeurtenisId), ...rest };

/** Lines for `grootboek importeer`, in order of recording. */
export const verhaal: readonly object[] = REGELS.map(([op, opdracht, doel, gegevens, vervanging], i) => {
  const [soort = '', naam = ''] = doel.split(' ');
  const eerder = REGELS.slice(0, i).filter(([o, w]) => o === op && w === opdracht).length;
  return {
    opdracht,
    [soort]: soort === 'jeugdige' || soort === 'traject' ? uuid(doel) : naam,
    opdrachtId: uuid(`${opdracht} ${op}${eerder === 0 ? '' : ` ${String(eerder)}`}`),
    vastgelegdOp: `${op}T${String(9 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00.000Z`,
    gegevens: { ...(ZONDER_DATUM.has(opdracht) ? {} : { datum: op }), ...metId(gegevens), ...(vervanging && { vervanging }) },
  };
});
