/** What happened, event by event. */
import { Heading2 } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { Keuzeveld } from '../../delen/Veld.js';
import { aantal } from '../../delen/getal.js';
import type { Wijziging } from '../adres.js';
import type { Toetsingregel } from './Oordeel.js';
import { alsTijdlijn, VOLGORDES, type Gebeurtenis, type Volgorde } from './verhaal.js';
import { Voorval } from './Voorval.js';
import type { Productnaam } from './zinnen.js';

export interface TijdlijnProps {
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly toetsingen: readonly Toetsingregel[];
  /** All there are, when not all are shown. */
  readonly totaal: number;
  readonly volgorde: Volgorde;
  readonly product: Productnaam;
  /** What stands in the way of a command. */
  readonly botsend: readonly string[];
  readonly magCorrigeren: (gebeurtenis: Gebeurtenis) => boolean;
  readonly ga: (wijziging: Wijziging) => void;
}

export function Tijdlijn({ gebeurtenissen, toetsingen, totaal, volgorde, botsend, magCorrigeren, ...rest }: TijdlijnProps): ReactElement {
  const perGebeurtenis = new Map(toetsingen.map((toetsing) => [toetsing.gebeurtenisId, toetsing]));
  return (
    <section aria-labelledby="kop-tijdlijn" className="tijdlijn">
      <div className="tijdlijn__kop">
        <Heading2 id="kop-tijdlijn" className="blokkop">
          Wat er gebeurde
        </Heading2>
        <Keuzeveld
          label="Volgorde"
          keuzes={Object.entries(VOLGORDES)}
          waarde={volgorde}
          opWijziging={(nieuw) => rest.ga({ volgorde: nieuw === 'oudste' ? undefined : nieuw })}
        />
      </div>
      {totaal > gebeurtenissen.length && (
        <p>Alleen de eerste {aantal(gebeurtenissen.length, 'gebeurtenis', 'gebeurtenissen')} staan hier.</p>
      )}
      <ol className="tijdlijn__lijst">
        {alsTijdlijn(gebeurtenissen, volgorde).map((item) => (
          <Voorval
            key={item.gebeurtenis.gebeurtenisId}
            item={item}
            product={rest.product}
            toetsing={perGebeurtenis.get(item.gebeurtenis.gebeurtenisId)}
            botst={botsend.includes(item.gebeurtenis.gebeurtenisId)}
            magCorrigeren={magCorrigeren(item.gebeurtenis)}
            ga={rest.ga}
          />
        ))}
      </ol>
    </section>
  );
}
