/** Tells that there is something newer than what is shown, and lets the user say when: rows never move by themselves. */
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { usePositie } from '../api/positie.js';
import { useMeld } from './meldingen.js';
import { naarInhoud } from './volg.js';

interface NieuwerProps {
  /** Of what is shown. */
  readonly positie: string | undefined;
  /** What was known at a moment in the past does not change. */
  readonly vastMoment: boolean;
}

const isNieuwer = (nu: string | undefined, getoond: string | undefined): boolean =>
  nu !== undefined && getoond !== undefined && BigInt(nu) > BigInt(getoond);

export function Nieuwer({ positie, vastMoment }: NieuwerProps): ReactElement {
  const nu = usePositie();
  const klant = useQueryClient();
  const meld = useMeld();
  const vernieuw = async (): Promise<void> => {
    try {
      await klant.invalidateQueries(undefined, { throwOnError: true });
    } catch {
      // The list itself says what went wrong, and goes on showing what it had.
      return;
    }
    meld('De gegevens zijn vernieuwd.');
    naarInhoud();
  };
  return (
    <div className="nieuwer" role="status">
      {!vastMoment && isNieuwer(nu, positie) && (
        <div className="nieuwer__balk">
          <span>Er zijn nieuwere gegevens.</span>
          <Button appearance="secondary-action-button" onClick={() => void vernieuw()}>
            Vernieuwen
          </Button>
        </div>
      )}
    </div>
  );
}
