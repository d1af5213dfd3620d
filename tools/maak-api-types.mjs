/**
 * Writes dist/openapi.json from the routes of the built service, and the types of the web application from that. Needs no database: the
 * description is made of routes alone. Files that stay the same are left alone, so that nothing seems out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const dist = (pad) => new URL(`../dist/apps/grootboek/src/${pad}`, import.meta.url).href;
const [{ beschrijvingsroute }, { ontwikkelAanmelding }, { opdrachtroutes }, { leesroutes }] = await Promise.all(
  ['http/openapi/document.js', 'aanmelden/ontwikkel.http.js', 'opdrachten/opdrachten.http.js', 'vragen/vragen.http.js'].map(
    (pad) => import(dist(pad)),
  ),
);

function schrijf(pad, tekst) {
  const bestand = new URL(`../${pad}`, import.meta.url);
  if (!existsSync(bestand) || readFileSync(bestand, 'utf8') !== tekst) writeFileSync(bestand, tekst);
}

// Without /positie/stroom: it is made of what is running (who follows it), and answers with events, of which a description has no type for the
// client; apps/web/src/api/stroom.ts reads those itself.
// The login makes tokens only when it is asked for one.
const { lichaam } = await beschrijvingsroute([ontwikkelAanmelding(undefined), ...opdrachtroutes, ...leesroutes]).doe();
schrijf('dist/openapi.json', lichaam);
const types = await openapiTS(JSON.parse(lichaam), { immutable: true, defaultNonNullable: false });
schrijf('apps/web/src/api/openapi.d.ts', `/** Made by tools/maak-api-types.mjs: do not change by hand. */\n${astToString(types)}`);
