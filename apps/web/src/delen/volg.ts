/** Where the focus goes on when what had it is gone: without this it falls to the top of the page, and who works by keyboard starts anew. */
import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on it, and shows it where it is out of sight or so low that what follows is. */
export function toon(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  element.focus({ preventScroll: true });
  if (top < 0 || top > window.innerHeight * 0.7) element.scrollIntoView({ block: 'start' });
}

/** For a heading with `tabIndex={-1}`: takes the focus when `wat` changes to something that `wil` holds for, and not at the first sight of it. */
export function useVolg<T>(wat: T, wil: (wat: T) => boolean = () => true): RefObject<HTMLHeadingElement | null> {
  const kop = useRef<HTMLHeadingElement>(null);
  const vorige = useRef(wat);
  useEffect(() => {
    if (kop.current && vorige.current !== wat && wil(wat)) toon(kop.current);
    vorige.current = wat;
  }, [wat, wil]);
  return kop;
}

/** After the button that was pressed has gone: to the list, or to the title of a screen without one. */
export function naarInhoud(): void {
  const plek = document.querySelector<HTMLElement>('.tabelregio') ?? document.querySelector<HTMLElement>('h1');
  plek?.focus({ preventScroll: true });
}

/** Whether the part of the screen that asks is still there, for an answer that comes when it may have gone. */
export function useErNog(): RefObject<boolean> {
  const erNog = useRef(true);
  useEffect(() => {
    erNog.current = true;
    return () => {
      erNog.current = false;
    };
  }, []);
  return erNog;
}
