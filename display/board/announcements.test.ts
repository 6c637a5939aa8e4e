import { array, assert, boolean, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { type Announced, announcements } from './announcements.ts';

const call = (seq: number, isOpen = true, label = `B${seq}`): BoardCall =>
  ({ seq, isOpen, label, counter: '3', at: new Date(seq * 1000).toISOString() }) as BoardCall;

const lastAt = (seq: number): Announced => ({ seq, at: call(seq).at });

const seqsOf = (calls: readonly BoardCall[]) => calls.map(({ seq }) => seq);

describe('announcements', () => {
  it('given a screen that just came up, when two people are awaited, then both are announced, the older first', () => {
    const { announce, last } = announcements(null, [call(8), call(5), call(3, false)]);
    expect(seqsOf(announce)).toEqual([5, 8]);
    expect(last).toEqual(lastAt(8));
  });

  it('given an announced call, when the same view comes again, then nothing is announced', () => {
    const { announce, last } = announcements(lastAt(8), [call(8), call(5)]);
    expect(announce).toEqual([]);
    expect(last).toEqual(lastAt(8));
  });

  it('given an announced call, when the person is called again, then the recall is announced', () => {
    expect(seqsOf(announcements(lastAt(8), [call(9, true, 'B8'), call(5)]).announce)).toEqual([9]);
  });

  it('given a screen that was away, when some calls are over and one is open, then only the open one is announced', () => {
    const { announce, last } = announcements(lastAt(2), [call(9, false), call(7), call(4, false)]);
    expect(seqsOf(announce)).toEqual([7]);
    expect(last).toEqual(lastAt(9));
  });

  it('given a new day, when nobody has been called, then what was announced is kept', () => {
    expect(announcements(lastAt(9), [])).toEqual({ announce: [], last: lastAt(9) });
  });

  it('given a point that was set up anew and counts from one, when somebody is called, then it is announced', () => {
    const anew = { ...call(2), at: call(500).at };
    expect(announcements(lastAt(90), [anew])).toEqual({ announce: [anew], last: { seq: 2, at: anew.at } });
  });
});

/** A room in which people are called, called again and start, and how often the screen looks. */
const steps = array(record({ kind: integer({ min: 0, max: 3 }), who: integer({ min: 0, max: 5 }), looks: boolean() }), {
  maxLength: 60,
});

type Step = { readonly kind: number; readonly who: number; readonly looks: boolean };

function viewsOf(played: readonly Step[]): readonly (readonly BoardCall[])[] {
  const views: (readonly BoardCall[])[] = [];
  let calls: readonly BoardCall[] = [];
  let seq = 0;
  for (const { kind, who, looks } of played) {
    seq += 1;
    const label = `A${who}`;
    if (kind < 2) calls = [call(seq, true, label), ...calls.filter((one) => one.label !== label)];
    else calls = calls.map((one) => (one.label === label ? { ...one, isOpen: false } : one));
    if (looks) views.push(calls);
  }
  return views;
}

describe('over any sequence of views', () => {
  it('announces each call that was open when first seen exactly once, in order, and no other', () => {
    assert(
      property(steps, (played) => {
        const seen = new Set<number>();
        const expected: number[] = [];
        const announced: number[] = [];
        let last: Announced = null;
        for (const view of viewsOf(played)) {
          const fresh = view.filter(({ seq }) => !seen.has(seq)).sort((a, b) => a.seq - b.seq);
          expected.push(...seqsOf(fresh.filter(({ isOpen }) => isOpen)));
          for (const { seq } of fresh) seen.add(seq);
          const now = announcements(last, view);
          announced.push(...seqsOf(now.announce));
          last = now.last;
        }
        expect(announced).toEqual(expected);
        expect([...announced].sort((a, b) => a - b)).toEqual(announced);
        expect(new Set(announced).size).toBe(announced.length);
      }),
    );
  });
});
