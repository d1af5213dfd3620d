/** Finding a jeugdige: exact, through keyed hashes, and by POST, since a bsn may stand in no address. */
import { GevondenJeugdigen, ZoekJeugdige } from '#contracten';
import { LEEST, zoekJeugdigen, type Zoekwaarde } from '#leesmodellen';
import type { Kluis } from '#beveiliging';
import { gemeenteOp, woonplaatsen } from '#traject';
import { alsGebeurtenissen } from '../../uitvoeren/bekend.js';
import { opBsn, opNaam } from '../../uitvoeren/zoekwaarden.js';
import { leesvraag } from '../leesvraag.js';

const gezocht = ({ bsn, achternaam = '', geboortedatum = '' }: ZoekJeugdige, kluis: Kluis): Zoekwaarde =>
  bsn === undefined ? opNaam(kluis, achternaam, geboortedatum) : opBsn(kluis, bsn);

export const zoeken = leesvraag({
  naam: 'zoekJeugdigen',
  pad: 'jeugdigen/_zoek',
  groep: 'Jeugdigen',
  titel: 'Een jeugdige zoeken',
  uitleg: 'Op precies dit bsn, of op precies deze achternaam met geboortedatum. Wie vergeten is wordt niet gevonden.',
  recht: 'zoeken',
  vraag: ZoekJeugdige,
  antwoord: GevondenJeugdigen,
  bron: 'leesmodel',
  leest: LEEST.zoeken,
  zoekt: true,
  beantwoord: async ({ vraag, moment }, { db, grootboek, kluis }) => {
    const { soort, waarde } = gezocht(vraag, kluis);
    const ids = await zoekJeugdigen(db, soort, waarde);
    const stromen = await grootboek.readStreams(ids.map((id) => `jeugdige-${id}`));
    const gemeente = (id: string): string | null =>
      gemeenteOp(woonplaatsen(alsGebeurtenissen(stromen.get(`jeugdige-${id}`) ?? [])), moment.peildatum);
    return { antwoord: { items: ids.map((jeugdigeId) => ({ jeugdigeId, gemeente: gemeente(jeugdigeId) })) } };
  },
});
