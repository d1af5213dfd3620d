/** Runs npm audit over what is shipped. Fails on a high or critical advisory; says so and passes when the registry has no audit service. */
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const lees = () => {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
};
const { metadata, vulnerabilities = {}, message, error } = lees();

if (metadata?.vulnerabilities === undefined) {
  console.log(`Niet gecontroleerd: ${message ?? error?.summary ?? 'npm audit gaf geen antwoord'}`);
} else {
  for (const { name, severity, range } of Object.values(vulnerabilities)) console.log(`${severity}: ${name} ${range}`);
  const { high, critical, total } = metadata.vulnerabilities;
  console.log(`${total} bekende kwetsbaarheden, waarvan ${high + critical} ernstig`);
  process.exitCode = high + critical > 0 ? 1 : 0;
}
