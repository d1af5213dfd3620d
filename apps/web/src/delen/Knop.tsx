/** A button that keeps the focus while it cannot be pressed; `disabled` drops it to the top of the page. */
import { Button } from '@utrecht/component-library-react';
import type { ComponentProps, ReactElement } from 'react';

type KnopProps = Omit<ComponentProps<typeof Button>, 'disabled' | 'className'> & {
  /** Whether pressing it does anything now. A form looks itself before it sends. */
  readonly kan: boolean;
  readonly klasse?: string;
};

export const Knop = ({ kan, klasse = '', onClick, ...rest }: KnopProps): ReactElement => (
  <Button
    {...rest}
    className={kan ? klasse : `${klasse} utrecht-button--disabled`}
    aria-disabled={kan ? undefined : true}
    onClick={kan ? onClick : undefined}
  />
);
