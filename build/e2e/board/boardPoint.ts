import { ask } from '../../../server/testing/ask.ts';
import type { DisplaySetup } from '../../../shared/domain/deviceSetup.ts';
import { sampleSetup } from '../../../shared/domain/sampleSetup.ts';
import type { CounterSetup, Setup } from '../../../shared/domain/setup.ts';
import type { Reply, ViewMessage } from '../../../shared/protocol/messages.ts';
import type { DisplayView } from '../../../shared/views/displayView.ts';
import { type KioskPoint, openKioskPoint } from '../kiosk/kioskPoint.ts';

/** The built server, with agents who call whom a test wants called. */
export type BoardPoint = Pick<KioskPoint, 'server' | 'data' | 'close' | 'setUp'> & {
  /** Calls somebody new to a counter, who sits there from then on; gives the label. */
  readonly call: (counter: string, ticket?: object) => Promise<string>;
  readonly recall: (counter: string) => Promise<void>;
  /** Whoever is called there has come and is served; then the counter is free. */
  readonly serve: (counter: string) => Promise<void>;
  /** The same for all who are still called: what a test that failed has left. */
  readonly serveAll: () => Promise<void>;
  readonly start: (counter: string) => Promise<void>;
  readonly undo: (counter: string) => Promise<void>;
  readonly view: (display?: string) => Promise<DisplayView>;
  readonly supervisor: string;
};

/** Opens one on an empty data folder. */
export async function openBoardPoint(): Promise<BoardPoint> {
  const point = await openKioskPoint();
  const { port, pins } = point.server;
  const tokens = new Map<string, string>();
  const tokenOf = async (agent: string): Promise<string> => {
    const known = tokens.get(agent);
    if (known) return known;
    const json = { agent, pin: pins[agent] };
    const { body } = await ask<{ token: string }>(port, { method: 'POST', path: '/api/sign-in', json });
    tokens.set(agent, body.token);
    return body.token;
  };
  let sent = 0;
  const send = async (agent: string, command: object): Promise<Extract<Reply, { ok: true }>> => {
    sent += 1;
    const json = { id: `board-${sent}`, command };
    const token = await tokenOf(agent);
    const { body } = await ask<Reply>(port, { method: 'POST', path: '/api/commands', json, token });
    if (!body.ok) throw new Error(`${JSON.stringify(command)}: ${body.text}`);
    return body;
  };
  /** Who sits where, and whom they called last. */
  const seats = new Map<string, string>();
  const last = new Map<string, string>();
  const awaited = new Set<string>();
  const sit = async (counter: string): Promise<string> => {
    const agent = `agent${1 + ((Number(counter) - 1) % 6)}`;
    const before = [...seats].find(([, one]) => one === agent)?.[0];
    if (before === counter) return agent;
    if (before) await send(agent, { type: 'close-counter', counter: before });
    if (before) seats.delete(before);
    await send(agent, { type: 'open-counter', counter });
    seats.set(counter, agent);
    return agent;
  };
  const agentAt = (counter: string) => seats.get(counter) ?? '';
  const serve = async (counter: string) => {
    awaited.delete(counter);
    await send(agentAt(counter), { type: 'start-service', counter });
    await send(agentAt(counter), { type: 'finish-service', counter });
  };
  return {
    ...point,
    setUp: async (changes) => {
      // A counter that goes takes its agent's seat along.
      for (const [counter, agent] of seats) await send(agent, { type: 'close-counter', counter });
      seats.clear();
      await point.setUp(changes);
    },
    supervisor: await tokenOf('supervisor'),
    call: async (counter, ticket = {}) => {
      const agent = await sit(counter);
      const taken = await point.send({ type: 'take-ticket', service: 'payments', ...ticket });
      if (!taken.ok) throw new Error(taken.text);
      const id = taken.events.flatMap((event) => ('ticket' in event ? event.ticket.id : []))[0];
      const after = last.get(counter) ?? null;
      const reply = await send(agent, { type: 'call-next', counter, after });
      const called = reply.events.find((event) => event.type === 'ticket-called');
      if (called?.type !== 'ticket-called') throw new Error(`Nobody was called for ${id}.`);
      last.set(counter, called.ticketId);
      awaited.add(counter);
      return called.label;
    },
    recall: async (counter) => void (await send(agentAt(counter), { type: 'recall', counter })),
    start: async (counter) => void (await send(agentAt(counter), { type: 'start-service', counter })),
    undo: async (counter) => {
      await send(agentAt(counter), { type: 'undo', counter });
      awaited.delete(counter);
    },
    serve,
    serveAll: async () => {
      for (const counter of awaited) await serve(counter);
    },
    view: async (display = 'd1') => {
      const token = await tokenOf('supervisor');
      return (await ask<ViewMessage<DisplayView>>(port, { path: `/api/views/display/${display}`, token })).body.view;
    },
  };
}

const ways = ['left', 'ahead-left', 'ahead', 'ahead-right', 'right'] as const;

/** So many counters, each serving everything, with an arrow each and, in a hall, areas A to D. */
export const counters = (count: number): readonly CounterSetup[] =>
  Array.from({ length: count }, (_, index) => ({
    ...(sampleSetup.counters[5] as CounterSetup),
    ...{ id: `${index + 1}` as never, name: `${index + 1}`, reach: 'everybody' as const },
    toward: ways[index % ways.length] ?? 'ahead',
    ...(count > 12 && { area: 'ABCD'[Math.floor((index * 4) / count)] ?? 'A' }),
  }));

/** A point with so many counters and its display. */
export const pointWith = (count: number, display: Partial<DisplaySetup> = {}): Partial<Setup> => ({
  counters: counters(count),
  displays: [{ id: 'd1' as never, ...display }],
});
