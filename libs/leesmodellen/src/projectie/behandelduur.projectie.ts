/** How long treatment takes: one row per episode. Days up to peildatum are counted by who asks, so a running episode needs no row a day. */
import { gemeenteVan, nachten, openOnderbreking, type Episode, type Toestand } from '#traject';
import { perVlak, type Projectie, type Waarde } from './rij.js';

/** Days without help in onderbrekingen that are over. */
const dagenZonderHulp = ({ onderbrekingen }: Episode): number =>
  onderbrekingen.reduce((som, { van, tot }) => som + (tot === null ? 0 : nachten(van, tot)), 0);

function statusVan(episode: Episode): string {
  return episode.slot ?? (openOnderbreking(episode) ? 'onderbroken' : 'lopend');
}

/** `woongemeente`: where the jeugdige lives, by which a gemeente may see the row; `gemeente` is the one that counts for the episode. */
const waarden = (t: Toestand, episode: Episode, gemeente: string | null, woongemeente: string | null): Record<string, Waarde> => ({
  episode: episode.nummer,
  jeugdige_id: t.jeugdigeId,
  perceel: episode.perceel,
  product: episode.product,
  aanbieder: episode.aanbieder,
  gemeente,
  woongemeente,
  verwijzer_type: t.verwijzing?.type ?? null,
  start: episode.start,
  laatste_dag: episode.laatsteDag,
  status: statusVan(episode),
  reden: episode.slot === 'beeindigd' ? (t.einde?.reden ?? null) : null,
  dagen_zonder_hulp: dagenZonderHulp(episode),
  onderbroken_sinds: openOnderbreking(episode)?.van ?? null,
  verlengingen: episode.verlengingen,
  maximale_einddatum: episode.maximaleEinddatum,
});

/** An ended episode keeps the gemeente of its last day. */
export const behandelduur: Projectie = perVlak(({ toestand: t, gemeente: nu }, o) =>
  t.episodes.map((episode) => {
    const gemeente = episode.laatsteDag === null ? nu : gemeenteVan(o, t.jeugdigeId, episode.laatsteDag);
    return { sleutel: String(episode.nummer), waarden: waarden(t, episode, gemeente, nu) };
  }),
);
