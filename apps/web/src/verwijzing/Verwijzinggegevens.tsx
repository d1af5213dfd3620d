/** Part 2: who refers, for what. */
import type { ReactElement } from 'react';
import { Foutmelding } from '../delen/Foutmelding.js';
import { Keuzerondjes } from '../delen/Keuzerondjes.js';
import { Keuzeveld, Tekstveld, Tekstvlak } from '../delen/Veld.js';
import { isVastgelegd, standVan } from './concept.js';
import { heeftAgb, heeftNaam, zonderVerwijzing, type Formulier } from './formulier.js';
import { velden, type Invul } from './invul.js';
import { NietBekend, Onderdeel, Vast } from './Onderdeel.js';
import { alsKeuzes, enige, naamVan, vanPerceel, type Aanbod } from './producten.js';
import { verwijzingregels } from './samenvatting.js';
import { trajecttekst } from './Trajecten.js';
import { EENHEDEN, metKies, PERCELEN, VERWIJZERS, type Keuzes } from './woorden.js';

interface Props {
  readonly invul: Invul;
  readonly aanbod: Aanbod;
}

const crisistrajecten = ({ jeugdige }: Formulier, aanbod: Aanbod): Keuzes =>
  zonderVerwijzing(jeugdige.wijze === 'bekend' ? (jeugdige.bekende?.trajecten ?? []) : []).map((traject) => [
    traject.trajectId,
    trajecttekst(traject, traject.product && naamVan(aanbod)(traject.product)),
  ]);

/** Help may have begun in a crisis, before anybody referred: then the referral belongs to that trajectory. */
function Traject({ invul, aanbod }: Props): ReactElement | null {
  const { veld } = velden(invul, 'verwijzing');
  const keuzes = crisistrajecten(invul.concept.formulier, aanbod);
  if (keuzes.length === 0 || standVan(invul.concept, 'verwijzing') !== 'open') return null;
  return (
    <div className="veld--heel">
      <Keuzeveld
        label="Traject"
        hint="Deze jeugdige heeft een traject dat met een crisis begon en nog geen verwijzing heeft"
        keuzes={[['', 'Een nieuw traject'], ...keuzes]}
        {...veld('crisistraject', 'trajectId')}
      />
    </div>
  );
}

function Verwijzer({ invul }: { readonly invul: Invul }): ReactElement {
  const { waarden, veld } = velden(invul, 'verwijzing');
  return (
    <>
      <div className="veld--helft">
        <Tekstveld label="Datum van de verwijzing" hint="Bijvoorbeeld 31-12-2026" {...veld('datum')} />
      </div>
      <div className="veld--helft">
        <Keuzeveld
          label="Wie verwijst"
          hint="De wettelijk verwijzer"
          keuzes={metKies('Kies een verwijzer', Object.entries(VERWIJZERS))}
          {...veld('type', 'verwijzer.type')}
        />
      </div>
      {heeftNaam(waarden.type) && (
        <div className="veld--helft">
          <Tekstveld label="Naam van de verwijzer" optioneel {...veld('naam', 'verwijzer.naam')} />
        </div>
      )}
      {heeftAgb(waarden.type) && (
        <div className="veld--helft">
          <Tekstveld label="AGB-code van de verwijzer" optioneel inputMode="numeric" {...veld('agbCode', 'verwijzer.agbCode')} />
        </div>
      )}
    </>
  );
}

function Product({ invul, aanbod }: Props): ReactElement {
  const { waarden, zet, veld } = velden(invul, 'verwijzing');
  const producten = vanPerceel(aanbod, waarden.perceel);
  const perceel = veld('perceel');
  const kies = (nieuw: string): void => {
    perceel.opWijziging(nieuw);
    zet({ product: enige(vanPerceel(aanbod, nieuw)) });
  };
  const hint = aanbod.voorbeeld ? 'De producten zijn voorbeelden: die van het contract zijn niet openbaar' : undefined;
  return (
    <>
      <div className="veld--heel">
        <Keuzerondjes label="Perceel" keuzes={PERCELEN} {...perceel} opWijziging={kies} />
      </div>
      {waarden.perceel !== '' && (
        <div className="veld--heel veld--begrensd">
          <Keuzeveld label="Product" hint={hint} keuzes={metKies('Kies een product', alsKeuzes(producten))} {...veld('product')} />
        </div>
      )}
    </>
  );
}

function Afspraken({ invul }: { readonly invul: Invul }): ReactElement {
  const { veld } = velden(invul, 'verwijzing');
  const eenheden = Object.entries(EENHEDEN).map(([code, [, meer]]) => [code, meer] as const);
  return (
    <>
      <div className="veld--heel">
        <Tekstvlak label="Hulpvraag" optioneel hint="Wordt versleuteld bewaard" {...veld('hulpvraag')} />
      </div>
      <div className="veld--heel veld--begrensd duur">
        <Tekstveld label="Afgesproken duur" optioneel inputMode="numeric" {...veld('duur', 'maximaleDuur')} />
        <Keuzeveld label="Eenheid" keuzes={eenheden} {...veld('eenheid')} />
      </div>
      <div className="veld--heel">
        <Tekstvlak label="Wat over afschaling is afgesproken" optioneel {...veld('afschaling')} />
      </div>
    </>
  );
}

export function Verwijzinggegevens({ invul, aanbod }: Props): ReactElement {
  const { concept } = invul;
  const vast = isVastgelegd(concept, 'verwijzing');
  return (
    <Onderdeel naam="verwijzing" nummer={2} titel="Verwijzing" vastgelegd={vast}>
      {standVan(concept, 'verwijzing') === 'onbekend' && <NietBekend />}
      {vast && <Vast regels={verwijzingregels(concept.formulier, naamVan(aanbod))} />}
      {!vast && aanbod.fout && <Foutmelding fout={aanbod.fout} opnieuw={aanbod.opnieuw} />}
      {!vast && (
        <div className="velden velden--zes">
          <Traject invul={invul} aanbod={aanbod} />
          <Verwijzer invul={invul} />
          <Product invul={invul} aanbod={aanbod} />
          <Afspraken invul={invul} />
        </div>
      )}
    </Onderdeel>
  );
}
