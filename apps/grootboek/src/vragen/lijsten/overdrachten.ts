/** Overdrachten to perceel 1. Their table holds no names: the CJG-medewerker is opened from the event that linked him, when the list is asked. */
import { Overdrachten, OverdrachtenVraag } from '#contracten';
import { LEEST, leesOverdrachten, type OverdrachtRij } from '#leesmodellen';
import { openEnveloppen } from '../../uitvoeren/openen.js';
import type { Bronnen } from '../bronnen.js';
import { kaderVan } from '../kader.js';
import { leesvraag } from '../leesvraag.js';

/** Names of CJG-medewerkers by the event that linked them. Whoever gets a row may see its trajectory, and so this name. */
async function medewerkers(rijen: readonly OverdrachtRij[], { grootboek, kluis }: Bronnen): Promise<ReadonlyMap<string, unknown>> {
  const gekoppeld = rijen.filter(({ cjgKoppeling }) => cjgKoppeling !== null);
  if (gekoppeld.length === 0) return new Map();
  const stromen = await grootboek.readStreams([...new Set(gekoppeld.map(({ trajectId }) => `traject-${trajectId}`))]);
  const ids = new Set(gekoppeld.map(({ cjgKoppeling }) => cjgKoppeling));
  const koppelingen = [...stromen.values()].flat().filter(({ gebeurtenisId }) => ids.has(gebeurtenisId));
  const open = await openEnveloppen(koppelingen, kluis);
  return new Map(open.map(({ gebeurtenisId, gegevens }) => [gebeurtenisId, gegevens['cjgMedewerker']]));
}

export const overdrachten = leesvraag({
  naam: 'overdrachten',
  pad: 'overdrachten',
  groep: 'Lijsten',
  titel: 'Overdrachten naar perceel 1',
  uitleg: 'Gevraagde overdrachten met hun status; zonder status alleen die openstaan.',
  recht: 'lijst',
  vraag: OverdrachtenVraag,
  antwoord: Overdrachten,
  bron: 'leesmodel',
  leest: LEEST.overdrachten,
  lijst: true,
  beantwoord: async (gevraagd, bronnen) => {
    const { positie, uiteen, antwoord } = await leesOverdrachten(bronnen.db, kaderVan(gevraagd));
    const namen = await medewerkers(antwoord.items, bronnen);
    const items = antwoord.items.map(({ cjgKoppeling, ...rij }) => ({ ...rij, cjgMedewerker: namen.get(cjgKoppeling ?? '') }));
    return { positie, ...(uiteen && { uiteen }), antwoord: { ...antwoord, items } };
  },
});
