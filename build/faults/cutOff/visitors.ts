import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from '../../../shared/client/link.ts';
import type { KioskMachine } from './cutOffPoint.ts';

/** Somebody who asked for a number, and the moments between which it was given, in ms of the test's own clock. */
export type Visit = {
  readonly machine: KioskMachine;
  readonly askedAt: number;
  readonly answeredAt: number;
  /** What the screen said; null: the app was killed before it said anything. */
  readonly given: { readonly ticket: string; readonly label: string; readonly isOffline: boolean } | null;
};

/** Visitors who come one after the other, to one kiosk and the other in turn. */
export type Visitors = {
  readonly visits: readonly Visit[];
  /** What a screen said in the place of a number. */
  readonly refusals: readonly string[];
  /** Nobody comes any more; resolves when all who came have been answered. */
  readonly stop: () => Promise<void>;
};

/** Whether somebody can take a number there: it is on, and does not say that it is another's copy. */
const isServing = ({ app }: KioskMachine): boolean => app.isOn() && app.state()?.refusal?.why !== 'device-in-use';

const services = ['payments', 'information', 'claims'];

/** Lets somebody come every so many ms; whoever finds a kiosk that serves nobody goes to the other. */
export function visitorsAt(machines: readonly KioskMachine[], everyMs: number): Visitors {
  const visits: Visit[] = [];
  const refusals: string[] = [];
  const under: Promise<void>[] = [];
  let isOver = false;

  async function visit(machine: KioskMachine, n: number): Promise<void> {
    const command = { type: 'take-ticket', service: services[n % 3], kiosk: machine.kiosk, language: 'es' } as Command;
    const askedAt = performance.now();
    const reply = await machine.app.send(command);
    const answeredAt = performance.now();
    const taken = reply?.ok ? reply.events.find((event) => event.type === 'ticket-taken') : undefined;
    if (reply && !taken) return void refusals.push(reply.ok ? 'no number' : reply.text);
    const given = taken
      ? { ticket: taken.ticket.id, label: taken.ticket.label, isOffline: taken.ticket.offline !== null }
      : null;
    visits.push({ machine, askedAt, answeredAt, given });
  }

  const coming = (async () => {
    for (let n = 0; !isOver; n += 1) {
      const next = machines[n % machines.length] as KioskMachine;
      const machine = isServing(next) ? next : (machines.find(isServing) ?? next);
      under.push(visit(machine, Math.floor(n / machines.length)));
      await sleep(everyMs);
    }
  })();
  return {
    ...{ visits, refusals },
    stop: async () => {
      isOver = true;
      await coming;
      await Promise.all(under);
    },
  };
}
