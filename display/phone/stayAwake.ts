import { type Observable, observable } from '../../shared/client/observable.ts';

/** Whether the phone keeps its screen lit for this page. */
export type Awake = { readonly isAwake: boolean };

export type StayAwake = Pick<Observable<Awake>, 'now' | 'subscribe'> & {
  /** Asks for it, in the moment of a touch. Over plain http no browser allows it: the page then asks its reader. */
  readonly ask: () => void;
  /** It need not be lit any more. */
  readonly rest: () => void;
};

/** Keeps the screen lit where the browser allows it, and again when the page comes back to the front. */
export function stayAwake(): StayAwake {
  const state = observable<Awake>({ isAwake: false });
  let isWanted = false;
  let lock: WakeLockSentinel | null = null;

  async function take(): Promise<void> {
    if (!('wakeLock' in navigator) || lock || document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', released);
      state.change({ isAwake: true });
      if (!isWanted) await lock.release();
    } catch {
      // Refused, as with an empty battery: the sentence then asks to keep the screen on.
    }
  }

  function released(): void {
    lock = null;
    state.change({ isAwake: false });
  }

  document.addEventListener('visibilitychange', () => {
    if (isWanted) void take();
  });
  return {
    ...{ now: state.now, subscribe: state.subscribe },
    ask: () => {
      isWanted = true;
      void take();
    },
    rest: () => {
      isWanted = false;
      void lock?.release();
    },
  };
}
