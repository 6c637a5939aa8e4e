import type { Log } from '../log/log.ts';
import type { Settings } from '../settings/settings.ts';
import { type PointThere, pointAt } from './pointAt.ts';

export type Trust = {
  /** Whether the server that this device was paired with answers at its address now: asked each time, once for all who ask at once. */
  readonly mayAsk: () => Promise<boolean>;
  /** Whether another one answered there when it was asked last. */
  readonly isOther: () => boolean;
};

export type TrustParts = {
  readonly settings: () => Pick<Settings, 'server' | 'fingerprint'>;
  readonly log: Log;
  readonly ask?: (address: string) => Promise<PointThere>;
};

/** Looks whether the server is the one that the settings know by its fingerprint; where they know none, any is. */
export function openTrust({ settings, log, ask = pointAt }: TrustParts): Trust {
  let asked: { readonly of: string; readonly answer: Promise<PointThere> } | null = null;
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
      if (asked?.of !== of) asked = { of, answer: ask(server) };
      const { answer } = asked;
      const there = await answer;
      // An answer from before counts for nobody: another server may stand there by now.
      if (asked?.answer === answer) asked = null;
      if (there === null) return false;
      const isRight = there !== 'none' && there.fingerprint === fingerprint;
      tell(!isRight, server);
      return isRight;
    },
  };
}
