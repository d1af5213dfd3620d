/** What a command reads, and what is decided of it. Recording and trying out both come here, so they cannot judge differently. Pure. */
import type { Moment, Stand } from '#event-store';
import { beslis, beslisCorrectie, type Besluit } from '#traject';
import { genoemdeJeugdige, kenmerkVan, stroomVan, vervangingVan, type Aanvraag } from './aanvraag.js';
import { alsGebeurtenissen, bekendVoor, type Stromen } from './bekend.js';
import { inTeTrekken } from './vooraf.js';

export function stromenVan(aanvraag: Aanvraag): Stromen {
  const eigen = stroomVan(aanvraag);
  const kenmerk = kenmerkVan(aanvraag);
  if (eigen.startsWith('inzet-')) return { eigen, traject: `traject-${kenmerk}` };
  const zoektOokInzet = aanvraag.opdracht === 'trek-gebeurtenis-in' && aanvraag.doel === 'traject';
  return zoektOokInzet ? { eigen, traject: eigen, inzet: `inzet-${kenmerk}` } : { eigen };
}

/** The names of the streams that the decision looks at. */
export function teLezen(aanvraag: Aanvraag, { eigen, traject, inzet }: Stromen): readonly string[] {
  const jeugdigeId = genoemdeJeugdige(aanvraag);
  const namen = [eigen, traject, inzet, jeugdigeId && `jeugdige-${jeugdigeId}`];
  return [...new Set(namen.filter((naam): naam is string => typeof naam === 'string'))];
}

/** `stroom`: where its events go. Only after `vooraf` had nothing against it. */
export function besluitVan(aanvraag: Aanvraag, stand: Stand, stromen: Stromen, moment: Moment): { besluit: Besluit; stroom: string } {
  const { opdracht, opdrachtId, gegevens, doel } = aanvraag;
  if (opdracht !== 'trek-gebeurtenis-in') {
    return { besluit: beslis({ opdracht, opdrachtId, gegevens }, bekendVoor(stand, stromen, moment)), stroom: stromen.eigen };
  }
  const weg = inTeTrekken({ aanvraag, stand, stromen });
  if (!weg) throw new Error('De in te trekken gebeurtenis is verdwenen');
  const vervanging = vervangingVan(aanvraag);
  const correctie = {
    opdracht,
    opdrachtId,
    gegevens: gegevens as { gebeurtenisId: string; reden: string },
    ...(vervanging && { vervanging }),
  };
  const [oud] = alsGebeurtenissen([weg]);
  const bekend = bekendVoor(stand, { ...stromen, eigen: weg.stroom }, moment);
  return {
    besluit: beslisCorrectie(correctie, weg.stroom.startsWith('inzet-') ? 'inzet' : doel, oud as NonNullable<typeof oud>, bekend),
    stroom: weg.stroom,
  };
}
