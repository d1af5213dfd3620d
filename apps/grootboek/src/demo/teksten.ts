/** Free texts in plain Dutch, made up; none comes from a real file. */

export const HULPVRAGEN = [
  'Somber en terugtrekken na de overgang naar de middelbare school.',
  'Paniekaanvallen bij toetsen, gaat steeds minder vaak naar school.',
  'Snel overprikkeld in de klas, thuis veel boosheid.',
  'Vermoeden van ADHD, moeite met plannen en aandacht houden.',
  'Vraag naar diagnostiek autisme, vastlopen in contact met leeftijdgenoten.',
  'Lezen en spellen blijven achter ondanks extra hulp op school.',
  'Slaapt slecht en heeft nachtmerries sinds een verkeersongeluk.',
  'Ouders zoeken steun bij opvoeden na de scheiding.',
  'Eet steeds minder, ouders maken zich zorgen over het gewicht.',
  'Dwanggedachten en veel controleren voor het naar bed gaan.',
  'Wordt gepest en durft niet meer alleen naar buiten.',
  'Rouw na het overlijden van een grootouder.',
  'Agressie thuis, broertje voelt zich niet veilig.',
  'Weinig dagritme, veel gamen, geen dagbesteding.',
  'Meerdere vragen tegelijk: school, gezin en eerdere hulp die stopte.',
  'Gehecht aan pleeggezin, spanning rond de omgang met ouders.',
  'Zelfbeeld en faalangst, wil leren om hulp te vragen.',
  'Hulp nodig bij zelfstandig reizen en omgaan met geld.',
];

export const TOELICHTINGEN = [
  'Besproken met ouders en jeugdige.',
  'School levert nog informatie aan.',
  'Ouders zijn telefonisch gesproken.',
  'Afgestemd met de huisarts.',
  'Overleg gehad in het regionale team.',
];

export const WEIGERTOELICHTINGEN = [
  'Geen behandelaar met deze kennis vrij.',
  'De vraag past beter bij een andere aanbieder.',
  'Voorlopig geen nieuwe intakes.',
];

export const AFSCHALINGEN = [
  'Afschalen naar de praktijkondersteuner zodra dat kan.',
  'Na de behandeling verder met het CJG.',
  'Halverwege bekijken of groepshulp volstaat.',
];

export const ONDERBOUWINGEN = [
  'De doelen zijn deels gehaald; voor terugvalpreventie is nog tijd nodig.',
  'De behandeling begon later door ziekte van de behandelaar.',
  'Er kwam een tweede hulpvraag bij, die eerst aandacht vroeg.',
  'Ouders zijn pas halverwege aangesloten; gezinsgesprekken lopen nog.',
];

export const MEERVOUDIGE_VRAGEN = [
  'Ook opvoedhulp en dagbesteding nodig.',
  'Naast behandeling is verblijf in beeld.',
  'Er spelen meer vragen in het gezin.',
];

export const ONDERBREKINGEN = ['opname elders', 'lang verblijf in het buitenland', 'ziekte van de jeugdige', 'examens'];

export const DISCIPLINES = ['vaktherapie', 'psychomotorische therapie', 'systeemtherapie', 'logopedie', 'gezinsbegeleiding'];

export const OVERDRACHT_GEWEIGERD = [
  'geen plek binnen redelijke tijd',
  'vraag past niet bij het consortium',
  'eerst de lopende behandeling afronden',
];

export const CORRECTIEREDENEN = ['verkeerd overgenomen', 'typfout', 'verkeerde regel gekozen', 'achteraf anders gebleken'];
