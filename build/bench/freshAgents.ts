import { agentSocket } from './agentSocket.ts';
import { type Desk, deskAt } from './desk.ts';
import type { Sizes } from './measurement.ts';

/** Agents who each work one round: one alone may not send as many commands as all rounds take. */
export type FreshAgents = {
  /** The next agent's open desk; so many wait there. The one before has left. */
  readonly next: (waiting: number) => Promise<Desk>;
  readonly close: () => void;
};

/** The turns of a desk that one agent may do, with opening and leaving, out of the 500 commands that one may send in a burst. */
export const turnsOfAgent = ({ turns, waiting }: Sizes): number => Math.min(turns, 80, Math.floor((490 - waiting) / 3));

/** Connects them all; the n-th works at the n-th counter. */
export async function freshAgents(port: number, tokens: readonly string[]): Promise<FreshAgents> {
  const agents = await Promise.all(tokens.map((token) => agentSocket(port, token)));
  const desks = agents.map(({ send }, n) => deskAt(String(n + 1), send));
  let last: Desk | null = null;
  let isFull = false;
  return {
    next: async (waiting) => {
      await last?.leave();
      const desk = desks.shift();
      if (!desk) throw new Error('Every agent has worked already.');
      for (let n = 0; n < waiting && !isFull; n += 1) await desk.take();
      isFull = true;
      await desk.open();
      last = desk;
      return desk;
    },
    close: () => agents.forEach((agent) => void agent.close()),
  };
}
