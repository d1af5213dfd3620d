/** Makes a page of the web application from a document of docs/handleiding. */
import { Marked } from 'marked';

const veilig = (tekst) => tekst.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const naam = (tekst) => tekst.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Exports its title, its chapters (id and text) and the HTML of the rest. Its pictures become files of the pages; of a link to another document, which the pages do not have, the words stay. */
function alsModule(tekst) {
  const [titel, hoofdstukken, beelden] = [{ tekst: '' }, [], []];
  const renderer = {
    heading({ tokens, depth, text }) {
      const inhoud = this.parser.parseInline(tokens);
      if (depth === 1) titel.tekst = text;
      if (depth === 1) return '';
      if (depth === 2) hoofdstukken.push({ id: naam(text), tekst: text });
      return `<h${depth} id="${naam(text)}" class="utrecht-heading-${depth}">${inhoud}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const inhoud = this.parser.parseInline(tokens);
      return /^(?:#|https:)/.test(href) ? `<a href="${veilig(href)}" class="utrecht-link">${inhoud}</a>` : inhoud;
    },
    table(tabel) {
      const [kop, ...rijen] = [tabel.header, ...tabel.rows].map((rij) => rij.map(({ tokens }) => this.parser.parseInline(tokens)));
      const cellen = (rij, soort) => `<tr>${rij.map((cel) => `<${soort}>${cel}</${soort}>`).join('')}</tr>`;
      const inhoud = `<thead>${cellen(kop, 'th scope="col"').replaceAll('</th scope="col">', '</th>')}</thead><tbody>${rijen.map((rij) => cellen(rij, 'td')).join('')}</tbody>`;
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
    `export const titel = ${JSON.stringify(titel.tekst)};`,
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
