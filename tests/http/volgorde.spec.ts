import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DUIN, KUST, startProefdienst, uuid, voorbeeldtraject, type Antwoord, type Proefdienst } from './proefdienst.js';

let dienst: Proefdienst;
let traject: string;

beforeAll(async () => {
  dienst = await startProefdienst();
  ({ traject } = await voorbeeldtraject(dienst, 'volgorde'));
});
afterAll(() => dienst.sluit());

const probleem = ({ status, lichaam }: Antwoord): string => `${status} ${String(lichaam['type']).split('/').at(-1) ?? ''}`;
const onderbreking = { datum: '2025-04-01' };

describe('what is wrong with a command is said in a fixed order', () => {
  it('first that nobody is logged in, whatever else is wrong', async () => {
    const alles = { lichaam: '{', koppen: { 'idempotency-key': 'x' } };
    expect(probleem(await dienst.vraag('POST /v1/trajecten/x/onderbrekingen?y=1', alles))).toBe('401 niet-aangemeld');
    expect(probleem(await dienst.vraag('GET /v1/nergens'))).toBe('401 niet-aangemeld');
    expect(probleem(await dienst.vraag('GET /v1/%zz'))).toBe('401 niet-aangemeld');
    const vals = { koppen: { authorization: 'Bearer vals' } };
    expect(probleem(await dienst.vraag('GET /v1/wachtlijst', vals))).toBe('401 niet-aangemeld');
    expect((await dienst.vraag('GET /v1/wachtlijst')).koppen.get('www-authenticate')).toBe('Bearer');
  });

  it('then what is wrong with the input, before who may do this', async () => {
    const antwoord = await dienst.vraag(`POST /v1/trajecten/${traject}/onderbrekingen`, { rol: 'evaluator', lichaam: {} });
    expect(probleem(antwoord)).toBe('400 ongeldige-invoer');
  });

  it('then that this role may not, before whether it is known', async () => {
    const antwoord = await dienst.vraag(`POST /v1/trajecten/${uuid('onbekend')}/onderbrekingen`, { rol: 'auditor', lichaam: onderbreking });
    expect(probleem(antwoord)).toBe('403 geen-toegang');
  });

  it('then that it is not known, or not for this party', async () => {
    const onbekend = await dienst.vraag(`POST /v1/trajecten/${uuid('onbekend')}/onderbrekingen`, {
      rol: 'cjg-triage',
      lichaam: onderbreking,
    });
    expect(probleem(onbekend)).toBe('404 niet-gevonden');
    const vreemd = { rol: 'aanbieder', organisatie: KUST, lichaam: onderbreking, koppen: { 'if-match': '"99"' } } as const;
    expect(probleem(await dienst.vraag(`POST /v1/trajecten/${traject}/onderbrekingen`, vreemd))).toBe('404 niet-gevonden');
  });

  it('then that the key was used for something else, before what the asker last saw', async () => {
    const koppen = { 'idempotency-key': uuid('sleutel') };
    const eerste = await dienst.vraag(`POST /v1/trajecten/${traject}/cjg-toetsingen`, {
      rol: 'cjg-triage',
      koppen,
      lichaam: { datum: '2025-04-01', uitkomst: 'voortzetten' },
    });
    expect(eerste.status).toBe(200);
    const ander = {
      rol: 'cjg-triage',
      koppen: { ...koppen, 'if-match': '"99"' },
      lichaam: { datum: '2025-04-01', uitkomst: 'afbouwen' },
    } as const;
    expect(probleem(await dienst.vraag(`POST /v1/trajecten/${traject}/cjg-toetsingen`, ander))).toBe('409 sleutel-hergebruikt');
  });

  it('then that somebody else was first, before whether it is possible', async () => {
    const onmogelijk = { rol: 'cjg-triage', lichaam: { datum: '2025-04-01' }, koppen: { 'if-match': '"99"' } } as const;
    expect(probleem(await dienst.vraag(`POST /v1/trajecten/${traject}/hervattingen`, onmogelijk))).toBe('412 gelijktijdig-gewijzigd');
  });

  it('and last that it cannot have happened', async () => {
    const antwoord = await dienst.vraag(`POST /v1/trajecten/${traject}/hervattingen`, {
      rol: 'cjg-triage',
      lichaam: { datum: '2025-04-01' },
    });
    expect(probleem(antwoord)).toBe('409 onmogelijke-volgorde');
    expect(antwoord.lichaam).toMatchObject({ reden: 'niet-onderbroken', gebeurtenissen: [] });
  });
});

describe('an aanbieder', () => {
  it('records only in its own name', async () => {
    const vreemd = {
      rol: 'aanbieder',
      organisatie: DUIN,
      lichaam: { datum: '2025-05-01', aanbieder: KUST, minuten: 60, tariefCent: 9000 },
    } as const;
    expect(probleem(await dienst.vraag(`POST /v1/trajecten/${traject}/inzet`, vreemd))).toBe('403 geen-toegang');
    const eigen = { ...vreemd, lichaam: { ...vreemd.lichaam, aanbieder: DUIN } };
    const antwoord = await dienst.vraag(`POST /v1/trajecten/${traject}/inzet`, eigen);
    expect(antwoord.status).toBe(200);
    expect(antwoord.lichaam).toMatchObject({ gebeurtenissen: [{ door: { rol: 'aanbieder', organisatie: DUIN, gebruiker: 'proef' } }] });
  });
});
