import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DUIN, HAARLEM, KUST, startProefdienst, uuid, VELSEN, type Antwoord, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst();
  await dienst.leg('jeugdigen', { jeugdigeId: uuid('haarlem'), geboortedatum: '2013-04-09', gemeente: HAARLEM });
  await dienst.leg('jeugdigen', { jeugdigeId: uuid('velsen'), geboortedatum: '2014-04-09', gemeente: VELSEN });
  await verwezen('lang', { jeugdigeId: uuid('haarlem'), datum: '2025-01-06', product: 'basis-jggz' }, 'regulier', KUST);
  await verwezen('kort', { jeugdigeId: uuid('velsen'), datum: '2025-05-05', product: 'basis-jggz' }, 'hoog', DUIN);
  await verwezen('zonder', { jeugdigeId: uuid('velsen'), datum: '2025-03-03', product: 'begeleiding-ambulant' }, undefined, DUIN);
  await verwezen('nergens', { jeugdigeId: uuid('haarlem'), datum: '2025-01-07', product: 'basis-jggz' }, 'hoog', undefined);
  await dienst.onderdelen.projector.bijTot((await dienst.onderdelen.grootboek.kop()).positie, 10_000);
});
afterAll(() => dienst.sluit());

/** Referred on a date, placed a month later. */
async function verwezen(
  naam: string,
  verwijzing: { datum: string; jeugdigeId: string; product: string },
  urgentie: string | undefined,
  aanbieder: string | undefined,
): Promise<void> {
  const trajectId = uuid(naam);
  await dienst.leg('trajecten', { trajectId, verwijzer: { type: '02' }, perceel: 2, ...verwijzing });
  const datum = verwijzing.datum.replace(/-(\d\d)-/, (_, maand: string) => `-0${String(Number(maand) + 1)}-`);
  if (urgentie) await dienst.leg(`trajecten/${trajectId}/triages`, { datum, uitkomst: 'perceel-2', urgentie });
  if (aanbieder) await dienst.leg(`trajecten/${trajectId}/wachtlijstplaatsingen`, { datum, aanbieder });
}

const NAMEN = new Map(['lang', 'kort', 'zonder', 'nergens'].map((naam) => [uuid(naam), naam]));

/** By an aanbieder it is answered from the tables, by others from memory: who is asked first waits for that. */
const vraag = (pad: string, vraagstuk: string, rol: 'cjg-triage' | 'aanbieder' = 'cjg-triage'): Promise<Antwoord> =>
  dienst.vraag(`GET /v1/${pad}?peildatum=2025-07-01&${vraagstuk}`, { rol });

const namenIn = ({ lichaam }: Antwoord): readonly (string | undefined)[] =>
  (lichaam['items'] as readonly { trajectId: string }[]).map(({ trajectId }) => NAMEN.get(trajectId));

describe('the wachtlijst', () => {
  it.each([
    ['', ['kort', 'lang', 'zonder']],
    ['sorteer=urgentie', ['kort', 'lang', 'zonder']],
    ['sorteer=-urgentie', ['zonder', 'lang', 'kort']],
    ['sorteer=sinds', ['lang', 'zonder', 'kort']],
    ['sorteer=wachtdagen', ['kort', 'zonder', 'lang']],
    ['sorteer=-verwijsdatum', ['kort', 'zonder', 'lang']],
    ['sorteer=gemeente', ['lang', 'kort', 'zonder']],
    ['sorteer=-product', ['zonder', 'kort', 'lang']],
    ['sorteer=-aanbieder', ['lang', 'kort', 'zonder']],
    ['sorteer=sinds&perPagina=1&pagina=2', ['zonder']],
  ])('asked with "%s" stands in the order %j', async (vraagstuk, verwacht) => {
    expect(namenIn(await vraag('wachtlijst', vraagstuk))).toEqual(verwacht);
  });

  it('counts what its filters keep', async () => {
    expect((await vraag('wachtlijst', 'urgentie=hoog')).lichaam).toMatchObject({
      bruto: 1,
      netto: 1,
      trajecten: 1,
      totaal: 1,
      zonderPlaatsing: 1,
    });
    const geen = await vraag('wachtlijst', 'urgentie=geen');
    expect([namenIn(geen), geen.lichaam['bruto'], geen.lichaam['zonderPlaatsing']]).toEqual([['zonder'], 1, 0]);
    const lang = await vraag('wachtlijst', 'langWachtend=true');
    expect([namenIn(lang), lang.lichaam['bruto'], lang.lichaam['zonderPlaatsing']]).toEqual([['lang', 'zonder'], 2, 1]);
    expect((await vraag('wachtlijst', 'langWachtend=false')).lichaam).toMatchObject({ bruto: 3 });
  });

  it('says the same to an aanbieder of what it may see', async () => {
    expect(namenIn(await vraag('wachtlijst', 'sorteer=-urgentie', 'aanbieder'))).toEqual(['zonder', 'kort']);
    expect(namenIn(await vraag('wachtlijst', 'langWachtend=true', 'aanbieder'))).toEqual(['zonder']);
  });

  it('has the same filters for who waits on no list', async () => {
    expect(namenIn(await vraag('zonder-plaatsing', 'urgentie=hoog&langWachtend=true'))).toEqual(['nergens']);
    expect(namenIn(await vraag('zonder-plaatsing', 'urgentie=geen'))).toEqual([]);
  });

  it.each(['urgentie=Hoog', 'langWachtend=ja', 'sorteer=naam', 'sorteer=--sinds'])('does not understand %s', async (vraagstuk) => {
    expect((await vraag('wachtlijst', vraagstuk)).status).toBe(400);
  });
});
