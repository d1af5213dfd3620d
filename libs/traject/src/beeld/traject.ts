/** One trajectory on a date, as known at a moment: what a reader sees. */
import type { Datum } from '../datum.js';
import type { Perceel } from '../gebeurtenissen.js';
import { gemeenteVan, toestandVan, type Opname } from '../opname.js';
import { behandeling, laatsteEpisode, openOnderbreking, verlengd, type Plaatsing, type Toestand } from '../toestand.js';
import { afwijkingen, type Afwijking } from './afwijkingen.js';

export type Status = 'verwezen' | 'getriageerd' | 'wachtend' | 'in-behandeling' | 'onderbroken' | 'beeindigd';

export interface Trajectbeeld {
  readonly trajectId: string;
  readonly jeugdigeId: string | null;
  readonly status: Status;
  readonly perceel: Perceel | null;
  readonly product: string | null;
  readonly gemeente: string | null;
  readonly aanbieder: string | null;
  readonly verwijsdatum: Datum | null;
  readonly start: Datum | null;
  readonly einde: Datum | null;
  readonly reden: string | null;
  readonly verlengingen: number;
  readonly maximaleEinddatum: Datum | null;
  readonly meervoudig: 'voortgezet' | 'tijdelijk-in-afwachting' | null;
  readonly wachtend: readonly { readonly aanbieder: string; readonly perceel: Perceel | null; readonly sinds: Datum }[];
  readonly onderaannemers: readonly { readonly aanbieder: string; readonly van: Datum; readonly tot: Datum | null }[];
  readonly afwijkingen: readonly Afwijking[];
  readonly volgnummer: number;
}

function zonderBehandeling(t: Toestand): Status {
  if (t.plaatsingen.length > 0) return 'wachtend';
  return t.triage ? 'getriageerd' : 'verwezen';
}

export function statusVan(t: Toestand): Status {
  if (t.einde) return 'beeindigd';
  const episode = behandeling(t);
  if (!episode) return zonderBehandeling(t);
  return openOnderbreking(episode) ? 'onderbroken' : 'in-behandeling';
}

/** Of several meervoudigheden the last counts; in perceel 1 the question is settled. */
function meervoudig(t: Toestand): Trajectbeeld['meervoudig'] {
  const laatste = t.meervoudigheden.at(-1);
  if (!laatste || laatsteEpisode(t)?.perceel === 1) return null;
  return laatste.verantwoord ? 'voortgezet' : 'tijdelijk-in-afwachting';
}

const wachtplek = (t: Toestand, { aanbieder, sinds, overdracht }: Plaatsing): Trajectbeeld['wachtend'][number] => ({
  aanbieder,
  perceel: overdracht ? 1 : t.perceel,
  sinds,
});

/** Who treats or last treated, and until when that may last; null before the start. */
function vanBehandeling(t: Toestand): Pick<Trajectbeeld, 'aanbieder' | 'start' | 'maximaleEinddatum'> {
  const [eerste, laatste] = [t.episodes[0], laatsteEpisode(t)];
  if (!eerste || !laatste) return { aanbieder: null, start: null, maximaleEinddatum: null };
  return { aanbieder: laatste.aanbieder, start: eerste.start, maximaleEinddatum: laatste.maximaleEinddatum };
}

const GEEN_EINDE = { datum: null, reden: null };

/** Undefined when nothing of it was known, or had happened, at that pair of moments. */
export function trajectbeeld(o: Opname, peildatum: Datum): Trajectbeeld | undefined {
  const t = toestandVan(o, peildatum);
  if (!t) return undefined;
  const { datum: einde, reden } = t.einde ?? GEEN_EINDE;
  return {
    trajectId: o.dossier.trajectId,
    jeugdigeId: t.jeugdigeId,
    status: statusVan(t),
    perceel: t.perceel,
    product: t.product,
    gemeente: gemeenteVan(o, t.jeugdigeId, peildatum),
    verwijsdatum: t.verwijzing?.datum ?? null,
    ...vanBehandeling(t),
    einde,
    reden,
    verlengingen: verlengd(t),
    meervoudig: meervoudig(t),
    wachtend: t.plaatsingen.map((p) => wachtplek(t, p)),
    onderaannemers: t.onderaannemingen.map(({ aanbieder, van, tot }) => ({ aanbieder, van, tot })),
    afwijkingen: afwijkingen(o, t, peildatum),
    volgnummer: o.bekende.at(-1)?.volgnummer ?? -1,
  };
}
