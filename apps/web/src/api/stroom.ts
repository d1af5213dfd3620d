/** Server-sent events, read with fetch: the token goes in a header, which EventSource cannot send. */
import { vraag } from './verzoek.js';

const DATA = /^data: ?(.*)$/;
/** The service says something every 15 seconds; after this long the connection is dead, though nobody said so. */
const STILTE_MS = 40_000;

/** What every event says, as text, until the connection ends or falls silent. */
export async function* gebeurtenissen(pad: string, signaal: AbortSignal): AsyncGenerator<string, void> {
  const stil = new AbortController();
  let wekker = setTimeout(() => stil.abort(), STILTE_MS);
  const { body } = await vraag({
    pad,
    koppen: { Accept: 'text/event-stream' },
    signaal: AbortSignal.any([signaal, stil.signal]),
    doorlopend: true,
  });
  if (!body) return;
  const lezer = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await lezer.read();
    if (done) return;
    clearTimeout(wekker);
    wekker = setTimeout(() => stil.abort(), STILTE_MS);
    const regels = (rest + value).split(/\r?\n/);
    rest = regels.pop() ?? '';
    for (const regel of regels) {
      const tekst = DATA.exec(regel)?.[1];
      if (tekst !== undefined) yield tekst;
    }
  }
}
