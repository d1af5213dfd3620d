/** The steps of sending a form: checked here, tried out when asked for, recorded. */
import { useState } from 'react';
import type { Opdrachtantwoord } from '../../api/client.js';
import { botsingen, isIntussenGewijzigd } from './fouten.js';
import { inDeWeg, useBeproef, useLegVast, type Beproeving, type Inzending } from './inzenden.js';
import type { Ontwerpstand } from './ontwerp.js';
import type { Omgeving } from './Problemen.js';
import type { Waarden } from './velden.js';

export type Fouten = ReadonlyMap<string, string>;

export interface Deelnemers extends Omgeving {
  readonly id: string;
  readonly volgnummer: number;
  readonly producten: ReadonlyMap<string, string>;
  /** What stands in the way, to be seen in the timeline. */
  readonly opBotsing: (gebeurtenissen: readonly string[]) => void;
  readonly opVastgelegd: (antwoord: Opdrachtantwoord) => void;
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

const zelfde = (een: Inzending | undefined, ander: Inzending): boolean => JSON.stringify(een?.gegevens) === JSON.stringify(ander.gegevens);

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
  const vast = useLegVast(rondom.id, stand);
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
    if (!klopt()) return;
    vast.mutate(nu, {
      onSuccess: ({ gegevens }) => rondom.opVastgelegd(gegevens),
      onError: (fout) => {
        rondom.opBotsing(botsingen(fout));
        if (isIntussenGewijzigd(fout)) zetVerverst(true);
      },
    });
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
