import type { BusinessDay } from '../../shared/domain/time.ts';
import type { ChainEnd } from '../journal/chain.ts';

/** Something that is wrong, and where: `file` as it is called inside the data folder, `line` from 1, `byte` where that line begins. */
export type Finding = Wrong & { readonly file: string; readonly line: number | null; readonly byte: number | null };

/** What can be wrong with a line of a day, with a day, or with another file. */
export type Wrong =
  | WrongInReplay
  /** The bytes are not those that were written. */
  | { readonly type: 'damaged' }
  /** Only the last batch, and nothing behind it: the next start cuts these bytes off. */
  | { readonly type: 'torn-tail'; readonly bytes: number }
  /** As it was written, and yet it does not go on from the line before; `why` ends the sentence. */
  | { readonly type: 'no-continuation'; readonly why: string }
  /** Entries `from` to `to` are in no file. */
  | { readonly type: 'entries-missing'; readonly from: number; readonly to: number }
  | { readonly type: 'not-closed' }
  /** Not the point of `point.json`. */
  | { readonly type: 'other-point'; readonly point: string; readonly own: string }
  /** `problem` says it with the file's path. */
  | { readonly type: 'unreadable'; readonly problem: string }
  | { readonly type: 'missing'; readonly means: 'identity' | 'people' }
  /** What is kept of a day for the next start is not what the day says. */
  | { readonly type: 'derived-differs' };

export const derivedDiffers = (day: BusinessDay): Finding => ({
  ...{ file: `derived/${day}.json`, line: null, byte: null },
  type: 'derived-differs',
});

/** What the replay of a day can show: each line is as it was written, and what they say together cannot be. */
export type WrongInReplay =
  | { readonly type: 'time-goes-back'; readonly before: string; readonly at: string }
  | { readonly type: 'after-closing' }
  | { readonly type: 'opened-again' }
  /** The same sender's same id as a line before it, of today or the seven days before. */
  | { readonly type: 'command-twice'; readonly by: string; readonly cause: string }
  | { readonly type: 'label-twice'; readonly label: string }
  | { readonly type: 'opening-differs'; readonly in: 'setup' | 'complaints' }
  | { readonly type: 'closing-differs'; readonly tickets: readonly string[] }
  | { readonly type: 'issued-differs'; readonly issueSeq: number; readonly due: number }
  | { readonly type: 'not-replayable'; readonly fault: string };

/** Nothing that is wrong, and something staff should know. */
export type Note =
  | { readonly type: 'kept-beside'; readonly files: readonly string[] }
  | { readonly type: 'empty-day'; readonly file: string }
  | { readonly type: 'setup-copy'; readonly is: 'other' | 'missing' | 'no-setup' };

/** What a look at a whole data folder has shown. */
export type Report = {
  readonly folder: string;
  /** The days that have entries, the earliest first. */
  readonly days: readonly BusinessDay[];
  /** The entries that are as they were written. */
  readonly entries: number;
  /** Where the chain of the last day stands. */
  readonly end: ChainEnd;
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
};

/** It could not be looked at. */
export type NotLooked = {
  readonly ok: false;
  readonly why: 'missing' | 'no-folder' | 'no-days' | 'no-rights' | 'fault';
  readonly path: string;
  readonly fault?: string;
};
export type Looked = { readonly ok: true; readonly report: Report };
