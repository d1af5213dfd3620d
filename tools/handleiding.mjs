/** Makes a page of the web application from a document of docs/handleiding. */
import { Marked } from 'marked';

const veilig = (tekst) => tekst.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const naam = (tekst) => tekst.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Exports its title, its chapters (id and text) and the HTML of the rest. Its pictures become files of the pages; of a link to another document, which the pages do not have, the words stay. */
function alsModule(tekst) {
  let titel = '';
  const [hoofdstukken, beelden] = [[], []];
  const renderer = {
    heading({ tokens, depth, text }) {
      const inhoud = this.parser.parseInline(tokens);
      if (depth === 1) {
        titel = text;
        return '';
      }
      const id = naam(text);
      if (depth === 2) hoofdstukken.push({ id, tekst: text });
      return `<h${depth} id="${id}" class="utrecht-heading-${depth}">${inhoud}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const inhoud = this.parser.parseInline(tokens);
      return /^(?:#|https:)/.test(href) ? `<a href="${veilig(href)}" class="utrecht-link">${inhoud}</a>` : inhoud;
    },
    table(tabel) {
      const rij = (cellen, open, dicht) =>
        `<tr>${cellen.map(({ tokens }) => open + this.parser.parseInline(tokens) + dicht).join('')}</tr>`;
      const kop = rij(tabel.header, '<th scope="col">', '</th>');
      const inhoud = `<thead>${kop}</thead><tbody>${tabel.rows.map((cellen) => rij(cellen, '<td>', '</td>')).join('')}</tbody>`;
      // A region that can be scrolled, also by keyboard, where the window is too narrow.
      return `<div class="hulp__tabel" role="region" aria-label="Tabel: ${veilig(tabel.header[0].text)}" tabindex="0"><table>${inhoud}</table></div>`;
    },
    image({ href, text }) {
      beelden.push(href);
      return `<img src="%beeld-${beelden.length - 1}%" alt="${veilig(text)}" loading="lazy" />`;
    },
  };
  const html = new Marked({ renderer }).parse(tekst);
  const invoer = beelden.map((beeld, i) => `import beeld${i} from ${JSON.stringify(beeld)};`);
  const inhoud = beelden.reduce((code, _, i) => code.replace(`%beeld-${i}%`, `" + beeld${i} + "`), JSON.stringify(html));
  return [
    ...invoer,
    `export const titel = ${JSON.stringify(titel)};`,
    `export const hoofdstukken = ${JSON.stringify(hoofdstukken)};`,
    `export const html = ${inhoud};`,
  ].join('\n');
}

/** The plugin for Vite. */
export const handleiding = {
  name: 'handleiding',
  transform: {
    filter: { id: /docs\/handleiding\/.*\.md$/ },
    handler: (tekst) => ({ code: alsModule(tekst), map: null, moduleType: 'js' }),
  },
};
