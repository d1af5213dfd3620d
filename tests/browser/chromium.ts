/** Where the browser stands, for whoever drives one. */
import { existsSync } from 'node:fs';

const PADEN = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Undefined where there is none. */
export const chromiumPad = (): string | undefined => PADEN.find((pad) => pad && existsSync(pad));
