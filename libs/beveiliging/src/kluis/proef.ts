/** The one key that tells whether the hoofdsleutel is the right one. */
import type { ClientBase, Pool } from 'pg';
import { leesSleutels, type Sleutelrij } from './opslag.js';
import { afgeleid, pakUit } from './versleuteling.js';

/** What stands in the place of an onderwerp for it. */
export const PROEF = 'hoofdsleutel';

/** What a wrapped key is bound to. */
export const bij = (sleutel: string, onderwerp: string): string => `${sleutel}|${onderwerp}`;

/** Whether the keys in this database were wrapped with it; false as well when there is nothing to tell by. */
export async function pastHoofdsleutel(db: ClientBase | Pool, hoofdsleutel: Buffer): Promise<boolean> {
  const inpaksleutel = afgeleid(hoofdsleutel, 'inpakken');
  const past = ({ sleutel, onderwerp, ingepakt }: Sleutelrij): boolean => {
    try {
      return pakUit(inpaksleutel, ingepakt, bij(sleutel, onderwerp)).length > 0;
    } catch {
      return false;
    }
  };
  const proef = await leesSleutels(db, 'onderwerp', [PROEF]);
  return proef.length > 0 && proef.every(past);
}
