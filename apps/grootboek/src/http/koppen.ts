/** Headers that every answer carries, also the ones that are written before any route is known. */

/** The version of the interface (not of the program): what comes next within /v1 only adds. */
export const API_VERSIE = '1.0.0';

export type Koppen = Readonly<Record<string, string>>;

const VAST: Koppen = {
  'API-Version': API_VERSIE,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Over plain http on the own machine HSTS says nothing, and would lock the name localhost to https in a browser. */
export const vasteKoppen = (loopback: boolean): Koppen =>
  loopback ? VAST : { ...VAST, 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' };

/** The web application: its own files alone, and no style or script inside a page. */
export const WEBBELEID =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Pages load their own styles, scripts and pictures, and nothing from elsewhere; swagger-ui writes styles into its elements. */
export const PAGINABELEID =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
