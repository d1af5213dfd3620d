import { describe, expect, it } from '@jest/globals';
import { laatDoor, OpdrachtKoppen, RegelingPad, TrajectPad } from './koppen.js';
import { fouten } from './test/fouten.js';
import { valideer } from './valideer.js';
import { BudgetuitputtingVraag, GebeurtenissenVraag, GefilterdeVraag, OverdrachtenVraag, VerloopVraag } from './vragen.js';
import type { Klasse } from './velden/veld.js';

const vraag = (klasse: Klasse, waarde: unknown): readonly string[] => fouten(klasse, waarde, { in: 'query' });

describe('een vraag', () => {
  it('leest getallen uit tekst en vult aan wat is weggelaten', () => {
    const { waarde } = valideer(GefilterdeVraag, { perceel: '2', pagina: '3', bekendOp: '2025-02-03T01:00:00+01:00' }, { in: 'query' });

    expect(waarde).toEqual({ perceel: 2, pagina: 3, perPagina: 100, bekendOp: '2025-02-03T00:00:00.000Z' });
  });

  it('meldt de naam van de parameter', () => {
    expect(valideer(GefilterdeVraag, { peildatun: '2025-02-03' }, { in: 'query' }).fouten).toEqual([
      { in: 'query', pointer: 'peildatun', code: 'onbekend-veld', detail: 'Dit veld bestaat niet; controleer de schrijfwijze.' },
    ]);
  });

  it.each([
    [{ peildatum: '2025-02-30' }, 'peildatum geen-datum'],
    [{ peildatum: '' }, 'peildatum geen-datum'],
    [{ peildatum: ['2025-02-03', '2025-02-04'] }, 'peildatum herhaald'],
    [{ perPagina: '1001' }, 'perPagina buiten-bereik'],
    [{ perPagina: '0' }, 'perPagina buiten-bereik'],
    [{ pagina: '0' }, 'pagina buiten-bereik'],
    [{ pagina: '-1' }, 'pagina buiten-bereik'],
    [{ pagina: '1.0' }, 'pagina geen-getal'],
    [{ pagina: '1e2' }, 'pagina geen-getal'],
    [{ pagina: '0x1' }, 'pagina geen-getal'],
    [{ pagina: '01' }, 'pagina geen-getal'],
    [{ pagina: ' 1' }, 'pagina geen-getal'],
    [{ pagina: '99999999999999999999' }, 'pagina geen-getal'],
    [{ perceel: '3' }, 'perceel geen-perceel'],
    [{ vanafPositie: '-1' }, 'vanafPositie geen-positie'],
    [{ bekendOp: '2025-02-03T01:00:00' }, 'bekendOp geen-moment'],
  ])('%j is een fout', (invoer, fout) => {
    expect(vraag(GefilterdeVraag, invoer)).toEqual([fout]);
  });

  it('zonder prototype of met een vreemde naam breekt niets', () => {
    const kaal = Object.assign(Object.create(null) as object, { perceel: '1' });

    expect(vraag(GefilterdeVraag, kaal)).toEqual([]);
    expect(vraag(GefilterdeVraag, JSON.parse('{"__proto__":"1"}'))).toEqual(['__proto__ onbekend-veld']);
  });
});

describe('het verloop', () => {
  const periode = { van: '2025-01-01', tot: '2025-04-01' };

  it('gaat standaard per maand', () => {
    expect(valideer(VerloopVraag, periode, { in: 'query' }).waarde).toEqual({ ...periode, stap: 'maand' });
  });

  it.each([
    [{ van: '2025-01-01' }, 'tot verplicht'],
    [{ ...periode, tot: '2025-01-01' }, 'tot van-niet-voor-tot'],
    [{ ...periode, tot: '2024-12-31' }, 'tot van-niet-voor-tot'],
    [{ ...periode, van: 'x' }, 'van geen-datum'],
    [{ ...periode, stap: 'jaar' }, 'stap niet-toegestaan'],
    [{ ...periode, peildatum: '2025-01-01' }, 'peildatum onbekend-veld'],
    [{ ...periode, perPagina: '10' }, 'perPagina onbekend-veld'],
  ])('%j is een fout', (invoer, fout) => {
    expect(vraag(VerloopVraag, invoer)).toEqual([fout]);
  });
});

describe('de geschiedenis', () => {
  it('kan tot een stap worden teruggespeeld', () => {
    expect(valideer(GebeurtenissenVraag, { stap: '3' }, { in: 'query' }).waarde).toMatchObject({ stap: 3 });
    expect(vraag(GebeurtenissenVraag, { stap: '0' })).toEqual([]);
    expect(vraag(GebeurtenissenVraag, { stap: '-1' })).toEqual(['stap buiten-bereik']);
  });

  it.each([{ peildatum: '2025-01-01' }, { bekendOp: '2025-01-01' }, { stroom: 'inzet' }])('een stap gaat niet samen met %j', (erbij) => {
    expect(vraag(GebeurtenissenVraag, { stap: '1', ...erbij })).toEqual(['stap niet-samen']);
  });
});

describe('andere vragen', () => {
  it('overdrachten zijn zonder status de open', () => {
    expect(valideer(OverdrachtenVraag, {}, { in: 'query' }).waarde).toMatchObject({ status: 'open' });
    expect(vraag(OverdrachtenVraag, { status: 'Open' })).toEqual(['status niet-toegestaan']);
  });

  it('de uitputting vraagt een jaar', () => {
    expect(vraag(BudgetuitputtingVraag, {})).toEqual(['jaar verplicht']);
    expect(vraag(BudgetuitputtingVraag, { jaar: '2025' })).toEqual([]);
  });
});

describe('pad en koppen', () => {
  it('een kenmerk in het pad moet er een zijn', () => {
    expect(valideer(TrajectPad, { id: 'x' }, { in: 'path' }).fouten).toMatchObject([{ in: 'path', pointer: 'id', code: 'geen-uuid' }]);
    expect(fouten(RegelingPad, { naam: 'addendum-proef' }, { in: 'path' })).toEqual([]);
  });

  it('van de koppen tellen alleen de eigen, hoe ook geschreven', () => {
    const koppen = { host: 'x', 'idempotency-key': '40000000-0000-4000-8000-00250000000A', 'IF-MATCH': '"3"', 'x-anders': ['a', 'b'] };

    expect(valideer(OpdrachtKoppen, koppen, { in: 'header' })).toEqual({
      waarde: { 'Idempotency-Key': '40000000-0000-4000-8000-00250000000a', 'If-Match': '"3"' },
    });
    expect(fouten(OpdrachtKoppen, { 'idempotency-key': 'x', 'if-match': '3' }, { in: 'header' })).toEqual([
      'Idempotency-Key geen-uuid',
      'If-Match geen-etag',
    ]);
  });

  it.each([
    ['"3"', true],
    ['*', true],
    ['"2", "3"', true],
    ['"2"', false],
    ['W/"3"', false],
    ['"03"', false],
    ['"abc"', false],
  ])('If-Match %s laat volgnummer 3 door: %p', (ifMatch, verwacht) => {
    expect(fouten(OpdrachtKoppen, { 'if-match': ifMatch }, { in: 'header' })).toEqual([]);
    expect(laatDoor(ifMatch, 3)).toBe(verwacht);
  });
});
