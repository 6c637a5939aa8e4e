/** The same keys as the Spanish master: a missing or an extra one does not compile. */
export type Catalogue<Master> = { readonly [Key in keyof Master]: string };
