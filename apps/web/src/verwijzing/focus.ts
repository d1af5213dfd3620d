/** Moves the focus to what a change brings on the page. */
import { flushSync } from 'react-dom';

export function daarna(verander: () => void, id: string): void {
  flushSync(verander);
  document.getElementById(id)?.focus();
}
