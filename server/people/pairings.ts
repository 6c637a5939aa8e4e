import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { codeLength, codeSigns, type DeviceRole, type PairedDevice } from '../../shared/protocol/pairing.ts';
import { openAttempts } from './attempts.ts';

/** Who asks to be paired. */
export type Asker = { readonly role: DeviceRole; readonly name: string; readonly address: string };

/** A request on which nobody has decided yet. `askedMs` and `secondsLeft` count from now. */
export type OpenRequest = Asker & {
  readonly pairing: string;
  readonly code: string;
  readonly askedMsAgo: number;
  readonly secondsLeft: number;
};

type Asked =
  | { readonly ok: true; readonly secret: string; readonly request: OpenRequest }
  | { readonly ok: false; readonly waitSeconds: number };

type Looked =
  | { readonly state: 'waiting'; readonly code: string; readonly secondsLeft: number }
  | { readonly state: 'paired'; readonly given: PairedDevice }
  | { readonly state: 'refused' | 'expired' | 'over' | 'unknown' };

type Decision =
  | {
      readonly ok: true;
      readonly request: OpenRequest;
      readonly approve: (given: PairedDevice) => void;
      readonly refuse: () => void;
      /** It could not be done: the request is open again. */
      readonly giveUp: () => void;
    }
  | { readonly ok: false; readonly why: 'not-found' | 'pairing-decided' | 'pairing-expired' };

/** The devices that wait to be let in. In memory only: after a restart they ask anew. */
export type Pairings = {
  readonly ask: (asker: Asker) => Asked;
  /** What became of it, for the one who has its secret; a device is given its token here. */
  readonly look: (pairing: string, secret: string) => Looked;
  readonly open: () => readonly OpenRequest[];
  /** Begins to decide: until it ends, nobody else can. */
  readonly decide: (pairing: string) => Decision;
  /** The token has been used: from now on it is given to nobody. */
  readonly used: (token: string) => void;
};

/** So long a code counts, in ms; so long is known afterwards what became of it. */
export const validMs = 10 * 60_000;
const rememberedMs = 2 * validMs;
/** An answer may be lost on its way: so long, in ms, and only until its first use, a token is given again. */
const givenAgainMs = 60_000;
/** So many are open at once: in all, and of one address. */
const mostOpen = 32;
const mostOfAddress = 6;

type Kept = Asker & {
  readonly pairing: string;
  readonly secretHash: Buffer;
  readonly code: string;
  readonly at: number;
  state: 'waiting' | 'deciding' | 'refused' | 'approved' | 'over';
  given: PairedDevice | null;
  givenAt: number | null;
};

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

/** Nobody waits yet; `now` in ms of a clock that never jumps. */
export function openPairings(now: () => number): Pairings {
  const all = new Map<string, Kept>();
  const rate = openAttempts({ perMinute: 12, lockAfter: Number.POSITIVE_INFINITY, capacity: 10_000 }, now);

  const isExpired = ({ at, state }: Kept) => state === 'waiting' && now() - at >= validMs;
  const isOpen = (kept: Kept) => (kept.state === 'waiting' || kept.state === 'deciding') && !isExpired(kept);
  const opened = () => [...all.values()].filter(isOpen);
  const requestOf = ({ pairing, role, name, address, code, at }: Kept): OpenRequest => ({
    ...{ pairing, role, name, address, code, askedMsAgo: now() - at },
    secondsLeft: Math.ceil((at + validMs - now()) / 1000),
  });
  const forget = () => {
    for (const [id, { at }] of all) if (now() - at >= rememberedMs) all.delete(id);
  };

  function secondsToWait(address: string): number {
    const open = opened();
    const own = open.filter((one) => one.address === address);
    const full = own.length >= mostOfAddress ? own : open.length >= mostOpen ? open : [];
    const [oldest] = full;
    if (oldest) return Math.ceil((oldest.at + validMs - now()) / 1000);
    const begun = rate.begin(address, false);
    return begun.ok ? 0 : Math.ceil(begun.retryAfterMs / 1000);
  }

  return {
    ask: (asker) => {
      forget();
      const waitSeconds = secondsToWait(asker.address);
      if (waitSeconds > 0) return { ok: false, waitSeconds };
      const secret = randomBytes(32).toString('base64url');
      const kept: Kept = {
        ...{ ...asker, pairing: randomBytes(9).toString('base64url'), secretHash: hashOf(secret) },
        ...{ code: freshCode(opened()), at: now(), state: 'waiting', given: null, givenAt: null },
      };
      all.set(kept.pairing, kept);
      return { ok: true, secret, request: requestOf(kept) };
    },
    look: (pairing, secret) => {
      forget();
      const kept = all.get(pairing);
      if (!kept || !timingSafeEqual(kept.secretHash, hashOf(secret))) return { state: 'unknown' };
      if (isExpired(kept)) return { state: 'expired' };
      if (kept.state === 'approved') return given(kept, now());
      if (kept.state === 'refused' || kept.state === 'over') return { state: kept.state };
      const { code, secondsLeft } = requestOf(kept);
      return { state: 'waiting', code, secondsLeft };
    },
    open: () => opened().map(requestOf),
    decide: (pairing) => {
      const kept = all.get(pairing);
      if (!kept) return { ok: false, why: 'not-found' };
      if (isExpired(kept)) return { ok: false, why: 'pairing-expired' };
      if (kept.state !== 'waiting') return { ok: false, why: 'pairing-decided' };
      kept.state = 'deciding';
      return {
        ...{ ok: true, request: requestOf(kept) },
        approve: (device) => Object.assign(kept, { state: 'approved', given: device }),
        refuse: () => Object.assign(kept, { state: 'refused' }),
        giveUp: () => Object.assign(kept, { state: 'waiting' }),
      };
    },
    used: (token) => {
      for (const kept of all.values()) if (kept.given?.token === token) end(kept);
    },
  };
}

/** Gives the token, and the same again for a while: whoever asks has the secret, and may not have heard the answer. */
function given(kept: Kept, at: number): Looked {
  kept.givenAt ??= at;
  if (kept.given && at - kept.givenAt < givenAgainMs) return { state: 'paired', given: kept.given };
  end(kept);
  return { state: 'over' };
}

const end = (kept: Kept): void => void Object.assign(kept, { state: 'over', given: null });

/** A code that no other open request has: people tell them apart by it. */
function freshCode(open: readonly Kept[]): string {
  const code = Array.from({ length: codeLength }, () => codeSigns[randomInt(codeSigns.length)]).join('');
  return open.some((one) => one.code === code) ? freshCode(open) : code;
}
