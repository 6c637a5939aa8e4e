import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Instant } from '../shared/domain/time.ts';
import { brokenDisk } from './journal/brokenDisk.ts';
import { openFileJournal } from './journal/fileJournal.ts';
import { type PointInMemory, pointInMemory, take } from './testing/pointInMemory.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-broken-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const openOn = async (files?: ReturnType<typeof brokenDisk>['files']): Promise<PointInMemory> =>
  pointInMemory(await openFileJournal({ folder, now: () => 0 as Instant, ...(files && { files }) }));

const issuedIn = (opened: PointInMemory) => opened.point.state().day?.issued ?? 0;

it.each(['flush', 'write'] as const)(
  'acknowledges nothing while the disk’s %s fails, and mends itself',
  async (operation) => {
    const disk = brokenDisk();
    const broken = await openOn(disk.files);
    expect(await broken.send('good', take)).toMatchObject({ ok: true });

    disk.failing.add(operation);
    const lost = await Promise.all(['a', 'b', 'c'].map((id) => broken.send(id, take)));
    expect(lost.map((answer) => answer.ok)).toEqual([false, false, false]);
    expect(lost[0]).toMatchObject({ refusal: { type: 'storage-failed' } });
    expect(await broken.send('d', take)).toMatchObject({ refusal: { type: 'storage-failed' } });
    expect(issuedIn(broken)).toBe(1);
    expect(broken.watch.failing()).toMatchObject([{ part: 'days' }]);
    expect(issuedIn(await openOn()), 'what a restart finds').toBe(1);

    disk.failing.clear();
    expect(await broken.send('a', take)).toMatchObject({
      ok: true,
      entry: { events: [{ ticket: { label: 'B002' } }] },
    });
    expect(broken.watch.failing()).toEqual([]);
    expect(issuedIn(await openOn()), 'what a restart finds').toBe(2);
  },
);

it('refuses in a whole batch also what would have been refused anyway: nothing of it is known', async () => {
  const disk = brokenDisk();
  const broken = await openOn(disk.files);
  await broken.send('good', take);
  disk.failing.add('flush');
  const [bad] = await Promise.all([broken.send('bad', { ...take, service: 'none' as never }), broken.send('x', take)]);
  expect(bad).toMatchObject({ refusal: { type: 'storage-failed' } });
});
