import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt, startRefused } from '../../server/testing/builtServer.ts';
import { issuedOnDisk, isWholeOnDisk } from '../../server/testing/onDisk.ts';
import { healthOf, kioskOf, labelOf, outcomeOf, problemsOf, send, take, textOf, untilWell } from './asking.ts';
import { type FailingDisk, type Operation, openFailingDisk } from './failingDisk.ts';
import { secondsSince, told } from './faultList.ts';

const group = 'failing disk';

let disk: FailingDisk;
let server: BuiltServer;
beforeEach(async () => {
  disk = await openFailingDisk();
  server = await startBuilt(disk.data, { env: disk.env });
});
afterEach(async () => {
  await server.kill();
  await disk.close();
});

const journalBytes = async () => {
  const [name = ''] = (await readdir(join(disk.data, 'days'))).filter((each) => each.endsWith('.jsonl'));
  return readFile(join(disk.data, 'days', name));
};

describe('a disk that fails', () => {
  it.each<readonly [string, readonly Operation[], string]>([
    ['a write', ['write'], 'the file is as it was'],
    ['a flush', ['flush'], 'the file is cut back to what is acknowledged'],
    ['a flush, and the cut after it', ['flush', 'truncate'], 'what was written is cut off before the next batch'],
    ['a flush, and the opening after it', ['flush', 'open'], 'what was written is cut off before the next batch'],
  ])('at %s: nothing is acknowledged, twice, and it goes on by itself', async (name, operations, then) => {
    await send(server, 'before', take);
    const before = await journalBytes();
    disk.fail(...operations);
    const first = await send(server, 'a', take);
    const second = await send(server, 'a', take);
    expect([outcomeOf(first), outcomeOf(second)]).toEqual(['503 storage-failed', '503 storage-failed']);
    expect((await kioskOf(server)).view.services.find(({ id }) => id === 'payments')?.waiting).toBe(1);
    const health = await problemsOf(server);
    expect(health).toContain('Nothing can be recorded: the disk reports a fault.');
    if (!operations.includes('truncate') && !operations.includes('open'))
      expect((await journalBytes()).equals(before)).toBe(true);
    disk.mend();
    const from = performance.now();
    await untilWell(server);
    const after = secondsSince(from);
    expect((await journalBytes()).equals(before)).toBe(true);
    expect(labelOf(await send(server, 'a', take))).toBe('B002');
    expect(labelOf(await send(server, 'a', take))).toBe('B002');
    expect((await issuedOnDisk(disk.data)).map(({ id }) => id)).toEqual(['before', 'a']);
    expect(await isWholeOnDisk(disk.data)).toBe(true);
    told({
      ...{ group, fault: `at ${name}` },
      happens: `503 storage-failed for every batch, no acknowledgement; ${then}`,
      reads: [
        ['reply', textOf(first)],
        ['health and log', health],
      ],
      recovery: `by itself ${after} after the disk was well; the same id gives one ticket, once and again`,
    });
  });

  it('at a flush, and the server is killed before it can cut: the batch is whole or gone, never a half', async () => {
    await send(server, 'before', take);
    disk.fail('flush', 'truncate');
    expect(outcomeOf(await send(server, 'a', take))).toBe('503 storage-failed');
    await server.kill();
    disk.mend();
    server = await startBuilt(disk.data, { env: disk.env });
    expect((await healthOf(server)).problems).toEqual([]);
    const label = labelOf(await send(server, 'a', take));
    const issued = await issuedOnDisk(disk.data);
    expect(label).toBe('B002');
    expect(issued.map(({ id }) => id)).toEqual(['before', 'a']);
    told({
      ...{ group, fault: 'at a flush, and then killed' },
      happens: 'the answer was "not known": the batch is in the journal as a whole, or not at all',
      reads: [],
      recovery: `the next start goes on; the same id gives one ticket, ${label}`,
    });
  });

  it('at the flush of a start: refused in a sentence, not a byte changed', async () => {
    await send(server, 'before', take);
    await server.stop();
    const before = await journalBytes();
    disk.fail('flush');
    const { code, said } = await startRefused(disk.data, { env: disk.env });
    expect(code).toBe(1);
    expect(said).toContain('cannot be used: the disk reports a fault. Look at the disk and its cable');
    expect((await journalBytes()).equals(before)).toBe(true);
    disk.mend();
    server = await startBuilt(disk.data, { env: disk.env });
    expect(labelOf(await send(server, 'before', take))).toBe('B001');
    told({
      ...{ group, fault: 'at the start' },
      happens: `refused, exit code ${code}; the journal keeps every byte`,
      reads: [['terminal', said]],
      recovery: 'the next start, with a disk that is well, goes on',
    });
  });
});
