/** The steps of sending a form: checked here, tried out when asked for, recorded. */
import { useState } from 'react';
import type { Opdrachtantwoord } from '../../api/client.js';
import { alsProbleem } from '../../api/probleem.js';
import { useMeld } from '../../delen/meldingen.js';
import { useErNog } from '../../delen/volg.js';
import { botsingen, isIntussenGewijzigd } from './fouten.js';
import { inDeWeg, useBeproef, useLegVast, type Beproeving, type Inzending } from './inzenden.js';
import type { Ontwerpstand } from './ontwerp.js';
import type { Omgeving } from './Problemen.js';
import type { Waarden } from './velden.js';

export type Fouten = ReadonlyMap<string, string>;

/** What came of sending a form. */
export interface Afloop {
  readonly antwoord: Opdrachtantwoord;
  /** The form to go back to when the rules refused; null when there is none. */
  readonly opdracht: string | null;
  /** The form is still on the screen. */
  readonly inVorm: boolean;
}

export interface Deelnemers extends Omgeving {
  readonly id: string;
  readonly volgnummer: number;
  readonly producten: ReadonlyMap<string, string>;
  /** What stands in the way, to be seen in the timeline. */
  readonly opBotsing: (gebeurtenissen: readonly string[]) => void;
  readonly opVastgelegd: (afloop: Afloop) => void;
  readonly opSluiten: () => void;
}

export interface Zending {
  readonly rondom: Deelnemers;
  readonly stand: Ontwerpstand;
  readonly controleer: (waarden: Waarden) => Fouten;
  readonly inzending: (waarden: Waarden, gezien: number) => Inzending;
  /** Shown what it changes before it can be sent. */
  readonly eerstKijken?: boolean;
}

export interface Versturen {
  readonly fout: Error | null;
  readonly beproeving: Beproeving | undefined;
  readonly bezig: boolean;
  /** What stands in the form now has been tried out. */
  readonly bekeken: boolean;
  readonly kanVast: boolean;
  readonly invulfouten: Fouten;
  readonly poging: number;
  /** Up to which event the form was opened. */
  readonly gezien: number;
  readonly bekijk: () => void;
  readonly legVast: () => void;
}

const GEEN: Fouten = new Map();

/** The same command against the same stand: what somebody else recorded since makes a try-out one of something else. */
const zelfde = (een: Inzending | undefined, ander: Inzending): boolean =>
  een?.gezien === ander.gezien && JSON.stringify(een?.gegevens) === JSON.stringify(ander.gegevens);

/** The check before anything is sent, with how often it was tried. */
function useControle({ stand, controleer }: Zending) {
  const [invulfouten, zetInvulfouten] = useState(GEEN);
  const [poging, zetPoging] = useState(0);
  const klopt = (): boolean => {
    const fouten = controleer(stand.ontwerp.waarden);
    zetInvulfouten(fouten);
    zetPoging(poging + 1);
    return fouten.size === 0;
  };
  return { invulfouten, poging, klopt };
}

type Staat = Pick<Versturen, 'fout' | 'beproeving' | 'bezig' | 'bekeken'>;

/** A try-out counts only for what it tried; an error of the recording goes before it. */
function standVan(vast: ReturnType<typeof useLegVast>, proef: ReturnType<typeof useBeproef>, bekeken: boolean): Staat {
  const fout = vast.error ?? (bekeken ? proef.error : null);
  const beproeving = bekeken && !fout ? proef.data : undefined;
  return { fout, beproeving, bezig: vast.isPending || proef.isPending, bekeken: bekeken && !proef.isPending };
}

export function useVersturen(zending: Zending): Versturen {
  const { rondom, stand, inzending, eerstKijken = false } = zending;
  const [gezien] = useState(rondom.volgnummer);
  // After a 412 what somebody else recorded is shown; from then on what stands on the screen is what was seen.
  const [ververst, zetVerverst] = useState(false);
  const { invulfouten, poging, klopt } = useControle(zending);
  const erNog = useErNog();
  const meld = useMeld();
  const vast = useLegVast(rondom.id, stand, {
    opVast: (antwoord, { opdracht }) => rondom.opVastgelegd({ antwoord, opdracht, inVorm: erNog.current }),
    opFout: (fout) => {
      if (!erNog.current) meld(`Niet vastgelegd bij traject ${rondom.id.slice(0, 8)}: ${alsProbleem(fout).title}.`, 'blijft');
      rondom.opBotsing(botsingen(fout));
      if (isIntussenGewijzigd(fout)) zetVerverst(true);
    },
  });
  const proef = useBeproef(rondom.id);
  const nu = inzending(stand.ontwerp.waarden, ververst ? rondom.volgnummer : gezien);
  const bekeken = zelfde(proef.variables, nu);

  const bekijk = (): void => {
    vast.reset();
    if (klopt()) proef.mutate(nu, { onSuccess: (beproeving) => rondom.opBotsing(inDeWeg(beproeving)) });
  };
  const legVast = (): void => {
    vast.reset();
    rondom.opBotsing([]);
    if (klopt()) vast.mutate(nu);
  };
  return {
    ...standVan(vast, proef, bekeken),
    kanVast: !eerstKijken || (bekeken && proef.isSuccess),
    invulfouten,
    poging,
    gezien,
    bekijk,
    legVast,
  };
}
