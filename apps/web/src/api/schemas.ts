/** Names for what openapi.json describes. Everything here is derived from it. */
import type { components, operations, paths } from './openapi.js';

export type Schemas = components['schemas'];
export type Operaties = operations;

type Methode = 'get' | 'post';
type PadMet<M extends Methode> = { [P in keyof paths]: paths[P] extends Readonly<Record<M, object>> ? P : never }[keyof paths];
export type Leespad = PadMet<'get'>;
export type Schrijfpad = PadMet<'post'>;

export type OperatieVan<P extends keyof paths, M extends Methode> = paths[P] extends Readonly<Record<M, infer O>> ? O : never;

type Ingevuld<D> = [D] extends [never] ? Readonly<Record<string, never>> : D;
/** The parameters of a path or of a query; no fields where there are none. */
type DeelVan<O, Plaats extends 'path' | 'query'> = O extends { readonly parameters: infer D }
  ? Plaats extends keyof D
    ? Ingevuld<NonNullable<D[Plaats]>>
    : Readonly<Record<string, never>>
  : Readonly<Record<string, never>>;
export type PadVan<O> = DeelVan<O, 'path'>;
export type VraagVan<O> = DeelVan<O, 'query'>;

export type LichaamVan<O> = O extends { readonly requestBody: { readonly content: { readonly 'application/json': infer L } } }
  ? L
  : undefined;

type Gelukt<R> = (200 extends keyof R ? R[200] : never) | (201 extends keyof R ? R[201] : never);
export type AntwoordVan<O> = O extends { readonly responses: infer R }
  ? Gelukt<R> extends { content: { readonly 'application/json': infer A } }
    ? A
    : never
  : never;
