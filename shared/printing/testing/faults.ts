import type { Delivery } from '../delivery.ts';
import type { PrinterCondition } from '../virtual/printerCondition.ts';

/** One way in which a printer is well or ill, and what must be said of a paper then. */
export type Fault = {
  readonly name: string;
  readonly printer: Partial<PrinterCondition> | 'nobody there' | 'black hole';
  readonly hasAnsweredBefore?: true;
  /** A paper of 20 MB, which no network swallows. */
  readonly isHuge?: true;
  readonly expected: Omit<Delivery, 'hasAnswered'>;
  /** How much of the paper the printer may have been sent. */
  readonly sent: 'nothing' | 'all' | 'some';
  /** How many papers come out and are cut; what hangs uncut in the printer does not count. */
  readonly papers: 0 | 1;
};

const printed = { expected: { result: 'printed' }, sent: 'all', papers: 1 } as const;
const notSent = { sent: 'nothing', papers: 0 } as const;

/** The scenarios that were measured before this was built, and some more. */
export const faults: readonly Fault[] = [
  { name: 'healthy', printer: {}, ...printed },
  { name: 'slow: 600 ms for a picture', printer: { printsKbMs: 60 }, ...printed },
  { name: 'paper low', printer: { paper: 'low' }, ...printed, expected: { result: 'printed', paperLow: true } },
  { name: 'nobody listens there', printer: 'nobody there', ...notSent, expected: { result: 'refused' } },
  { name: 'resets on accept', printer: { resets: 'on-accept' }, ...notSent, expected: { result: 'refused' } },
  { name: 'black hole', printer: 'black hole', ...notSent, expected: { result: 'timeout' } },
  {
    ...{ name: 'resets in the middle of a paper', printer: { resets: 'in-paper' } },
    ...{ expected: { result: 'reset' }, sent: 'some', papers: 0 },
  },
  {
    ...{ name: 'reads nothing, 20 MB', printer: { isStalled: true }, isHuge: true },
    ...{ expected: { result: 'stalled' }, sent: 'nothing', papers: 0 },
  },
  {
    ...{ name: 'reads nothing, and has answered before', printer: { isStalled: true }, hasAnsweredBefore: true },
    ...{ expected: { result: 'timeout' }, ...notSent },
  },
  {
    ...{ name: 'cover open', printer: { cover: 'open', paper: 'out' } },
    ...{ ...notSent, expected: { result: 'not-ready', cause: 'cover-open' } },
  },
  {
    ...{ name: 'no paper', printer: { paper: 'out' } },
    ...{ ...notSent, expected: { result: 'not-ready', cause: 'paper-end' } },
  },
  {
    ...{ name: 'blade stuck', printer: { cutter: 'stuck' } },
    ...{ ...notSent, expected: { result: 'not-ready', cause: 'cutter' } },
  },
  {
    ...{ name: 'head too hot', printer: { head: 'hot' } },
    ...{ ...notSent, expected: { result: 'not-ready', cause: 'error' } },
  },
  {
    ...{ name: 'paper ends in the middle', printer: { breaks: { afterLines: 5 } } },
    ...{ expected: { result: 'not-confirmed', cause: 'paper-end' }, sent: 'all', papers: 0 },
  },
  {
    ...{ name: 'blade sticks at the cut', printer: { breaks: 'at-cut' } },
    ...{ expected: { result: 'not-confirmed', cause: 'cutter' }, sent: 'all', papers: 1 },
  },
  {
    ...{ name: 'a clone that answers nothing', printer: { isMute: true } },
    ...{ expected: { result: 'sent-unconfirmed' }, sent: 'all', papers: 1 },
  },
  { name: 'reports its state all the time', printer: { chatters: true }, ...printed },
  {
    ...{
      name: 'reports its state all the time, and the paper ends',
      printer: { chatters: true, breaks: { afterLines: 5 } },
    },
    ...{ expected: { result: 'not-confirmed', cause: 'paper-end' }, sent: 'all', papers: 0 },
  },
  { name: 'thinks 200 ms before each answer', printer: { thinksMs: 200 }, ...printed },
];
