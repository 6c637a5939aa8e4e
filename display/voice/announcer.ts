import type { BoardCall } from '../../shared/views/displayView.ts';
import { type Announced, callKey, toAnnounce, withAnnounced } from '../board/announcements.ts';

/** What became of a call: `heard`, all of it or as much as there was; `stopped`; `mute`, since no sound is let out now. */
export type SaidEnd = 'heard' | 'stopped' | 'mute';

export type CallSayer = {
  /** Rings and says a call; `onOnce` when it was said for the first time. Never rejects, and always ends. */
  readonly say: (call: BoardCall, onOnce: () => void) => Promise<SaidEnd>;
  /** Silence at once. */
  readonly stop: () => void;
};

export type Announcer = {
  /** The calls as the newest view shows them. Whatever is to be said is said, one after the other. */
  readonly look: (calls: readonly BoardCall[]) => void;
  /** Sound is let out again: what is still awaited is said. */
  readonly unmuted: () => void;
  /** Whether a call is being said now. */
  readonly isSaying: () => boolean;
  /** Whether a call is being said, or still to be said. */
  readonly isToBeHeard: (call: BoardCall) => boolean;
  /** Tells whenever one of them may have changed, until the function it gives back is called. */
  readonly subscribe: (listener: () => void) => () => void;
};

export type AnnouncerParts = {
  readonly sayer: CallSayer;
  readonly announced: Announced;
  readonly remember: (announced: Announced) => void;
};

/**
 * Says every call that is still awaited, oldest first, one at a time, each once. There is no queue that could lose one or say one that
 * is over: what comes next is found in the newest view each time that the voice is free.
 */
export function openAnnouncer({ sayer, remember, ...before }: AnnouncerParts): Announcer {
  let { announced } = before;
  let calls: readonly BoardCall[] = [];
  let current: BoardCall | null = null;
  let isMute = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const note = (call: BoardCall) => {
    if (announced.includes(callKey(call))) return;
    announced = withAnnounced(announced, [call]);
    remember(announced);
  };
  const isWithdrawn = ({ seq, at }: BoardCall) =>
    calls.some((one) => one.seq === seq && one.at === at && one.isWithdrawn);

  async function sayNext(): Promise<void> {
    for (let [call] = toAnnounce(announced, calls); call && !current; [call] = toAnnounce(announced, calls)) {
      const said = call;
      current = said;
      tell();
      const end = await sayer.say(said, () => note(said));
      isMute = end === 'mute';
      if (!isMute) note(said);
      current = null;
      tell();
      if (isMute) return;
    }
  }
  return {
    look: (newest) => {
      calls = newest;
      if (current && isWithdrawn(current)) sayer.stop();
      void sayNext();
    },
    unmuted: () => {
      isMute = false;
      void sayNext();
    },
    isSaying: () => current !== null,
    isToBeHeard: (call) => {
      const isNow = current !== null && callKey(current) === callKey(call);
      return isNow || (!isMute && toAnnounce(announced, calls).some((one) => callKey(one) === callKey(call)));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
