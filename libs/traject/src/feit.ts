/** How one kind of event takes part in the story. Every slice gives this for its own kinds. */
import type { Gebeurtenis, Soort } from './gebeurtenissen.js';
import type { Onmogelijk } from './onmogelijk.js';
import type { Klokregels } from './regeling/regels.js';
import type { Toestand } from './toestand.js';
import type { Verhaal } from './verhaal.js';

export interface Feit<S extends Soort> {
  /** Why it cannot stand here in the story; `t` is the state just before it. */
  readonly kan?: (t: Toestand, g: Gebeurtenis<S>) => Onmogelijk | undefined;
  /** Why it cannot be asked, though it could stand: judged for a new event alone. */
  readonly verzoek?: (t: Toestand, g: Gebeurtenis<S>, verhaal: Verhaal) => Onmogelijk | undefined;
  /** The state just after it. Never throws and never validates. */
  readonly vouw: (t: Toestand, g: Gebeurtenis<S>, regels: Klokregels) => Toestand;
}

export type Feiten<S extends Soort> = { readonly [K in S]: Feit<K> };
