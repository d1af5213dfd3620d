/** The answer to a command: recorded, or a problem (RFC 9457). Derived from the events alone, so a retry gets the same one. */
import type { Doel, VeldFout } from '#contracten';
import type { Envelop, Onmogelijk } from '#event-store';
import { GEWEIGERDE_VERZOEKEN } from '#traject';

export interface Probleem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly VeldFout[];
  readonly reden?: string;
  readonly gebeurtenissen?: readonly string[];
}

export interface Vastgelegd {
  readonly status: 200 | 201;
  readonly location?: string;
  readonly eerder: boolean;
  readonly lichaam: Readonly<Record<string, unknown>> & { readonly volgnummer: number; readonly gebeurtenissen: readonly Envelop[] };
}

export type Antwoord = Vastgelegd | { readonly probleem: Probleem };

const PROBLEMEN = {
  'ongeldige-invoer': [400, 'Ongeldige invoer', 'De opdracht klopt niet; hieronder staat wat er mis is.'],
  'niet-aangemeld': [401, 'Niet aangemeld', 'Meld u aan en probeer het opnieuw.'],
  'geen-toegang': [403, 'Geen toegang', 'Uw rol mag dit niet.'],
  'niet-gevonden': [404, 'Niet gevonden', 'Dit is niet bekend, of niet voor u.'],
  'onmogelijke-volgorde': [409, 'Onmogelijke volgorde', 'Dit kan zo niet gebeurd zijn.'],
  'sleutel-hergebruikt': [409, 'Sleutel hergebruikt', 'Onder deze Idempotency-Key is al een andere opdracht vastgelegd.'],
  'gelijktijdig-gewijzigd': [412, 'Gelijktijdig gewijzigd', 'Iemand anders heeft intussen iets vastgelegd; bekijk dat eerst.'],
  'te-groot': [413, 'Te groot', 'Het lichaam is te groot.'],
  'verkeerd-mediatype': [415, 'Verkeerd mediatype', 'Stuur application/json.'],
  'methode-niet-toegestaan': [405, 'Methode niet toegestaan', 'Dit pad kent deze methode niet; Allow noemt de methoden die het wel kent.'],
  'niet-aanvaardbaar': [406, 'Niet aanvaardbaar', 'Deze vorm van antwoord is er niet; vraag application/json of, bij een lijst, text/csv.'],
  'te-traag': [408, 'Te traag', 'De aanvraag kwam niet op tijd binnen.'],
  'koppen-te-groot': [431, 'Koppen te groot', 'Het adres en de koppen zijn samen te groot.'],
  'interne-fout': [500, 'Interne fout', 'Er ging bij ons iets mis. Probeer het later opnieuw, met dezelfde Idempotency-Key.'],
  'niet-beschikbaar': [503, 'Niet beschikbaar', 'Dit kan nu even niet. Probeer het zo opnieuw.'],
} as const;

export type Slug = keyof typeof PROBLEMEN;

export const PROBLEEMSOORTEN = Object.keys(PROBLEMEN) as readonly Slug[];

const TYPE = 'https://trajectgrootboek.example/problemen/';

export function probleem(slug: Slug, meer: Partial<Pick<Probleem, 'detail' | 'errors' | 'reden' | 'gebeurtenissen'>> = {}): Probleem {
  const [status, title, detail] = PROBLEMEN[slug];
  return { type: `${TYPE}${slug}`, title, status, detail, ...meer };
}

const UITLEG: Readonly<Record<string, string>> = {
  'in-de-toekomst': 'Een datum ligt in de toekomst.',
  'na-einde': 'Het traject is op die datum al beëindigd, of er gebeurde daarna nog iets.',
  'voor-verwijzing': 'Dit ligt voor de verwijzing.',
  'tweede-verwijzing': 'Het traject heeft al een verwijzing.',
  'al-geregistreerd': 'Deze jeugdige is al geregistreerd.',
  'al-in-behandeling': 'De behandeling loopt al.',
  'niet-in-behandeling': 'Op die datum loopt er geen behandeling.',
  'al-onderbroken': 'De behandeling is al onderbroken.',
  'niet-onderbroken': 'De behandeling is niet onderbroken.',
  'al-geplaatst': 'Het traject staat al op de lijst van deze aanbieder.',
  'al-open': 'Er loopt er al een.',
  'niet-open': 'Er loopt er geen.',
  'overdracht-open': 'Er staat al een overdracht open.',
  'geen-overdracht': 'Er staat geen overdracht open.',
  'in-perceel-1': 'De behandeling is in perceel 1.',
  'overdracht-op-startdag': 'Een overdracht kan niet op de dag van de start worden voltooid.',
  'in-gebruik': 'Deze jeugdige heeft trajecten; vervang de registratie in plaats van haar in te trekken.',
  'plaatsing-in-behandeling': 'Het traject is in behandeling; wachten is dan een overdracht.',
  'niet-geplaatst': 'Het traject staat niet op de lijst van deze aanbieder.',
  'latere-verlenging': 'Er is al een latere verlenging toegekend.',
  'al-ingetrokken': 'Deze gebeurtenis is al ingetrokken, of is zelf een intrekking.',
  'inzet-buiten-traject': 'De inzet ligt buiten het traject.',
  'triage-in-behandeling': 'Tijdens behandeling verandert een triage het perceel of product niet.',
  'triage-zonder-product': 'Noem bij triage naar perceel 2 het product.',
};

/** Why something cannot have happened, in words. */
export const uitlegVan = (reden: string): string => UITLEG[reden] ?? PROBLEMEN['onmogelijke-volgorde'][2];

export const alsOnmogelijk = ({ reden, gebeurtenissen }: Onmogelijk): Probleem =>
  probleem('onmogelijke-volgorde', { detail: uitlegVan(reden), reden, gebeurtenissen });

const VELD: Readonly<Record<Doel, string>> = { traject: 'trajectId', jeugdige: 'jeugdigeId', aanbieder: 'aanbieder', regeling: 'naam' };
const PAD: Readonly<Record<Doel, string>> = {
  traject: 'trajecten',
  jeugdige: 'jeugdigen',
  aanbieder: 'aanbieders',
  regeling: 'regelingen',
};
/** A request that the rules refused: recorded as that. */
export const isGeweigerd = ({ soort }: Pick<Envelop, 'soort'>): boolean => (GEWEIGERDE_VERZOEKEN as ReadonlySet<string>).has(soort);

const MAAKT_NIEUW: ReadonlySet<string> = new Set(['VerwijzingGeregistreerd', 'BehandelingGestart', 'RegelingVastgesteld']);

/** A new jeugdige, trajectory or regeling: 201. A jeugdige can only be registered when nobody is. */
const isNieuw = ({ soort, volgnummer, gegevens }: Envelop): boolean =>
  gegevens['vervangt'] === undefined && (soort === 'JeugdigeGeregistreerd' || (MAAKT_NIEUW.has(soort) && volgnummer === 0));

/** `gebeurtenissen`: at least one, opened for the reader. */
export function alsVastgelegd(doel: Doel, kenmerk: string, gebeurtenissen: readonly Envelop[], eerder: boolean): Vastgelegd {
  const nieuw = gebeurtenissen[0] !== undefined && isNieuw(gebeurtenissen[0]);
  const geweigerd = gebeurtenissen.find(isGeweigerd);
  const uitkomst = geweigerd ? { uitkomst: 'geweigerd', redenen: geweigerd.gegevens['redenen'] } : { uitkomst: 'vastgelegd' };
  const lichaam = { [VELD[doel]]: kenmerk, volgnummer: gebeurtenissen.at(-1)?.volgnummer ?? 0, ...uitkomst, gebeurtenissen };
  return { status: nieuw ? 201 : 200, eerder, lichaam, ...(nieuw && { location: `/v1/${PAD[doel]}/${kenmerk}` }) };
}
