/** What Commander says of itself, in Dutch. It has no table of texts of its own, so they are found by how it writes them. */
import type { Command } from 'commander';

type Vertaling = readonly [engels: RegExp, nederlands: string];

const FOUTEN: readonly Vertaling[] = [
  [/^error: unknown command '(.*?)'/, "De opdracht '$1' bestaat niet."],
  [/^error: unknown option '(.*?)'/, "De optie '$1' bestaat niet."],
  [/^error: missing required argument '(.*?)'/, 'Er ontbreekt een argument: $1.'],
  [/^error: option '(.*?)' argument missing/, "De optie '$1' vraagt een waarde."],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\./, "De waarde '$2' past niet bij de optie '$1'."],
  [
    /^error: too many arguments(?: for '.*?')?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/m,
    'Te veel argumenten: $3. Verwacht: $1, gekregen: $2.',
  ],
  [/\(Did you mean (?:one of )?(.*)\?\)$/m, 'Bedoeld werd misschien: $1.'],
];

const UITLEG: readonly Vertaling[] = [
  [/^Usage:/, 'Gebruik:'],
  [/^Arguments:/, 'Argumenten:'],
  [/^Options:/, 'Opties:'],
  [/^Commands:/, 'Opdrachten:'],
  [/\[options\]/, '[opties]'],
  [/\[command\]/, '[opdracht]'],
  [/\(default: (.*)\)$/, '(standaard: $1)'],
];

const vertaald = (tekst: string, vertalingen: readonly Vertaling[]): string =>
  vertalingen.reduce((tot, [engels, nederlands]) => tot.replace(engels, nederlands), tekst);

const inUitleg = (tekst: string): string => vertaald(tekst, UITLEG);

/** For the command itself and those that are added to it afterwards. */
export const inHetNederlands = (opdracht: Command): Command =>
  opdracht
    .helpOption('-h, --help', 'toon deze uitleg')
    .helpCommand('help [opdracht]', 'toon uitleg over een opdracht')
    .configureOutput({ outputError: (tekst, schrijf) => schrijf(vertaald(tekst, FOUTEN)) })
    .configureHelp({ styleTitle: inUitleg, styleUsage: inUitleg, styleSubcommandTerm: inUitleg, styleOptionDescription: inUitleg });
