import { keuze, Uuid } from '../velden/codes.js';
import { beschrijf } from '../velden/klassen.js';
import { Genest, GenestNaar } from '../velden/samenstelling.js';
import { Tekst } from '../velden/tekst.js';
import { veld, type Klasse } from '../velden/veld.js';
import type { Doel, Opdracht } from './opdracht.js';

export interface TrekGebeurtenisIn {
  gebeurtenisId: string;
  reden: string;
  vervanging?: { opdracht: string; gegevens: object };
}

const eersteGroot = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** The body of a correction under `doel`: what replaces the withdrawn event is a command of the same kind of stream. */
function correctieklasse(doel: Doel, vervangers: readonly Opdracht[]): Klasse<TrekGebeurtenisIn> {
  const perNaam = new Map(vervangers.flatMap((vervanger) => vervanger.ingangen.map(({ gegevens }) => [vervanger.opdracht, gegevens])));
  const soort = keuze([...perNaam.keys()]);

  class Vervanging {
    @veld({
      soort: { ...soort, regels: soort.regels.map((regel) => ({ ...regel, code: 'andere-stroom' })) },
      opties: { uitleg: 'De opdracht die in de plaats komt.' },
    })
    opdracht!: string;

    @GenestNaar({
      uitleg: 'De gegevens van die opdracht.',
      keuzes: () => [...perNaam.values()],
      klasse: (ouder) => perNaam.get((ouder as Vervanging).opdracht),
    })
    gegevens!: object;
  }

  class Correctie {
    @Uuid({ uitleg: 'De gebeurtenis die wordt ingetrokken.' })
    gebeurtenisId!: string;

    @Tekst({ uitleg: 'Waarom zij wordt ingetrokken.', max: 4000 })
    reden!: string;

    @Genest(() => Vervanging, { uitleg: 'Wat ervoor in de plaats komt.', optioneel: true })
    vervanging?: Vervanging;
  }

  beschrijf(Vervanging, {
    naam: `VervangingBij${eersteGroot(doel)}`,
    rol: 'invoer',
    uitleg: `De opdracht die een ingetrokken gebeurtenis vervangt (${doel}).`,
  });
  beschrijf(Correctie, {
    naam: `TrekGebeurtenisInBij${eersteGroot(doel)}`,
    rol: 'invoer',
    uitleg: `Gegevens van de opdracht trek-gebeurtenis-in (${doel}).`,
  });
  return Correctie;
}

/**
 * The correction, given all other commands. A withdrawal is no replacement (withdraw it and nothing is left to replace), nor is a
 * destruction, which nothing undoes.
 */
export function correctie(andere: readonly Opdracht[]): Opdracht<'trek-gebeurtenis-in'> {
  const ingang = (doel: Doel, pad: string): Opdracht['ingangen'][number] => {
    const past = ({ opdracht, ingangen }: Opdracht): boolean =>
      opdracht !== 'vernietig-persoonsgegevens' && ingangen.some((ander) => ander.doel === doel);
    return { doel, pad, gegevens: correctieklasse(doel, andere.filter(past)) };
  };
  return {
    opdracht: 'trek-gebeurtenis-in',
    methode: 'POST',
    ingangen: [
      ingang('traject', 'trajecten/{id}/correcties'),
      ingang('jeugdige', 'jeugdigen/{id}/correcties'),
      ingang('aanbieder', 'aanbieders/{agb}/correcties'),
      ingang('regeling', 'regelingen/{naam}/correcties'),
    ],
    nieuw: false,
    titel: 'Gebeurtenis intrekken',
    uitleg:
      'Trekt een gebeurtenis in, en legt desgewenst een andere in haar plaats vast. Niets wordt gewist: wie vraagt wat eerder bekend was, ziet de oude gebeurtenis. ' +
      'Van een verlenging met zelfassessment wordt alleen de gebeurtenis met dit kenmerk ingetrokken.',
    gebeurtenissen: ['GebeurtenisIngetrokken'],
  };
}
