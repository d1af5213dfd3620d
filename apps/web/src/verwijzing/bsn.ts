/** The eleven test of a burgerservicenummer, so that a slip of the finger is seen at once. The service has the last word. */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** As it is sent: without the spaces and points with which people write it. */
export const kaalBsn = (tekst: string): string => tekst.replace(/[\s.-]/g, '');

export function isBsn(tekst: string): boolean {
  if (!/^\d{9}$/.test(tekst) || tekst === '000000000') return false;
  return GEWICHTEN.reduce<number>((som, gewicht, plaats) => som + gewicht * Number(tekst[plaats]), 0) % 11 === 0;
}
