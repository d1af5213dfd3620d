/**
 * How somebody shows who they are. Now the development login, in which one picks a role; an OpenID provider would take the place of
 * `Ontwikkelaanmelding` here, and end in the same `meldAan`.
 */
import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { leg } from '../api/client.js';
import { foutenPerVeld } from '../api/probleem.js';
import { meldAan, useStand, type Rol, type Sessie } from '../api/sessie.js';
import { Foutmelding } from '../delen/Foutmelding.js';
import { GEMEENTEN, ROLLEN } from '../delen/teksten.js';
import { Keuzeveld, Tekstveld } from '../delen/Veld.js';

type Gekozen = Omit<Sessie, 'token'>;

const isRol = (tekst: string): tekst is Rol => tekst in ROLLEN;

async function vraagToken({ rol, organisatie, gebruiker }: Gekozen): Promise<void> {
  const wie: Gekozen = { rol, ...(organisatie && { organisatie }), ...(gebruiker && { gebruiker }) };
  const { gegevens } = await leg('/ontwikkel-aanmelding', { lichaam: wie });
  meldAan({ ...wie, token: gegevens.token });
}

function Organisatie({ rol, waarde, fout, opWijziging }: OrganisatieProps): ReactElement | null {
  if (rol === 'gemeente') {
    const keuzes = Object.entries(GEMEENTEN).sort(([, a], [, b]) => a.localeCompare(b, 'nl'));
    return (
      <Keuzeveld label="Gemeente" fout={fout} keuzes={[['', 'Kies een gemeente'], ...keuzes]} waarde={waarde} opWijziging={opWijziging} />
    );
  }
  if (rol !== 'aanbieder') return null;
  const hint = 'De AGB-code van uw organisatie: acht cijfers';
  return <Tekstveld label="Aanbieder" hint={hint} fout={fout} inputMode="numeric" waarde={waarde} opWijziging={opWijziging} />;
}

interface OrganisatieProps {
  readonly rol: Rol;
  readonly waarde: string;
  readonly fout: string | undefined;
  readonly opWijziging: (waarde: string) => void;
}

function Ontwikkelaanmelding(): ReactElement {
  const { sessie } = useStand();
  const [gekozen, zet] = useState<Gekozen>({ rol: 'cjg-triage', organisatie: '', gebruiker: '', ...sessie });
  const [fout, zetFout] = useState<unknown>();
  const fouten = foutenPerVeld(fout);
  const verstuur = (gebeurtenis: SubmitEvent): void => {
    gebeurtenis.preventDefault();
    vraagToken(gekozen).catch(zetFout);
  };
  return (
    <form onSubmit={verstuur} noValidate className="formulier">
      <Paragraph>U werkt op uw eigen computer. Kies in welke rol u wilt werken; een wachtwoord is niet nodig.</Paragraph>
      {fout !== undefined && fouten.size === 0 && <Foutmelding fout={fout} />}
      <Keuzeveld
        label="Rol"
        keuzes={Object.entries(ROLLEN)}
        waarde={gekozen.rol}
        opWijziging={(rol) => isRol(rol) && zet({ ...gekozen, rol, organisatie: '' })}
      />
      <Organisatie
        rol={gekozen.rol}
        waarde={gekozen.organisatie ?? ''}
        fout={fouten.get('organisatie')}
        opWijziging={(organisatie) => zet({ ...gekozen, organisatie })}
      />
      <Tekstveld
        label="Gebruiker"
        optioneel
        hint="Een pseudoniem; komt in het grootboek te staan bij wat u vastlegt"
        fout={fouten.get('gebruiker')}
        waarde={gekozen.gebruiker ?? ''}
        opWijziging={(gebruiker) => zet({ ...gekozen, gebruiker })}
      />
      <Button type="submit" appearance="primary-action-button">
        Aanmelden
      </Button>
    </form>
  );
}

export const Aanmeldformulier = Ontwikkelaanmelding;
