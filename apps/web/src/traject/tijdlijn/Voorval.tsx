/** One event in the timeline: what, who recorded it and when, and what became of it. */
import type { ReactElement } from 'react';
import { toonDatum, toonMoment } from '../../delen/datum.js';
import { Etiket } from '../../delen/Etiket.js';
import { aantal } from '../../delen/getal.js';
import { ROLLEN } from '../../delen/teksten.js';
import type { Wijziging } from '../adres.js';
import { Knoplink } from '../Knoplink.js';
import { anker, NaarGebeurtenis } from './NaarGebeurtenis.js';
import { Oordeel, type Toetsingregel } from './Oordeel.js';
import { LAAT_NA_DAGEN, type Gebeurtenis, type Tijdlijnitem } from './verhaal.js';
import { toevoegingen, zin, type Productnaam } from './zinnen.js';

type Door = Gebeurtenis['door'];
const doorWie = ({ rol, organisatie, gebruiker }: Door): string => {
  const partij = [rol in ROLLEN ? ROLLEN[rol as keyof typeof ROLLEN] : rol, organisatie].filter(Boolean).join(' ');
  return gebruiker ? `${partij} (${gebruiker})` : partij;
};

const isGeheim = ({ gegevens }: Gebeurtenis): boolean => gegevens['geheim'] !== undefined;

function Wat({ gebeurtenis, product }: { readonly gebeurtenis: Gebeurtenis; readonly product: Productnaam }): ReactElement {
  const { soort, gegevens } = gebeurtenis;
  return (
    <>
      <span className="voorval__zin">{zin(soort, gegevens, product)}</span>
      {toevoegingen(soort, gegevens).map(([naam, tekst]) => (
        <span key={naam} className="voorval__bij">
          <span className="voorval__bijnaam">{naam}:</span> {tekst}
        </span>
      ))}
      {isGeheim(gebeurtenis) && <span className="voorval__bij stil">Wat er persoonlijk bij staat is niet voor u zichtbaar.</span>}
    </>
  );
}

function Correctie({ item, product }: { readonly item: Tijdlijnitem; readonly product: Productnaam }): ReactElement | null {
  const { intrekking, vervangenDoor, vervangt } = item;
  const reden = intrekking?.gegevens['reden'];
  if (!intrekking && !vervangt) return null;
  return (
    <p className="voorval__correctie">
      {intrekking && (
        <span id={anker(intrekking.gebeurtenisId)} tabIndex={-1}>
          Ingetrokken op {toonMoment(intrekking.vastgelegdOp)} door {doorWie(intrekking.door)}
          {typeof reden === 'string' && `: ${reden}`}.{' '}
        </span>
      )}
      {vervangenDoor && (
        <>
          Vervangen door:{' '}
          <NaarGebeurtenis id={vervangenDoor.gebeurtenisId}>
            {toonDatum(vervangenDoor.geldigOp)}, {zin(vervangenDoor.soort, vervangenDoor.gegevens, product)}
          </NaarGebeurtenis>
        </>
      )}
      {vervangt && (
        <>
          Komt in de plaats van:{' '}
          <NaarGebeurtenis id={vervangt.gebeurtenisId}>
            {toonDatum(vervangt.geldigOp)}, {zin(vervangt.soort, vervangt.gegevens, product)}
          </NaarGebeurtenis>
        </>
      )}
    </p>
  );
}

export interface VoorvalProps {
  readonly item: Tijdlijnitem;
  readonly product: Productnaam;
  readonly toetsing: Toetsingregel | undefined;
  readonly botst: boolean;
  readonly magCorrigeren: boolean;
  readonly ga: (wijziging: Wijziging) => void;
}

function Herkomst({ item, magCorrigeren, ga }: Pick<VoorvalProps, 'item' | 'magCorrigeren' | 'ga'>): ReactElement {
  const { gebeurtenis, intrekking, dagenLater } = item;
  const { gebeurtenisId, vastgelegdOp, geldigOp, door } = gebeurtenis;
  const over = `de gebeurtenis van ${toonDatum(geldigOp)}`;
  return (
    <p className="voorval__herkomst">
      <span>
        Vastgelegd {toonMoment(vastgelegdOp)} door {doorWie(door)}
      </span>
      {dagenLater > LAAT_NA_DAGEN && <Etiket toon="warning">{`${aantal(dagenLater, 'dag', 'dagen')} later vastgelegd`}</Etiket>}
      <Knoplink opKlik={() => ga({ bekendOp: vastgelegdOp, doe: undefined, corrigeer: undefined })} naam={`Zoals toen bekend: ${over}`}>
        Zoals toen bekend
      </Knoplink>
      {magCorrigeren && !intrekking && (
        <Knoplink opKlik={() => ga({ corrigeer: gebeurtenisId, doe: undefined })} naam={`Corrigeren: ${over}`}>
          Corrigeren
        </Knoplink>
      )}
    </p>
  );
}

export function Voorval({ item, product, toetsing, botst, magCorrigeren, ga }: VoorvalProps): ReactElement {
  const { gebeurtenis, intrekking } = item;
  const klasse = ['voorval', intrekking && 'voorval--ingetrokken', botst && 'voorval--botst'].filter(Boolean).join(' ');
  return (
    <li id={anker(gebeurtenis.gebeurtenisId)} tabIndex={-1} className={klasse}>
      <time className="voorval__dag" dateTime={gebeurtenis.geldigOp}>
        {toonDatum(gebeurtenis.geldigOp)}
      </time>
      <div className="voorval__inhoud">
        <p className="voorval__wat">
          {botst && <Etiket toon="danger">Staat in de weg</Etiket>}
          {intrekking ? (
            <>
              <span className="verborgen">Ingetrokken: </span>
              <s>
                <Wat gebeurtenis={gebeurtenis} product={product} />
              </s>
            </>
          ) : (
            <Wat gebeurtenis={gebeurtenis} product={product} />
          )}
        </p>
        <Correctie item={item} product={product} />
        {toetsing && <Oordeel toetsing={toetsing} />}
        <Herkomst item={item} magCorrigeren={magCorrigeren} ga={ga} />
      </div>
    </li>
  );
}
