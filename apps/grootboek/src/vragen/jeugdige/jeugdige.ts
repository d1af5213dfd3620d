/** A jeugdige with what may be known of him, and his trajecten. */
import { Jeugdige, JeugdigePad, PeilVraag } from '#contracten';
import { gemeenteOp, registratie, trajectbeeld, woonplaatsen, type Trajectbeeld } from '#traject';
import { alsGebeurtenissen } from '../../uitvoeren/bekend.js';
import { openEnveloppen } from '../../uitvoeren/openen.js';
import type { Bronnen } from '../bronnen.js';
import { leesvraag, type Gevraagd } from '../leesvraag.js';
import { paar } from '../vorm.js';
import { isZichtbaar } from '../zichtbaar.js';

type Vraag = Gevraagd<JeugdigePad, PeilVraag>;

/** Trajecten that are the jeugdige's at that pair (a correction may have moved one), as far as the asker may see them. */
async function trajectenVan(gevraagd: Vraag, bronnen: Bronnen): Promise<readonly Trajectbeeld[]> {
  const { path, moment } = gevraagd;
  const stroom = `jeugdige-${path.id}`;
  const verwijzers = (await bronnen.grootboek.referrers([stroom])).get(stroom) ?? [];
  const ids = verwijzers.map((naam) => naam.slice('traject-'.length));
  const opnames = await bronnen.opnames(ids, moment);
  return opnames
    .filter((o) => isZichtbaar(o, moment.peildatum, gevraagd))
    .flatMap((o) => trajectbeeld(o, moment.peildatum) ?? [])
    .filter(({ jeugdigeId }) => jeugdigeId === path.id);
}

export const jeugdige = leesvraag({
  naam: 'jeugdige',
  pad: 'jeugdigen/{id}',
  groep: 'Jeugdigen',
  titel: 'Een jeugdige',
  uitleg: 'De registratie, de gemeente op de peildatum, en de trajecten die de vrager mag zien.',
  recht: 'persoon',
  path: JeugdigePad,
  vraag: PeilVraag,
  antwoord: Jeugdige,
  bron: 'grootboek',
  etag: true,
  beantwoord: async (gevraagd: Vraag, bronnen) => {
    const { path, moment, rol } = gevraagd;
    const [stroom, trajecten] = await Promise.all([bronnen.bekende(`jeugdige-${path.id}`, moment), trajectenVan(gevraagd, bronnen)]);
    const bekende = alsGebeurtenissen(await openEnveloppen(stroom, bronnen.kluis));
    const eerste = registratie(bekende);
    const alleenViaTraject = rol === 'aanbieder' || rol === 'gemeente';
    if (!eerste || (alleenViaTraject && trajecten.length === 0)) return undefined;
    const { geboortedatum, bsn, naam } = eerste.gegevens;
    const antwoord = {
      ...paar(moment),
      jeugdigeId: path.id,
      gemeente: gemeenteOp(woonplaatsen(bekende), moment.peildatum),
      geboortedatum,
      bsn,
      naam,
      volgnummer: bekende.at(-1)?.volgnummer,
      trajecten: trajecten.map((beeld) => ({ ...paar(moment), ...beeld })),
    };
    return { antwoord };
  },
});
