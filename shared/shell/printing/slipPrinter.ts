import type { OutboxParts } from '../../client/outbox/openOutbox.ts';
import type { PrinterTimes } from '../../printing/delivery.ts';
import { encodeSlip } from '../../printing/encodeSlip.ts';
import { openPrinterQueue, type PrinterQueue } from '../../printing/printerQueue.ts';

/** Prints the papers of a kiosk on the printer that the setup gives to it; rejects where the bytes cannot be made. */
export type SlipPrinter = NonNullable<OutboxParts['printSlip']>;

type OwnPrinter = Parameters<SlipPrinter>[1];

/** One queue for each printer that this kiosk is told to open; `times`: without them, the usual ones. */
export function slipPrinter(times?: PrinterTimes): SlipPrinter {
  const queues = new Map<string, PrinterQueue>();
  let papers = 0;

  function queueOf({ setup: { id, at }, hasAnswered }: OwnPrinter): PrinterQueue {
    // A printer that has moved is another one.
    const key = `${id} ${JSON.stringify(at)}`;
    const known = queues.get(key);
    if (known) return known;
    const queue = openPrinterQueue(at, { ...(times && { times }), hasAnswered });
    queues.set(key, queue);
    return queue;
  }

  return async (slip, printer) => {
    papers += 1;
    const job = { ticket: `paper ${papers}`, bytes: () => encodeSlip(slip, printer.setup) };
    const delivery = await queueOf(printer).print(job);
    if (!delivery) throw new Error('A queue that nobody closes printed nothing.');
    const { hasAnswered: _, ...said } = delivery;
    return said;
  };
}
