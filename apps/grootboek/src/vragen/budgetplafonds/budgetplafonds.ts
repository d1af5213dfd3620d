/** The budgetplafonds of one aanbieder: what is in force in each year, and all that was recorded of it. */
import { AanbiederPad, Budgetplafonds, LijstVraag } from '#contracten';
import type { Kluis } from '#beveiliging';
import { is, plafondOp, plafondsVan, type Gebeurtenis } from '#traject';
import { alsGebeurtenissen } from '../../uitvoeren/bekend.js';
import { geschiedenis } from '../geschiedenis.js';
import { leesvraag } from '../leesvraag.js';
import type { Vraagmoment } from '../moment.js';
import { bladzijde, paar } from '../vorm.js';

/** The year that an event is about; a withdrawal is about that of what it withdraws. */
function jaarVan(g: Gebeurtenis, bekende: readonly Gebeurtenis[]): number | undefined {
  if (is(g, 'BudgetplafondVastgesteld') || is(g, 'BudgetplafondVerhogingGeweigerd')) return g.gegevens.jaar;
  const weg = is(g, 'GebeurtenisIngetrokken') ? bekende.find(({ gebeurtenisId }) => gebeurtenisId === g.gegevens.gebeurtenisId) : undefined;
  return weg && jaarVan(weg, bekende);
}

const GEEN = { bedragCent: null, datum: null, besluit: null, gebeurtenisId: null };

function vanKracht(plafond: Gebeurtenis<'BudgetplafondVastgesteld'> | undefined): object {
  if (!plafond) return GEEN;
  const { gegevens, geldigOp, gebeurtenisId } = plafond;
  return { bedragCent: gegevens.bedragCent, datum: geldigOp, besluit: gegevens.besluit ?? null, gebeurtenisId };
}

async function vanJaar(jaar: number, bekende: readonly Gebeurtenis[], moment: Vraagmoment, kluis: Kluis): Promise<object> {
  const eigen = bekende.filter((g) => jaarVan(g, bekende) === jaar);
  const nu = plafondOp(plafondsVan(bekende, jaar), moment.peildatum);
  return { jaar, ...vanKracht(nu), geschiedenis: await geschiedenis(eigen, bekende, kluis) };
}

export const budgetplafonds = leesvraag({
  naam: 'budgetplafonds',
  pad: 'aanbieders/{agb}/budgetplafonds',
  groep: 'Aanbieders',
  titel: 'Budgetplafonds van een aanbieder',
  uitleg: 'Per jaar het plafond dat op de peildatum geldt, met alles wat erover is vastgelegd; ook geweigerde verhogingen.',
  recht: 'plafonds',
  path: AanbiederPad,
  vraag: LijstVraag,
  antwoord: Budgetplafonds,
  bron: 'grootboek',
  lijst: true,
  beantwoord: async ({ path, vraag, moment }, bronnen) => {
    const bekende = alsGebeurtenissen(await bronnen.bekende(`aanbieder-${path.agb}`, moment));
    if (bekende.length === 0) return undefined;
    const jaren = [...new Set(bekende.flatMap((g) => jaarVan(g, bekende) ?? []))].sort((a, b) => a - b);
    const pagina = bladzijde(jaren, vraag);
    const items = await Promise.all(pagina.items.map((jaar) => vanJaar(jaar, bekende, moment, bronnen.kluis)));
    return { antwoord: { ...paar(moment), ...pagina, items } };
  },
});
