/** What can go wrong with the next append, one for each. Whatever is not named here goes well. */
export type Kuur =
  /** Nothing is stored, nothing is answered. */
  | 'zwijg'
  | 'bewaar-en-zwijg'
  /** The call breaks off, with code 14. */
  | 'verbreek'
  | 'bewaar-en-verbreek'
  /** Stored, and the call ends with code 2, which says nothing. */
  | 'bewaar-en-onbekend'
  /** Not stored, and the same code. */
  | 'onbekend'
  /** The same code at once, and stored a while later. */
  | 'onbekend-en-later'
  /** Stored once, answered twice. */
  | 'antwoord-dubbel'
  /** What a server says that is still starting. */
  | 'niet-gereed'
  /** What one says that has too much to do, or waits for an election. */
  | 'te-druk'
  | 'geen-leider'
  /** "Ask the leader", with the address of this same server. */
  | 'andere-leider'
  /** Stored and answered after so many ms. */
  | { readonly traag: number };

export interface Storing {
  /** For the appends to come, in their order; taken away as they come. */
  readonly kuren: Kuur[];
  /** Reads and subscriptions get no answer. */
  leestNiet: boolean;
  /** Appends get no answer, until it is set back. */
  schrijftNiet: boolean;
  /** A subscription that follows takes so many ms for each window of the log. */
  zoektMs: number;
}

export const zonderStoring = (): Storing => ({ kuren: [], leestNiet: false, schrijftNiet: false, zoektMs: 0 });
