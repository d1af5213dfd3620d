/** Sending a command: under one key until it is answered, against what was seen, and trying it out first. */
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { leg, type Antwoord, type Opdrachtantwoord } from '../../api/client.js';
import type { Schemas } from '../../api/schemas.js';
import { Probleemfout } from '../../api/probleem.js';
import { isBeoordeeld, isIntussenGewijzigd } from './fouten.js';
import type { Gegevens } from './gegevens.js';
import type { Ontwerpstand } from './ontwerp.js';

/** A command as it is sent. */
export interface Inzending {
  readonly opdracht: string;
  readonly pad: string;
  readonly gegevens: Gegevens;
  /** The volgnummer that was seen; none for inzet, which is a history of its own. */
  readonly gezien: number | undefined;
}

type Beoordeling = Schemas['Beproeving'];
/** What would come of a command; nothing is recorded. `onbekend`: that could not be told. */
export type Beproeving = Omit<Beoordeling, 'uitkomst'> & { readonly uitkomst: Beoordeling['uitkomst'] | 'onbekend' };

export const inDeWeg = ({ uitkomst, gebeurtenissen = [] }: Beproeving): readonly string[] =>
  uitkomst === 'onmogelijk' ? gebeurtenissen : [];

/** The paths of all commands take the same shape; which one it is only the description of the form knows. */
type Pad = '/trajecten/{id}/correcties';

const inhoud = ({ opdracht, gegevens }: Inzending): string => JSON.stringify([opdracht, gegevens]);

/** What is done with the outcome, also when the form has gone meanwhile. */
interface Afhandeling {
  readonly opVast: (antwoord: Opdrachtantwoord, inzending: Inzending) => void;
  readonly opFout: (fout: Error) => void;
}

export function useLegVast(
  id: string,
  { ontwerp, zet }: Ontwerpstand,
  { opVast, opFout }: Afhandeling,
): UseMutationResult<Antwoord<Opdrachtantwoord>, Error, Inzending> {
  const klant = useQueryClient();
  return useMutation({
    mutationFn: async (inzending: Inzending) => {
      const verzonden = inhoud(inzending);
      const sleutel = (ontwerp.verzonden === verzonden && ontwerp.sleutel) || crypto.randomUUID();
      zet({ ...ontwerp, sleutel, verzonden });
      const { pad, gegevens, gezien } = inzending;
      return leg(pad as Pad, {
        pad: { id },
        lichaam: gegevens as never,
        sleutel,
        alsOngewijzigd: gezien === undefined ? undefined : `"${gezien}"`,
      });
    },
    onSuccess: ({ gegevens }, inzending) => {
      opVast(gegevens, inzending);
      // What was recorded is told before it is read back: reading may take long, or fail.
      void klant.invalidateQueries();
    },
    onError: async (fout) => {
      if (isBeoordeeld(fout)) zet({ waarden: ontwerp.waarden });
      if (isIntussenGewijzigd(fout)) await klant.invalidateQueries();
      opFout(fout);
    },
  });
}

/** When it cannot be tried out, for want of an answer, that must not stand in the way of recording it. */
const ONBEKEND: Beproeving = { uitkomst: 'onbekend', voor: null, na: null };
const GEEN_OORDEEL: ReadonlySet<number> = new Set([404, 405, 500, 503]);
const alsOnbekend = (fout: unknown): Beproeving => {
  if (fout instanceof Probleemfout && GEEN_OORDEEL.has(fout.probleem.status)) return ONBEKEND;
  throw fout;
};

export const useBeproef = (id: string): UseMutationResult<Beproeving, Error, Inzending> =>
  useMutation({
    mutationFn: ({ opdracht, gegevens }: Inzending) =>
      leg('/trajecten/{id}/_beproef', { pad: { id }, lichaam: { opdracht, gegevens } as Schemas['BeproefOpdracht'] }).then(
        (antwoord): Beproeving => antwoord.gegevens,
        alsOnbekend,
      ),
  });
