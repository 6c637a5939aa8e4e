import type { Html } from './html.ts';

/** A part of the page, with its place in the table of contents. */
export type Section = {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  readonly body: Html;
  /** What can be reached inside it, by anchor and name. */
  readonly inside?: readonly { readonly id: string; readonly name: string }[];
};
