/** What a browser sees at the address of the service. */
import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { DOCUMENTATIE } from './documentatie.js';
import { PAGINABELEID } from './koppen.js';
import { ZonderParameters } from './zonder-parameters.js';

const PAGINA = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trajectgrootboek</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1.5rem; color: #1a1a1a; background: #fff }
a { color: #00528c }
a:focus-visible { outline: 3px solid #00528c; outline-offset: 2px }
</style>
</head>
<body>
<main>
<h1>Trajectgrootboek</h1>
<p>Deze dienst legt jeugdhulptrajecten vast, van verwijzing tot einde, gebeurtenis voor gebeurtenis.</p>
<ul>
<li><a href="${DOCUMENTATIE}">Documentatie van de interface</a></li>
<li><a href="/v1/openapi.json">De beschrijving voor programma's (OpenAPI)</a></li>
<li><a href="/health/ready">Is de dienst gereed?</a></li>
</ul>
</main>
</body>
</html>
`;

@UseGuards(ZonderParameters)
@Controller()
export class Voorpagina {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAGINABELEID)
  toon(): string {
    return PAGINA;
  }
}
