import type { ReportSlip } from '../../shared/domain/commands.ts';
import type { PrinterSetup } from '../../shared/domain/deviceSetup.ts';
import type { Event } from '../../shared/domain/events.ts';
import { type CommandId, senderOf, type TicketId } from '../../shared/domain/ids.ts';
import type { State, Ticket } from '../../shared/domain/model.ts';
import { printerOf } from '../../shared/domain/setup.ts';
import type { Estimates } from '../../shared/forecast/estimateWaits.ts';
import type { Delivery, PrinterTimes } from '../../shared/printing/delivery.ts';
import { encodeSlip } from '../../shared/printing/encodeSlip.ts';
import { encodeTestPage } from '../../shared/printing/encodeTestPage.ts';
import { logoPicture } from '../../shared/printing/logoPicture.ts';
import { openPrinterQueue, type PrinterQueue } from '../../shared/printing/printerQueue.ts';
import type { Greys } from '../../shared/printing/readPng.ts';
import { hasAnsweredToday } from '../../shared/views/ownPrinter.ts';
import { slipFacts } from '../../shared/views/slipFacts.ts';
import { type TicketSlip, ticketSlip } from '../../shared/views/ticketSlip.ts';
import type { Draft } from '../decideBatch.ts';
import type { Committed, ServicePoint } from '../servicePoint.ts';

export type PrintingParts = {
  readonly point: Pick<ServicePoint, 'state' | 'now' | 'onCommitted' | 'submit'>;
  readonly estimates: () => Estimates;
  /** Where phones reach the point; null: they cannot, and papers lead nowhere. */
  readonly phoneAddress: () => string | null;
  /** The code that opens a ticket there. */
  readonly ticketCode: (ticket: TicketId) => string;
  readonly logo: Greys | null;
  /** As long as each step of a printer may take; without it, the usual times. */
  readonly times?: PrinterTimes | undefined;
  readonly onFault: (error: unknown) => void;
};

export type Printing = {
  /** How the test page came out; null: the server owns no such printer, or is closing. */
  readonly printTestPage: (id: PrinterSetup['id']) => Promise<Delivery | null>;
  /** Lets the papers under way come out, 2.5 s at most, and prints nothing more. */
  readonly close: () => Promise<void>;
};

/** How long a paper under way may take when the server stops, in ms: the whole server has 4.5 s. */
const closeWithinMs = 2_500;

const printing = senderOf('point', 'printing');

/**
 * Prints every ticket that is taken or asked for again, on the printers that the server owns, and reports how it went. It
 * hears of new entries only: after a restart nothing is printed by itself.
 */
export function printTickets(parts: PrintingParts): Printing {
  const { point, onFault } = parts;
  const queues = new Map<string, PrinterQueue>();
  const underWay = new Set<Promise<void>>();
  let testPages = 0;

  function queueOf({ id, at }: PrinterSetup): PrinterQueue {
    // A printer that has moved is another one.
    const key = `${id} ${JSON.stringify(at)}`;
    const known = queues.get(key);
    if (known) return known;
    const queue = openPrinterQueue(at, {
      ...(parts.times && { times: parts.times }),
      hasAnswered: hasAnsweredToday(point.state(), id),
    });
    queues.set(key, queue);
    return queue;
  }

  function addressOf(ticket: TicketId): string | null {
    const base = parts.phoneAddress();
    return base === null ? null : `${base}/t/${parts.ticketCode(ticket)}`;
  }

  async function print(ticket: Ticket, slip: TicketSlip, { printer, seq }: Asked): Promise<void> {
    const logo = parts.logo && logoPicture(parts.logo, printer.paperMm);
    const delivery = await queueOf(printer).print({ ticket: ticket.id, bytes: () => encodeSlip(slip, printer, logo) });
    if (delivery) await report(ticket.id, delivery, { printer, seq });
  }

  async function report(ticket: TicketId, delivery: Delivery, { printer, seq }: Asked): Promise<void> {
    const { hasAnswered: _, ...said } = delivery;
    const isKnown = point.state().setup.printers.some(({ id }) => id === printer.id);
    const command: ReportSlip = { type: 'report-slip', ticket, ...said, ...(isKnown && { printer: printer.id }) };
    const answer = await point.submit(printing, { id: `slip-${seq}` as CommandId, command });
    if (!answer.ok) onFault(new Error(`What a printer said of ${ticket} could not be kept: ${answer.refusal.type}.`));
  }

  function look({ seq, events }: Draft, state: State): void {
    for (const { ticket, isCopy } of events.flatMap((event) => askedIn(event, state))) {
      const printer = printerOf(state.setup, ticket.kiosk);
      if (printer?.owner.type !== 'server') continue;
      const showing = { now: point.now(), estimates: parts.estimates };
      const slip = ticketSlip(slipFacts(state, ticket, { ...showing, isCopy, address: addressOf(ticket.id) }));
      const job = print(ticket, slip, { printer, seq }).catch(onFault);
      underWay.add(job);
      void job.finally(() => underWay.delete(job));
    }
  }

  const stop = point.onCommitted(({ entries, state }: Committed) => {
    for (const entry of entries) {
      try {
        look(entry, state);
      } catch (error) {
        onFault(error);
      }
    }
  });

  return {
    printTestPage: async (id) => {
      const printer = point.state().setup.printers.find((one) => one.id === id && one.owner.type === 'server');
      if (!printer) return null;
      testPages += 1;
      return queueOf(printer).print({
        ticket: `test page ${testPages}`,
        bytes: () => encodeTestPage(printer.name, printer),
      });
    },
    close: async () => {
      stop();
      await Promise.all([...queues.values()].map((queue) => queue.close(closeWithinMs)));
      await Promise.all(underWay);
    },
  };
}

/** Which printer, and the seq of the entry that asks. */
type Asked = { readonly printer: PrinterSetup; readonly seq: number };

type Wanted = { readonly ticket: Ticket; readonly isCopy: boolean };

/** Whose paper an event asks for. A ticket that was issued without the server has its paper already, with the number that is on it. */
function askedIn(event: Event, { tickets }: State): readonly Wanted[] {
  const of = (id: TicketId, isCopy: boolean): readonly Wanted[] => {
    const ticket = tickets.get(id);
    return ticket ? [{ ticket, isCopy }] : [];
  };
  if (event.type === 'ticket-taken') return event.ticket.offline ? [] : of(event.ticket.id, false);
  return event.type === 'reprint-asked' ? of(event.ticketId, true) : [];
}
