import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt, startRefused } from '../../server/testing/builtServer.ts';
import { labelOf, send, take } from './asking.ts';
import { secondsSince, told } from './faultList.ts';
import { openBind, openDisk, type TestDisk, whyNotHere } from './mounts.ts';

const group = 'second server';

let disk: TestDisk;
let first: BuiltServer;
const open: { close: () => Promise<void> }[] = [];

describe.skipIf(whyNotHere !== null)('a second server on the folder', () => {
  beforeEach(async () => {
    disk = await openDisk();
    first = await startBuilt(disk.path);
  });
  afterEach(async () => {
    await first.kill();
    for (const each of open.splice(0)) await each.close();
    await disk.close();
  });

  const linked = async () => {
    const link = join(disk.path, '..', 'link');
    await symlink(disk.path, link);
    return link;
  };
  const bound = async () => {
    const bind = await openBind(disk.path);
    open.push(bind);
    return bind.path;
  };

  it.each([
    ['by the same path', async () => disk.path],
    ['through a link', linked],
    ['through a bind mount', bound],
  ])('%s: refused with the name of the first, which does not notice', async (how, pathOf) => {
    const path = await pathOf();
    const { code, said } = await startRefused(path);
    expect({ code, said }).toEqual({
      code: 1,
      said: `The data folder ${path} is in use by another server (process ${first.process.pid}). Stop that server first, or give another folder with --data.`,
    });
    expect(labelOf(await send(first, 'a', take))).toBe('B001');
    told({
      ...{ group, fault: how },
      happens: `refused, exit code ${code}; the first serves on`,
      reads: [['terminal', said]],
      recovery: 'none is needed',
    });
  });

  it('after kill -9 of the first: starts at once, with all that the first had acknowledged', async () => {
    await send(first, 'a', take);
    await first.kill();
    const from = performance.now();
    first = await startBuilt(disk.path);
    const after = secondsSince(from);
    expect(labelOf(await send(first, 'a', take))).toBe('B001');
    told({
      ...{ group, fault: 'after kill -9 of the first' },
      happens: `starts, ready ${after} later`,
      reads: [],
      recovery: 'by itself; no lock file is left to be removed',
    });
  });
});
