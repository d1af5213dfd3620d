/** What holds for every command, on objects made from the published schemas. */
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { opdrachten } from './opdrachten.js';
import { schemaVan } from './schema.js';
import { fouten } from './test/fouten.js';
import { willekeurig } from './test/willekeurig.js';
import { valideer } from './valideer.js';
import { veldenVan, type Klasse } from './velden/veld.js';

type Lichaam = Record<string, unknown>;

/** What a schema cannot say: the rules about several fields. */
const SAMENHANG: Readonly<Record<string, (lichaam: Lichaam) => Lichaam>> = {
  'voer-triage-uit': (l) => ({ ...l, uitkomst: 'perceel-2' }),
  'start-behandeling': (l) => ({ ...l, crisis: true }),
  'verleng-behandeling': (l) => ({ ...l, zelfassessment: l['zelfassessment'] && { ...l['zelfassessment'], onderbouwing: 'a' } }),
  'voeg-zelfassessment-toe': (l) => ({ ...l, onderbouwing: 'a' }),
  'zet-onderaannemer-in': (l) => ({ ...l, tot: l['tot'] && l['datum'] }),
  'stel-regeling-vast': (l) => ({ ...l, geldigTot: l['geldigTot'] && l['geldigVan'] }),
  'trek-gebeurtenis-in': (l) => ({ ...l, vervanging: l['vervanging'] && passend(l['vervanging'] as Lichaam) }),
};

/** A replacement drawn from the schema has the gegevens of any command: keep those that fit. */
function passend(vervanging: Lichaam): unknown {
  const naam = String(vervanging['opdracht']);
  const klasse = opdrachten.find(({ opdracht }) => opdracht === naam)?.ingangen[0]?.gegevens;
  const gegevens = (SAMENHANG[naam] ?? ((l: Lichaam) => l))(vervanging['gegevens'] as Lichaam);
  return klasse && valideer(klasse, gegevens).waarde ? { ...vervanging, gegevens } : null;
}

/** Every place in a body, with how to put something else there. */
function plaatsen(waarde: unknown, pad = ''): readonly string[] {
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([naam, deel]) => [`${pad}/${naam}`, ...plaatsen(deel, `${pad}/${naam}`)]);
}

function met(waarde: unknown, [naam, ...rest]: readonly string[], nieuw: unknown): unknown {
  if (naam === undefined) return nieuw;
  if (Array.isArray(waarde)) return waarde.map((deel: unknown, index) => (String(index) === naam ? met(deel, rest, nieuw) : deel));
  return { ...(waarde as Lichaam), [naam]: met((waarde as Lichaam)[naam], rest, nieuw) };
}

/** The instance that class-validator itself would be given. */
function instantie(klasse: Klasse, bron: Lichaam): object {
  const velden = new Map(veldenVan(klasse).map((veld) => [veld.naam, veld.soort]));
  const maak = (naam: string, waarde: unknown): unknown => {
    const binnen = velden.get(naam)?.klasse?.(bron);
    if (Array.isArray(waarde)) return waarde.map((element: unknown) => maak(naam, element));
    return binnen && typeof waarde === 'object' && waarde !== null ? instantie(binnen, waarde as Lichaam) : waarde;
  };
  return Object.assign(new klasse(), Object.fromEntries(Object.entries(bron).map(([naam, waarde]) => [naam, maak(naam, waarde)])));
}

const volgensClassValidator = (klasse: Klasse, bron: unknown): boolean =>
  validateSync(instantie(klasse, bron as Lichaam), { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true }).length === 0;

fc.configureGlobal({ numRuns: 40 });

const gevallen = opdrachten.flatMap(({ opdracht, ingangen }) => ingangen.map(({ doel, gegevens }) => [opdracht, doel, gegevens] as const));

describe.each(gevallen)('%s (%s)', (opdracht, _doel, klasse) => {
  const lichaam = willekeurig(schemaVan(klasse)).map((waarde) => SAMENHANG[opdracht]?.(waarde as Lichaam) ?? waarde);

  it('neemt aan wat het schema toelaat, ook nog eens', () => {
    fc.assert(
      fc.property(lichaam, (invoer) => {
        const { waarde, fouten: gemeld } = valideer(klasse, invoer);

        expect(gemeld).toBeUndefined();
        expect(valideer(klasse, waarde).waarde).toEqual(waarde);
        expect(volgensClassValidator(klasse, invoer)).toBe(true);
      }),
    );
  });

  it('meldt van een kapot veld precies de plaats', () => {
    const stuk = lichaam
      .filter((invoer) => plaatsen(invoer).length > 0)
      .chain((invoer) =>
        fc.constantFrom(...plaatsen(invoer)).map((pad) => ({ invoer: met(invoer, pad.slice(1).split('/'), Symbol.for('kapot')), pad })),
      );
    fc.assert(
      fc.property(stuk, ({ invoer, pad }) => {
        expect(fouten(klasse, invoer).map((fout) => fout.split(' ')[0])).toEqual([pad]);
        expect(volgensClassValidator(klasse, invoer)).toBe(false);
      }),
    );
  });

  it('meldt van een onbekend veld precies de plaats', () => {
    const vreemd = lichaam.chain((invoer) => {
      const objecten = ['', ...plaatsen(invoer)].filter((pad) => isObject(op(invoer, pad)));
      return fc
        .constantFrom(...objecten)
        .map((pad) => ({ invoer: met(invoer, `${pad}/vreemd`.slice(1).split('/'), 1), pad: `${pad}/vreemd` }));
    });
    fc.assert(
      fc.property(vreemd, ({ invoer, pad }) => {
        expect(fouten(klasse, invoer)).toEqual([`${pad} onbekend-veld`]);
        expect(volgensClassValidator(klasse, invoer)).toBe(false);
      }),
    );
  });
});

const isObject = (waarde: unknown): boolean => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
const op = (waarde: unknown, pad: string): unknown =>
  pad
    .split('/')
    .slice(1)
    .reduce<unknown>((binnen, naam) => (binnen as Lichaam)[naam], waarde);

describe('welke invoer ook', () => {
  const rommelVoor = (klasse: Klasse): fc.Arbitrary<Lichaam> => {
    const velden = veldenVan(klasse).map(({ naam }) => naam);
    return fc.dictionary(fc.oneof(fc.constantFrom(...velden), fc.string()), fc.oneof(fc.jsonValue(), fc.anything()), { maxKeys: 8 });
  };

  it.each(gevallen)('%s (%s) gooit nooit', (_opdracht, _doel, klasse) => {
    fc.assert(
      fc.property(fc.oneof(rommelVoor(klasse), fc.anything()), (invoer) => {
        expect(() => valideer(klasse, invoer)).not.toThrow();
      }),
    );
  });

  it.each(gevallen)('%s (%s) oordeelt als class-validator', (_opdracht, _doel, klasse) => {
    // Fields of these names make class-validator itself look for its rules on the wrong class.
    const gewoon = rommelVoor(klasse).filter((invoer) => !/__proto__|constructor/.test(fc.stringify(invoer)));
    fc.assert(
      fc.property(gewoon, (invoer) => {
        expect(valideer(klasse, invoer).fouten === undefined).toBe(volgensClassValidator(klasse, invoer));
      }),
    );
  });
});
