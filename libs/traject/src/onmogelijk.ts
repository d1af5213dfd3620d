/** What cannot have happened (contract, section 4.1). */
export type Code =
  | 'in-de-toekomst'
  | 'na-einde'
  | 'voor-verwijzing'
  | 'tweede-verwijzing'
  | 'al-geregistreerd'
  | 'al-in-behandeling'
  | 'niet-in-behandeling'
  | 'al-onderbroken'
  | 'niet-onderbroken'
  | 'al-geplaatst'
  | 'al-open'
  | 'niet-open'
  | 'overdracht-open'
  | 'geen-overdracht'
  | 'in-perceel-1'
  | 'overdracht-op-startdag'
  | 'in-gebruik'
  | 'plaatsing-in-behandeling'
  | 'niet-geplaatst'
  | 'latere-verlenging'
  | 'al-ingetrokken'
  | 'inzet-buiten-traject'
  | 'triage-in-behandeling'
  | 'triage-zonder-product';

/** The code, and the gebeurtenisIds that stand in the way. */
export interface Onmogelijk {
  readonly reden: Code;
  readonly gebeurtenissen: readonly string[];
}

export const onmogelijk = (reden: Code, ...gebeurtenissen: readonly string[]): Onmogelijk => ({ reden, gebeurtenissen });
