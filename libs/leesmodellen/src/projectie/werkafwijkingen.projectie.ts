/** Afwijkingen that only a person can end: an end that nobody recorded, a crisis without its verwijzing, a placement that a start overtook. */
import { eindeOntbreekt, startZonderVerwijzing, type Datum, type Opname, type Toestand } from '#traject';
import { perVlak, type Projectie } from './rij.js';

interface Gevonden {
  readonly soort: string;
  readonly gebeurtenisId: string;
  readonly sinds: Datum;
}

/** The flag on such a placement stays for ever; once the trajectory has ended nobody needs to look at it. */
const ingehaald = (t: Toestand): readonly Gevonden[] =>
  t.einde ? [] : t.vlaggen.filter(({ soort }) => soort === 'geplaatst-tijdens-behandeling');

const gevonden = (t: Toestand): readonly Gevonden[] =>
  [eindeOntbreekt(t), startZonderVerwijzing(t), ...ingehaald(t)].filter((een) => een !== undefined);

/** Whom the event is about: who placed, removed or started. */
function aanbiederIn({ bekende }: Pick<Opname, 'bekende'>, gebeurtenisId: string): string | null {
  const gegevens = bekende.find((g) => g.gebeurtenisId === gebeurtenisId)?.gegevens;
  return gegevens && 'aanbieder' in gegevens ? gegevens.aanbieder : null;
}

export const werkafwijkingen: Projectie = perVlak(({ toestand: t, gemeente }, o) =>
  gevonden(t).map(({ soort, gebeurtenisId, sinds }) => ({
    sleutel: `${soort} ${gebeurtenisId}`,
    waarden: {
      soort,
      jeugdige_id: t.jeugdigeId,
      gemeente,
      perceel: t.perceel,
      product: t.product,
      aanbieder: aanbiederIn(o, gebeurtenisId),
      sinds,
    },
  })),
);
