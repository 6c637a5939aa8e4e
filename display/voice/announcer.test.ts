import { describe, expect, test } from 'vitest';
import type { BoardCall } from '../../shared/views/displayView.ts';
import type { Announced } from '../board/announcements.ts';
import { openAnnouncer, type SaidEnd } from './announcer.ts';

const call = (seq: number, more: Partial<Record<keyof BoardCall, unknown>> = {}): BoardCall =>
  ({ seq, isOpen: true, isWithdrawn: false, label: `B${seq}`, at: `t${seq}`, ...more }) as unknown as BoardCall;

/** A voice whose calls end when the test says so. */
function room(announced: Announced = []) {
  const log: string[] = [];
  let finish: (end: SaidEnd) => void = () => {};
  let once = () => {};
  let kept = announced;
  const sayer = {
    say: ({ label }: BoardCall, onOnce: () => void) => {
      log.push(label);
      once = onOnce;
      return new Promise<SaidEnd>((resolve) => {
        finish = resolve;
      });
    },
    stop: () => {
      log.push('silence');
      finish('stopped');
    },
  };
  const announcer = openAnnouncer({
    sayer,
    announced,
    remember: (now) => {
      kept = now;
    },
  });
  const end = async (how: SaidEnd = 'heard') => {
    finish(how);
    await settled();
  };
  return { announcer, log, end, saidOnce: () => once(), kept: () => kept };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the voice says', () => {
  test('calls one after the other, oldest first', async () => {
    const { announcer, log, end } = room();
    announcer.look([call(2), call(1)]);
    announcer.look([call(3), call(2), call(1)]);
    expect(log).toEqual(['B1']);
    await end();
    expect(log).toEqual(['B1', 'B2']);
    await end();
    await end();
    expect(log).toEqual(['B1', 'B2', 'B3']);
    expect(announcer.isSaying()).toBe(false);
  });

  test('nothing of a call that was over before its turn came', async () => {
    const { announcer, log, end } = room();
    announcer.look([call(2), call(1)]);
    announcer.look([call(3), call(2, { isOpen: false }), call(1)]);
    await end();
    expect(log).toEqual(['B1', 'B3']);
  });

  test('to its end a call whose visitor has already come, but is silent at once when it was taken back', async () => {
    const { announcer, log, end } = room();
    announcer.look([call(1)]);
    announcer.look([call(1, { isOpen: false })]);
    expect(log).toEqual(['B1']);
    await end();
    announcer.look([call(2)]);
    announcer.look([call(3), call(2, { isOpen: false, isWithdrawn: true })]);
    await settled();
    expect(log).toEqual(['B1', 'B2', 'silence', 'B3']);
  });

  test('a recall again', async () => {
    const { announcer, log, end } = room();
    announcer.look([call(1)]);
    await end();
    announcer.look([call(4, { label: 'B1' })]);
    expect(log).toEqual(['B1', 'B1']);
  });

  test('nothing while no sound is let out, and then what is still awaited, from its beginning', async () => {
    const { announcer, log, end } = room();
    announcer.look([call(1), call(2)]);
    await end('mute');
    expect(announcer.isToBeHeard(call(2))).toBe(false);
    announcer.look([call(3), call(1, { isOpen: false }), call(2)]);
    await end('mute');
    log.length = 0;
    announcer.unmuted();
    await end();
    await end();
    expect(log).toEqual(['B2', 'B3']);
  });

  test('after a new start only what it had not said once', async () => {
    const before = room();
    before.announcer.look([call(1), call(2)]);
    before.saidOnce();
    const again = room(before.kept());
    again.announcer.look([call(1), call(2)]);
    await again.end();
    expect(again.log).toEqual(['B2']);
  });

  test('and knows which calls are still to be heard', async () => {
    const { announcer, end } = room();
    let told = 0;
    announcer.subscribe(() => {
      told += 1;
    });
    announcer.look([call(1), call(2)]);
    expect([call(1), call(2), call(3)].map(announcer.isToBeHeard)).toEqual([true, true, false]);
    await end();
    expect([call(1), call(2)].map(announcer.isToBeHeard)).toEqual([false, true]);
    await end();
    expect(told).toBe(4);
  });
});
