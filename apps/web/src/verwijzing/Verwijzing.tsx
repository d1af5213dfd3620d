import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useStand } from '../api/sessie.js';
import { Leeg } from '../delen/Laden.js';
import { Titel } from '../delen/Titel.js';
import { Bevestigd } from './Bevestigd.js';
import { maakLeeg } from './staat.js';
import { Verwijzingformulier } from './Verwijzingformulier.js';
import './verwijzing.css';

function Scherm(): ReactElement {
  const [nummer, zetNummer] = useState(0);
  const vastgelegd = useSearchParams()[0].get('vastgelegd');
  if (vastgelegd !== null) return <Bevestigd key={vastgelegd} trajectId={vastgelegd} />;
  const leeg = (): void => {
    maakLeeg();
    zetNummer(nummer + 1);
  };
  return <Verwijzingformulier key={nummer} opLeeg={leeg} />;
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
