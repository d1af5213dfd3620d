/** Facts against the rules, as shown on a trajectory (contract, section 4.3). A fact is recorded all the same. */
import { achttiendeVerjaardag, dagNa, laatste, plusDuur, vroegste, type Datum } from '../datum.js';
import { geboortedatumVan, type Opname } from '../opname.js';
import { behandeling, type Episode, type Toestand } from '../toestand.js';
import { stapVanVorige, zelfassessmentVoor } from '../verlenging/regels.js';
import { alsTweedeOnderMaatregelToegekend } from './toetsing.js';

/** `regel` names the article or maatregel; where no event brought it about, gebeurtenisId is the start. */
export interface Afwijking {
  readonly soort: keyof typeof REGELS;
  readonly regel: string;
  readonly gebeurtenisId: string;
  readonly sinds: Datum;
}

const REGELS = {
  'start-zonder-triage': 'Overeenkomst: behandeling begint na triage door het CJG',
  'start-zonder-verwijzing': 'Jeugdwet artikel 2.6: bij crisis mag hulp voor de verwijzing beginnen; de verwijzing volgt',
  'tegen-triage': 'Overeenkomst: de laatste triage wees af of verwees naar voorliggend aanbod',
  'behandelduur-overschreden': 'Overeenkomst: maximale behandelduur van het product, met de toegekende verlengingen',
  'afgesproken-duur-overschreden': 'Verwijzing: de duur die de verwijzer als maximum noemde',
  'onderaanneming-buiten-behandelduur': 'Maatregel aanvullende behandelaren: altijd binnen de maximale behandelduur van het traject',
  'zelfassessment-ontbreekt': 'Maatregel behandelduur: de tweede verlenging vraagt een zelfassessment in het dossier',
  'voortzetting-zonder-regeling': 'Maatregel meervoudig voortzetten: gold niet op deze datum',
  'cjg-koppeling-ontbreekt': 'Maatregel meervoudig voortzetten: tijdelijk voortzetten vraagt een gekoppelde CJG-medewerker',
  'geplaatst-tijdens-behandeling': 'Overeenkomst: wachten tijdens behandeling is een overdracht',
  'einde-ontbreekt': 'Informatieprotocol 3.6: wie van de lijst is en niet meer komt, heeft een einde nodig',
  leeftijdsgrens: 'Jeugdwet artikel 1.1: jeugdhulp tot 18 jaar',
} as const;

interface Vraag {
  readonly o: Opname;
  readonly t: Toestand;
  readonly peildatum: Datum;
}

type Gevonden = { readonly soort: Afwijking['soort']; readonly gebeurtenisId: string; readonly sinds: Datum };
type Zoeker = (vraag: Vraag) => readonly Gevonden[];

const eerste = (t: Toestand): Episode | undefined => t.episodes[0];

/** The last day of treatment up to and including peildatum. */
const laatsteBehandeldag = ({ t, peildatum }: Vraag): Datum => t.episodes.at(-1)?.laatsteDag ?? peildatum;

/** The first day of treatment on or after `vanaf`, if there was one by peildatum; brought about by nothing but the start going on. */
function vanafDag(vraag: Vraag, soort: Gevonden['soort'], vanaf: Datum, tot: Datum): readonly Gevonden[] {
  const start = eerste(vraag.t);
  if (!start) return [];
  const sinds = laatste(vanaf, start.start);
  return sinds <= tot ? [{ soort, gebeurtenisId: start.gebeurtenisId, sinds }] : [];
}

const eersteMaximum = ({ t }: Vraag): Datum | null => eerste(t)?.maximaleEinddatum ?? null;

const behandelduurOverschreden: Zoeker = (vraag) => {
  const maximum = eersteMaximum(vraag);
  const tot = eerste(vraag.t)?.laatsteDag ?? vraag.peildatum;
  return maximum ? vanafDag(vraag, 'behandelduur-overschreden', dagNa(maximum), tot) : [];
};

const afgesprokenDuurOverschreden: Zoeker = (vraag) => {
  const duur = vraag.t.verwijzing?.maximaleDuur;
  const start = eerste(vraag.t);
  return duur && start ? vanafDag(vraag, 'afgesproken-duur-overschreden', plusDuur(start.start, duur), laatsteBehandeldag(vraag)) : [];
};

const onderaannemingBuitenBehandelduur: Zoeker = (vraag) => {
  const maximum = eersteMaximum(vraag);
  if (!maximum) return [];
  return vraag.t.onderaannemingen
    .filter((o) => o.episode === 1)
    .map((o) => ({ o, sinds: laatste(o.van, dagNa(maximum)), tot: vroegste(o.tot ?? vraag.peildatum, vraag.peildatum) }))
    .flatMap(({ o, sinds, tot }) =>
      sinds <= tot ? [{ soort: 'onderaanneming-buiten-behandelduur', gebeurtenisId: o.gebeurtenisId, sinds }] : [],
    );
};

const leeftijdsgrens: Zoeker = (vraag) => {
  const geboren = geboortedatumVan(vraag.o, vraag.t.jeugdigeId);
  return geboren ? vanafDag(vraag, 'leeftijdsgrens', achttiendeVerjaardag(geboren), laatsteBehandeldag(vraag)) : [];
};

/** A crisis start whose verwijzing has not come yet. */
export function startZonderVerwijzing(t: Toestand): Gevonden | undefined {
  const start = eerste(t);
  if (!t.crisis || t.verwijzing || !start) return undefined;
  return { soort: 'start-zonder-verwijzing', gebeurtenisId: start.gebeurtenisId, sinds: start.start };
}

/** Granted as the second under the maatregel, while the zelfassessment that it needed has been withdrawn since. */
const zelfassessmentOntbreekt: Zoeker = ({ o, t }) =>
  t.verzoeken
    .filter((v) => v.toegekend && v.nummer === 2 && o.eind !== undefined)
    .filter(
      (v) => !zelfassessmentVoor(o.eind ?? t, v, stapVanVorige({ ...t, verzoeken: t.verzoeken.filter((ander) => ander.stap < v.stap) })),
    )
    .filter((v) => alsTweedeOnderMaatregelToegekend(o, v))
    .map((v) => ({ soort: 'zelfassessment-ontbreekt', gebeurtenisId: v.gebeurtenisId, sinds: v.datum }));

const voortzettingZonderRegeling: Zoeker = ({ o, t }) =>
  t.meervoudigheden
    .filter((m) => !o.regels.maatregelGeldt('meervoudig-voortzetten', m.datum))
    .map((m) => ({ soort: 'voortzetting-zonder-regeling', gebeurtenisId: m.gebeurtenisId, sinds: m.datum }));

const cjgKoppelingOntbreekt: Zoeker = ({ o, t }) => {
  const laatste = t.meervoudigheden.at(-1);
  if (!laatste || laatste.verantwoord || t.cjgKoppeling) return [];
  const inPerceel2 = behandeling(t) && behandeling(t)?.perceel !== 1;
  const gevraagd = inPerceel2 && o.regels.maatregelGeldt('meervoudig-voortzetten', laatste.datum);
  return gevraagd ? [{ soort: 'cjg-koppeling-ontbreekt', gebeurtenisId: laatste.gebeurtenisId, sinds: laatste.datum }] : [];
};

const ZONDER_EINDE: readonly string[] = ['ingetrokken', 'elders-geholpen', 'leeftijd', 'overleden'];

/** Not ended, not in treatment, not placed, and last taken off a list for a reason after which nobody comes back. */
export function eindeOntbreekt(t: Toestand): Gevonden | undefined {
  const sluiting = t.laatsteSluiting;
  if (t.einde || behandeling(t) || t.plaatsingen.length > 0 || !sluiting?.reden) return undefined;
  if (!ZONDER_EINDE.includes(sluiting.reden)) return undefined;
  return { soort: 'einde-ontbreekt', gebeurtenisId: sluiting.gebeurtenisId, sinds: sluiting.datum };
}

const ZOEKERS: readonly Zoeker[] = [
  ({ t }) => t.vlaggen,
  ({ t }) => [startZonderVerwijzing(t)].filter((a) => a !== undefined),
  behandelduurOverschreden,
  afgesprokenDuurOverschreden,
  onderaannemingBuitenBehandelduur,
  zelfassessmentOntbreekt,
  voortzettingZonderRegeling,
  cjgKoppelingOntbreekt,
  ({ t }) => [eindeOntbreekt(t)].filter((a) => a !== undefined),
  leeftijdsgrens,
];

/** The afwijkingen of a trajectory on `peildatum`, `t` being its state then. */
export const afwijkingen = (o: Opname, t: Toestand, peildatum: Datum): readonly Afwijking[] =>
  ZOEKERS.flatMap((zoek) => zoek({ o, t, peildatum })).map((a) => ({ ...a, regel: REGELS[a.soort] }));
