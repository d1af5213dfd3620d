/** What the agreement asks of a verlenging (contract, section 5; collegebesluit of 11 March 2025, maatregel behandelduur). */
import { plusDuur, type Datum } from '../datum.js';
import type { Beslisser, Weigergrond } from '../gebeurtenissen.js';
import type { Regels } from '../regeling/regels.js';
import { behandeldProduct, behandeling, verlengd, type Toestand, type Toetsing, type Zelfassessment } from '../toestand.js';

/** A request in its place: the state just before it, and all that is known of the story, for facts of the same day. */
export interface TeToetsen {
  readonly voor: Toestand;
  readonly eind: Toestand;
  readonly regels: Regels;
  readonly verzoek: {
    readonly datum: Datum;
    readonly opdrachtId: string;
    readonly nieuweEinddatum: Datum;
    readonly beslisser: Beslisser;
    readonly akkoordVerwijzerOp?: Datum;
  };
}

/** Verlenging 1 and 2 may be decided by the coordinerend-behandelaar alone, of products with mandaat, while the maatregel holds. */
export const onderMaatregel = (regels: Regels, product: string | null, datum: Datum): boolean =>
  regels.maatregelGeldt('behandelduur', datum) && regels.mandaat(product, datum);

/** The step of the last verlenging granted before this one: what should support it must fold after that. */
export const stapVanVorige = (voor: Toestand): number => voor.verzoeken.findLast((v) => v.toegekend)?.stap ?? -1;

/**
 * The last zelfassessment that counts for a request: in the request itself, or dated on or before it and folding after the previous verlenging.
 * One handed in with a granted verlenging counts for that one alone, while that verlenging stands.
 */
export function zelfassessmentVoor(eind: Toestand, verzoek: { datum: Datum; opdrachtId?: string }, na: number): Zelfassessment | undefined {
  const elders = eind.verzoeken.filter((v) => v.toegekend && v.opdrachtId !== verzoek.opdrachtId).map((v) => v.opdrachtId);
  return eind.zelfassessments.findLast(
    (z) => z.opdrachtId === verzoek.opdrachtId || (z.datum <= verzoek.datum && z.stap > na && !elders.includes(z.opdrachtId)),
  );
}

/** Of several CJG-toetsingen dated on or before the request and folding after the previous verlenging the last decides. */
export const toetsingVoor = (eind: Toestand, datum: Datum, na: number): Toetsing | undefined =>
  eind.toetsingen.findLast((c) => c.datum <= datum && c.stap > na);

type Regel = (te: TeToetsen) => Weigergrond | undefined;

const heeftAkkoord = ({ verzoek: { datum, akkoordVerwijzerOp } }: TeToetsen): boolean =>
  akkoordVerwijzerOp !== undefined && akkoordVerwijzerOp <= datum;

const maatregel = ({ regels, voor, verzoek }: TeToetsen): boolean => onderMaatregel(regels, behandeldProduct(voor), verzoek.datum);

const nummer = ({ voor }: TeToetsen): number => verlengd(voor) + 1;

const nieuweEinddatumLigtNaHetMaximum: Regel = ({ voor, verzoek }) => {
  const maximum = behandeling(voor)?.maximaleEinddatum;
  return maximum && verzoek.nieuweEinddatum <= maximum ? 'einddatum-niet-later' : undefined;
};

const hoogstensMaximaleVerlengingVerder: Regel = ({ voor, verzoek, regels }) => {
  const episode = behandeling(voor);
  const duur = episode && regels.duren(episode.product, episode.start)?.maximaleVerlenging;
  if (!episode?.maximaleEinddatum || duur === undefined) return undefined;
  return verzoek.nieuweEinddatum > plusDuur(episode.maximaleEinddatum, duur) ? 'langer-dan-toegestaan' : undefined;
};

const verwijzerIsAkkoord: Regel = (te) => (maatregel(te) || heeftAkkoord(te) ? undefined : 'akkoord-verwijzer-ontbreekt');

const tweedeHeeftZelfassessment: Regel = (te) => {
  if (!maatregel(te) || nummer(te) !== 2) return undefined;
  return zelfassessmentVoor(te.eind, te.verzoek, stapVanVorige(te.voor)) ? undefined : 'zelfassessment-ontbreekt';
};

const derdeEnVerderHeeftCjgToetsing: Regel = (te) => {
  if (!maatregel(te) || nummer(te) < 3) return undefined;
  const toetsing = toetsingVoor(te.eind, te.verzoek.datum, stapVanVorige(te.voor));
  return toetsing?.uitkomst === 'voortzetten' ? undefined : 'cjg-toetsing-ontbreekt';
};

/** Without the referrer's timely agreement the coordinerend-behandelaar decides only verlenging 1 and 2 under the maatregel. */
const beslisserIsBevoegd: Regel = (te) => {
  if (te.verzoek.beslisser !== 'coordinerend-behandelaar' || heeftAkkoord(te)) return undefined;
  return maatregel(te) && nummer(te) <= 2 ? undefined : 'beslisser-onbevoegd';
};

const REGELS: readonly Regel[] = [
  nieuweEinddatumLigtNaHetMaximum,
  hoogstensMaximaleVerlengingVerder,
  verwijzerIsAkkoord,
  tweedeHeeftZelfassessment,
  derdeEnVerderHeeftCjgToetsing,
  beslisserIsBevoegd,
];

/** Every reason for which the rules refuse the request; none means granted. */
export const redenenTegen = (te: TeToetsen): readonly Weigergrond[] => REGELS.flatMap((regel) => regel(te) ?? []);
