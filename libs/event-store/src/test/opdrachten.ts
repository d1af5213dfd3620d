import { randomUUID } from 'node:crypto';
import type { NieuweEnvelop, Stand, TeBeslissen, Uitspraak } from '../port.js';

/** A stream of its own for a test. */
export function stroom(soort = 'traject'): string {
  return `${soort}-${randomUUID()}`;
}

export function gebeurtenis(naam: string, anders: Partial<NieuweEnvelop> = {}): NieuweEnvelop {
  return { soort: 'IetsGebeurd', versie: 1, stroom: naam, geldigOp: '2025-02-03', gegevens: { aantal: 1 }, ...anders };
}

/** A command that changes nothing of the defaults but what is given: nobody refuses it, and it is decided by `beslis`. */
export function opdracht(stromen: readonly string[], beslis: TeBeslissen['beslis'], anders: Partial<TeBeslissen> = {}): TeBeslissen {
  return {
    opdrachtId: randomUUID(),
    afdruk: 'a1'.repeat(32),
    versOpdrachtId: false,
    door: { rol: 'aanbieder', organisatie: '42420001' },
    stromen,
    vooraf: () => undefined,
    voorwaarde: () => undefined,
    beslis,
    ...anders,
  };
}

/** A command that records one event, which tells how long its decision saw the stream to be. */
export function meld(naam: string, anders: Partial<TeBeslissen> = {}): TeBeslissen {
  const beslis = (stand: Stand): Uitspraak => ({
    gebeurtenissen: [gebeurtenis(naam, { gegevens: { gezien: stand.geschiedenis(naam).length } })],
  });
  return opdracht([naam], beslis, anders);
}

/** A command that cannot be. */
export function kanNiet(naam: string, reden: string, anders: Partial<TeBeslissen> = {}): TeBeslissen {
  return opdracht([naam], () => ({ onmogelijk: { reden, gebeurtenissen: [randomUUID()] } }), anders);
}

/** A command asked again, that would be impossible if it were decided anew. */
export function nogmaals({ stromen, opdrachtId, afdruk }: TeBeslissen): TeBeslissen {
  return kanNiet(stromen[0] ?? '', 'na-einde', { opdrachtId, afdruk });
}
