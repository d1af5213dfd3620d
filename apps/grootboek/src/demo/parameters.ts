/**
 * All that the synthetic region is made of, in one place. All numbers are EXAMPLE VALUES: where a public source gives one, or an order of
 * magnitude, it stands beside it ([C] collegebesluit Heemstede 11-03-2025, [R] raadsbrief Heemstede 2024); the others are guesses that make a
 * plausible story and say nothing about the real region. Unless said otherwise chances are 0-1, times are days, amounts eurocents, counts for
 * schaal 1. `na` is the time until it happens, `duur` how long it lasts; a happening whose trajectory ends before it does not take place.
 */

import type { Duur, Gewichten, Spreiding } from './toeval.js';

/** The day the simulated ledger ends, in the year the addendum ran: the natural moment to look at a demo. */
export const DEMO_PEILDATUM = '2025-10-15';

type PeriodePerJaar = Readonly<Partial<Record<number, readonly [van: string, tot: string]>>>;

/** Share of the referrals, length of treatment, tariff an hour, ages at referral. */
interface Productprofiel {
  readonly aandeel: number;
  readonly behandeling: Duur;
  readonly tariefCent: number;
  readonly leeftijd: Spreiding;
}

const PRODUCTEN: Readonly<Record<string, Productprofiel>> = {
  'basis-jggz': { aandeel: 24, behandeling: [235, 0.55], tariefCent: 11_200, leeftijd: [6, 17] },
  'specialistische-jggz': { aandeel: 26, behandeling: [340, 0.55], tariefCent: 13_400, leeftijd: [6, 17] },
  'diagnostiek-jggz': { aandeel: 15, behandeling: [125, 0.5], tariefCent: 12_600, leeftijd: [4, 16] },
  'begeleiding-ambulant': { aandeel: 22, behandeling: [310, 0.5], tariefCent: 7_900, leeftijd: [4, 17] },
  // Elsewhere in the country for ages 7 to 13, begun before the 13th birthday.
  dyslexiezorg: { aandeel: 13, behandeling: [430, 0.35], tariefCent: 9_800, leeftijd: [7, 12] },
};

export const DEMO_PARAMETERS = {
  /** First and last day of recording. Perceel 1 begins early, so that its list has a past on 2023-01-01. */
  begin: '2022-07-01',
  einde: DEMO_PEILDATUM,
  /** Perceel 2 begins before its contract (2024-01-01), which then opens with treatments that run already. */
  beginPerceel2: '2023-04-03',
  producten: PRODUCTEN,

  bevolking: {
    /** Inhabitants x 1000 by gemeentecode, rounded: order of magnitude of CBS 2023. */
    gemeenten: { '0392': 165, '0453': 69, '0375': 43, '0396': 39, '0397': 28, '0377': 24, '0473': 17 } as Gewichten,
    leeftijdPerceel1: [3, 16] as Spreiding,
    kansen: { zonderBsn: 0.02, zonderNaam: 0.01, tweedeVoornaam: 0.3 },
    /** A move to another of the gemeenten. */
    verhuizing: { kans: 0.04, na: [20, 600] as Spreiding },
    /** Referred twice for one question (huisarts and CJG); referred again after the end. */
    dubbeleVerwijzing: { kans: 0.015, na: [2, 30] as Spreiding },
    terugkeer: { kans: 0.1, na: [30, 420] as Spreiding },
    /** A request for destruction, long after the end (Jeugdwet 7.3.9). */
    vernietiging: { kans: 0.004, na: [200, 320] as Spreiding },
  },

  instroom: {
    /** New referrals a year. Perceel 2: with returns some 2,400, a quarter of 9,700 young clients [C][R]. Perceel 1: what its list asks for. */
    perJaar: { 1: 2_850, 2: 2_270 },
    /** Referrals by month, 1 = mean: fewer in the summer holidays. */
    seizoen: [1.1, 1.05, 1.1, 1, 1.05, 1.05, 0.75, 0.65, 1, 1.05, 1.15, 1.05],
    /** Types of the Informatieprotocol: 01 gemeentelijke toegang, 02 huisarts, 03 jeugdarts, 04 GI, 05 medisch specialist, 08 rechter. */
    verwijzer: {
      1: { '01': 54, '04': 20, '02': 13, '05': 7, '03': 4, '08': 2 } as Gewichten,
      2: { '02': 54, '01': 28, '05': 8, '03': 7, '04': 3 } as Gewichten,
    },
    kansen: { verwijzernaam: 0.5, hulpvraag: 0.8, maximaleDuur: 0.06, afschaling: 0.08 },
    maximaleDuur: { P6M: 2, P9M: 2, P12M: 3 } as Gewichten,
    /** Starts before anybody referred, a year; the verwijzing comes later or never. */
    crisis: { perJaar: 90, inPerceel1: 0.6, verwijzing: 0.88, na: [1, 35] as Spreiding, behandeling: [60, 0.6] as Duur },
  },

  triage: {
    na: [1, 14] as Spreiding,
    kansen: { zonder: 0.006, toelichting: 0.25, anderProduct: 0.05 },
    uitkomst: {
      1: { 'perceel-1': 85, 'perceel-2': 5, voorliggend: 7, afgewezen: 3 } as Gewichten,
      2: { 'perceel-2': 90, 'perceel-1': 3, voorliggend: 5, afgewezen: 2 } as Gewichten,
    },
    /** The classes are local; safety comes first [R]. */
    urgentie: {
      1: { regulier: 64, hoog: 24, veiligheid: 10, crisis: 2 } as Gewichten,
      2: { regulier: 78, hoog: 18, veiligheid: 3, crisis: 1 } as Gewichten,
    },
    /** Turned away: mostly ended soon, now and then helped all the same. */
    afgewezen: { beeindigd: 0.8, tochGeholpen: 0.03, na: [1, 30] as Spreiding },
    /** A second look while waiting, by perceel; only from perceel 1 to the other. */
    opnieuw: { kans: { 1: 0.06, 2: 0.02 }, na: [30, 240] as Spreiding },
    opnieuwUitkomst: { urgenter: 70, 'ander-perceel': 18, voorliggend: 12 } as Gewichten,
  },

  perceel1: {
    consortia: 4,
    plaatsingNa: [0, 10] as Spreiding,
    tweedePlaatsing: { kans: 0.005, na: [7, 60] as Spreiding },
    /** Open placements to steer by: 742 (a little more, since some are recorded late) and 1,604 are public [R], the rest is a guess. */
    wachtlijst: { '2022-07-01': 0, '2022-12-30': 748, '2023-01-01': 748, '2024-01-01': 1_430, '2024-04-30': 1_606, '2025-12-31': 1_900 },
    /** Noise around that line: standard deviation as a share of it, and how much of one day's noise is left the next. */
    ruis: { deel: 0.003, blijft: 0.95 },
    /** Who is called: in order of placement, this many days earlier by urgency, shifted by chance (standard deviation). */
    voorrang: { crisis: 400, veiligheid: 220, hoog: 120, regulier: 0 } as Gewichten,
    volgordeSpreiding: 100,
    langWachtend: { kans: 0.08, dagen: [60, 250] as Spreiding },
    behandeling: [330, 0.6] as Duur,
  },

  wachten: {
    verwijderd: { kans: { 1: 0.2, 2: 0.1 }, na: { 1: [15, 320] as Spreiding, 2: [10, 120] as Spreiding } },
    reden: { ingetrokken: 38, 'elders-geholpen': 27, 'geen-reactie': 18, opgeschoond: 15, overleden: 1 } as Gewichten,
    /** The days on which lists are cleaned: a removal as opgeschoond waits for the next. */
    opschoning: ['2022-12-12', '2023-06-19', '2023-11-20', '2024-06-17', '2024-11-18', '2025-06-16'],
    /** After geen-reactie or opgeschoond: on a list again, ended, or (the rest) waiting on no list. */
    vraagBlijft: { terug: 0.35, terugNa: [14, 90] as Spreiding, beeindigd: 0.4, beeindigdNa: [20, 90] as Spreiding },
    /** After the other reasons the end should follow; sometimes nobody records it. */
    vertrokken: { beeindigd: 0.8, na: [0, 40] as Spreiding },
    overbrugging: { kans: { 1: 0.18, 2: 0.06 }, na: [14, 150] as Spreiding, duur: [30, 200] as Spreiding, stoptBijStart: 0.7 },
    kansen: { verwijderdOp18: 0.85, toelichting: 0.2 },
  },

  perceel2: {
    /** More than 80 showed interest (jeugdhulpzkij.nl); 2a instellingen, 2b vrijgevestigden. Places: clients at once. */
    aanbieders: 80,
    instelling: { aantal: 28, plaatsen: [45, 100] as Spreiding, producten: [2, 4] as Spreiding },
    vrijgevestigd: { plaatsen: [4, 16] as Spreiding, producten: [1, 2] as Spreiding },
    /** No aannameplicht: the chance that one who is asked refuses, with places left and without. */
    weigert: { ruimte: 0.32, vol: 0.92, toelichting: 0.3 },
    reden: { 'geen-capaciteit': 62, 'niet-passend': 38 } as Gewichten,
    /** Share of the aanbieders that admit nobody, in any quarter. */
    aanmeldstop: 0.07,
    zoeken: { na: [2, 12] as Spreiding, opnieuwNa: [5, 24] as Spreiding },
    /** After each refusal; those who are not ended go on waiting on no list. */
    geeftOp: { kans: 0.05, beeindigd: 0.5, na: [5, 40] as Spreiding },
    /** Most keep no list [R]: the share of the accepted that is placed on one, and of those refused after all. */
    geplaatst: 0.55,
    alsnogGeweigerd: { kans: 0.03, na: [10, 60] as Spreiding },
    startNa: [43, 0.75] as Duur,
  },

  behandeling: {
    /** `zonderEinde`: stopped, but never ended in the ledger. `jaareinde`: ends around New Year that are dated 31 December. */
    kansen: { behandelaarGenoemd: 0.7, individueleOvereenkomst: 0.008, zonderEinde: 0.02, jaareinde: 0.3, verderNa18: 0.15 },
    /** JZ588 reasons of an end after treatment. */
    reden: { 31: 66, 34: 11, 32: 9, 33: 3, 35: 4, 38: 4, 39: 3 } as Gewichten,
    onderbreking: { kans: 0.09, duur: [14, 80] as Spreiding, hervat: 0.94, redenGenoemd: 0.8 },
    wissel: { kans: 0.02, reden: { overname: 4, faillissement: 1, 'op-verzoek': 5 } as Gewichten },
    onderaannemer: { kans: 0.08, kansOnderAddendum: 0.16, duur: [40, 160] as Spreiding, metTot: 0.4 },
    /** Inzet is registered now and then for a whole stretch: days between, quarters of an hour, share of an onderaannemer. */
    inzet: { om: [60, 105] as Spreiding, kwartieren: [6, 30] as Spreiding, onderaannemer: 0.4 },
  },

  verlenging: {
    /** Asked so long before the end of the maximum, or too late and so long after it, or not at all. */
    vooraf: [8, 42] as Spreiding,
    teLaat: { kans: 0.06, na: [1, 30] as Spreiding },
    nietGevraagd: 0.1,
    /** `stoptOpMaximum`: without more time; the others run over it. `verwijzerBeslist`: under the old rule. */
    kansen: { stoptOpMaximum: 0.6, verwijzerBeslist: 0.7 },
    maanden: [3, 6],
    /** Requests that the ledger refuses. `vooruitlopend`: decided alone under an addendum that was still to be decided. */
    fout: { zonderAkkoord: 0.03, teLang: 0.01, zonderZelfassessment: 0.15, zonderToetsing: 0.1, vooruitlopend: 0.25 },
    herkansingNa: [10, 30] as Spreiding,
    akkoordVooraf: [0, 21] as Spreiding,
    zelfassessment: { vooraf: 0.35, inDossier: 0.5, behandelaarGenoemd: 0.5 },
    toetsing: { voortzetten: 70, afbouwen: 14, beeindigen: 8, overdragen: 8 } as Gewichten,
  },

  overdracht: {
    /** Chance by product that one question becomes several; outside the addendum mostly an overdracht at once. */
    meervoudig: { 'basis-jggz': 0.08, 'specialistische-jggz': 0.14, 'begeleiding-ambulant': 0.09 } as Gewichten,
    kansen: { vastgesteldZonderAddendum: 0.2, verantwoord: 0.55, onderbouwing: 0.7 },
    cjg: { meteen: 0.55, later: 0.2, na: [5, 45] as Spreiding },
    vraagNa: [0, 21] as Spreiding,
    geweigerd: { kans: 0.2, na: [20, 90] as Spreiding, opnieuw: 0.5, opnieuwNa: [10, 40] as Spreiding },
    /** Days earlier in the queue of perceel 1: the question is known, and two parties wait for the answer. */
    eerder: 150,
  },

  plafond: {
    /** Euro a year for each place. */
    perPlaats: [1_000, 1_800] as Spreiding,
    /** In 2024 plafonds became known only at the end of the first quarter [R]; under the addendum they are not raised [C]. */
    vastgesteld: { 2024: ['2024-03-18', '2024-03-29'], 2025: ['2025-01-13', '2025-01-24'] } as PeriodePerJaar,
    gewijzigd: { 2024: ['2024-08-01', '2024-11-29'], 2025: ['2025-04-01', '2025-09-30'] } as PeriodePerJaar,
    kansen: { verhoogd: 0.14, verlaagd: 0.04, metBesluit: 0.25 },
    procent: [5, 20] as Spreiding,
  },

  loket: {
    /** Office hours in Amsterdam, minutes after midnight; closed on weekends and these days (MM-DD). */
    open: [510, 1_050] as Spreiding,
    gesloten: ['01-01', '04-27', '12-25', '12-26'],
    /** Recorded some days after it happened, or late; the rest on the same day. */
    later: { kans: 0.14, dagen: [1, 4] as Spreiding },
    laat: { kans: 0.04, dagen: [7, 42] as Spreiding },
    /** Withdrawn and replaced (of the kinds that are); a start that gets another date; an end withdrawn while treatment goes on. */
    correctie: { kans: 0.018, na: [2, 40] as Spreiding },
    inLijn: { na: [2, 14] as Spreiding },
    eindeVergissing: { kans: 0.004, duur: [30, 120] as Spreiding },
  },
};

/** What `demoRegio` may be given instead of the example values. */
export type DemoParameters = typeof DEMO_PARAMETERS;
