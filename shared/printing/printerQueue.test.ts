import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeSlip } from './encodeSlip.ts';
import { openPrinterQueue, type PrinterQueue, type QueueOptions } from './printerQueue.ts';
import { sampleSlip } from './testing/sampleSlip.ts';
import { openVirtualPrinter, type VirtualPrinter } from './virtual/virtualPrinter.ts';

const times = { connectMs: 1_000, statusMs: 500, stallMs: 500, confirmMs: 1_000 };

let printer: VirtualPrinter;
let queue: PrinterQueue;
beforeEach(async () => {
  printer = await openVirtualPrinter();
  openQueue();
});
afterEach(async () => {
  await queue.close(0);
  await printer.close();
});

function openQueue(options: QueueOptions = {}): void {
  queue = openPrinterQueue({ type: 'network', host: '127.0.0.1', port: printer.port }, { times, ...options });
}
const print = (ticket: string) =>
  queue.print({ ticket, bytes: () => encodeSlip({ ...sampleSlip, label: ticket }, { paperMm: 80 }) });
const printed = () =>
  printer
    .papers()
    .map((paper) => paper.flatMap((item) => (item.type === 'line' && item.width === 8 ? [item.text] : [])));

describe('the queue of a printer', () => {
  it('prints one paper after the other, in the order in which they were asked', async () => {
    await Promise.all(['B 001', 'B 002', 'B 003'].map(print));
    expect(printed()).toEqual([['B 001'], ['B 002'], ['B 003']]);
  });

  it('goes on after a paper that cannot be made', async () => {
    const broken = queue.print({ ticket: 'B 001', bytes: () => Promise.reject(new Error('No letters.')) });
    const next = print('B 002');
    await expect(broken).rejects.toThrow('No letters.');
    expect(await next).toMatchObject({ result: 'printed' });
  });

  it('prints a paper that waits already only once, and again when it is out', async () => {
    printer.set({ printsKbMs: 100 });
    const [first, waiting, twin] = [print('B 001'), print('B 002'), print('B 002')];
    expect(await twin).toBeNull();
    await Promise.all([first, waiting]);
    expect(await print('B 002')).toMatchObject({ result: 'printed' });
    expect(printed()).toEqual([['B 001'], ['B 002'], ['B 002']]);
  });

  it('prints no paper that has waited so long that its visitor was told of it', async () => {
    openQueue({ freshMs: 100 });
    printer.set({ printsKbMs: 400 });
    const [first, late] = [print('B 001'), print('B 002')];
    expect(await first).toMatchObject({ result: 'printed' });
    expect(await late).toMatchObject({ result: 'timeout' });
    expect(printed()).toEqual([['B 001']]);
  });

  it('remembers that the printer answered: its silence is a fault from then on, and nothing is sent into it', async () => {
    printer.set({ isMute: true });
    expect(await print('B 001')).toMatchObject({ result: 'sent-unconfirmed' });
    printer.set({ isMute: false });
    await print('B 002');
    printer.set({ isMute: true });
    const before = printer.jobBytes();
    expect(await print('B 003')).toMatchObject({ result: 'timeout' });
    expect(printer.jobBytes()).toBe(before);
  });

  it('closed, lets the paper under way come out and sends nothing more', async () => {
    printer.set({ printsKbMs: 200 });
    const [first, second] = [print('B 001'), print('B 002')];
    await sleep(100);
    await queue.close(5_000);
    expect([(await first)?.result, await second, await print('B 003')]).toEqual(['printed', null, null]);
    expect(printed()).toEqual([['B 001']]);
  });

  it('closed, breaks a paper off that takes too long, and says so', async () => {
    printer.set({ printsKbMs: 20_000 });
    const first = print('B 001');
    await sleep(300);
    await queue.close(100);
    expect(await first).toMatchObject({ result: 'reset' });
  });
});
