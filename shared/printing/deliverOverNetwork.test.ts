import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { deliverOverNetwork } from './deliverOverNetwork.ts';
import { encodeSlip } from './encodeSlip.ts';
import { openBlackHole } from './testing/blackHole.ts';
import { type Fault, faults } from './testing/faults.ts';
import { sampleSlip } from './testing/sampleSlip.ts';
import { openVirtualPrinter, type VirtualPrinter } from './virtual/virtualPrinter.ts';

const times = { connectMs: 600, statusMs: 400, stallMs: 400, confirmMs: 2_500 };
const signal = new AbortController().signal;
const askPaperBytes = 3;
const slip = await encodeSlip(sampleSlip, { paperMm: 80, qr: 'raster' });

const sockets = () => process.getActiveResourcesInfo().filter((name) => /TCPSocket|TCPConnect/.test(name)).length;

/** An address at which this fault waits; a printer where there is one. */
async function openFault({
  printer,
}: Fault): Promise<{ port: number; printer?: VirtualPrinter; close: () => unknown }> {
  if (printer === 'black hole') return openBlackHole();
  const opened = await openVirtualPrinter();
  if (printer !== 'nobody there') {
    opened.set(printer);
    return { port: opened.port, printer: opened, close: opened.close };
  }
  await opened.close();
  return { port: opened.port, close: () => {} };
}

describe('a paper sent to a printer that is', () => {
  it.each(faults)('$name', async (fault) => {
    const job = fault.isHuge ? Buffer.alloc(20_000_000, 0x20) : slip;
    const at = await openFault(fault);
    const before = sockets();
    // What breaks in the middle never confirms: no need to wait long for it.
    const breaks = typeof fault.printer === 'object' && fault.printer.breaks;
    const within = { ...times, ...(breaks && { confirmMs: 500 }) };
    const how = { times: within, signal, hasAnsweredBefore: fault.hasAnsweredBefore ?? false };
    const { hasAnswered: _, ...said } = await deliverOverNetwork({ host: '127.0.0.1', port: at.port }, job, how);
    expect(said).toEqual(fault.expected);
    const bytes = at.printer?.jobBytes() ?? 0;
    if (fault.sent === 'nothing') expect(bytes).toBe(0);
    if (fault.sent === 'all') expect(bytes).toBe(job.length + askPaperBytes);
    expect(at.printer?.papers().length ?? 0).toBe(fault.papers);
    expect(at.printer?.complaints() ?? []).toEqual([]);
    await sleep(50);
    // A printer that reads nothing does not see that the line is closed: its end is its own.
    expect(sockets() - (at.printer?.connections() ?? 0)).toBeLessThanOrEqual(before);
    await at.close();
  });

  it('one that goes on when paper is put in prints the rest of that paper, and no second one', async () => {
    const printer = await openVirtualPrinter();
    printer.set({ breaks: { afterLines: 5 } });
    const how = { times: { ...times, confirmMs: 300 }, signal, hasAnsweredBefore: false };
    const { result } = await deliverOverNetwork({ host: '127.0.0.1', port: printer.port }, slip, how);
    expect([result, printer.papers().length]).toEqual(['not-confirmed', 0]);
    printer.set({ paper: 'there' });
    await sleep(50);
    expect(printer.papers().length).toBe(1);
    await printer.close();
  });

  it('broken off is told as cut, at once', async () => {
    const printer = await openVirtualPrinter();
    printer.set({ printsKbMs: 2_000 });
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 200);
    const how = { times: { ...times, confirmMs: 10_000 }, signal: stopping.signal, hasAnsweredBefore: false };
    const begun = performance.now();
    const { result } = await deliverOverNetwork({ host: '127.0.0.1', port: printer.port }, slip, how);
    expect(result).toBe('reset');
    expect(performance.now() - begun).toBeLessThan(1_500);
    await printer.close();
  });
});
