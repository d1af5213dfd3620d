/** By what a jeugdige is found: keyed hashes of the bsn, and of surname with birth date. Exact, and the same however it was typed. */
import type { Kluis } from '#beveiliging';
import type { Envelop } from '#event-store';
import type { Zoekwaarde, Zoekwaarden } from '#leesmodellen';
import { registratie } from '#traject';
import { alsGebeurtenissen } from './bekend.js';
import { openStromen } from './openen.js';

const gelijkgemaakt = (naam: string): string => naam.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');

export const opBsn = (kluis: Kluis, bsn: string): Zoekwaarde => ({ soort: 'bsn', waarde: kluis.zoekwaarde(`bsn|${bsn}`) });

export const opNaam = (kluis: Kluis, achternaam: string, geboortedatum: string): Zoekwaarde => ({
  soort: 'naam',
  waarde: kluis.zoekwaarde(`naam|${gelijkgemaakt(achternaam)}|${geboortedatum}`),
});

function vanJeugdige(kluis: Kluis, open: readonly Envelop[]): readonly Zoekwaarde[] {
  const gegevens = registratie(alsGebeurtenissen(open))?.gegevens;
  if (!gegevens) return [];
  const { bsn, naam, geboortedatum } = gegevens;
  return [
    ...(bsn === undefined ? [] : [opBsn(kluis, bsn)]),
    ...(naam === undefined || geboortedatum === undefined ? [] : [opNaam(kluis, naam.achternaam, geboortedatum)]),
  ];
}

/** Of a jeugdige as registered; nothing once that registration is withdrawn, or forgotten: then there is no key left to open it with. */
export const maakZoekwaarden =
  (kluis: Kluis): Zoekwaarden =>
  async (stromen) =>
    (await openStromen(stromen, kluis)).map((open) => vanJeugdige(kluis, open));
