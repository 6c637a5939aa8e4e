import type { Log } from '../log/log.ts';
import type { Settings } from '../settings/settings.ts';
import { type PointThere, pointAt } from './pointAt.ts';

export type Trust = {
  /** Whether the server that this device was paired with answers at its address; asked afresh after `freshMs`. */
  readonly mayAsk: () => Promise<boolean>;
  /** Whether another one answered there when it was asked last. */
  readonly isOther: () => boolean;
};

export type TrustParts = {
  readonly settings: () => Pick<Settings, 'server' | 'fingerprint'>;
  readonly log: Log;
  readonly ask?: (address: string) => Promise<PointThere>;
  /** Milliseconds of a clock that never jumps. */
  readonly now?: () => number;
};

/** So long an answer counts, in ms: a page asks for many things at once. */
const freshMs = 3_000;

/** Looks whether the server is the one that the settings know by its fingerprint; where they know none, any is. */
export function openTrust({ settings, log, ask = pointAt, now = () => performance.now() }: TrustParts): Trust {
  let last: { readonly of: string; readonly at: number; readonly answer: Promise<PointThere> } | null = null;
  let isOther = false;
  const tell = (next: boolean, server: string) => {
    if (next !== isOther)
      log(next ? `another server answers at ${server}` : `the server at ${server} is the right one`);
    isOther = next;
  };
  return {
    isOther: () => isOther,
    mayAsk: async () => {
      const { server, fingerprint } = settings();
      if (server === null || fingerprint === null) {
        isOther = false;
        return true;
      }
      const of = `${server} ${fingerprint}`;
      if (last?.of !== of || now() - last.at >= freshMs) last = { of, at: now(), answer: ask(server) };
      const there = await last.answer;
      if (there === null) return false;
      const isRight = there !== 'none' && there.fingerprint === fingerprint;
      tell(!isRight, server);
      return isRight;
    },
  };
}
