/** The same that carries out commands, with its commands counted, its appends timed and its steps as spans. */
import type { Verwerkt } from '#event-store';
import type { Aanvraag } from '../uitvoeren/aanvraag.js';
import { isGeweigerd, type Antwoord } from '../uitvoeren/antwoord.js';
import type { Uitvoerder, Voorbereid } from '../uitvoeren/uitvoeren.js';
import type { Metingen } from './metingen.js';
import { beginSpoor, inSpoor } from './sporen.js';
import type { Volger } from './zichtbaar.js';

/** What became of a command, as a label. A retry that gets its first answer again is `herhaald`. */
export function uitkomstVan(verwerkt: Verwerkt): string {
  if (verwerkt.soort !== 'vastgelegd') return verwerkt.soort;
  if (verwerkt.eerder) return 'herhaald';
  return verwerkt.gebeurtenissen.some(isGeweigerd) ? 'geweigerd' : 'vastgelegd';
}

const nieuwePositie = (verwerkt: Verwerkt): bigint | undefined => {
  const laatste = verwerkt.soort === 'vastgelegd' && !verwerkt.eerder ? verwerkt.gebeurtenissen.at(-1) : undefined;
  return laatste && BigInt(laatste.positie);
};

export function metWaarneming(uitvoerder: Uitvoerder, metingen: Metingen, volger: Volger): Uitvoerder {
  const legVoor = (voorbereid: Voorbereid): Promise<Verwerkt> =>
    inSpoor('append', {}, async () => {
      const begin = performance.now();
      const verwerkt = await uitvoerder.legVoor(voorbereid);
      metingen.append((performance.now() - begin) / 1_000, nieuwePositie(verwerkt));
      return verwerkt;
    });

  const voerUit = (aanvraag: Aanvraag): Promise<Antwoord> =>
    inSpoor(`opdracht ${aanvraag.opdracht}`, { 'grootboek.opdracht': aanvraag.opdracht }, async (span) => {
      try {
        const [voorbereid] = await uitvoerder.bereidVoor([aanvraag]);
        const verwerkt = await legVoor(voorbereid as Voorbereid);
        const [uitkomst, positie] = [uitkomstVan(verwerkt), nieuwePositie(verwerkt)];
        if (positie !== undefined) volger.volg(positie, beginSpoor('leesmodellen bijwerken'));
        span.setAttribute('grootboek.uitkomst', uitkomst);
        metingen.opdracht(aanvraag.opdracht, uitkomst);
        return await uitvoerder.antwoord(verwerkt, aanvraag);
      } catch (fout) {
        metingen.opdracht(aanvraag.opdracht, 'mislukt');
        throw fout;
      }
    });
  return { ...uitvoerder, voerUit };
}
