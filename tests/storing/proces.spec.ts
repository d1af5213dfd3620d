import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grootboek } from '../cli/programma.js';
import { maakPlek, type Plek } from '../cli/werkplaats.js';
import { startDienstproces, type Dienstproces } from './dienstproces.js';

const leeft = async ({ url }: Dienstproces): Promise<boolean> => (await fetch(`${url}/health/live`)).ok;

describe('de dienst als proces', () => {
  let plek: Plek;
  let ander: Plek;
  let eerste: Dienstproces;
  beforeAll(async () => {
    [plek, ander] = await Promise.all([maakPlek(), maakPlek()]);
    eerste = await startDienstproces(plek.omgeving);
  });
  afterAll(async () => {
    await eerste.stop('SIGKILL');
    await Promise.all([plek.ruimOp(), ander.ruimOp()]);
  });

  it('laat op één database geen tweede toe, en draait zelf door', async () => {
    const { code, uit, fout } = await grootboek(plek.omgeving, 'start');

    expect({ code, uit }).toEqual({ code: 1, uit: '' });
    expect(fout).toMatch(/^Er draait al een dienst op deze database\..*\n$/);
    expect(await leeft(eerste)).toBe(true);
  });

  it('zegt welke poort bezet is en hoe een andere te kiezen', async () => {
    const { port } = new URL(eerste.url);

    const { code, fout } = await grootboek({ ...ander.omgeving, PORT: port }, 'start');

    expect(code).toBe(1);
    expect(fout).toMatch(new RegExp(`^Poort ${port} is al in gebruik\\..*PORT=.*\\n$`));
    expect(await leeft(eerste)).toBe(true);
  });

  it('eindigt op SIGTERM met 0, en maakt dan plaats voor een volgende', async () => {
    expect(await eerste.stop('SIGTERM')).toBe(0);

    eerste = await startDienstproces(plek.omgeving);
    expect(await leeft(eerste)).toBe(true);
    expect(await eerste.stop('SIGINT')).toBe(0);
  });
});
