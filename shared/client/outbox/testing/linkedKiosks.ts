import { type KioskId, senderOf } from '../../../domain/ids.ts';
import type { CommandMessage, Reply } from '../../../protocol/messages.ts';
import type { Link } from '../../link.ts';
import { linkTo, loopback, until } from '../../testing.ts';
import type { TakeTicket } from '../kept.ts';
import { type MemoryDisk, memoryDisk, memoryStore } from '../memoryStore.ts';
import { type OutboxParts, openOutbox } from '../openOutbox.ts';
import { outboxLink } from '../outboxLink.ts';
import { type SimulatedPoint, simulatedPoint } from './simulatedPoint.ts';

export const kiosk = 'k1' as KioskId;
export const take = { type: 'take-ticket', service: 'payments', kiosk, language: 'en' } as TakeTicket;
const by = senderOf('kiosk', kiosk);

type Says = (message: CommandMessage, answer: (reply: Reply) => void) => void;
type More = Partial<OutboxParts> & {
  readonly disk?: MemoryDisk;
  /** How long it waits for an answer, in ms. */
  readonly patienceMs?: number;
};

/** Points and kiosks over real sockets, for one test; `closeAll` ends them. */
export function linkedKiosks() {
  const leftOpen: (() => void)[] = [];

  /** A real server on a port of loopback that answers as a service point does, or as the test says. */
  async function aPoint(port = 0, point = simulatedPoint(Date.now)) {
    const truly: Says = ({ id, command }, answer) => answer(point.answer(by, id, command));
    const how = { says: truly };
    const server = await loopback(
      {
        hello: (_, answer) => answer({ ok: true, protocol: 1, shown: point.shown(kiosk) }),
        command: (message, answer) => how.says(message, answer),
      },
      port,
    );
    leftOpen.push(server.stop);
    const commands = () => server.asked.commands.map(({ command }) => command.type);
    const show = () => server.server.emit('view', point.shown(kiosk));
    return { ...server, point, how, truly, commands, show };
  }

  /** A kiosk that has no patience unless the test says so. */
  function linked(port: number, { disk = memoryDisk(), patienceMs = 120, ...more }: More = {}): Link {
    const boot = Math.random().toString();
    const outbox = openOutbox({
      ...{ kiosk, openStore: async () => memoryStore(disk, true), onFault: () => {}, retryMs: 20 },
      read: () => ({ wallMs: Date.now(), steadyMs: performance.now(), boot }),
      ...more,
    });
    const link = outboxLink(linkTo(port), Promise.resolve(outbox), { patienceMs, lookMs: 20 });
    leftOpen.push(link.close);
    link.show({ type: 'kiosk', id: kiosk }, 'es');
    return link;
  }

  const closeAll = () => {
    for (const close of leftOpen.splice(0)) close();
  };
  return { aPoint, linked, closeAll };
}

export const ready = (link: Link) =>
  until(link, ({ connection, outbox }) => connection === 'live' && outbox?.problem === null);

export const isEmpty = (link: Link) => until(link, ({ outbox }) => outbox?.kept === 0);

/** The ticket in a reply; throws where there is none. */
export function ticketIn(reply: Reply) {
  const taken = reply.ok ? reply.events.find((event) => event.type === 'ticket-taken') : undefined;
  if (!taken) throw new Error(`No ticket in ${JSON.stringify(reply)}.`);
  return taken.ticket;
}

/** Who waits at a point, in the order of issue. */
export const waiting = (point: SimulatedPoint): readonly string[] =>
  [...point.state().tickets.values()].map(({ label }) => label);
