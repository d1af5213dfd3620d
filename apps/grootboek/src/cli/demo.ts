/** `grootboek demo`: fills an empty ledger with a synthetic region. */
import { DEMO_PARAMETERS, DEMO_PEILDATUM } from '../demo/parameters.js';
import { demoRegio } from '../demo/regio.js';
import { verwerkPartijen } from '../importeren/importeer.js';
import { leesRegels, PARTIJ, type Partij } from '../importeren/lezen.js';
import type { Regel } from '../importeren/regels.js';
import { openOnderdelen } from '../onderdelen.js';
import type { Instellingen } from '../instellingen.js';
import { eersteGebeurtenissen } from '../eerste-regelingen.js';
import { werkBij } from './bijwerken.js';
import { slotregel } from './importeer.js';
import { toonVoortgang } from './voortgang.js';

const LEZEN = { klok: () => new Date().toISOString(), opnieuw: false };

const dagen = (datum: string): number => Date.parse(datum) / 86_400_000;

/** The generator's lines as an import reads them, a batch at a time; `dag` hears how far the simulated time has come. */
function* partijen(schaal: number, zaad: number, dag: (datum: string) => void): Generator<Partij> {
  let nummer = 0;
  let regels: Regel[] = [];
  for (const regel of demoRegio({ schaal, zaad })) {
    nummer += 1;
    regels.push({ nummer, tekst: JSON.stringify(regel) });
    if (regels.length < PARTIJ) continue;
    dag(regel.vastgelegdOp.slice(0, 10));
    yield leesRegels(regels, LEZEN);
    regels = [];
  }
  if (regels.length > 0) yield leesRegels(regels, LEZEN);
}

export async function vulMetDemo({ schaal, zaad }: { schaal: number; zaad: number }, instellingen: Instellingen): Promise<number> {
  const onderdelen = await openOnderdelen(instellingen);
  try {
    const { positie } = await onderdelen.grootboek.kop();
    if (positie > BigInt(eersteGebeurtenissen.length)) {
      process.stderr.write(
        'Het grootboek is niet leeg. De demo vult alleen een leeg grootboek: kies een andere DATA_DIR of DATABASE_URL.\n',
      );
      return 1;
    }
    const begin = dagen(DEMO_PARAMETERS.begin);
    const voortgang = toonVoortgang('Verzonnen regio', dagen(DEMO_PARAMETERS.einde) - begin);
    const afgekeurd = { schrijf: () => Promise.resolve() };
    const telling = await verwerkPartijen(
      partijen(schaal, zaad, (datum) => voortgang.naar(dagen(datum) - begin, datum)),
      { ...LEZEN, uitvoerder: onderdelen.uitvoerder, voortgang: () => undefined },
      afgekeurd,
    );
    voortgang.klaar();
    await werkBij(onderdelen);
    process.stdout.write(`${slotregel(telling)}\n`);
    process.stderr.write(`Alles is verzonnen. Kijk met peildatum=${DEMO_PEILDATUM}: toen gold het addendum.\n`);
    return telling.afgekeurd > 0 ? 1 : 0;
  } finally {
    await onderdelen.sluit();
  }
}
