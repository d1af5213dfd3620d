/** A field: label, hint, error (before the input) and the input itself, tied together for assistive technology. */
import {
  FormField,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
  Select,
  SelectOption,
  Textarea,
  Textbox,
} from '@utrecht/component-library-react';
import { useId, type ReactElement, type ReactNode } from 'react';

export interface Invoerkenmerken {
  readonly id: string;
  readonly invalid: boolean;
  readonly 'aria-describedby': string | undefined;
}

export interface VeldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fout?: string | undefined;
  /** Given when something must be able to point to the input, as an error summary does. */
  readonly id?: string | undefined;
  readonly optioneel?: boolean;
}

export function Veld({
  label,
  hint,
  fout,
  id,
  optioneel,
  children,
}: VeldProps & { readonly children: (kenmerken: Invoerkenmerken) => ReactNode }): ReactElement {
  const eigen = useId();
  const veld = id ?? eigen;
  const beschrijving = [hint && `${veld}-hint`, fout && `${veld}-fout`].filter(Boolean).join(' ');
  return (
    <FormField invalid={fout !== undefined} className="veld">
      <FormLabel htmlFor={veld}>
        {label}
        {optioneel && <span className="veld__optioneel"> (niet verplicht)</span>}
      </FormLabel>
      {hint && <FormFieldDescription id={`${veld}-hint`}>{hint}</FormFieldDescription>}
      {fout && <FormFieldErrorMessage id={`${veld}-fout`}>{fout}</FormFieldErrorMessage>}
      {children({ id: veld, invalid: fout !== undefined, 'aria-describedby': beschrijving || undefined })}
    </FormField>
  );
}

interface Waarde {
  readonly waarde: string;
  readonly opWijziging: (waarde: string) => void;
}

export interface TekstveldProps extends VeldProps, Waarde {
  readonly naam?: string;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric';
  readonly opVerlaten?: () => void;
}

/** The spelling check of a browser may send what is typed to its maker: names and stories of children do not leave the house. */
export const Tekstveld = ({
  waarde,
  opWijziging,
  naam,
  autoComplete = 'off',
  inputMode,
  opVerlaten,
  ...veld
}: TekstveldProps): ReactElement => (
  <Veld {...veld}>
    {(kenmerken) => (
      <Textbox
        {...kenmerken}
        name={naam}
        value={waarde}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={false}
        onBlur={opVerlaten}
        onChange={({ target }) => opWijziging(target.value)}
      />
    )}
  </Veld>
);

export const Tekstvlak = ({ waarde, opWijziging, ...veld }: VeldProps & Waarde): ReactElement => (
  <Veld {...veld}>
    {(kenmerken) => (
      <Textarea {...kenmerken} value={waarde} rows={4} spellCheck={false} onChange={({ target }) => opWijziging(target.value)} />
    )}
  </Veld>
);

export interface KeuzeveldProps extends VeldProps, Waarde {
  /** Value and text, in the order shown. */
  readonly keuzes: readonly (readonly [waarde: string, tekst: string])[];
}

export const Keuzeveld = ({ waarde, opWijziging, keuzes, ...veld }: KeuzeveldProps): ReactElement => (
  <Veld {...veld}>
    {(kenmerken) => (
      <Select {...kenmerken} value={waarde} onChange={({ target }) => opWijziging(target.value)}>
        {keuzes.map(([code, tekst]) => (
          <SelectOption key={code} value={code}>
            {tekst}
          </SelectOption>
        ))}
      </Select>
    )}
  </Veld>
);
