/** Part 3: what the CJG decided, if it did already. */
import type { ReactElement } from 'react';
import { Keuzerondjes } from '../delen/Keuzerondjes.js';
import { URGENTIES } from '../delen/teksten.js';
import { Keuzeveld, Tekstveld, Tekstvlak } from '../delen/Veld.js';
import { isVastgelegd, standVan } from './concept.js';
import { besloten, JA, metTriage, metVandaag, NEE } from './formulier.js';
import { velden, type Invul } from './invul.js';
import { NietBekend, Onderdeel, Vast } from './Onderdeel.js';
import { alsKeuzes, naamVan, vanPerceel, type Aanbod } from './producten.js';
import { triageregels } from './samenvatting.js';
import { UITKOMSTEN, URGENTIEVOLGORDE } from './woorden.js';

interface Props {
  readonly invul: Invul;
  readonly aanbod: Aanbod;
}

/** What it means to leave the product of the triage open. */
function zonderProduct(verwezen: string, besluit: string, naam: string): string {
  if (verwezen === besluit) return naam ? `Zoals bij de verwijzing: ${naam}` : 'Zoals bij de verwijzing';
  return besluit === '1' ? 'Meervoudige jeugdhulp' : 'Kies een product';
}

/** Asked for only where there is something to choose. */
function Product({ invul, aanbod }: Props): ReactElement | null {
  const { verwijzing, triage } = invul.concept.formulier;
  const { veld } = velden(invul, 'triage');
  const besluit = besloten(triage.uitkomst);
  const anders = vanPerceel(aanbod, besluit).filter(
    ({ code }) => besluit !== verwijzing.perceel || code !== verwijzing.product || code === triage.product,
  );
  if (besluit === undefined || anders.length === 0 || (besluit === '1' && anders.length === 1)) return null;
  const leeg = zonderProduct(verwijzing.perceel, besluit, verwijzing.product && naamVan(aanbod)(verwijzing.product));
  return (
    <div className="veld--heel veld--begrensd">
      <Keuzeveld label="Product" keuzes={[['', leeg], ...alsKeuzes(anders)]} {...veld('product')} />
    </div>
  );
}

function Velden({ invul, aanbod }: Props): ReactElement {
  const { veld } = velden(invul, 'triage');
  return (
    <div className="velden velden--zes">
      <div className="veld--heel veld--datum">
        <Tekstveld label="Datum van de triage" hint="Bijvoorbeeld 31-12-2026" {...veld('datum')} />
      </div>
      <div className="veld--heel">
        <Keuzerondjes label="Uitkomst" keuzes={Object.entries(UITKOMSTEN)} {...veld('uitkomst', 'uitkomst', { product: '' })} />
      </div>
      <div className="veld--heel">
        <Keuzerondjes label="Urgentie" keuzes={URGENTIEVOLGORDE.map((code) => [code, URGENTIES[code]])} {...veld('urgentie')} />
      </div>
      <Product invul={invul} aanbod={aanbod} />
      <div className="veld--heel">
        <Tekstvlak label="Toelichting" optioneel hint="Wordt versleuteld bewaard" {...veld('toelichting')} />
      </div>
    </div>
  );
}

export function Triage({ invul, aanbod }: Props): ReactElement {
  const { concept } = invul;
  const vast = isVastgelegd(concept, 'triage');
  const onbekend = standVan(concept, 'triage') === 'onbekend';
  const { waarden, veld, zet } = velden(invul, 'triage');
  const nu = veld('nu');
  const kies = (antwoord: string): void => {
    nu.opWijziging(antwoord);
    if (antwoord === JA) zet({ datum: metVandaag(waarden).datum });
  };
  const keuzes = [
    [NEE, 'Nog niet'],
    [JA, 'Ja'],
  ] as const;
  return (
    <Onderdeel naam="triage" nummer={3} titel="Triage" vastgelegd={vast}>
      {onbekend && <NietBekend />}
      {vast && <Vast regels={triageregels(concept.formulier, naamVan(aanbod))} />}
      {!vast && !onbekend && <Keuzerondjes label="Is de triage gedaan?" keuzes={keuzes} {...nu} opWijziging={kies} />}
      {!vast && metTriage(concept.formulier) && <Velden invul={invul} aanbod={aanbod} />}
    </Onderdeel>
  );
}
