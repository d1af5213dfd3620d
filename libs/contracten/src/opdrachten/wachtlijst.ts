import { Agb, Keuze } from '../velden/codes.js';
import { Tekst } from '../velden/tekst.js';
import { Datum } from '../velden/tijd.js';
import { opdracht } from './opdracht.js';

export const VERWIJDERREDENEN = ['ingetrokken', 'elders-geholpen', 'geen-reactie', 'opgeschoond', 'leeftijd', 'overleden'] as const;
export const WEIGERREDENEN = ['geen-capaciteit', 'plafond-bereikt', 'niet-passend', 'aanmeldstop'] as const;

export class PlaatsOpWachtlijst {
  @Datum({ uitleg: 'Eerste dag op de wachtlijst.' })
  datum!: string;

  @Agb({ uitleg: 'Aanbieder op wiens wachtlijst de jeugdige komt.' })
  aanbieder!: string;
}

export class VerwijderVanWachtlijst {
  @Datum({ uitleg: 'Eerste dag niet meer op de wachtlijst.' })
  datum!: string;

  @Agb({ uitleg: 'Aanbieder van wiens wachtlijst de jeugdige gaat.' })
  aanbieder!: string;

  @Keuze(VERWIJDERREDENEN, { uitleg: 'Waarom de plaatsing vervalt.' })
  reden!: (typeof VERWIJDERREDENEN)[number];

  @Tekst({ uitleg: 'Toelichting.', optioneel: true, max: 4000 })
  toelichting?: string;
}

export class RegistreerWeigering {
  @Datum({ uitleg: 'Datum van de weigering; een plaatsing bij deze aanbieder sluit die dag.' })
  datum!: string;

  @Agb({ uitleg: 'Aanbieder die weigert.' })
  aanbieder!: string;

  @Keuze(WEIGERREDENEN, { uitleg: 'Waarom de aanbieder weigert.' })
  reden!: (typeof WEIGERREDENEN)[number];

  @Tekst({ uitleg: 'Toelichting.', optioneel: true, max: 4000 })
  toelichting?: string;
}

export const plaatsOpWachtlijst = opdracht({
  opdracht: 'plaats-op-wachtlijst',
  doel: 'traject',
  pad: 'trajecten/{id}/wachtlijstplaatsingen',
  gegevens: PlaatsOpWachtlijst,
  titel: 'Op wachtlijst plaatsen',
  uitleg: 'Zet het traject op de wachtlijst van een aanbieder. Een traject kan bij meer aanbieders wachten.',
  gebeurtenissen: ['OpWachtlijstGeplaatst'],
});

export const verwijderVanWachtlijst = opdracht({
  opdracht: 'verwijder-van-wachtlijst',
  doel: 'traject',
  pad: 'trajecten/{id}/wachtlijstverwijderingen',
  gegevens: VerwijderVanWachtlijst,
  titel: 'Van wachtlijst verwijderen',
  uitleg: 'Sluit een plaatsing zonder dat hulp begint, met de reden.',
  gebeurtenissen: ['VanWachtlijstVerwijderd'],
});

export const registreerWeigering = opdracht({
  opdracht: 'registreer-weigering',
  doel: 'traject',
  pad: 'trajecten/{id}/weigeringen',
  gegevens: RegistreerWeigering,
  titel: 'Weigering registreren',
  uitleg: 'Legt vast dat een aanbieder de jeugdige niet neemt, ook als die daar niet op de wachtlijst stond.',
  gebeurtenissen: ['DoorAanbiederGeweigerd'],
});
