import { describe, expect, it } from 'vitest';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { callKey, toAnnounce, withAnnounced } from './announcements.ts';

const call = (seq: number, isOpen = true, label = `B${seq}`): BoardCall =>
  ({ seq, isOpen, label, counter: '3', at: new Date(seq * 1000).toISOString() }) as unknown as BoardCall;

const seqsOf = (calls: readonly BoardCall[]) => calls.map(({ seq }) => seq);
const having = (...seqs: readonly number[]) =>
  withAnnounced(
    [],
    seqs.map((seq) => call(seq)),
  );

describe('what is to be announced', () => {
  it('given a screen that just came up, when two people are awaited, then both, the older first', () => {
    expect(seqsOf(toAnnounce([], [call(8), call(5), call(3, false)]))).toEqual([5, 8]);
  });

  it('given an announced call, when the same view comes again, then nothing', () => {
    expect(toAnnounce(having(5, 8), [call(8), call(5)])).toEqual([]);
  });

  it('given an announced call, when the person is called again, then the recall', () => {
    expect(seqsOf(toAnnounce(having(5, 8), [call(9, true, 'B8'), call(5)]))).toEqual([9]);
  });

  it('given a screen that was away, when some calls are over and one is open, then only the open one', () => {
    expect(seqsOf(toAnnounce(having(2), [call(9, false), call(7), call(4, false)]))).toEqual([7]);
  });

  it('given a later call that was announced, when an older step is taken back and somebody is awaited again, then they too', () => {
    expect(seqsOf(toAnnounce(having(8), [call(8), call(5, false)]))).toEqual([]);
    expect(seqsOf(toAnnounce(having(8), [call(8), call(5)]))).toEqual([5]);
  });

  it('given a point that was set up anew and counts from one, when somebody is called, then they', () => {
    const anew = { ...call(2), at: call(500).at };
    expect(toAnnounce(having(2, 90), [anew])).toEqual([anew]);
  });

  it('remembers no more than a day needs', () => {
    const many = Array.from({ length: 1_000 }, (_, seq) => call(seq + 1));
    const announced = withAnnounced([], many);
    expect(announced.length).toBeLessThanOrEqual(200);
    expect(announced.at(-1)).toBe(callKey(call(1_000)));
  });
});
