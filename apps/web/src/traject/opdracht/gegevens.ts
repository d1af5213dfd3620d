/** Between what stands in the boxes of a form and what the service takes and gives. */
import { leesDatum, toonDatum } from '../../delen/datum.js';
import { leesDuur, toonDuur } from '../woorden.js';
import { gevraagdeVelden, type Invoerveld, type Opdrachtvorm, type Veldsoort, type Waarden } from './velden.js';

export type Gegevens = Readonly<Record<string, unknown>>;

const CENT = 100;

/** `95,50` as 9550; what is no amount stays as it was typed. */
const leesEuro = (tekst: string): unknown =>
  /^\d+([.,]\d{1,2})?$/.test(tekst) ? Math.round(Number(tekst.replace(',', '.')) * CENT) : tekst;
const leesGetal = (tekst: string): unknown => (/^\d+$/.test(tekst) ? Number(tekst) : tekst);

const LEES: Partial<Record<Veldsoort, (tekst: string) => unknown>> = {
  datum: leesDatum,
  janee: (tekst) => tekst === 'ja',
  perceel: leesGetal,
  getal: leesGetal,
  euro: leesEuro,
  duur: leesDuur,
};

const toonJaNee = (waarde: unknown): string => (waarde === true ? 'ja' : 'nee');
const toonEuro = (waarde: unknown): string => (Number(waarde) / CENT).toFixed(2).replace('.', ',');

const TOON: Partial<Record<Veldsoort, (waarde: unknown) => string>> = {
  datum: (waarde) => toonDatum(String(waarde)),
  janee: toonJaNee,
  euro: toonEuro,
  duur: (waarde) => toonDuur(String(waarde)),
};

const gevuld = (waarden: Waarden, { naam }: Invoerveld): string => (waarden[naam] ?? '').trim();

/** What is sent: boxes left empty are left out. */
export function alsGegevens(vorm: Opdrachtvorm, waarden: Waarden): Gegevens {
  const gegevens: Record<string, unknown> = {};
  for (const veld of gevraagdeVelden(vorm, waarden).filter((een) => gevuld(waarden, een) !== '')) {
    const [groep = '', naam] = veld.naam.split('.');
    const waarde = (LEES[veld.soort] ?? String)(gevuld(waarden, veld));
    gegevens[groep] = naam === undefined ? waarde : { ...(gegevens[groep] as object | undefined), [naam]: waarde };
  }
  return gegevens;
}

const waardeIn = (gegevens: Gegevens, pad: string): unknown =>
  pad.split('.').reduce<unknown>((deel, naam) => (deel as Gegevens | undefined)?.[naam], gegevens);

/** What stands in the boxes of what was once recorded. */
export function alsWaarden({ velden }: Opdrachtvorm, gegevens: Gegevens): Waarden {
  const gevonden = velden
    .map((veld) => [veld, waardeIn(gegevens, veld.naam)] as const)
    .filter(([, waarde]) => waarde !== undefined && waarde !== null);
  return Object.fromEntries(gevonden.map(([veld, waarde]) => [veld.naam, (TOON[veld.soort] ?? String)(waarde)]));
}

const VORMFOUT: Partial<Record<Veldsoort, readonly [RegExp | ((tekst: string) => boolean), string]>> = {
  datum: [(tekst) => leesDatum(tekst) !== undefined, 'vul een datum in als dag-maand-jaar, bijvoorbeeld 31-12-2026'],
  agb: [/^\d{8}$/, 'vul de AGB-code in: precies acht cijfers'],
  euro: [/^\d+([.,]\d{1,2})?$/, 'vul een bedrag in, bijvoorbeeld 95,50'],
  duur: [(tekst) => leesDuur(tekst) !== undefined, 'vul een duur in hele getallen in, bijvoorbeeld 9 maanden of 1 jaar en 6 maanden'],
  getal: [/^\d+$/, 'vul een heel getal in'],
};

function vormfout(soort: Veldsoort, tekst: string): string | undefined {
  const [vorm, uitleg] = VORMFOUT[soort] ?? [];
  if (vorm === undefined) return undefined;
  return (typeof vorm === 'function' ? vorm(tekst) : vorm.test(tekst)) ? undefined : uitleg;
}

const KIES: ReadonlySet<Veldsoort> = new Set<Veldsoort>(['keuze', 'janee', 'perceel', 'product']);

/** What is wrong before anything is sent, by the name of the field. */
export function invulfouten(vorm: Opdrachtvorm, waarden: Waarden): ReadonlyMap<string, string> {
  const fout = (veld: Invoerveld): string | undefined => {
    const tekst = gevuld(waarden, veld);
    if (tekst !== '') return vormfout(veld.soort, tekst);
    return veld.optioneel ? undefined : KIES.has(veld.soort) ? 'maak een keuze' : 'vul dit in';
  };
  const fouten = gevraagdeVelden(vorm, waarden)
    .map((veld) => [veld, fout(veld)] as const)
    .filter(([, tekst]) => tekst !== undefined);
  return new Map(fouten.map(([veld, tekst]) => [veld.naam, `${veld.label}: ${tekst ?? ''}.`]));
}
