import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from './commands.ts';
import type { Delivering, Delivery } from './delivery.ts';

/** How often a device that takes nothing now is asked again, in ms. */
const againMs = 20;

/** Never waits inside the system, where a stopped printer would hold a thread that the journal needs; never makes the file. */
const flags = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_APPEND ?? 0);

/**
 * Writes a paper to a file that is a printer: `/dev/usb/lp0`, or a share. It tells nothing back, so at best the paper is
 * sent. Never rejects.
 */
export async function deliverToDevice(path: string, job: Uint8Array, how: Delivering): Promise<Delivery> {
  const device = await open(path, flags).catch(() => null);
  if (!device) return { result: 'refused', hasAnswered: false };
  const written = await writeAll(device, job, how);
  // The driver takes a further command only when the paper has left the machine, and closing it before would cut the paper off.
  const settled = written.end === 'written' ? await writeAll(device, Buffer.from(commands.initialise), how) : written;
  await device.close().catch(() => {});
  return { ...saidOf(settled.end, written.bytes), hasAnswered: false };
}

type Written = { readonly end: 'written' | 'stalled' | 'no-paper' | 'cut'; readonly bytes: number };

/** A driver says that there is no space where there is no paper. */
function saidOf(end: Written['end'], sent: number): Omit<Delivery, 'hasAnswered'> {
  if (end === 'no-paper') return { result: sent === 0 ? 'not-ready' : 'not-confirmed', cause: 'paper-end' };
  if (end === 'written') return { result: 'sent-unconfirmed' };
  return { result: end === 'stalled' ? 'stalled' : 'reset' };
}

async function writeAll(device: FileHandle, bytes: Uint8Array, { times, signal }: Delivering): Promise<Written> {
  let at = 0;
  let movedAt = performance.now();
  while (at < bytes.length) {
    const taken = await writeSome(device, bytes.subarray(at));
    if (typeof taken === 'string') return { end: taken, bytes: at };
    if (taken > 0) movedAt = performance.now();
    else if (signal.aborted || performance.now() - movedAt >= times.stallMs) return { end: 'stalled', bytes: at };
    else await sleep(againMs);
    at += taken;
  }
  return { end: 'written', bytes: at };
}

async function writeSome(device: FileHandle, bytes: Uint8Array): Promise<number | 'no-paper' | 'cut'> {
  try {
    return (await device.write(bytes)).bytesWritten;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return 0;
    return code === 'ENOSPC' ? 'no-paper' : 'cut';
  }
}
