/** What a screen shows stands in its address. */

/** The address with these values changed; an empty value goes. Whatever else changes, a list starts at its first page again. */
export function met(zoek: URLSearchParams, wijzigingen: Readonly<Record<string, string>>): URLSearchParams {
  const nieuw = new URLSearchParams(zoek);
  nieuw.delete('pagina');
  for (const [naam, waarde] of Object.entries(wijzigingen)) {
    if (waarde === '') nieuw.delete(naam);
    else nieuw.set(naam, waarde);
  }
  return nieuw;
}

/** The page of a list that is asked for; the first when the address tells no other. */
export function paginaUit(zoek: URLSearchParams): number {
  const pagina = Number(zoek.get('pagina'));
  return Number.isInteger(pagina) && pagina > 0 ? pagina : 1;
}
