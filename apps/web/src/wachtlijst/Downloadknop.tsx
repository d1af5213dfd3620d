/** Which list is downloaded, and under which name. */
import type { ReactElement } from 'react';
import { leesCsv } from '../api/client.js';
import { vandaag } from '../delen/datum.js';
import { allePaginas, Download } from '../delen/Download.js';
import { vraagPlaatsingen, vraagVerloop, vraagZonder, type Toestand } from './toestand.js';

const LEZERS: Readonly<Record<Toestand['lijst'], (toestand: Toestand) => Promise<string>>> = {
  plaatsingen: (toestand) => allePaginas((deel) => leesCsv('/wachtlijst', { vraag: { ...vraagPlaatsingen(toestand), ...deel } })),
  zonder: (toestand) => allePaginas((deel) => leesCsv('/zonder-plaatsing', { vraag: { ...vraagZonder(toestand), ...deel } })),
  verloop: async (toestand) => (await leesCsv('/wachtlijst/verloop', { vraag: vraagVerloop(toestand) })).tekst,
};
const NAMEN: Readonly<Record<Toestand['lijst'], string>> = { plaatsingen: 'wachtlijst', zonder: 'zonder-plaatsing', verloop: 'verloop' };

export const Downloadknop = ({ toestand }: { readonly toestand: Toestand }): ReactElement => (
  <Download naam={`${NAMEN[toestand.lijst]}-${toestand.filters.peildatum || vandaag()}`} lees={() => LEZERS[toestand.lijst](toestand)} />
);
