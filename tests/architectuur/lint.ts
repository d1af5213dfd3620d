import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The rules as they stand; only the type information is left out, since a canary is no file of the program. */
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** Ids of the rules that report this text when it stands in that file (a path from the root; nothing need be there). */
export async function meldingen(bestand: string, tekst: string): Promise<readonly string[]> {
  const [uitslag] = await eslint.lintText(tekst, { filePath: bestand });
  return uitslag?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}
