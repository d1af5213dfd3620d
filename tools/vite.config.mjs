/** How apps/web is built. Nothing is inlined, so that the pages live under `default-src 'self'`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { handleiding } from './handleiding.mjs';

const pad = (deel) => fileURLToPath(new URL(`../${deel}`, import.meta.url));

/** The look: a class and the tokens behind it, of any package of NL Design System tokens that is installed. */
const { WEB_THEMA_KLASSE = 'voorbeeld-theme', WEB_THEMA_TOKENS = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css' } =
  process.env;

/** The component library is one file, full of `X = forwardRef(...)` and `X.displayName = ...`; only what is used must come along. */
const BIBLIOTHEEK = /@utrecht\/[^/]+\/dist\/.*\.mjs$/;
const zonderNamen = (code) => code.replace(/^\w+\.displayName = .*;$/gm, '');

export default defineConfig({
  root: pad('apps/web'),
  publicDir: 'openbaar',
  cacheDir: pad('node_modules/.cache/vite'),
  plugins: [
    handleiding,
    {
      name: 'alleen-het-gebruikte',
      apply: 'build',
      transform: { filter: { id: BIBLIOTHEEK }, handler: (code) => ({ code: zonderNamen(code), map: null }) },
    },
    {
      name: 'thema',
      transformIndexHtml: {
        order: 'pre',
        handler: (html, { server }) =>
          html
            .replaceAll('%thema-klasse%', WEB_THEMA_KLASSE)
            .replaceAll('%thema-tokens%', `${server ? `/@fs${pad('')}` : '/../../'}node_modules/${WEB_THEMA_TOKENS}`),
      },
    },
  ],
  build: {
    outDir: pad('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['forwardRef'], moduleSideEffects: [{ test: BIBLIOTHEEK, sideEffects: false }] },
      // "use client" is for rendering on a server, which nothing here does.
      onLog: (niveau, log, doe) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && doe(niveau, log),
    },
  },
  server: { proxy: { '/v1': process.env.WEB_DIENST ?? 'http://127.0.0.1:3000' }, fs: { allow: [pad('.')] } },
});
