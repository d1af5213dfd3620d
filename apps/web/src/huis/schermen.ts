/** Which screens a role has something to do on. The service decides what it may see there. */
import type { Rol } from '../api/sessie.js';

export type Scherm = readonly [naar: string, tekst: string];

const WACHTLIJST: Scherm = ['/', 'Wachtlijst'];
const WERKVOORRAAD: Scherm = ['/werkvoorraad', 'Werkvoorraad'];
const KIJKEN = [WACHTLIJST, WERKVOORRAAD];

const SCHERMEN: Readonly<Record<Rol, readonly Scherm[]>> = {
  'cjg-triage': [WACHTLIJST, ['/verwijzing', 'Nieuwe verwijzing'], WERKVOORRAAD],
  aanbieder: KIJKEN,
  gemeente: KIJKEN,
  auditor: KIJKEN,
  evaluator: [['/', 'Verloop van de wachtlijst']],
  beheerder: [],
};

export const schermenVan = (rol: Rol): readonly Scherm[] => SCHERMEN[rol];

const GESLOTEN: Partial<Readonly<Record<Rol, RegExp>>> = {
  evaluator: /^\/(?:verwijzing|werkvoorraad|traject\/)/,
  beheerder: /^\/(?:$|verwijzing|werkvoorraad|traject\/)/,
};

export const isGesloten = (rol: Rol, pad: string): boolean => GESLOTEN[rol]?.test(pad) ?? false;
