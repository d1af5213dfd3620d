/** Server-sent events, read with fetch: the token goes in a header, which EventSource cannot send. */
import { vraag } from './verzoek.js';

const DATA = /^data: ?(.*)$/;

/** What every event says, as text, until the connection ends. */
export async function* gebeurtenissen(pad: string, signaal: AbortSignal): AsyncGenerator<string, void> {
  const { body } = await vraag({ pad, koppen: { Accept: 'text/event-stream' }, signaal });
  if (!body) return;
  const lezer = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await lezer.read();
    if (done) return;
    const regels = (rest + value).split(/\r?\n/);
    rest = regels.pop() ?? '';
    for (const regel of regels) {
      const tekst = DATA.exec(regel)?.[1];
      if (tekst !== undefined) yield tekst;
    }
  }
}
