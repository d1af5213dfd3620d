/** Identifiers and codes: everything that is one of a list or has a fixed form. */
import { IsIn, Matches } from 'class-validator';
import { validate as isUuid } from 'uuid';
import { eigenRegel, regel, veld, type Soort, type VeldOpties } from './veld.js';

const patroon = (vorm: string, voorbeeld: string, fout: { code: string; detail: string }): Soort => ({
  schema: { type: 'string', pattern: vorm, examples: [voorbeeld] },
  regels: [regel(fout.code, fout.detail, (opties) => Matches(new RegExp(vorm), opties))],
});

export const agb = patroon('^[0-9]{8}$', '42420001', { code: 'geen-agb', detail: 'Een AGB-code heeft precies acht cijfers.' });
export const gemeentecode = patroon('^[0-9]{4}$', '0392', {
  code: 'geen-gemeentecode',
  detail: 'Een gemeentecode heeft precies vier cijfers, met een nul vooraan als die erbij hoort (Haarlem is 0392).',
});
export const productcode = patroon('^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$', 'basis-jggz', {
  code: 'geen-productcode',
  detail: 'Een productcode bestaat uit letters, cijfers, punt, streepje of liggend streepje (hoogstens 64), zonder spaties.',
});
export const regelingnaam = patroon('^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$', 'addendum-perceel-2-2025', {
  code: 'geen-regelingnaam',
  detail: 'Een regelingnaam bestaat uit kleine letters en cijfers met streepjes ertussen (hoogstens 100 tekens).',
});
export const codewoord = patroon('^[a-z0-9]+(?:-[a-z0-9]+)*$', 'vastgelegd', {
  code: 'geen-code',
  detail: 'Een code bestaat uit kleine letters en cijfers met streepjes ertussen.',
});
/** Positions count in decimal strings; 18 digits fit a PostgreSQL bigint. */
export const positie = patroon('^(?:0|[1-9][0-9]{0,17})$', '1842', {
  code: 'geen-positie',
  detail: 'Een positie is een geheel getal zonder voorloopnullen.',
});

/** Any UUID that RFC 9562 knows (so also those that name-based ids can be made from); kept in small letters, so one id is one stream. */
export const uuid: Soort = {
  schema: { type: 'string', format: 'uuid', examples: ['7d0f9b1e-3c52-4a8e-9b6d-2f1c5e8a4d30'] },
  regels: [eigenRegel('geen-uuid', 'Dit is geen geldig kenmerk (uuid).', isUuid)],
  normaliseer: (waarde) => waarde.toLowerCase(),
};

/** The eleven test; 000000000 (unborn) and 999999999 (unknown) are codes of the statistics, not numbers of a person. */
export function isBsn(waarde: unknown): waarde is string {
  if (typeof waarde !== 'string' || !/^[0-9]{9}$/.test(waarde) || waarde === '000000000' || waarde === '999999999') return false;
  const som = [...waarde].reduce((tot, cijfer, plaats) => tot + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats), 0);
  return som % 11 === 0;
}

export const bsn: Soort = {
  schema: { type: 'string', pattern: '^[0-9]{9}$' },
  regels: [eigenRegel('geen-bsn', 'Dit is geen geldig burgerservicenummer: negen cijfers die aan de elfproef voldoen.', isBsn)],
};

export const keuze = (waarden: readonly string[]): Soort => ({
  schema: { type: 'string', enum: waarden },
  regels: [regel('niet-toegestaan', `Kies een van: ${waarden.join(', ')}.`, (opties) => IsIn([...waarden], opties))],
});

/** The NUMBER 1 or 2. */
export const perceel: Soort = {
  schema: { type: 'integer', enum: [1, 2] },
  regels: [regel('geen-perceel', 'Het perceel is het getal 1 of 2.', (opties) => IsIn([1, 2], opties))],
};

export const Agb = (opties: VeldOpties): PropertyDecorator => veld({ soort: agb, opties });
export const Gemeentecode = (opties: VeldOpties): PropertyDecorator => veld({ soort: gemeentecode, opties });
export const Productcode = (opties: VeldOpties): PropertyDecorator => veld({ soort: productcode, opties });
export const Regelingnaam = (opties: VeldOpties): PropertyDecorator => veld({ soort: regelingnaam, opties });
export const Codewoord = (opties: VeldOpties): PropertyDecorator => veld({ soort: codewoord, opties });
export const Positie = (opties: VeldOpties): PropertyDecorator => veld({ soort: positie, opties });
export const Uuid = (opties: VeldOpties): PropertyDecorator => veld({ soort: uuid, opties });
export const Bsn = (opties: VeldOpties): PropertyDecorator => veld({ soort: bsn, opties });
export const Perceel = (opties: VeldOpties): PropertyDecorator => veld({ soort: perceel, opties });
export const Keuze = (waarden: readonly string[], opties: VeldOpties): PropertyDecorator => veld({ soort: keuze(waarden), opties });
