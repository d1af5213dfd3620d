/** A window over the screen: the rest waits and keeps what was typed. */
import { Heading2 } from '@utrecht/component-library-react';
import { useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';

export interface DialoogProps {
  readonly titel: string;
  /** Escape and the like; undefined: it goes by its own buttons only. */
  readonly opSluiten?: () => void;
  readonly children: ReactNode;
}

export function Dialoog({ titel, opSluiten, children }: DialoogProps): ReactElement {
  const venster = useRef<HTMLDialogElement>(null);
  const kop = useId();
  // Closed before it is taken away: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const dialoog = venster.current;
    if (dialoog && !dialoog.open) dialoog.showModal();
    return () => dialoog?.close();
  }, []);
  return (
    <dialog
      ref={venster}
      className="dialoog"
      aria-labelledby={kop}
      closedby={opSluiten ? 'closerequest' : 'none'}
      onCancel={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        opSluiten?.();
      }}
    >
      <Heading2 id={kop}>{titel}</Heading2>
      {children}
    </dialog>
  );
}
