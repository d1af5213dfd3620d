/** The screen of a traject that is known: its stand on top, then side by side what can be done and what happened. */
import { useState, type ReactElement } from 'react';
import type { Opdrachtantwoord } from '../api/client.js';
import { huidigeSessie, type Sessie } from '../api/sessie.js';
import { useLees } from '../api/vragen.js';
import { useMeld } from '../delen/meldingen.js';
import { useErNog, useVolg } from '../delen/volg.js';
import { useProducten } from '../delen/producten.js';
import { magVastleggen, toetst } from '../delen/rechten.js';
import { OVERZICHT, type Adres, type Ga } from './adres.js';
import { magCorrigeren } from './opdracht/rechten.js';
import type { Gebeurtenis, Traject } from './opdracht/velden.js';
import type { Afloop } from './opdracht/versturen.js';
import { Afwijkingen } from './stand/Afwijkingen.js';
import { Jeugdige } from './stand/Jeugdige.js';
import { Stand } from './stand/Stand.js';
import { Terugkijken } from './stand/Terugkijken.js';
import { useGeschiedenis, type Geschiedenis } from './tijdlijn/geschiedenis.js';
import { Inzet } from './tijdlijn/Inzet.js';
import type { Toetsingregel } from './tijdlijn/Oordeel.js';
import { Tijdlijn } from './tijdlijn/Tijdlijn.js';
import { isNu, type Moment } from './tijdlijn/verhaal.js';
import { Werkblad, type Gedaan, type WerkbladProps } from './Werkblad.js';

export interface InhoudProps {
  readonly traject: Traject;
  readonly geschiedenis: Geschiedenis;
  readonly adres: Adres;
  readonly ga: Ga;
}

function useToetsing(id: string, vraag: Moment, sessie: Sessie | undefined): readonly Toetsingregel[] {
  const { data } = useLees('/trajecten/{id}/toetsing', { pad: { id }, vraag }, { wanneer: toetst(sessie?.rol) });
  return data?.gegevens.items ?? [];
}

/** The events that can be corrected: of the inzet only when one of that is asked for. */
function useCorrigeerbaar(
  id: string,
  { moment, corrigeer }: Adres,
  { items }: Geschiedenis,
): Pick<WerkbladProps, 'gebeurtenissen' | 'zoekt'> {
  const elders = corrigeer !== null && !items.some(({ gebeurtenisId }) => gebeurtenisId === corrigeer);
  const { geschiedenis, error } = useGeschiedenis(id, moment, { inzet: true, wanneer: elders });
  return {
    gebeurtenissen: elders && geschiedenis ? [...items, ...geschiedenis.items] : items,
    zoekt: elders && !geschiedenis && !error,
  };
}

/** Up to which event of the traject somebody who just recorded has seen, also while that is still being read back. Inzet counts elsewhere. */
const volgnummerNa = ({ volgnummer, gebeurtenissen }: Opdrachtantwoord): number =>
  gebeurtenissen.some(({ stroom }) => stroom.startsWith('inzet-')) ? 0 : volgnummer;

export function Inhoud({ traject, geschiedenis, adres, ga }: InhoudProps): ReactElement {
  const { moment, volgorde } = adres;
  const { trajectId: id } = traject;
  const sessie = huidigeSessie();
  const producten = useProducten();
  const meld = useMeld();
  const [gedaan, zetGedaan] = useState<Gedaan>();
  const [eigen, zetEigen] = useState(0);
  const [botsend, zetBotsend] = useState<readonly string[]>([]);
  const toetsingen = useToetsing(id, moment, sessie);
  const corrigeerbaar = useCorrigeerbaar(id, adres, geschiedenis);
  const product = (code: unknown): string => producten.get(String(code)) ?? String(code);
  const mag = (gebeurtenis: Gebeurtenis): boolean => isNu(moment) && magCorrigeren(sessie, gebeurtenis);

  const welk = `${moment.peildatum} ${moment.bekendOp}`;
  // Who chose another moment goes on at how it stood then; what was pressed is gone.
  const kop = useVolg(welk);

  const gaNaar: Ga = (...waarheen) => {
    zetBotsend([]);
    zetGedaan(undefined);
    ga(...waarheen);
  };
  const erNog = useErNog();
  const opVastgelegd = ({ antwoord, opdracht, inVorm }: Afloop): void => {
    const wat = antwoord.uitkomst === 'vastgelegd' ? 'Vastgelegd' : 'De regels laten dit niet toe';
    if (erNog.current) meld(`${wat}.`);
    else meld(`${wat}, bij traject ${id.slice(0, 8)}.`, 'blijft');
    zetBotsend([]);
    zetGedaan({ antwoord, opdracht, inVorm });
    zetEigen(volgnummerNa(antwoord));
    if (inVorm) ga(OVERZICHT, 'vervang');
  };
  const gedeeld = { product, magCorrigeren: mag, ga: gaNaar };
  return (
    <>
      <Jeugdige traject={traject} moment={moment} product={product} />
      <Stand traject={traject} product={product} kop={kop} toelichting={isNu(moment) ? undefined : 'terugblik'}>
        <Terugkijken key={welk} moment={moment} ga={gaNaar} />
      </Stand>
      <Afwijkingen afwijkingen={traject.afwijkingen} />
      <div className="traject__twee">
        {isNu(moment) && magVastleggen(sessie?.rol) && (
          <Werkblad
            traject={traject}
            adres={adres}
            {...corrigeerbaar}
            gedaan={gedaan}
            rondom={{ id, volgnummer: Math.max(traject.volgnummer, eigen), producten, product, opBotsing: zetBotsend, opVastgelegd }}
            ga={gaNaar}
          />
        )}
        <div className="traject__verhaal">
          <Tijdlijn
            gebeurtenissen={geschiedenis.items}
            totaal={geschiedenis.totaal}
            toetsingen={toetsingen}
            volgorde={volgorde}
            botsend={botsend}
            {...gedeeld}
          />
          <Inzet id={id} moment={moment} open={adres.inzet} {...gedeeld} />
        </div>
      </div>
    </>
  );
}
