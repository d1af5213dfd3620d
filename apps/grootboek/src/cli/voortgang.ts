/** Progress of long work: a bar on a terminal, nothing elsewhere, always on stderr so that stdout stays for programs. */
import { Presets, SingleBar } from 'cli-progress';

export interface Voortgang {
  naar(stand: number, stap?: string): void;
  klaar(): void;
}

const STIL: Voortgang = { naar: () => undefined, klaar: () => undefined };

/** `totaal` in the same unit as `stand`; `wat` in Dutch, as it stands before the bar. */
export function toonVoortgang(wat: string, totaal: number): Voortgang {
  if (!process.stderr.isTTY || totaal <= 0) return STIL;
  const balk = new SingleBar(
    { stream: process.stderr, format: `${wat} {bar} {percentage}%  {stap}`, hideCursor: true },
    Presets.shades_classic,
  );
  balk.start(totaal, 0, { stap: '' });
  return {
    naar: (stand, stap = '') => {
      balk.update(Math.min(stand, totaal), { stap });
    },
    klaar: () => {
      balk.update(totaal, { stap: '' });
      balk.stop();
    },
  };
}
