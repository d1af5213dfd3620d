/** The route on which a screen hears that there is something new to ask. */
import type { Route } from '../http/route.js';
import { rolOmTeLezen } from '../toegang/rollen.js';
import { probleem } from '../uitvoeren/antwoord.js';
import type { Live } from './live.js';

const SOORT = 'text/event-stream';

export const positiestroom = (live: Live): Route => ({
  naam: 'positiestroom',
  methode: 'GET',
  pad: '/v1/positie/stroom',
  groep: 'Lijsten',
  titel: 'Horen wanneer er iets nieuws is',
  uitleg:
    'Server-sent events: meteen een regel `data: {"positie":"<n>"}` met hoe ver de leesmodellen zijn, en daarna een bij elke verandering, hoogstens een per ' +
    'seconde. Na 15 seconden stilte een regel commentaar. Vraag daarna opnieuw wat u toont; wat er veranderde staat er niet in.',
  invoer: {},
  antwoorden: [],
  soort: SOORT,
  statussen: [200],
  antwoordkoppen: {},
  problemen: ['ongeldige-invoer', 'niet-aangemeld', 'geen-toegang', 'niet-aanvaardbaar', 'niet-beschikbaar'],
  toegang: ({ wie }) => (wie ? rolOmTeLezen(wie, 'lijst') : undefined),
  doe: () =>
    Promise.resolve(
      live.isOpen()
        ? { status: 200, lichaam: '', soort: SOORT, stroom: (einde) => live.volg(einde) }
        : { probleem: probleem('niet-beschikbaar') },
    ),
});
