/**
 * Run this after `npm install`. A registry mirror that holds only the packages for its own platform makes npm leave the others out of
 * package-lock.json, and `npm ci` then refuses the file everywhere. This adds them: version and platform only, for the integrity is unknown here.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMEN = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSOREN = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

const bestand = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(bestand, 'utf8'));
const staatErin = (houder, naam) => `${houder}/node_modules/${naam}` in lock.packages || `node_modules/${naam}` in lock.packages;

/** `@swc/core-linux-arm-gnueabihf` is for os linux, cpu arm. */
function platform(naam) {
  const delen = naam.split(/[/-]/);
  const os = SYSTEMEN.find((systeem) => delen.includes(systeem));
  const cpu = PROCESSOREN.find((processor) => delen.includes(processor));
  if (!os || !cpu) throw new Error(`Van ${naam} is niet te zien voor welk systeem het is; vul package-lock.json met de hand aan.`);
  return { os: [os], cpu: [cpu] };
}

const ontbrekend = Object.entries(lock.packages).flatMap(([houder, pakket]) =>
  Object.entries(pakket.optionalDependencies ?? {})
    .filter(([naam]) => !staatErin(houder, naam))
    .map(([naam, version]) => [`node_modules/${naam}`, { version, ...(pakket.dev && { dev: true }), optional: true, ...platform(naam) }]),
);
lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...ontbrekend].sort(([a], [b]) => a.localeCompare(b, 'en')));
if (ontbrekend.length > 0) writeFileSync(bestand, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${ontbrekend.length} pakket(ten) voor andere systemen aangevuld.`);
