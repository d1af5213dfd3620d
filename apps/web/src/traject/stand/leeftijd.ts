/** How old somebody is on a day. */
export function leeftijd(geboortedatum: string, opDag: string): number {
  const jaren = Number(opDag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return opDag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}
