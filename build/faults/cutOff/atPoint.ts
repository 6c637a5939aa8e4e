import { entriesOnDisk } from '../../../server/testing/onDisk.ts';
import { printedOn } from '../../../shared/domain/labels.ts';
import type { Reply } from '../../../shared/protocol/messages.ts';
import { send, tokenOf } from '../asking.ts';
import type { CutOffPoint } from './cutOffPoint.ts';

/** A ticket as the point's journal has it. */
export type AtPoint = {
  readonly id: string;
  readonly kiosk: string;
  /** The number on its paper: what was printed without the point, wherever it was. */
  readonly paper: string;
  /** Its business day. */
  readonly day: string;
  /** It came after its day was over: it stands in no line. */
  readonly isLate: boolean;
  readonly isTimeEstimated: boolean;
  /** The point had given it another number, that nobody saw. */
  readonly isRelabelled: boolean;
  /** When it was written down, in ms of the test's own clock. */
  readonly writtenAt: number;
  /** What was told of its papers, in the order in which it was told. */
  readonly slips: readonly string[];
};

/** Every ticket that the point has ever had. */
export async function ticketsAt({ data, nowMs }: CutOffPoint): Promise<readonly AtPoint[]> {
  const aheadMs = nowMs() - performance.now();
  const tickets = new Map<string, AtPoint>();
  let today = '';
  for (const { events, at } of await entriesOnDisk(data)) {
    for (const event of events) {
      if (event.type === 'day-opened') today = event.day;
      if (event.type === 'ticket-taken' || event.type === 'ticket-arrived-late') {
        const { id, kiosk, label, offline } = event.ticket;
        if (tickets.has(id)) throw new Error(`${id} stands twice.`);
        const isLate = event.type === 'ticket-arrived-late';
        tickets.set(id, {
          ...{ id, kiosk: kiosk ?? '', paper: offline?.printed ?? label, isLate, slips: [], isRelabelled: false },
          writtenAt: Date.parse(at) - aheadMs,
          ...{ day: isLate ? event.day : today, isTimeEstimated: offline?.isTimeEstimated ?? false },
        });
      }
      const known = 'ticketId' in event && event.ticketId ? tickets.get(event.ticketId) : undefined;
      if (!known) continue;
      if (event.type === 'ticket-relabelled')
        tickets.set(known.id, { ...known, paper: printedOn(event.to), isRelabelled: true });
      if (event.type === 'slip-reported')
        tickets.set(known.id, { ...known, slips: [...known.slips, `${event.result} by ${event.printer ?? 'nobody'}`] });
    }
  }
  return [...tickets.values()];
}

/** Calls everybody who waits, at a counter that serves everything; gives the tickets in the order of the calls. */
export async function callAll(point: CutOffPoint): Promise<readonly string[]> {
  const server = point.server();
  const token = await tokenOf(server, 'agent6');
  const say = async (id: string, command: object): Promise<Reply> =>
    (await send(server, id, { counter: '6', ...command }, token)).body;
  await say('open', { type: 'open-counter' });
  const called: string[] = [];
  for (let after: string | null = null; ; ) {
    const reply = await say(`call-${called.length}`, { type: 'call-next', after });
    const call = reply.ok ? reply.events.find((event) => event.type === 'ticket-called') : undefined;
    if (!call) return called;
    if (called.length > 1_000) throw new Error('Somebody is called again and again.');
    called.push(call.ticketId);
    after = call.ticketId;
    await say(`start-${called.length}`, { type: 'start-service' });
  }
}
