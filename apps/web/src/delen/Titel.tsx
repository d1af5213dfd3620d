/** The h1 of a screen. Names the document, and takes the focus after navigation so that a screen reader says where one is. */
import { Heading1 } from '@utrecht/component-library-react';
import { useEffect, useRef, type ReactElement } from 'react';

const NAAM = 'Trajectgrootboek';
let eersteScherm = true;

export function Titel({ children }: { readonly children: string }): ReactElement {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} - ${NAAM}`;
  }, [children]);
  useEffect(() => {
    // At the first page the browser itself starts at the top.
    if (!eersteScherm) kop.current?.focus();
    eersteScherm = false;
  }, []);
  return (
    <Heading1 ref={kop} tabIndex={-1} className="titel">
      {children}
    </Heading1>
  );
}
