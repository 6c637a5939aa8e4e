import { type Observable, observable } from '../../shared/client/observable.ts';

/** One ring, and whether the browser lets it be heard: it does not before a touch. */
export type Ringer = {
  readonly isAllowed: () => boolean;
  /** Asks the browser for leave, in the very moment of a touch; whether it is given is told to the listener. */
  readonly askLeave: () => void;
  readonly onLeave: (listener: () => void) => void;
  readonly ring: () => void;
  /** Ends a ring that still goes on. */
  readonly hush: () => void;
};

export type AlarmState = { readonly isAllowed: boolean; readonly isRinging: boolean };

/** The alarm of a phone whose number is called. */
export type Alarm = Pick<Observable<AlarmState>, 'now' | 'subscribe'> & {
  /** Rings again and again for a while, or until somebody is there. */
  readonly ring: () => void;
  readonly silence: () => void;
  /** Somebody touches the phone: whoever is called has seen it, everybody else lets it ring later. */
  readonly touched: () => void;
};

/** Rings every `everyMs` for `lastsMs`. While the browser allows no sound it waits for leave. */
export function alarmOf(ringer: Ringer, { everyMs, lastsMs } = { everyMs: 2_500, lastsMs: 30_000 }): Alarm {
  const state = observable<AlarmState>({ isAllowed: ringer.isAllowed(), isRinging: false });
  let timers: ReturnType<typeof setTimeout>[] = [];

  const once = () => {
    if (ringer.isAllowed()) ringer.ring();
  };

  function silence(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    if (!state.now().isRinging) return;
    ringer.hush();
    state.change({ isRinging: false });
  }

  ringer.onLeave(() => state.change({ isAllowed: ringer.isAllowed() }));
  return {
    now: state.now,
    subscribe: state.subscribe,
    silence,
    ring: () => {
      silence();
      state.change({ isRinging: true });
      once();
      timers = [setInterval(once, everyMs), setTimeout(silence, lastsMs)];
    },
    touched: () => {
      silence();
      if (!ringer.isAllowed()) ringer.askLeave();
    },
  };
}
