import { useState, type ReactElement } from 'react';
import { useStand } from '../api/sessie.js';
import { Leeg } from '../delen/Laden.js';
import { Titel } from '../delen/Titel.js';
import { Bevestigd } from './Bevestigd.js';
import type { Klaar } from './useVastleggen.js';
import { Verwijzingformulier } from './Verwijzingformulier.js';
import './verwijzing.css';

function Scherm(): ReactElement {
  const [klaar, zetKlaar] = useState<Klaar>();
  const [nummer, zetNummer] = useState(0);
  if (klaar) return <Bevestigd klaar={klaar} opNogEen={() => zetKlaar(undefined)} />;
  return <Verwijzingformulier key={nummer} opKlaar={zetKlaar} opLeeg={() => zetNummer(nummer + 1)} />;
}

export function Verwijzing(): ReactElement {
  const { sessie } = useStand();
  if (sessie?.rol === 'cjg-triage')
    return (
      <div className="nieuw">
        <Scherm />
      </div>
    );
  return (
    <>
      <Titel>Nieuwe verwijzing</Titel>
      <Leeg titel="Alleen CJG-triage legt verwijzingen vast.">U bent in een andere rol aangemeld.</Leeg>
    </>
  );
}
