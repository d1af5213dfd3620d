import { Keuze } from '../velden/codes.js';
import { Genest } from '../velden/samenstelling.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';
import { nietLeeg, Zelfassessment } from './zelfassessment.js';

export const BESLISSERS = ['coordinerend-behandelaar', 'wettelijk-verwijzer', 'cjg'] as const;

export class VerlengBehandeling {
  @Datum({ uitleg: 'Datum van het besluit tot verlengen.' })
  datum!: string;

  @Datum({ uitleg: 'Nieuwe laatste dag; na de huidige maximale einddatum. Mag voor het besluit liggen, bij een late aanvraag.' })
  nieuweEinddatum!: string;

  @Keuze(BESLISSERS, { uitleg: 'Wie besluit.' })
  beslisser!: (typeof BESLISSERS)[number];

  @Datum({ uitleg: 'Dag waarop de wettelijk verwijzer akkoord ging, als dat zo is.', optioneel: true })
  akkoordVerwijzerOp?: string;

  @Genest(() => Zelfassessment, { uitleg: 'Zelfassessment dat met het verzoek meekomt.', optioneel: true, samenhang: [nietLeeg] })
  zelfassessment?: Zelfassessment;
}

export const verlengBehandeling = opdracht({
  opdracht: 'verleng-behandeling',
  doel: 'traject',
  pad: 'trajecten/{id}/verlengingen',
  gegevens: VerlengBehandeling,
  titel: 'Behandeling verlengen',
  uitleg:
    'Vraagt een verlenging. Wat de regels niet toelaten wordt ook vastgelegd, als geweigerd met alle redenen; ' +
    'een meegestuurd zelfassessment wordt dan toch vastgelegd.',
  gebeurtenissen: ['VerlengingVastgelegd', 'VerlengingGeweigerd', 'ZelfassessmentToegevoegd'],
});
