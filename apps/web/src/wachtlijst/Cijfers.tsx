/** The figures of the list, with what they mean one click away. */
import type { ReactElement } from 'react';
import type { Schemas } from '../api/schemas.js';
import { toonDatum, toonMoment } from '../delen/datum.js';
import { toonGetal } from '../delen/getal.js';

type Wachtlijst = Schemas['Wachtlijst'];

const CIJFERS = [
  ['bruto', 'Bruto', 'open plaatsingen'],
  ['netto', 'Netto', 'niet overbrugd of in behandeling'],
  ['trajecten', 'Trajecten', 'met een of meer plaatsingen'],
  ['zonderPlaatsing', 'Zonder plaatsing', 'op geen enkele lijst'],
] as const;

/** A sentence of the definition a line. */
const zinnen = (definitie: string): readonly string[] => definitie.split(/(?<=\.)\s+/);

export function Cijfers({ wachtlijst }: { readonly wachtlijst: Wachtlijst | undefined }): ReactElement {
  return (
    <section aria-label="Cijfers" className="cijfers">
      <dl className="cijfers__rij">
        {CIJFERS.map(([naam, tekst, uitleg]) => (
          <div key={naam} className="cijfer">
            <dt>{tekst}</dt>
            <dd className="cijfer__waarde">{toonGetal(wachtlijst?.[naam])}</dd>
            <dd className="cijfer__uitleg">{uitleg}</dd>
          </div>
        ))}
      </dl>
      <div className="cijfers__voet">
        <details className="definitie">
          <summary>Wat betekenen deze cijfers?</summary>
          {zinnen(wachtlijst?.definitie ?? '').map((zin) => (
            <p key={zin}>{zin}</p>
          ))}
        </details>
        <p className="cijfers__moment">
          Stand op {toonDatum(wachtlijst?.peildatum)}, zoals bekend op {toonMoment(wachtlijst?.bekendOp)}
        </p>
      </div>
    </section>
  );
}
