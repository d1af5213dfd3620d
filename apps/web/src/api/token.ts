/** What a token tells about itself. Nothing is checked here: the service does that. */

/** From when it was given until it runs out, in ms; undefined when it does not tell. */
export function levensduurMs(token: string): number | undefined {
  try {
    const deel = token.split('.')[1] ?? '';
    const { iat, exp } = JSON.parse(atob(deel.replaceAll('-', '+').replaceAll('_', '/'))) as {
      readonly iat?: number;
      readonly exp?: number;
    };
    return iat === undefined || exp === undefined ? undefined : (exp - iat) * 1_000;
  } catch {
    return undefined;
  }
}
