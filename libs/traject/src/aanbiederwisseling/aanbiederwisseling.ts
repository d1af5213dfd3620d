/** wissel-aanbieder: another aanbieder goes on with the treatment (overname, faillissement): same episode, same clock. */
import { nietInBehandeling } from '../behandeling.js';
import type { Feiten } from '../feit.js';
import { metBehandeling, metBetrokken } from '../toestand.js';

export const aanbiederwisseling: Feiten<'AanbiederGewisseld'> = {
  AanbiederGewisseld: {
    kan: nietInBehandeling,
    vouw: (t, { gegevens: { aanbieder } }) => metBehandeling(metBetrokken(t, aanbieder), { aanbieder }),
  },
};
