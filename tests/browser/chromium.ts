/** Where the browser stands, for whoever drives one. */
import { existsSync } from 'node:fs';

/** The headless shell first: the same engine without the rest of a browser opens a window in half the time. */
const PROGRAMMAS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const PADEN = [process.env['CHROMIUM'], ...PROGRAMMAS.map((naam) => `/usr/bin/${naam}`)];

/** Undefined where there is none. */
export const chromiumPad = (): string | undefined => PADEN.find((pad) => pad && existsSync(pad));
