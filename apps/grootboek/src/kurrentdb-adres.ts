/**
 * What is wrong with the address of KurrentDB and with the prefix of the streams on it, in one sentence that never quotes the address. The client
 * (6.2.1, parseConnectionString) prints the whole address, password and all, with every new connection when it does not know an option, and its
 * other errors quote a part of it: it only gets what it takes without a word.
 */

/** All streams of the ledger (contract, section 2). */
export const STROOMSOORTEN: readonly string[] = ['jeugdige-', 'traject-', 'inzet-', 'regeling-', 'aanbieder-'];

interface Regel {
  readonly mag: (waarde: string) => boolean;
  /** Follows "De optie … in KURRENTDB_URL". */
  readonly moet: string;
}

/** How the client compares names of options, and of preferences. */
const plat = (tekst: string): string => tekst.trim().toLowerCase().replace(/[_-]/g, '');

/** As the client reads names, passwords and paths; undefined when they cannot be read. */
function gedecodeerd(tekst: string): string | undefined {
  try {
    return decodeURIComponent(tekst);
  } catch {
    return undefined;
  }
}

/** The longest that a timer of Node can wait. Further off than that the client makes dates that do not exist. */
const MEEST = 2_147_483_647;

const JA_NEE: Regel = { mag: (waarde) => /^(true|false)$/.test(waarde), moet: 'is true of false' };
const PAD: Regel = { mag: (waarde) => gedecodeerd(waarde) !== undefined, moet: 'is een pad, met een % geschreven als %25' };
const getal = (minst: number): Regel => ({
  mag: (waarde) => /^-?\d{1,10}$/.test(waarde) && Number(waarde) >= minst && Number(waarde) <= MEEST,
  moet: `is een geheel getal van ${minst} tot en met ${MEEST}`,
});

/** -1 is what the client takes for off. */
const uitOf = (minst: number): Regel => ({
  mag: (waarde) => waarde === '-1' || getal(minst).mag(waarde),
  moet: `is -1, of ${getal(minst).moet.slice(3)}`,
});

/** The options of the client, without values that it refuses and those that the ledger cannot work with. */
const OPTIES: Readonly<Record<string, Regel>> = {
  tls: JA_NEE,
  // With false the client prints the address, and goes on verifying.
  tlsVerifyCert: { mag: (waarde) => waarde === 'true', moet: 'kan alleen true zijn: noem het certificaat van de uitgever in tlsCAFile' },
  tlsCAFile: PAD,
  userCertFile: PAD,
  userKeyFile: PAD,
  // Else a conflict is an answer instead of an error, and the ledger takes it for recorded.
  throwOnAppendFailure: { mag: (waarde) => waarde === 'true', moet: 'kan alleen true zijn: anders telt als vastgelegd wat is geweigerd' },
  // Appends ask for the leader, and after a refusal the client would look for another follower.
  nodePreference: { mag: (waarde) => plat(waarde) === 'leader', moet: 'kan alleen leader zijn: alleen de leider legt vast' },
  // It goes along as a header of HTTP/2, which takes nothing else.
  connectionName: {
    mag: (waarde) => /^[ -~]+$/.test(gedecodeerd(waarde) ?? ''),
    moet: 'is een naam zonder accenten, met een % geschreven als %25',
  },
  defaultDeadline: getal(1),
  maxDiscoverAttempts: getal(1),
  gossipTimeout: getal(1),
  discoveryInterval: getal(0),
  // With less the client warns at every connection, or takes a slow answer for a dead server.
  keepAliveInterval: uitOf(10_000),
  keepAliveTimeout: uitOf(1_000),
};

const OP_NAAM = new Map(Object.entries(OPTIES).map(([naam, regel]) => [plat(naam), { naam, regel }]));

const BEGIN = 'KURRENTDB_URL begint met esdb:// of esdb+discover://, bijvoorbeeld esdb://localhost:2113?tls=false';
const WIE =
  'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code: een % als %25, een : als %3A, een ? als %3F, een @ als %40 en een spatie als %20.';
const WAAR = 'In KURRENTDB_URL horen computers met hun poort te staan, met een komma ertussen: esdb://kurrentdb-1:2113,kurrentdb-2:2113';
const EEN =
  'Met esdb+discover:// zoekt KURRENTDB_URL de computers zelf op onder één naam: noem er daar één, of begin met esdb:// en noem ze alle.';
const HOE = 'In KURRENTDB_URL horen na het vraagteken alleen opties te staan, als naam=waarde met een & ertussen.';

/** Name and password are found as the client finds them; what it leaves out of the password, it leaves out without a word. */
const ADRES = /^esdb(?:\+discover)?:\/\/(?:([^:]+):([^@]+)@)?(.*)$/s;
/** A slash is only taken behind a port. */
const COMPUTER = /^[\p{L}\p{N}._-]+(?::(\d{1,5})\/*)?$/u;
const MEESTE_POORT = 65_535;
const OPTIE = /^\s*([\w-]+)\s*=(.*\S.*)$/s;

function isComputer(tekst: string): boolean {
  const [gevonden, poort = '1'] = COMPUTER.exec(tekst.trim()) ?? [];
  return gevonden !== undefined && Number(poort) > 0 && Number(poort) <= MEESTE_POORT;
}

/** The client takes the one with the other, or not at all. */
function bezwaarTegenPaar(namen: readonly string[]): string | undefined {
  if (namen.includes('usercertfile') === namen.includes('userkeyfile')) return undefined;
  return 'De opties userCertFile en userKeyFile horen in KURRENTDB_URL bij elkaar: noem ze beide, of geen van beide.';
}

/** Of an option that is named twice the client takes the last. */
function bezwaarTegenDubbele(namen: readonly string[]): string | undefined {
  const dubbel = namen.find((naam, index) => namen.indexOf(naam) !== index);
  return dubbel && `De optie ${OP_NAAM.get(dubbel)?.naam ?? dubbel} staat meer dan eens in KURRENTDB_URL: laat er een staan.`;
}

function bezwaarTegenOptie(tekst: string): string | undefined {
  const [, sleutel, waarde] = OPTIE.exec(tekst) ?? [];
  if (sleutel === undefined || waarde === undefined) return HOE;
  const optie = OP_NAAM.get(plat(sleutel));
  if (!optie) return `De optie ${sleutel} in KURRENTDB_URL bestaat niet: haal die weg, of verbeter de naam.`;
  return optie.regel.mag(waarde.trim()) ? undefined : `De optie ${optie.naam} in KURRENTDB_URL ${optie.regel.moet}.`;
}

function bezwaarTegenRest(rest: string): string | undefined {
  const [computers = '', vraag, ...meer] = rest.split('?');
  if (!computers.split(',').every(isComputer)) return WAAR;
  if (meer.length > 0) return HOE;
  const opties = vraag?.split('&') ?? [];
  const bezwaar = opties.map(bezwaarTegenOptie).find((een) => een !== undefined);
  const namen = opties.map((optie) => plat(optie.split('=')[0] ?? ''));
  return bezwaar ?? bezwaarTegenDubbele(namen) ?? bezwaarTegenPaar(namen);
}

/** An @ further on is most likely one of the password: then nothing of what follows may be named. */
const isLeesbaar = (rest: string, naam = '', wachtwoord = ''): boolean =>
  gedecodeerd(`${naam} ${wachtwoord}`) !== undefined &&
  !/[:?]|^\s|\s$/.test(wachtwoord) &&
  !/[?]|^\s|\s$/.test(naam) &&
  !rest.includes('@');

/** Undefined: the client takes it, says nothing of it, and does with it what the ledger needs. */
export function bezwaarTegenAdres(adres: string): string | undefined {
  const [, naam, wachtwoord, rest] = ADRES.exec(adres.trim().replace(/\/+$/, '')) ?? [];
  if (rest === undefined) return BEGIN;
  if (!isLeesbaar(rest, naam, wachtwoord)) return WIE;
  return bezwaarTegenRest(rest) ?? (/^\s*esdb\+[^?]*,/.test(adres) ? EEN : undefined);
}

/** Two ledgers may share a server: the one must not have names that the other looks for. */
export function bezwaarTegenVoorvoegsel(voorvoegsel: string): string | undefined {
  if (voorvoegsel.startsWith('$'))
    return 'KURRENTDB_VOORVOEGSEL begint met een $, zoals wat van KurrentDB zelf is: kies een andere naam, bijvoorbeeld noord-';
  const soort = STROOMSOORTEN.find((een) => voorvoegsel.startsWith(een));
  if (soort === undefined) return undefined;
  return `KURRENTDB_VOORVOEGSEL begint met ${soort}, zoals wat van een grootboek zonder voorvoegsel is: kies een andere naam, bijvoorbeeld noord-`;
}
