/**
 * What an evaluator gets of counts (contract, section 11): nothing that may point to one child. A period with a small flow shows no flows at all,
 * since what is left out would follow from the others; numbers waiting are rounded to five, since two of them differ by the flow between. Pure.
 */
import type { Verloop } from '#leesmodellen';

export const MINIMUM = 10;
const AFRONDING = 5;

type Periode = Verloop['items'][number];

const isKlein = (aantal: number): boolean => aantal > 0 && aantal < MINIMUM;
const stand = (aantal: number): number | null => (isKlein(aantal) ? null : Math.round(aantal / AFRONDING) * AFRONDING);

const alleNull = (aantallen: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.keys(aantallen).map((naam) => [naam, null]));

function zonderKleine({ beginstand, eindstand, instroom, uitstroom, ...periode }: Periode): object {
  const { verwijderd, ...andere } = uitstroom;
  const klein = [instroom, ...Object.values(andere), ...Object.values(verwijderd)].some(isKlein);
  const stromen = klein ? { instroom: null, uitstroom: { ...alleNull(andere), verwijderd: {} } } : { instroom, uitstroom };
  return { ...periode, beginstand: stand(beginstand), ...stromen, eindstand: stand(eindstand) };
}

export const zonderKleineCellen = (verloop: Verloop): object => ({ ...verloop, minimum: MINIMUM, items: verloop.items.map(zonderKleine) });
