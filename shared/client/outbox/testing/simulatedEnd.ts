import { type CommandId, type CounterId, senderOf, type TicketId } from '../../../domain/ids.ts';
import { sampleSetup } from '../../../domain/sampleSetup.ts';
import { type BusinessDay, businessDayOf, type Instant } from '../../../domain/time.ts';
import { type HandedOver, handedOver, paperOf, type SimulatedPoint } from './simulatedPoint.ts';

/** A ticket as the point has it at the end. */
export type AtPoint = {
  readonly id: TicketId;
  readonly label: string;
  readonly paper: string;
  readonly isWaiting: boolean;
  /** Its request had been taken before its paper came: it stands where the request came. */
  readonly isAnsweredToo: boolean;
  readonly isTimeEstimated: boolean;
};

/** The business day in which somebody got a number. */
export const dayOf = (atMs: number): BusinessDay => businessDayOf(atMs as Instant, sampleSetup);

/** Every ticket that the point has ever had, each once, those who wait first and in the order of their turns. */
export function ticketsOf(point: SimulatedPoint): readonly AtPoint[] {
  const events = point.events();
  const { tickets } = point.state();
  const papers = new Map<TicketId, HandedOver>(handedOver(events).map((ticket) => [ticket.id, ticket]));
  const taken = events.flatMap((event) =>
    event.type === 'ticket-taken' && !event.ticket.offline ? [event.ticket] : [],
  );
  const renamed = new Map(
    events.flatMap((event) => (event.type === 'ticket-relabelled' ? [[event.ticketId, event.to] as const] : [])),
  );
  const all = [...taken, ...papers.values()].map(({ id, label }) => ({ id, label: renamed.get(id) ?? label }));
  const last = new Map(all.map((ticket) => [ticket.id, ticket]));
  const line = [...tickets.values()].sort((a, b) => a.orderedAt - b.orderedAt || a.issueSeq - b.issueSeq);
  const place = (id: TicketId) => {
    const at = line.findIndex((ticket) => ticket.id === id);
    return at < 0 ? line.length : at;
  };
  return [...last.values()]
    .map(({ id, label }) => ({
      ...{ id, label, paper: paperOf(papers.get(id)?.offline?.printed ?? label), isWaiting: tickets.has(id) },
      isAnsweredToo: taken.some((ticket) => ticket.id === id),
      isTimeEstimated: papers.get(id)?.offline?.isTimeEstimated ?? false,
    }))
    .sort((a, b) => place(a.id) - place(b.id));
}

/** Calls at one counter that serves everything until nobody waits, and gives the labels in the order of the calls. */
export function callAll(point: SimulatedPoint): readonly string[] {
  const agent = senderOf('agent', 'agent6');
  const counter = '6' as CounterId;
  point.answer(agent, 'open' as CommandId, { type: 'open-counter', counter });
  const called: string[] = [];
  for (let n = 0; n < 500; n += 1) {
    const after = point.state().counters.get(counter)?.lastCalled ?? null;
    const reply = point.answer(agent, `call-${n}` as CommandId, { type: 'call-next', counter, after });
    if (!reply.ok) return called;
    const call = reply.events.find((event) => event.type === 'ticket-called');
    if (call) called.push(call.label);
    point.answer(agent, `start-${n}` as CommandId, { type: 'start-service', counter });
  }
  throw new Error('Somebody is called again and again.');
}
