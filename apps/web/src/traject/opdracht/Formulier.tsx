/** A command being filled in: the form, what is wrong with it, what it would change, and sending it. */
import { ButtonGroup } from '@utrecht/component-library-react';
import { type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { Foutoverzicht } from '../../delen/Foutoverzicht.js';
import { Knop } from '../../delen/Knop.js';
import { Formuliervelden } from './Formuliervelden.js';
import { samenvatting } from './fouten.js';
import { Problemen } from './Problemen.js';
import { gevraagdeVelden, type Opdrachtvorm } from './velden.js';
import { useVersturen, type Fouten, type Versturen, type Zending } from './versturen.js';
import { Voorbeeld } from './Voorbeeld.js';

export interface FormulierProps extends Zending {
  /** Undefined when there is nothing to fill in, as for a bare withdrawal. */
  readonly vorm: Opdrachtvorm | undefined;
  readonly leesFouten: (fout: unknown) => Fouten;
  readonly knop: string;
  /** Fields that are known and need not be asked. */
  readonly bekend?: ReadonlySet<string>;
  /** Above the boxes. */
  readonly children?: (fouten: Fouten, zet: (naam: string, waarde: string) => void) => ReactNode;
}

/** What was wrong: with the boxes, which then say it themselves too, or with the whole. */
function Boven({ props, versturen, fouten }: { props: FormulierProps; versturen: Versturen; fouten: Fouten }): ReactElement | null {
  const { fout, poging, gezien } = versturen;
  if (fouten.size > 0) return <Foutoverzicht fouten={samenvatting(fouten, props.vorm)} poging={poging} />;
  return fout ? <Problemen key={poging} fout={fout} gezien={gezien} {...props.rondom} /> : null;
}

function Knoppen({ props, versturen }: { props: FormulierProps; versturen: Versturen }): ReactElement {
  const { bezig, kanVast, bekeken, bekijk } = versturen;
  const kan = !bezig;
  return (
    <ButtonGroup>
      <Knop type="submit" appearance="primary-action-button" kan={kan} busy={bezig}>
        {kanVast ? props.knop : 'Bekijk wat er verandert'}
      </Knop>
      {kanVast && !bekeken && (
        <Knop appearance="secondary-action-button" kan={kan} onClick={bekijk}>
          Bekijk wat er verandert
        </Knop>
      )}
      <Knop appearance="subtle-button" kan={kan} onClick={props.rondom.opSluiten}>
        Annuleren
      </Knop>
    </ButtonGroup>
  );
}

export function Formulier(props: FormulierProps): ReactElement {
  const { rondom, stand, vorm, leesFouten, bekend, children } = props;
  const versturen = useVersturen(props);
  const { fout, invulfouten, beproeving, poging } = versturen;
  const { waarden } = stand.ontwerp;
  const fouten = invulfouten.size > 0 ? invulfouten : leesFouten(fout);
  const zet = (naam: string, waarde: string): void => stand.zet({ ...stand.ontwerp, waarden: { ...waarden, [naam]: waarde } });
  const verstuur = (gebeurtenis: SubmitEvent): void => {
    gebeurtenis.preventDefault();
    if (versturen.bezig) return;
    if (versturen.kanVast) versturen.legVast();
    else versturen.bekijk();
  };
  return (
    <form onSubmit={verstuur} noValidate className="formulier opdrachtformulier">
      <Boven props={props} versturen={versturen} fouten={fouten} />
      {/* What is being sent is what stands there: it cannot be called back, nor changed on its way. */}
      <div className="formulier opdrachtformulier" inert={versturen.bezig}>
        {children?.(fouten, zet)}
        {vorm && (
          <Formuliervelden
            velden={gevraagdeVelden(vorm, waarden).filter(({ naam }) => !bekend?.has(naam))}
            waarden={waarden}
            fouten={fouten}
            producten={rondom.producten}
            opWijziging={zet}
          />
        )}
      </div>
      {beproeving && <Voorbeeld key={`voorbeeld ${poging}`} beproeving={beproeving} {...rondom} />}
      <Knoppen props={props} versturen={versturen} />
    </form>
  );
}
