/**
 * The clients in a process of their own: whoever filled a ledger is left with garbage, and collecting it would stand in their times.
 */
import { meetKlanten, type Vraagstuk } from './klanten.js';

process.once('message', (vraagstuk: Vraagstuk) => {
  void meetKlanten(vraagstuk).then((latentie) => process.send?.(latentie, () => process.disconnect()));
});
