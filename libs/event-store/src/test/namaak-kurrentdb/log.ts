/**
 * The log of the stand-in: what EventStoreDB 24.6 does with appends, reads, deletes and metadata, in memory. Its rules are those that were recorded
 * from a real server; what was not recorded (scavenging, access lists, projections) is not here.
 */

export interface Vermelding {
  readonly id: string;
  readonly stroom: string;
  readonly revisie: bigint;
  /** Commit and prepare are equal on every event. */
  readonly positie: bigint;
  readonly soort: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export type Voorstel = Pick<Vermelding, 'id' | 'soort' | 'contentType' | 'data' | 'metadata'>;
/** -1n: the stream does not exist. */
export type Verwacht = bigint | 'any' | 'stream_exists';

export type Uitslag =
  | { readonly soort: 'gelukt'; readonly revisie: bigint; readonly positie: bigint }
  | { readonly soort: 'verkeerde-versie'; readonly verwacht: Verwacht; readonly werkelijk: bigint }
  | { readonly soort: 'te-groot' | 'grafsteen' | 'onjuist' };

export const MEESTE_BYTES = 1_048_576;

interface Stroom {
  readonly alle: Vermelding[];
  /** After a soft delete: what came before is gone, and NO_STREAM is accepted again. */
  zichtbaarVanaf: bigint;
  grafsteen: boolean;
}

const groottevan = (voorstellen: readonly Voorstel[]): number =>
  voorstellen.reduce((som, { data, metadata }) => som + data.length + metadata.length, 0);

export class Log {
  readonly alles: Vermelding[] = [];
  readonly #stromen = new Map<string, Stroom>();
  /** For ANY and STREAM_EXISTS the server looks an id up here; a real one forgets (8 MiB, and at a restart). */
  readonly #gezien = new Map<string, Vermelding>();
  #positie = 0n;

  append(naam: string, verwacht: Verwacht, voorstellen: readonly Voorstel[]): Uitslag {
    const bezwaar = this.#bezwaar(naam, voorstellen);
    if (bezwaar) return { soort: bezwaar };
    const huidig = this.laatste(naam);
    const gelijk = typeof verwacht === 'bigint' ? this.#herhaling(naam, verwacht, voorstellen) : this.#bekend(naam, voorstellen);
    if (gelijk !== undefined) return { soort: 'gelukt', revisie: gelijk, positie: this.#positie };
    if (!this.#past(this.#stromen.get(naam), verwacht, huidig)) return { soort: 'verkeerde-versie', verwacht, werkelijk: huidig };
    for (const voorstel of voorstellen) this.#schrijf(naam, voorstel);
    return { soort: 'gelukt', revisie: this.laatste(naam), positie: this.#positie };
  }

  #bezwaar(naam: string, voorstellen: readonly Voorstel[]): 'te-groot' | 'grafsteen' | 'onjuist' | undefined {
    if (naam === '' || voorstellen.some(({ soort }) => soort === '')) return 'onjuist';
    if (groottevan(voorstellen) > MEESTE_BYTES) return 'te-groot';
    return this.heeftGrafsteen(naam) ? 'grafsteen' : undefined;
  }

  /** The last revision; -1n when there never was one. */
  laatste(naam: string): bigint {
    return BigInt(this.#stromen.get(naam)?.alle.length ?? 0) - 1n;
  }

  heeftGrafsteen(naam: string): boolean {
    return this.#stromen.get(naam)?.grafsteen ?? false;
  }

  /** What may be read of a stream; undefined when it does not exist or was deleted. */
  zichtbaar(naam: string): readonly Vermelding[] | undefined {
    const stroom = this.#stromen.get(naam);
    if (!stroom) return undefined;
    const vanaf = this.#meesteVanaf(naam, stroom);
    const over = stroom.alle.slice(Number(vanaf));
    return over.length > 0 ? over : undefined;
  }

  verwijder(naam: string): bigint {
    const stroom = this.#stroom(naam);
    stroom.zichtbaarVanaf = BigInt(stroom.alle.length);
    return this.#positie;
  }

  begraaf(naam: string): bigint {
    this.#stroom(naam).grafsteen = true;
    return this.#positie;
  }

  #stroom(naam: string): Stroom {
    const bekend = this.#stromen.get(naam) ?? { alle: [], zichtbaarVanaf: 0n, grafsteen: false };
    this.#stromen.set(naam, bekend);
    return bekend;
  }

  #schrijf(naam: string, voorstel: Voorstel): void {
    const stroom = this.#stroom(naam);
    this.#positie += BigInt(200 + voorstel.data.length + voorstel.metadata.length);
    const vermelding = { ...voorstel, stroom: naam, revisie: BigInt(stroom.alle.length), positie: this.#positie };
    stroom.alle.push(vermelding);
    this.alles.push(vermelding);
    this.#gezien.set(voorstel.id, vermelding);
  }

  #past(stroom: Stroom | undefined, verwacht: Verwacht, huidig: bigint): boolean {
    if (verwacht === 'any') return true;
    if (verwacht === 'stream_exists') return huidig >= 0n;
    if (verwacht === huidig) return true;
    return verwacht === -1n && stroom !== undefined && stroom.zichtbaarVanaf === BigInt(stroom.alle.length);
  }

  /** Below the current revision all ids are compared, one by one: the revision of the last when they are equal. At the current one none is. */
  #herhaling(naam: string, verwacht: bigint, voorstellen: readonly Voorstel[]): bigint | undefined {
    const alle = this.#stromen.get(naam)?.alle ?? [];
    if (verwacht + 1n >= BigInt(alle.length)) return undefined;
    const begin = Number(verwacht + 1n);
    return voorstellen.every(({ id }, index) => alle[begin + index]?.id === id) ? verwacht + BigInt(voorstellen.length) : undefined;
  }

  #bekend(naam: string, voorstellen: readonly Voorstel[]): bigint | undefined {
    const eerste = this.#gezien.get(voorstellen[0]?.id ?? '');
    return eerste?.stroom === naam ? this.#herhaling(naam, eerste.revisie - 1n, voorstellen) : undefined;
  }

  #meesteVanaf(naam: string, { alle, zichtbaarVanaf }: Stroom): bigint {
    const meta = this.#stromen.get(`$$${naam}`)?.alle.at(-1);
    const { $maxCount } = (meta ? JSON.parse(Buffer.from(meta.data).toString()) : {}) as { $maxCount?: number };
    const vanaf = $maxCount === undefined ? 0n : BigInt(Math.max(0, alle.length - $maxCount));
    return vanaf > zichtbaarVanaf ? vanaf : zichtbaarVanaf;
  }
}
