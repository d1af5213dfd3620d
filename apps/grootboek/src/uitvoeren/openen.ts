/** Opens what is encrypted in events, for who may see it. After forgetting the ciphertext goes and nothing comes in its place. */
import type { Geheim, Kluis } from '#beveiliging';
import type { Envelop } from '#event-store';
import { voegPersoonsgegevensToe } from '#traject';

const geheimVan = (envelop: Envelop): Geheim | undefined => envelop.gegevens['geheim'] as Geheim | undefined;

/** The same events with personal data in `gegevens` in clear. */
export async function openEnveloppen(enveloppen: readonly Envelop[], kluis: Kluis): Promise<readonly Envelop[]> {
  const gesloten = enveloppen.filter((e) => geheimVan(e) !== undefined);
  if (gesloten.length === 0) return enveloppen;
  const inhoud = await kluis.open(gesloten.map((e) => geheimVan(e) as Geheim));
  const open = new Map(gesloten.map((e, i) => [e, voegPersoonsgegevensToe(e.gegevens, inhoud[i] ?? {})]));
  return enveloppen.map((e) => ({ ...e, gegevens: open.get(e) ?? e.gegevens }));
}

/** Several streams; their keys are looked up together. */
export async function openStromen(stromen: readonly (readonly Envelop[])[], kluis: Kluis): Promise<readonly (readonly Envelop[])[]> {
  const open = await openEnveloppen(stromen.flat(), kluis);
  let begin = 0;
  return stromen.map(({ length }) => open.slice(begin, (begin += length)));
}
