import { EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Instelfout, instellingenUit } from './instellingen.js';
import { STROOMSOORTEN, bezwaarTegenAdres } from './kurrentdb-adres.js';

const ADRES = 'esdb://naam:geheim@host:2113';

/** The sentence with which the service does not start; undefined when it goes on. */
function bezwaarBijStart(KURRENTDB_URL: string, KURRENTDB_VOORVOEGSEL = ''): string | undefined {
  try {
    instellingenUit({ KURRENTDB_URL, KURRENTDB_VOORVOEGSEL });
    return undefined;
  } catch (fout) {
    if (fout instanceof Instelfout) return fout.message;
    throw fout;
  }
}

/** What the client itself says of an address: printed, and thrown. */
function clientZegt(adres: string): { readonly gedrukt: readonly string[]; readonly fout?: unknown } {
  const gedrukt: string[] = [];
  const echt = globalThis.console;
  globalThis.console = Object.assign(Object.create(echt) as Console, { warn: (regel: string) => void gedrukt.push(regel) });
  try {
    EventStoreDBClient.connectionString(adres);
    return { gedrukt };
  } catch (fout) {
    return { gedrukt, fout };
  } finally {
    globalThis.console = echt;
  }
}

describe('KURRENTDB_URL', () => {
  it.each([
    ADRES,
    'esdb://localhost',
    'esdb+discover://kurrentdb.example:2113/?tls=true',
    'esdb://een:2113,twee, drie:2114?tls=false&tlsVerifyCert=true',
    'esdb://jan@example.nl:g/h%3F%40%3A%25@host?tls=false/',
    `${ADRES}? TLS = false &default_Deadline=5000&keep-alive-interval=-1&keepAliveTimeout=10000`,
    `${ADRES}?nodePreference=Leader&throwOnAppendFailure=true&connectionName=grootboek%20a=b`,
    `${ADRES}?maxDiscoverAttempts=10&discoveryInterval=0&gossipTimeout=5`,
  ])('kan %s zijn, en daarvan zegt de client niets', (adres) => {
    expect(bezwaarBijStart(adres)).toBeUndefined();
    expect(clientZegt(adres)).toEqual({ gedrukt: [] });
  });

  it.each(['tlsCAFile', 'userCertFile', 'userKeyFile'])('kan met %s een bestand noemen', (optie) => {
    const rest = { tlsCAFile: '', userCertFile: '&userKeyFile=/k', userKeyFile: '&userCertFile=/c' }[optie] ?? '';
    expect(bezwaarBijStart(`${ADRES}?${optie}=/certificaten/ca%20van%20ons.crt${rest}`)).toBeUndefined();
    expect(bezwaarBijStart(`${ADRES}?${optie}=/100%`)).toBe(`De optie ${optie} in KURRENTDB_URL is een pad, met een % geschreven als %25.`);
  });

  it.each([
    ['?onbekend=1', 'De optie onbekend in KURRENTDB_URL bestaat niet: haal die weg, of verbeter de naam.'],
    ['?tls=true&tlsCaFiles=/ca.crt', 'De optie tlsCaFiles in KURRENTDB_URL bestaat niet'],
    ['?DnsDiscover=true', 'De optie DnsDiscover in KURRENTDB_URL bestaat niet'],
    [
      '?tlsVerifyCert=false',
      'De optie tlsVerifyCert in KURRENTDB_URL kan alleen true zijn: noem het certificaat van de uitgever in tlsCAFile.',
    ],
    ['?TLS_verify-cert= false ', 'De optie tlsVerifyCert in KURRENTDB_URL kan alleen true zijn'],
    ['?tlsVerifyCert=false&tlsVerifyCert=true', 'De optie tlsVerifyCert in KURRENTDB_URL kan alleen true zijn'],
    ['?tls&a=1', 'In KURRENTDB_URL horen na het vraagteken alleen opties te staan'],
  ])('weigert %s: de client zou het hele adres afdrukken', (opties, zin) => {
    expect(bezwaarBijStart(ADRES + opties)?.slice(0, zin.length)).toBe(zin);
    expect(clientZegt(ADRES + opties).gedrukt.join('')).toContain(':geheim@');
  });

  it.each([
    ['http://host', 'KURRENTDB_URL begint met esdb://'],
    ['esdb://', 'KURRENTDB_URL begint met esdb://'],
    ['esdb://naam:geheim', 'In KURRENTDB_URL horen computers met hun poort te staan'],
    ['esdb://[::1]:2113', 'In KURRENTDB_URL horen computers met hun poort te staan'],
    ['esdb://naam:geheim@', 'In KURRENTDB_URL horen computers met hun poort te staan'],
    ['esdb://naam:ge%heim@host', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    [`${ADRES}?`, 'In KURRENTDB_URL horen na het vraagteken alleen opties te staan'],
    [`${ADRES}?tls=`, 'In KURRENTDB_URL horen na het vraagteken alleen opties te staan'],
    [`${ADRES}?tls=false&`, 'In KURRENTDB_URL horen na het vraagteken alleen opties te staan'],
    [`${ADRES}?tls=false?tls=false`, 'In KURRENTDB_URL horen na het vraagteken alleen opties te staan'],
    [`${ADRES}?tls=nee`, 'De optie tls in KURRENTDB_URL is true of false.'],
    [`${ADRES}?defaultDeadline=0`, 'De optie defaultDeadline in KURRENTDB_URL is een geheel getal van 1 tot en met 2147483647.'],
    [`${ADRES}?keepAliveInterval=-2`, 'De optie keepAliveInterval in KURRENTDB_URL is -1, of een geheel getal van 10000'],
    [`${ADRES}?connectionName=%zz`, 'De optie connectionName in KURRENTDB_URL is een naam zonder accenten'],
  ])('weigert %s in onze woorden', (adres, zin) => {
    expect(bezwaarBijStart(adres)?.slice(0, zin.length)).toBe(zin);
    expect(clientZegt(adres).fout).toBeInstanceOf(Error);
  });

  it.each([
    ['throwOnAppendFailure=false', 'kan alleen true zijn: anders telt als vastgelegd wat is geweigerd.'],
    ['nodePreference=follower', 'kan alleen leader zijn: alleen de leider legt vast.'],
    ['nodePreference=read_only_replica', 'kan alleen leader zijn'],
    ['nodePreference=random', 'kan alleen leader zijn'],
    ['gossipTimeout=0', 'is een geheel getal van 1 tot en met 2147483647.'],
    ['gossipTimeout=9999999999', 'is een geheel getal van 1'],
    ['gossipTimeout=5s', 'is een geheel getal van 1'],
    ['defaultDeadline=1e4', 'is een geheel getal van 1'],
    ['maxDiscoverAttempts=0', 'is een geheel getal van 1'],
    ['connectionName=caf%C3%A9', 'is een naam zonder accenten, met een % geschreven als %25.'],
    ['keepAliveTimeout=0', 'is -1, of een geheel getal van 1000 tot en met 2147483647.'],
  ])('weigert %s: de client neemt het aan, en het grootboek kan er niet mee', (optie, zin) => {
    const [naam = ''] = optie.split('=');

    expect(bezwaarBijStart(`${ADRES}?${optie}`)).toMatch(new RegExp(`^De optie ${naam} in KURRENTDB_URL ${zin}`));
    expect(clientZegt(`${ADRES}?${optie}`)).toEqual({ gedrukt: [] });
  });

  it.each([
    ['esdb://naam:ge:heim@host', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    ['esdb://naam:ge@heim@host', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    ['esdb://host:2113?tls=true&tlsCAFile=/certificaten@2026', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    ['esdb://host:2113?connectionName=a@heim', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    ['esdb://naam:ge@h?heim=1@host', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    ['esdb://naam@host', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    ['esdb://host/?tls=false', 'In KURRENTDB_URL horen computers met hun poort te staan'],
    ['esdb://naam:ge heim @host', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    ['esdb:// naam:geheim@host', 'Schrijf in KURRENTDB_URL leestekens in de naam en het wachtwoord als code'],
    ['esdb+discover://een:2113,twee:2113', 'Met esdb+discover:// zoekt KURRENTDB_URL de computers zelf op onder één naam'],
    ['esdb://host?tls=true&TLS=false', 'De optie tls staat meer dan eens in KURRENTDB_URL: laat er een staan.'],
  ])('weigert %s, waarvan de client een ander wachtwoord of een andere computer maakt', (adres, zin) => {
    expect(bezwaarBijStart(adres)?.slice(0, zin.length)).toBe(zin);
    expect(bezwaarBijStart(adres)).not.toContain('heim');
  });

  it.each(['keepAliveInterval=9999', 'keep_alive_interval=0'])('weigert %s: de client zou bij elke verbinding waarschuwen', (optie) => {
    expect(bezwaarBijStart(`${ADRES}?${optie}`)).toBe(
      'De optie keepAliveInterval in KURRENTDB_URL is -1, of een geheel getal van 10000 tot en met 2147483647.',
    );
    expect(clientZegt(`${ADRES}?${optie}`).gedrukt).toHaveLength(1);
  });

  it.each(['userCertFile=/c', 'userKeyFile=/k'])('weigert %s zonder het andere bestand', (optie) => {
    expect(bezwaarBijStart(`${ADRES}?${optie}`)).toBe(
      'De opties userCertFile en userKeyFile horen in KURRENTDB_URL bij elkaar: noem ze beide, of geen van beide.',
    );
    expect(clientZegt(`${ADRES}?${optie}`).fout).toBeInstanceOf(Error);
  });

  it.each([0, 65_536, 99_999])('weigert poort %d', (poort) => {
    expect(bezwaarBijStart(`esdb://host:${String(poort)}`)).toContain('horen computers met hun poort te staan');
  });

  it('laat niets door waarover de client iets zegt', () => {
    const stuk = fc.constantFrom(
      ...'?&=:,/@% '.split(''),
      'host',
      ':2113',
      'tls=false',
      '&tls_verify_cert=',
      '&gossipTimeout=',
      'false',
      '7',
      '?tls',
    );
    const adressen = fc
      .tuple(fc.constantFrom('esdb://', 'esdb://naam:geheim@', `${ADRES}?tls=false`), fc.array(stuk, { maxLength: 6 }))
      .map(([begin, stukken]) => begin + stukken.join(''));
    let door = 0;
    fc.assert(
      fc.property(adressen, (adres) => {
        if (bezwaarTegenAdres(adres) !== undefined) return;
        door += 1;
        expect(clientZegt(adres)).toEqual({ gedrukt: [] });
      }),
      { numRuns: 1_000 },
    );
    expect(door).toBeGreaterThan(20);
  });
});

describe('KURRENTDB_VOORVOEGSEL', () => {
  it.each(['', 'noord-', 'proef-0a1b-', 'inzet', 'noord-inzet-', 'Traject-'])('kan %j zijn', (voorvoegsel) => {
    expect(bezwaarBijStart(ADRES, voorvoegsel)).toBeUndefined();
  });

  it('begint niet als een stroom van een grootboek zonder voorvoegsel', () => {
    for (const soort of STROOMSOORTEN)
      for (const voorvoegsel of [soort, `${soort}noord-`])
        expect(bezwaarBijStart(ADRES, voorvoegsel)).toBe(
          `KURRENTDB_VOORVOEGSEL begint met ${soort}, zoals wat van een grootboek zonder voorvoegsel is: kies een andere naam, bijvoorbeeld noord-`,
        );
  });

  it('begint niet als een stroom van KurrentDB zelf', () => {
    expect(bezwaarBijStart(ADRES, '$noord-')).toBe(
      'KURRENTDB_VOORVOEGSEL begint met een $, zoals wat van KurrentDB zelf is: kies een andere naam, bijvoorbeeld noord-',
    );
  });

  it('doet niet ter zake zonder KURRENTDB_URL', () => {
    expect(instellingenUit({ KURRENTDB_VOORVOEGSEL: '$noord-' }).kurrentdb).toBeUndefined();
  });
});
