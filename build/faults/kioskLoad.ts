import { setTimeout as sleep } from 'node:timers/promises';
import type { BuiltServer } from '../../server/testing/builtServer.ts';
import { labelOf, outcomeOf, send, take, textOf } from './asking.ts';

/** Kiosks that ask for one ticket after the other, each under its id until it is answered, as the page does. */
export type KioskLoad = {
  /** The labels that were acknowledged, by the id under which they were asked for. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** How often each other outcome was answered. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The sentence of the last answer that was no ticket. */
  readonly refusal: () => string;
  /** Lets nobody ask, and resolves when all are answered; the function it gives lets them ask again. */
  readonly pause: () => Promise<() => void>;
  /** Resolves when every kiosk has the ticket that it asked for. */
  readonly stop: () => Promise<void>;
};

/** Lets so many kiosks ask; at most 2,000 tickets each. */
export function kioskLoad(server: BuiltServer, kiosks = 16): KioskLoad {
  const acknowledged = new Map<string, string>();
  const outcomes = new Map<string, number>();
  let refusal = '';
  let isOver = false;
  let gate = Promise.resolve();
  let inFlight = 0;

  async function asked(id: string) {
    await gate;
    inFlight += 1;
    return send(server, id, take).finally(() => {
      inFlight -= 1;
    });
  }

  async function taken(id: string): Promise<void> {
    for (;;) {
      const answer = await asked(id);
      const label = labelOf(answer);
      if (label !== undefined) return void acknowledged.set(id, label);
      refusal = textOf(answer);
      outcomes.set(outcomeOf(answer), (outcomes.get(outcomeOf(answer)) ?? 0) + 1);
      await sleep(100);
    }
  }

  const running = Array.from({ length: kiosks }, async (_, kiosk) => {
    for (let n = 0; !isOver && n < 2_000; n += 1) {
      await taken(`load-${kiosk}-${n}`);
      // A whole house is one sender here, and may ask 200 times a second.
      await sleep(kiosks * 10);
    }
  });
  // A test that fails before it stops the load is told why it failed, not that the server is gone.
  for (const kiosk of running) kiosk.catch(() => undefined);
  return {
    acknowledged,
    outcomes,
    refusal: () => refusal,
    pause: async () => {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      while (inFlight > 0) await sleep(5);
      return open;
    },
    stop: async () => {
      isOver = true;
      await Promise.all(running);
    },
  };
}
