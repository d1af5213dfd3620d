import { Verloop, VerloopVraag } from '#contracten';
import { LEEST, TeVeelPerioden, leesVerloop } from '#leesmodellen';
import { Probleemfout } from '../../http/problemen.js';
import { probleem } from '../../uitvoeren/antwoord.js';
import { kaderVan } from '../kader.js';
import { leesvraag } from '../leesvraag.js';
import { zonderKleineCellen } from './kleine-cellen.js';

const teVeel = (detail: string): Probleemfout =>
  new Probleemfout(probleem('ongeldige-invoer', { errors: [{ in: 'query', pointer: 'stap', code: 'te-veel-perioden', detail }] }));

export const verloop = leesvraag({
  naam: 'verloop',
  pad: 'wachtlijst/verloop',
  groep: 'Lijsten',
  titel: 'Het verloop van de wachtlijst',
  uitleg:
    'Per kalenderperiode hoeveel er wachtte, bij kwam en af ging: beginstand + instroom - uitstroom = eindstand. ' +
    'Een evaluator krijgt geen aantallen onder 10, en afgeronde standen.',
  recht: 'verloop',
  vraag: VerloopVraag,
  antwoord: Verloop,
  bron: 'leesmodel',
  leest: LEEST.verloop,
  lijst: true,
  beantwoord: async (gevraagd, { db }) => {
    try {
      const { positie, uiteen, antwoord } = await leesVerloop(db, kaderVan(gevraagd));
      return { positie, ...(uiteen && { uiteen }), antwoord: gevraagd.rol === 'evaluator' ? zonderKleineCellen(antwoord) : antwoord };
    } catch (fout) {
      throw fout instanceof TeVeelPerioden ? teVeel(fout.message) : fout;
    }
  },
});
