import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../shared/domain/time.ts';
import { brokenDisk } from './journal/brokenDisk.ts';
import { openFileJournal } from './journal/fileJournal.ts';
import type { JournalFiles } from './journal/journalFiles.ts';
import { type PointInMemory, pointInMemory, take } from './testing/pointInMemory.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-broken-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const openOn = async (files?: ReturnType<typeof brokenDisk>['files']): Promise<PointInMemory> =>
  pointInMemory(await openFileJournal({ folder, now: () => 0 as Instant, ...(files && { files }) }));

const issuedIn = (opened: PointInMemory) => opened.point.state().day?.issued ?? 0;
const failed = { refusal: { type: 'storage-failed' } };
const ofDays = [{ part: 'days' }];
const b002 = { ok: true, entry: { events: [{ ticket: { label: 'B002' } }] } };
const journalBytes = async () => readFile(join(folder, (await readdir(folder))[0] ?? ''));

describe('a point whose disk fails', () => {
  it.each<readonly (keyof JournalFiles)[]>([
    ['write'],
    ['flush'],
    ['write', 'open'],
    ['write', 'truncate'],
    ['write', 'flush'],
    ['write', 'syncFolder'],
    ['flush', 'open'],
    ['flush', 'truncate'],
    ['flush', 'syncFolder'],
    ['flush', 'close'],
    ['write', 'flush', 'truncate', 'open', 'syncFolder', 'close'],
  ])('at %s %s: acknowledges nothing however often it is asked, and mends itself', async (...operations) => {
    const disk = brokenDisk();
    const broken = await openOn(disk.files);
    expect(await broken.send('good', take)).toMatchObject({ ok: true });
    const before = await journalBytes();

    for (const operation of operations) if (operation) disk.failing.add(operation);
    const lost = await Promise.all(['a', 'b', 'c'].map((id) => broken.send(id, take)));
    expect(lost).toMatchObject([failed, failed, failed]);
    expect(await broken.send('d', take)).toMatchObject(failed);
    expect(await broken.send('a', take)).toMatchObject(failed);
    expect(issuedIn(broken)).toBe(1);
    expect(broken.watch.failing()).toMatchObject(ofDays);
    await broken.watch.tryAgain();
    if (operations.some((operation) => operation !== 'write')) expect(broken.watch.failing()).toMatchObject(ofDays);

    disk.failing.clear();
    await broken.watch.tryAgain();
    expect(broken.watch.failing()).toEqual([]);
    expect((await journalBytes()).equals(before), 'the journal is as it was').toBe(true);
    expect(await broken.send('a', take)).toMatchObject(b002);
    expect(await broken.send('a', take)).toMatchObject(b002);
    expect(issuedIn(await openOn()), 'what a restart finds').toBe(2);
  });

  it('has lost nothing for a restart in the middle of it', async () => {
    const disk = brokenDisk();
    const broken = await openOn(disk.files);
    await broken.send('good', take);
    disk.failing.add('flush');
    await broken.send('a', take);
    expect(issuedIn(await openOn())).toBe(1);
  });

  it('refuses in a whole batch also what would have been refused anyway: nothing of it is known', async () => {
    const disk = brokenDisk();
    const broken = await openOn(disk.files);
    await broken.send('good', take);
    disk.failing.add('flush');
    const bad = { ...take, service: 'none' as never };
    const [answer] = await Promise.all([broken.send('bad', bad), broken.send('x', take)]);
    expect(answer).toMatchObject(failed);
  });

  it('does not call the disk well for what wrote nothing: a refusal, a repeated id, a look at the day', async () => {
    const disk = brokenDisk();
    const broken = await openOn(disk.files);
    await broken.send('good', take);
    disk.failing.add('write');
    await broken.send('a', take);
    expect(await broken.send('bad', { ...take, service: 'none' as never })).toMatchObject({ ok: false });
    expect(await broken.send('good', take)).toMatchObject({ ok: true });
    await broken.point.endDayIfOver();
    expect(broken.watch.failing()).toMatchObject(ofDays);
  });

  it('ends a day that is over as soon as the disk is well, without a command', async () => {
    const disk = brokenDisk();
    const broken = await openOn(disk.files);
    await broken.send('good', take);
    disk.failing.add('flush');
    broken.setClock('2026-11-24T15:00:00Z');
    await broken.point.endDayIfOver();
    expect(await broken.send('a', take)).toMatchObject(failed);
    expect(broken.point.state().day?.date).toBe('2026-11-23');
    disk.failing.clear();
    await broken.point.endDayIfOver();
    expect([broken.point.state().day, broken.watch.failing()]).toEqual([null, []]);
    expect(await readdir(folder)).toEqual(['2026-11-23.jsonl']);
  });
});
