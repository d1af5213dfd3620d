/** Who is registered already. The questions go in a body, never in an address. */
import { lees, leg } from '../api/client.js';
import type { Schemas } from '../api/schemas.js';
import { leesDatum } from '../delen/datum.js';
import { isBsn, kaalBsn } from './bsn.js';
import type { Bekende, Jeugdigevelden } from './formulier.js';

export type Zoekvraag = Schemas['ZoekJeugdige'];

const voluit = ({ voornamen, voorvoegsel, achternaam }: Schemas['JeugdigeNaam']): string =>
  [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ');

export const alsBekende = (jeugdige: Schemas['Jeugdige']): Bekende => ({
  jeugdigeId: jeugdige.jeugdigeId,
  naam: jeugdige.naam ? voluit(jeugdige.naam) : '',
  geboortedatum: jeugdige.geboortedatum ?? '',
  gemeente: jeugdige.gemeente,
  bsn: jeugdige.bsn ?? '',
  trajecten: jeugdige.trajecten.map(({ trajectId, status, product, verwijsdatum, start }) => ({
    trajectId,
    status,
    product: product ?? '',
    verwijsdatum: verwijsdatum ?? '',
    start: start ?? '',
  })),
});

const opBsn = (bsn: string): Zoekvraag => ({ bsn: kaalBsn(bsn) });
const opNaam = (achternaam: string, geboortedatum: string): Zoekvraag => ({
  achternaam: achternaam.trim(),
  geboortedatum: leesDatum(geboortedatum) ?? geboortedatum,
});

export const zoekvraagUit = ({ zoekOp, bsn, achternaam, geboortedatum }: Jeugdigevelden): Zoekvraag =>
  zoekOp === 'bsn' ? opBsn(bsn) : opNaam(achternaam, geboortedatum);

/** Everything by which somebody who is to be registered can be found, if they are already. */
export const dubbelvragen = ({ bsn, achternaam, geboortedatum }: Jeugdigevelden): readonly Zoekvraag[] => [
  ...(isBsn(kaalBsn(bsn)) ? [opBsn(bsn)] : []),
  ...(achternaam.trim() !== '' && leesDatum(geboortedatum) ? [opNaam(achternaam, geboortedatum)] : []),
];

async function bekende(jeugdigeId: string): Promise<Bekende> {
  const { gegevens } = await lees('/jeugdigen/{id}', { pad: { id: jeugdigeId } });
  return alsBekende(gegevens);
}

export async function zoek(vragen: readonly Zoekvraag[]): Promise<readonly Bekende[]> {
  const antwoorden = await Promise.all(vragen.map((lichaam) => leg('/jeugdigen/_zoek', { lichaam })));
  const ids = antwoorden.flatMap(({ gegevens }) => gegevens.items.map(({ jeugdigeId }) => jeugdigeId));
  return Promise.all([...new Set(ids)].map(bekende));
}
