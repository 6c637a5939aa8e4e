import type { Texts } from '../domain/setup.ts';

/** What stands in the quiet half of a display for a while. */
export type Slide = {
  readonly type: 'message' | 'picture' | 'video';
  /** Of a picture or video: where it is; another one whenever the file is. */
  readonly address?: string;
  /** Of a message what it says; of a picture or video what can be seen, for who cannot see it. */
  readonly title: Texts;
  readonly text?: Texts;
  /** How long it stands; a video to its end, but no longer than this. */
  readonly seconds: number;
};

/** The slides of today: `GET /slides/list`. */
export type SlideList = {
  readonly slides: readonly Slide[];
  /** A sentence for each slide that is not shown, for staff. */
  readonly leftOut: readonly string[];
};
