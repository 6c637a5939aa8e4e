import type { OutboxParts } from '../../client/outbox/openOutbox.ts';
import type { PrinterTimes } from '../../printing/delivery.ts';
import { encodeSlip } from '../../printing/encodeSlip.ts';
import { encodeTestPage } from '../../printing/encodeTestPage.ts';
import { logoPicture } from '../../printing/logoPicture.ts';
import { openPrinterQueue, type PrinterQueue } from '../../printing/printerQueue.ts';
import type { Greys } from '../../printing/readPng.ts';

type PrintSlip = NonNullable<OutboxParts['printSlip']>;
/** A printer that this kiosk opens itself, as the last view names it. */
export type OwnPrinter = Parameters<PrintSlip>[1];
/** How a paper came out. */
export type SlipReport = Awaited<ReturnType<PrintSlip>>;

/** Prints what a kiosk gives, on the printer that the setup gives to it; rejects where the bytes cannot be made. */
export type SlipPrinter = {
  readonly printSlip: PrintSlip;
  /** Shows how this printer writes accents, how wide its paper is, and whether it draws QR codes. */
  readonly printTestPage: (printer: OwnPrinter) => Promise<SlipReport>;
};

export type SlipPrinterParts = {
  /** What stands above the organisation's name now. */
  readonly logo: () => Greys | null;
  /** Without them, the usual ones. */
  readonly times?: PrinterTimes;
};

/** One queue for each printer that this kiosk is told to open. */
export function slipPrinter({ logo, times }: SlipPrinterParts): SlipPrinter {
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

  async function print(printer: OwnPrinter, bytes: () => Promise<Buffer>): Promise<SlipReport> {
    papers += 1;
    const delivery = await queueOf(printer).print({ ticket: `paper ${papers}`, bytes });
    if (!delivery) throw new Error('A queue that nobody closes printed nothing.');
    const { hasAnswered: _, ...said } = delivery;
    return said;
  }

  return {
    printSlip: (slip, printer) => {
      const greys = logo();
      const picture = greys && logoPicture(greys, printer.setup.paperMm);
      return print(printer, () => encodeSlip(slip, printer.setup, picture));
    },
    printTestPage: (printer) => print(printer, () => encodeTestPage(printer.setup.name, printer.setup)),
  };
}
