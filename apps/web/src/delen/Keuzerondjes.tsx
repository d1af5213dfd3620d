/** One of a few, all in sight: a fieldset of radio buttons. The first is what an error summary points to. */
import {
  Fieldset,
  FieldsetLegend,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
  RadioButton,
} from '@utrecht/component-library-react';
import { useId, type ReactElement } from 'react';
import type { VeldProps } from './Veld.js';

export interface KeuzerondjesProps extends VeldProps {
  readonly waarde: string;
  readonly opWijziging: (waarde: string) => void;
  /** Value and text, in the order shown. */
  readonly keuzes: readonly (readonly [waarde: string, tekst: string])[];
}

export function Keuzerondjes({ label, hint, fout, id, optioneel, waarde, opWijziging, keuzes }: KeuzerondjesProps): ReactElement {
  const eigen = useId();
  const veld = id ?? eigen;
  const beschrijving = [hint && `${veld}-hint`, fout && `${veld}-fout`].filter(Boolean).join(' ');
  const beschreven = beschrijving ? { 'aria-describedby': beschrijving } : {};
  return (
    <Fieldset invalid={fout !== undefined} className="veld keuzerondjes" {...beschreven}>
      <FieldsetLegend className="keuzerondjes__vraag">
        {label}
        {optioneel && <span className="veld__optioneel"> (niet verplicht)</span>}
      </FieldsetLegend>
      {hint && <FormFieldDescription id={`${veld}-hint`}>{hint}</FormFieldDescription>}
      {fout && <FormFieldErrorMessage id={`${veld}-fout`}>{fout}</FormFieldErrorMessage>}
      <div className="keuzerondjes__keuzes">
        {keuzes.map(([code, tekst], plaats) => (
          <FormLabel key={code} type="radio" className="keuzerondjes__keuze">
            <RadioButton
              id={plaats === 0 ? veld : `${veld}-${code}`}
              name={veld}
              value={code}
              checked={waarde === code}
              invalid={fout !== undefined}
              onChange={() => opWijziging(code)}
            />
            {tekst}
          </FormLabel>
        ))}
      </div>
    </Fieldset>
  );
}
