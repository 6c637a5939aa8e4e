import type { NotDone } from '../protocol/messages.ts';
import type { DeviceRole, PairedDevice, PairingAsked, PairingNow } from '../protocol/pairing.ts';
import { asked, isNotDone, isObject, isUnreachable } from './asked.ts';
import type { Language } from './link.ts';
import { observable } from './observable.ts';
import { isAsked, isPairedDevice } from './pairedDevice.ts';

/** How far a device is on its way into the point. */
export type PairingState =
  | { readonly step: 'asking' }
  /** Nobody answers; it tries again by itself. */
  | { readonly step: 'unreachable' }
  /** The server would not hear it yet; it asks again by itself. */
  | { readonly step: 'not-yet'; readonly text: string }
  /** A person compares the code. `fingerprint`: the server's, in hexadecimal. */
  | { readonly step: 'waiting'; readonly code: string; readonly fingerprint: string; readonly secondsLeft: number }
  /** A supervisor said no; it asks again when a person wants it to. */
  | { readonly step: 'refused'; readonly text: string }
  | { readonly step: 'paired'; readonly device: PairedDevice; readonly fingerprint: string };

export type Pairing = {
  readonly state: () => PairingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks for another code; only where it was refused. */
  readonly again: () => void;
  readonly close: () => void;
};

/** Where a request is kept over a restart of the device, so that a person does not see its code change. */
export type RequestStore = {
  readonly read: () => PairingAsked | null;
  readonly keep: (asked: PairingAsked | null) => void;
};

export type PairingOptions = {
  readonly role: DeviceRole;
  /** What people call the machine. */
  readonly name?: string;
  /** The server's address; without one: the server that served the page. */
  readonly url?: string;
  readonly language?: Language;
  readonly store?: RequestStore;
  /** How often it is asked what became of it, in ms. */
  readonly everyMs?: number;
};

const forgetful: RequestStore = { read: () => null, keep: () => {} };

/** Asks to be let in and goes on asking, with a new code whenever one has expired, until the device is paired or closed. */
export function openPairing(options: PairingOptions): Pairing {
  const { store = forgetful, everyMs = 2_000 } = options;
  const state = observable<{ readonly now: PairingState }>({ now: { step: 'asking' } });
  const show = (now: PairingState) => state.change({ now });
  let request = store.read();
  let isClosed = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const keep = (next: PairingAsked | null) => {
    request = next;
    store.keep(next);
  };

  /** How long to wait before the next step, in ms; null: it is over. */
  async function step(): Promise<number | null> {
    if (!request) return asking();
    const { fingerprint } = request;
    const now = await lookAt(request, options);
    if (isClosed) return null;
    if (isUnreachable(now)) {
      show({ step: 'unreachable' });
      return everyMs;
    }
    if (isNotDone(now)) return afterNo(now);
    if (now.state === 'waiting') {
      show({ step: 'waiting', code: now.code, secondsLeft: now.secondsLeft, fingerprint });
      return everyMs;
    }
    const { state: _, ...device } = now;
    keep(null);
    show({ step: 'paired', device, fingerprint });
    return null;
  }

  async function asking(): Promise<number | null> {
    const answer = await askFor(options);
    if (isClosed) return null;
    if (isUnreachable(answer)) show({ step: 'unreachable' });
    else if (isNotDone(answer)) {
      show({ step: 'not-yet', text: answer.text });
      return Math.max(everyMs, Number(answer.detail?.waitSeconds ?? 0) * 1000);
    } else {
      keep(answer);
      const { code, fingerprint, secondsLeft } = answer;
      show({ step: 'waiting', code, fingerprint, secondsLeft });
    }
    return everyMs;
  }

  /** A request that is over is asked anew at once; one that a person refused, when a person wants it. */
  function afterNo({ why, text }: NotDone): number {
    if (why === 'too-many') return everyMs * 2;
    keep(null);
    if (why !== 'pairing-refused') return 0;
    show({ step: 'refused', text });
    return neverMs;
  }

  async function run(): Promise<void> {
    while (!isClosed) {
      const waitMs = await step();
      if (waitMs === null) return;
      await pause(waitMs);
    }
  }
  void run();

  return {
    state: () => state.now().now,
    subscribe: state.subscribe,
    again: () => {
      if (state.now().now.step !== 'refused') return;
      show({ step: 'asking' });
      wake();
    },
    close: () => {
      isClosed = true;
      wake();
    },
  };
}

/** The longest that a timer can wait, in ms: 24 days. */
const neverMs = 2 ** 31 - 1;

const askFor = ({ role, name, url, language }: PairingOptions) =>
  asked({
    ...{ path: '/api/pairings', isAnswer: isAsked, language, ...(url !== undefined && { url }) },
    body: { role, ...(name && { name }) },
  });

const lookAt = ({ pairing, secret }: PairingAsked, { url, language }: PairingOptions) =>
  asked({
    ...{ path: `/api/pairings/${pairing}`, isAnswer: isNow, language, ...(url !== undefined && { url }) },
    token: secret,
  });

const isNow = (answer: unknown): answer is PairingNow =>
  isObject(answer) && (answer.state === 'waiting' ? typeof answer.code === 'string' : isPairedDevice(answer));
