import { describe, expect, it } from '@jest/globals';
import { alsBewaard, leesBewaard } from './bewaard.js';
import { nieuwConcept, nieuweVoortgang } from './concept.js';

const concept = { ...nieuwConcept(), voortgang: { verwijzing: nieuweVoortgang() } };
const heel = alsBewaard(concept, { fouten: [{ veld: 'a', tekst: 'b' }] });
const opnieuw = (waarde: unknown): unknown => JSON.parse(JSON.stringify(waarde));

describe('a draft that was kept', () => {
  it('is read as it was', () => expect(leesBewaard(opnieuw(heel))).toEqual(opnieuw(heel)));

  it.each([
    ['nothing', undefined],
    ['a text', 'oud'],
    ['of another version', { ...heel, versie: 0 }],
    ['without a version', { concept }],
    ['without a part', { ...heel, concept: { ...concept, formulier: { ...concept.formulier, triage: undefined } } }],
    ['with a field that is no text', { ...heel, concept: { ...concept, formulier: { ...concept.formulier, plaatsingen: [{ id: 1 }] } } }],
    ['with a step of another kind', { ...heel, concept: { ...concept, voortgang: { verwijzing: 'vastgelegd' } } }],
  ])('is not taken for one when it is %s', (_, inhoud) => expect(leesBewaard(inhoud)).toBeUndefined());
});
