import type { ReactElement } from 'react';
import { Leeg } from '../delen/Laden.js';
import { Titel } from '../delen/Titel.js';

export const Verwijzing = (): ReactElement => (
  <>
    <Titel>Nieuwe verwijzing</Titel>
    <Leeg titel="Dit scherm komt nog." />
  </>
);
