import type { ReactElement } from 'react';
import { Leeg } from '../delen/Laden.js';
import { Titel } from '../delen/Titel.js';

export const Traject = (): ReactElement => (
  <>
    <Titel>Traject</Titel>
    <Leeg titel="Dit scherm komt nog." />
  </>
);
