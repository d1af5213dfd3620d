/** Questions as hooks. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { lees, type Antwoord, type Leesinvoer } from './client.js';
import type { AntwoordVan, Leespad, OperatieVan } from './schemas.js';

type LeesantwoordVan<P extends Leespad> = Antwoord<AntwoordVan<OperatieVan<P, 'get'>>>;

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
