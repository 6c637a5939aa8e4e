import { senderOf } from '../../shared/domain/ids.ts';
import type { DayPoint } from './dayPoint.ts';
import { type Desk, deskAt, type Send } from './desk.ts';

/** A common way: the same decisions and entries, but each command is written and flushed before the next is looked at. */
export function flushPerCommand({ sendAs }: DayPoint, desks: number): readonly Desk[] {
  const inTurn = oneByOne();
  return Array.from({ length: desks }, (_, n) => {
    const send = sendAs(senderOf('agent', `a${n + 1}`));
    return deskAt(String(n + 1), (command) => inTurn(() => send(command)));
  });
}

/** Runs what it is given one after the other, each when the one before has ended. */
export function oneByOne(): (work: () => ReturnType<Send>) => ReturnType<Send> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
}
