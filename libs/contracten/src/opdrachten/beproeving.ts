import { keuze } from '../velden/codes.js';
import { Invoer } from '../velden/klassen.js';
import { GenestNaar } from '../velden/samenstelling.js';
import { veld } from '../velden/veld.js';
import { ingangVan, opdrachten, type OpdrachtNaam } from '../opdrachten.js';

const perNaam = new Map(
  opdrachten.flatMap((opdracht) => {
    const ingang = ingangVan(opdracht, 'traject');
    return ingang ? [[opdracht.opdracht, ingang.gegevens] as const] : [];
  }),
);

@Invoer('Een opdracht over een traject, om te zien wat zij zou doen. Er wordt niets vastgelegd.')
export class BeproefOpdracht {
  @veld({ soort: keuze([...perNaam.keys()]), opties: { uitleg: 'De opdracht.' } })
  opdracht!: OpdrachtNaam;

  @GenestNaar({
    uitleg: 'De gegevens van die opdracht, zoals bij haar eigen pad.',
    keuzes: () => [...perNaam.values()],
    klasse: (ouder) => perNaam.get((ouder as BeproefOpdracht).opdracht),
  })
  gegevens!: object;
}
