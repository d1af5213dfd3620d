import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import { GeenAntwoord } from './fouten.js';
import { TEKEN } from './verbinding.js';
import { type Gelezen, uitVermelding } from './vorm.js';

export interface Luisteropties {
  readonly voorvoegsel: string;
  readonly signaal: AbortSignal;
  /** Throws GeenAntwoord after so many ms in which the server gave no sign; absent: nothing is a normal thing. */
  readonly stilMs?: number;
  /** The server says that all that was there has been sent. */
  readonly opIngehaald?: () => void;
  /** The server says that it has looked further, whether or not it found something. */
  readonly opTeken?: () => void;
}

/** Something happened to the subscription, or it is time. Errors come by way of `fout`. */
async function wachtOpIets(abonnement: AllStreamSubscription, { signaal, stilMs }: Luisteropties): Promise<void> {
  const gebeurtenissen = ['readable', 'caughtUp', 'end', 'close', 'error', TEKEN] as const;
  await new Promise<void>((klaar, mis) => {
    const wekker = stilMs === undefined ? undefined : setTimeout(() => stop(() => mis(new GeenAntwoord())), stilMs);
    const goed = (): void => stop(klaar);
    const stop = (daarna: () => void): void => {
      clearTimeout(wekker);
      signaal.removeEventListener('abort', goed);
      for (const naam of gebeurtenissen) abonnement.off(naam, goed);
      daarna();
    };
    for (const naam of gebeurtenissen) abonnement.on(naam, goed);
    signaal.addEventListener('abort', goed);
  });
}

interface Toestand {
  fout: unknown;
  ingehaald: boolean;
  voorbij: boolean;
}

function houdBij(abonnement: AllStreamSubscription, opTeken: () => void = () => undefined): Toestand {
  const toestand: Toestand = { fout: undefined, ingehaald: false, voorbij: false };
  const voorbij = (): void => {
    toestand.voorbij = true;
  };
  abonnement.on('end', voorbij).on('close', voorbij).on(TEKEN, opTeken);
  abonnement.on('error', (fout) => {
    toestand.fout = fout;
  });
  abonnement.on('caughtUp', () => {
    toestand.ingehaald = true;
  });
  return toestand;
}

/** What is there now. */
function neem(abonnement: AllStreamSubscription, voorvoegsel: string): Gelezen[] {
  const partij: Gelezen[] = [];
  for (;;) {
    const een = abonnement.read() as AllStreamResolvedEvent | null;
    if (!een) return partij;
    if (een.event) partij.push(uitVermelding(een.event, voorvoegsel));
  }
}

/** Nothing is there now: it ended, or something is still to come. */
async function wachtOpMeer(abonnement: AllStreamSubscription, toestand: Toestand, opties: Luisteropties): Promise<void> {
  if (toestand.fout !== undefined) throw toestand.fout as Error;
  if (toestand.voorbij) throw new GeenAntwoord();
  if (toestand.ingehaald) opties.opIngehaald?.();
  toestand.ingehaald = false;
  await wachtOpIets(abonnement, opties);
}

/**
 * What a subscription gives, in batches of what is there. Throws what ended it, also when it ended without a word; returns when the signal aborts. It is
 * always unsubscribed: the client does not do that when its reader stops.
 */
export async function* luister(abonnement: AllStreamSubscription, opties: Luisteropties): AsyncGenerator<readonly Gelezen[]> {
  const toestand = houdBij(abonnement, opties.opTeken);
  try {
    while (!opties.signaal.aborted) {
      const partij = neem(abonnement, opties.voorvoegsel);
      if (partij.length > 0) yield partij;
      else await wachtOpMeer(abonnement, toestand, opties);
    }
  } finally {
    void abonnement.unsubscribe().catch(() => undefined);
  }
}
