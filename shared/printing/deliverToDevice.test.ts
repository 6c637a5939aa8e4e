import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { chmod, type FileHandle, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverToDevice } from './deliverToDevice.ts';

const times = { connectMs: 300, statusMs: 100, stallMs: 300, confirmMs: 300 };
const how = { times, hasAnsweredBefore: false, signal: new AbortController().signal };
const job = Buffer.from('a paper');
/** What settles the driver, after the paper. */
const settled = Buffer.from([0x1b, 0x40]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-device-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const deliver = async (path: string, bytes: Uint8Array = job) => {
  const { hasAnswered: _, ...said } = await deliverToDevice(path, bytes, how);
  return said;
};
const makeFifo = async (name: string) => {
  await promisify(execFile)('mkfifo', [at(name)]);
  return at(name);
};

describe('a paper written to a file that is a printer', () => {
  it('is sent, and nothing is known of it', async () => {
    await writeFile(at('lp0'), 'before ');
    expect(await deliver(at('lp0'))).toEqual({ result: 'sent-unconfirmed' });
    expect(await readFile(at('lp0'))).toEqual(Buffer.concat([Buffer.from('before '), job, settled]));
  });

  it('goes whole through a pipe that somebody reads', async () => {
    const path = await makeFifo('read');
    const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const long = Buffer.alloc(300_000, 0x41);
    const sent = deliver(path, long);
    const read = await readSome(reader, long.length + settled.length);
    expect(await sent).toEqual({ result: 'sent-unconfirmed' });
    expect(read.equals(Buffer.concat([long, settled]))).toBe(true);
    await reader.close();
  });

  it('is refused where there is no such file, and none is made', async () => {
    expect(await deliver(at('missing'))).toEqual({ result: 'refused' });
    await expect(stat(at('missing'))).rejects.toThrow('ENOENT');
  });

  it('is refused where nobody reads, instead of waiting for a reader', async () => {
    expect(await deliver(await makeFifo('unread'))).toEqual({ result: 'refused' });
  });

  it('is refused by a folder, and where this user may not write', async () => {
    expect(await deliver(folder)).toEqual({ result: 'refused' });
    await writeFile(at('closed'), '');
    await chmod(at('closed'), 0o400);
    await chmod(folder, 0o755);
    expect(await asSomebody(() => deliver(at('closed')))).toEqual({ result: 'refused' });
  });

  it('is out of paper where the driver says that there is no space', async () => {
    expect(await deliver('/dev/full')).toEqual({ result: 'not-ready', cause: 'paper-end' });
  });

  it('is stalled where the reader has stopped, in time', async () => {
    const path = await makeFifo('stopped');
    const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const begun = performance.now();
    expect(await deliver(path, Buffer.alloc(300_000))).toEqual({ result: 'stalled' });
    expect(performance.now() - begun).toBeLessThan(5_000);
    await reader.close();
  });
});

/** So many bytes from a pipe that may be empty now. */
async function readSome(reader: FileHandle, length: number): Promise<Buffer> {
  const all = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await reader.read(all, at).catch(() => ({ bytesRead: 0 }));
    if (bytesRead === 0) await sleep(5);
    at += bytesRead;
  }
  return all;
}

/** Root may write everywhere, so it becomes somebody else for a moment. */
async function asSomebody<Result>(act: () => Promise<Result>): Promise<Result> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
