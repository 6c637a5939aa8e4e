import type { Bitmap } from '../bitmap.ts';

export type Align = 'left' | 'middle' | 'right';

/** One thing on a paper, from above. */
export type PaperItem =
  | {
      readonly type: 'line';
      readonly text: string;
      readonly width: number;
      readonly height: number;
      readonly bold: boolean;
      readonly reversed: boolean;
      readonly align: Align;
    }
  | { readonly type: 'qr'; readonly text: string; readonly cell: number; readonly align: Align }
  | { readonly type: 'picture'; readonly picture: Bitmap; readonly align: Align }
  | { readonly type: 'gap'; readonly dots: number }
  | { readonly type: 'cut' };

/** What a printer understands from the bytes it is sent: something on the paper, or a question that it answers. */
export type Understood =
  | PaperItem
  /** GS r 1, in its turn. */
  | { readonly type: 'asks-paper' }
  /** A command that is not in this decoder's book, or is wrong in itself. */
  | { readonly type: 'unknown'; readonly bytes: readonly number[]; readonly why: string };
