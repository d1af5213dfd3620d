/** Questions and commands as hooks. */
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { lees, leg, type Antwoord, type Leesinvoer, type Schrijfinvoer } from './client.js';
import type { AntwoordVan, Leespad, OperatieVan, Schrijfpad } from './schemas.js';

type LeesantwoordVan<P extends Leespad> = Antwoord<AntwoordVan<OperatieVan<P, 'get'>>>;
type SchrijfantwoordVan<P extends Schrijfpad> = Antwoord<AntwoordVan<OperatieVan<P, 'post'>>>;

/** Asks, and keeps showing the previous answer while another one of the same kind is on its way. */
export const useLees = <P extends Leespad>(
  pad: P,
  invoer: Leesinvoer<P>,
  opties: { readonly wanneer?: boolean } = {},
): UseQueryResult<LeesantwoordVan<P>> =>
  useQuery({
    queryKey: [pad, invoer.pad ?? null, invoer.vraag ?? null],
    queryFn: ({ signal }) => lees(pad, { ...invoer, signaal: signal }),
    placeholderData: keepPreviousData,
    enabled: opties.wanneer ?? true,
  });

type Inzending<P extends Schrijfpad> = Omit<Schrijfinvoer<P>, 'sleutel'>;

/**
 * Records a command. What is sent again unchanged after a failure carries the same Idempotency-Key, so that it is recorded once. Afterwards
 * every answer that is held counts as old.
 */
export function useLeg<P extends Schrijfpad>(pad: P): UseMutationResult<SchrijfantwoordVan<P>, Error, Inzending<P>> {
  const klant = useQueryClient();
  const vorige = useRef({ tekst: '', sleutel: '' });
  return useMutation({
    mutationFn: (invoer: Inzending<P>) => {
      const tekst = JSON.stringify([invoer.pad, invoer.lichaam]);
      if (vorige.current.tekst !== tekst) vorige.current = { tekst, sleutel: crypto.randomUUID() };
      return leg(pad, { ...invoer, sleutel: vorige.current.sleutel } as Schrijfinvoer<P>);
    },
    onSuccess: async () => {
      vorige.current = { tekst: '', sleutel: '' };
      await klant.invalidateQueries();
    },
  });
}
