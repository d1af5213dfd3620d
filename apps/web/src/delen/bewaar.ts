/** Puts a text in a file of the user. The mark in front tells spreadsheets that it is UTF-8. */
export function bewaar(naam: string, tekst: string): void {
  const adres = URL.createObjectURL(new Blob(['\uFEFF', tekst], { type: 'text/csv;charset=utf-8' }));
  const anker = document.createElement('a');
  anker.href = adres;
  anker.download = naam;
  anker.click();
  URL.revokeObjectURL(adres);
}
