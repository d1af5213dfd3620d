/** Checks, looks for who is registered already, and records; what is wrong comes back as errors by field. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { leg, type Schrijfinvoer } from '../api/client.js';
import { alsProbleem } from '../api/probleem.js';
import type { Schrijfpad } from '../api/schemas.js';
import type { Veldfout } from '../delen/Foutoverzicht.js';
import { isVastgelegd, standVan, type Concept } from './concept.js';
import { controleer } from './controle.js';
import { DUBBEL, dubbelsleutel, verdacht, zoekDubbelen } from './dubbel.js';
import { foutenUit } from './problemen.js';
import { stappenVan, type Stap } from './stappen.js';
import type { Conceptstaat } from './useConcept.js';
import { legVast, type Einde } from './vastleggen.js';
import { dubbelvragen } from './zoeken.js';

/** All of it is recorded. */
export interface Klaar {
  readonly concept: Concept;
  /** Of the last event, so that what is read next has it. */
  readonly positie: string | undefined;
}

export interface Vastlegstand {
  readonly fouten: readonly Veldfout[];
  /** Goes up with every try. */
  readonly poging: number;
  /** What is going on, for the button; undefined: nothing. */
  readonly bezig: string | undefined;
  /** Why recording stopped; undefined: it did not begin. */
  readonly einde: Exclude<Einde, { soort: 'klaar' }> | undefined;
}

export interface Vastleggen extends Vastlegstand {
  readonly legVast: () => void;
  readonly vergeetFout: (veld: string) => void;
}

const BEGIN: Vastlegstand = { fouten: [], poging: 0, bezig: undefined, einde: undefined };

const ZELFDE = 'Iemand met dit burgerservicenummer is al geregistreerd. Gebruik die jeugdige, of verbeter het nummer.';
const MISSCHIEN = 'Er is al iemand met deze gegevens geregistreerd. Kies of dit dezelfde jeugdige is.';

async function stuur({ pad, id, lichaam }: Stap, sleutel: string): ReturnType<typeof leg<'/trajecten'>> {
  return leg(pad, { ...(id && { pad: { id } }), lichaam, sleutel } as unknown as Schrijfinvoer<Schrijfpad>) as ReturnType<
    typeof leg<'/trajecten'>
  >;
}

export function useVastleggen({ nu, wijzig, vergeet }: Conceptstaat, opKlaar: (klaar: Klaar) => void): Vastleggen {
  const klant = useQueryClient();
  const [stand, zetStand] = useState(BEGIN);
  const loopt = useRef(false);

  /** Who is registered already and was not yet said to be somebody else. */
  async function dubbelfouten(): Promise<readonly Veldfout[]> {
    const { formulier, jeugdigeId } = nu();
    if (formulier.jeugdige.wijze !== 'nieuw' || standVan(nu(), 'jeugdige') !== 'open') return [];
    const vragen = dubbelvragen(formulier.jeugdige);
    const dubbelen = await zoekDubbelen(vragen);
    klant.setQueryData(dubbelsleutel(vragen), dubbelen);
    const { zelfde, misschien } = verdacht(dubbelen, formulier.jeugdige, jeugdigeId);
    if (zelfde.length > 0) return [{ veld: DUBBEL, tekst: ZELFDE }];
    return misschien.length > 0 ? [{ veld: DUBBEL, tekst: MISSCHIEN }] : [];
  }

  async function leg1(): Promise<void> {
    let positie: string | undefined;
    const einde = await legVast(stappenVan(nu()), {
      stuur: async (stap, sleutel) => {
        zetStand((oud) => ({ ...oud, bezig: stap.naam }));
        const { gegevens } = await stuur(stap, sleutel);
        positie = gegevens.gebeurtenissen.at(-1)?.positie;
        return gegevens;
      },
      voortgang: (stap) => nu().voortgang[stap],
      wordt: (stap, voortgang) => wijzig((oud) => ({ ...oud, voortgang: { ...oud.voortgang, [stap]: voortgang } })),
    });
    await klant.invalidateQueries({ refetchType: 'none' });
    if (einde.soort === 'klaar') {
      vergeet();
      opKlaar({ concept: nu(), positie });
      return;
    }
    const fouten = einde.soort === 'probleem' ? foutenUit(einde.stap, einde.probleem) : [];
    zetStand((oud) => ({ ...oud, bezig: undefined, einde, fouten }));
  }

  async function begin(): Promise<void> {
    const gezien = controleer(nu().formulier, (stap) => isVastgelegd(nu(), stap));
    zetStand((oud) => ({ ...BEGIN, poging: oud.poging + 1, fouten: gezien, bezig: gezien.length > 0 ? undefined : 'controle' }));
    if (gezien.length > 0) return;
    try {
      const dubbelen = await dubbelfouten();
      if (dubbelen.length > 0) zetStand((oud) => ({ ...oud, fouten: dubbelen, bezig: undefined }));
      else await leg1();
    } catch (fout) {
      // Only looking for who is registered already throws: nothing was sent yet.
      zetStand((oud) => ({ ...oud, bezig: undefined, einde: { soort: 'probleem', stap: '', probleem: alsProbleem(fout) } }));
    }
  }

  return {
    ...stand,
    legVast: () => {
      if (loopt.current) return;
      loopt.current = true;
      void begin().finally(() => {
        loopt.current = false;
      });
    },
    vergeetFout: (veld) => zetStand((oud) => ({ ...oud, fouten: oud.fouten.filter((fout) => fout.veld !== veld) })),
  };
}
