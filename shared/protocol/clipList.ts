/** The clips that a page can let sound in one language: `GET /clips/<language>`. */
export type ClipList = {
  /** Where each clip is, by its key; an address changes with what is heard there, and may be kept for ever. */
  readonly clips: Readonly<Record<string, string>>;
  /** Files of the point's own that are not used, each with the reason in English, for whoever recorded them. */
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
};
