/** Builds the web application into dist/web, with its types made from the service that stands in dist/. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

await import('./maak-api-types.mjs');
await build({ configFile: fileURLToPath(new URL('vite.config.mjs', import.meta.url)), logLevel: 'warn' });
