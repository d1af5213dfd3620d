/** What the build makes of a document (tools/handleiding.mjs). */
declare module '*.md' {
  export const titel: string;
  export const hoofdstukken: readonly { readonly id: string; readonly tekst: string }[];
  export const html: string;
}
