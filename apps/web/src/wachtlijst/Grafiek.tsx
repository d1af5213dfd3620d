/** The course of the list as two drawings over one time line: how many wait, and how many came and went. */
import { axisX, axisY, barY, gridY, lineY, plot, ruleY, dot, type PlotOptions } from '@observablehq/plot';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { toonMaand } from '../delen/datum.js';
import { toonGetal } from '../delen/getal.js';
import type { Maand } from './stromen.js';

const BLAUW = '#1f5fa8';
const ORANJE = '#b8500c';
const LINKS = 56;

/** Months stand beside one another; the year is told once. */
const kop = (van: string, plaats: number): string =>
  plaats === 0 || van.slice(5, 7) === '01' ? toonMaand(van) : toonMaand(van).slice(0, 3);

/** Every how many months a label fits. */
const tussen = (breedte: number): number => (breedte > 900 ? 1 : breedte > 450 ? 3 : 6);

function basis(maanden: readonly Maand[], breedte: number): PlotOptions {
  const stap = tussen(breedte);
  return {
    width: breedte,
    marginLeft: LINKS,
    marginRight: 8,
    x: { type: 'band', domain: maanden.map(({ van }) => van), label: null, padding: 0.2 },
    y: { label: null, tickFormat: toonGetal },
    marks: [
      gridY({ stroke: '#d5dbe3', strokeOpacity: 1 }),
      axisY({ label: null, tickFormat: toonGetal, tickSize: 0 }),
      axisX({ label: null, tickSize: 0, tickFormat: kop, ticks: maanden.filter((_, plaats) => plaats % stap === 0).map(({ van }) => van) }),
    ],
  };
}

function stand(maanden: readonly Maand[], breedte: number): Element {
  const { marks = [], y, ...vast } = basis(maanden, breedte);
  return plot({
    ...vast,
    height: 200,
    y: { ...y, domain: [0, Math.max(4, ...maanden.map((maand) => maand.stand ?? 0))], nice: true },
    marks: [
      ...marks,
      lineY(maanden, { x: 'van', y: 'stand', stroke: BLAUW, strokeWidth: 2.5 }),
      dot(maanden, { x: 'van', y: 'stand', fill: BLAUW, r: 3 }),
      ruleY([0]),
    ],
  });
}

/** Never nought: without any height a bar of nothing would fill the drawing. */
const hoogste = (maanden: readonly Maand[], wat: 'erbij' | 'eraf'): number => Math.max(1, ...maanden.map((maand) => maand[wat] ?? 0));

/** Null stays null: Plot leaves a gap for it, and would draw nought for its opposite. */
const onder = ({ eraf }: Maand): number | null => (eraf === null ? null : -eraf);

function stromen(maanden: readonly Maand[], breedte: number): Element {
  const { marks = [], ...vast } = basis(maanden, breedte);
  return plot({
    ...vast,
    height: 180,
    y: {
      label: null,
      nice: true,
      domain: [-hoogste(maanden, 'eraf'), hoogste(maanden, 'erbij')],
      tickFormat: (getal: number) => toonGetal(Math.abs(getal)),
    },
    marks: [
      marks[0],
      axisY({ label: null, tickFormat: (getal: number) => toonGetal(Math.abs(getal)), tickSize: 0 }),
      marks[2],
      barY(maanden, { x: 'van', y: 'erbij', fill: BLAUW }),
      barY(maanden, { x: 'van', y: onder, fill: ORANJE }),
      ruleY([0]),
    ],
  });
}

/**
 * Plot writes its style into the drawing, which the CSP of the pages refuses; wachtlijst.css has what we need of it. Its labels of parts
 * ("line", "dot") say nothing, and stand where ARIA allows none: the drawing as a whole is described.
 */
function gekuist(tekening: Element): Element {
  for (const stijl of tekening.querySelectorAll('style')) stijl.remove();
  for (const deel of tekening.querySelectorAll('[aria-label]')) deel.removeAttribute('aria-label');
  tekening.setAttribute('aria-hidden', 'true');
  return tekening;
}

/** How wide the place is that the drawing has. */
function useBreedte(): readonly [RefObject<HTMLDivElement | null>, number] {
  const plek = useRef<HTMLDivElement>(null);
  const [breedte, zet] = useState(0);
  useEffect(() => {
    const kijker = new ResizeObserver(([maat]) => zet(Math.round(maat?.contentRect.width ?? 0)));
    if (plek.current) kijker.observe(plek.current);
    return () => kijker.disconnect();
  }, []);
  return [plek, breedte];
}

interface TekeningProps {
  readonly maanden: readonly Maand[];
  readonly teken: (maanden: readonly Maand[], breedte: number) => Element;
  readonly omschrijving: string;
  readonly klasse: string;
}

function Tekening({ maanden, teken, omschrijving, klasse }: TekeningProps): ReactElement {
  const [plek, breedte] = useBreedte();
  useEffect(() => {
    if (breedte > 0) plek.current?.replaceChildren(gekuist(teken(maanden, breedte)));
  }, [plek, breedte, maanden, teken]);
  return <div ref={plek} className={`tekening ${klasse}`} role="img" aria-label={omschrijving} />;
}

const standIn = (maand: Maand | undefined): string =>
  typeof maand?.stand === 'number' ? `is ${toonGetal(maand.stand)}` : 'wordt niet getoond';

export function Grafiek({ perioden }: { readonly perioden: readonly Maand[] }): ReactElement {
  const laatste = perioden.at(-1);
  return (
    <figure className="grafiek">
      <figcaption className="grafiek__kop">Open plaatsingen aan het einde van de maand</figcaption>
      <Tekening
        maanden={perioden}
        teken={stand}
        klasse="tekening--stand"
        omschrijving={`Lijn van het aantal open plaatsingen; de laatste stand ${standIn(laatste)}. De tabel hieronder heeft alle getallen.`}
      />
      <p className="grafiek__kop">
        <span className="grafiek__blokje grafiek__blokje--erbij" aria-hidden="true" /> Erbij (boven de lijn) en{' '}
        <span className="grafiek__blokje grafiek__blokje--eraf" aria-hidden="true" /> eraf (onder de lijn), per maand
      </p>
      <Tekening
        maanden={perioden}
        teken={stromen}
        klasse="tekening--stromen"
        omschrijving="Staven van wat er per maand bij kwam en af ging. De tabel hieronder heeft alle getallen."
      />
    </figure>
  );
}
