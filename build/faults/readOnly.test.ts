import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt, startRefused } from '../../server/testing/builtServer.ts';
import { issuedOnDisk, isWholeOnDisk } from '../../server/testing/onDisk.ts';
import { labelOf, outcomeOf, problemsOf, send, signIn, take, textOf, untilWell } from './asking.ts';
import { secondsSince, told } from './faultList.ts';
import { openBind, openBreakingDisk, openDisk, whyNotHere } from './mounts.ts';

const group = 'read-only disk';

let server: BuiltServer | null = null;
const open: { close: () => Promise<void> }[] = [];
const opened = <Thing extends { close: () => Promise<void> }>(thing: Thing): Thing => {
  open.unshift(thing);
  return thing;
};
const started = async (data: string) => {
  server = await startBuilt(data);
  return server;
};
afterEach(async () => {
  await server?.kill();
  server = null;
  for (const each of open.splice(0)) await each.close();
});

describe.skipIf(whyNotHere !== null)('a read-only disk', () => {
  it.each(['new', 'with a day recorded'])(
    'before the start, on a folder that is %s: refused in a sentence',
    async (which) => {
      const bind = opened(await openBind(opened(await openDisk()).path));
      if (which !== 'new') {
        await send(await started(bind.path), 'before', take);
        await server?.stop();
      }
      const before = await readdir(bind.path, { recursive: true });
      bind.readOnly();
      const { code, said } = await startRefused(bind.path);
      expect({ code, said }).toEqual({
        code: 1,
        said: expect.stringMatching(
          /^The data folder \S+ cannot be used: the disk is read-only( \(at \S+\))?\. Make it writable, or give another folder with --data\.$/,
        ),
      });
      expect(await readdir(bind.path, { recursive: true })).toEqual(before);
      bind.writable();
      expect(labelOf(await send(await started(bind.path), 'before', take))).toBe('B001');
      told({
        ...{ group, fault: `before the start, on a folder that is ${which}` },
        happens: `refused, exit code ${code}; nothing is made or changed`,
        reads: [['terminal', said]],
        recovery: 'the next start, on a writable disk',
      });
    },
  );

  it('while it runs: a bind mount that is remounted read-only, and back', async () => {
    const bind = opened(await openBind(opened(await openDisk()).path));
    const running = await started(bind.path);
    // With no day file open yet: a mount cannot be taken from under one that is.
    bind.readOnly();
    const answer = await send(running, 'a', take);
    const signedIn = await signIn(running, 'agent1');
    expect([outcomeOf(answer), signedIn.status]).toEqual(['503 storage-failed', 503]);
    const health = await problemsOf(running);
    expect(health).toContain('the disk is read-only. Make it writable.');
    expect(await readdir(join(bind.path, 'days'))).toEqual([]);
    bind.writable();
    const from = performance.now();
    await untilWell(running);
    const after = secondsSince(from);
    expect(labelOf(await send(running, 'a', take))).toBe('B001');
    expect((await signIn(running, 'agent1')).status).toBe(200);
    told({
      ...{ group, fault: 'while it runs, by a remounted bind mount' },
      happens: 'commands and sign-ins are answered 503 storage-failed; no file is made',
      reads: [
        ['reply', textOf(answer)],
        ['health and log', health],
      ],
      recovery: `by itself ${after} after it was writable; the same id gives the first ticket`,
    });
  });

  it('while it runs, under an open day file: a file system that gives up, and is mended', async ({ skip }) => {
    const made = await openBreakingDisk();
    if (!made) return skip('This machine lends no loop device for a file system of its own.');
    const disk = opened(made);
    const running = await started(disk.path);
    await send(running, 'before', take);
    disk.giveUp();
    const answer = await send(running, 'a', take);
    expect(outcomeOf(answer)).toBe('503 storage-failed');
    const health = await problemsOf(running);
    expect((await issuedOnDisk(disk.path)).map(({ id }) => id)).toEqual(['before']);
    disk.mend();
    const from = performance.now();
    await untilWell(running);
    const after = secondsSince(from);
    expect(labelOf(await send(running, 'a', take))).toBe('B002');
    expect((await issuedOnDisk(disk.path)).map(({ id, label }) => `${id} ${label}`)).toEqual(['before B001', 'a B002']);
    expect(await isWholeOnDisk(disk.path)).toBe(true);
    told({
      ...{ group, fault: 'while it runs, by an ext4 that gives up under the open day file' },
      happens: '503 storage-failed; what was acknowledged is on the disk, also after its repair',
      reads: [
        ['reply', textOf(answer)],
        ['health and log', health],
      ],
      recovery: `by itself ${after} after the disk was repaired and mounted again; the server was not touched`,
    });
  });
});
