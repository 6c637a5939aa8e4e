import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ViewMessage } from '../shared/protocol/messages.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { take } from './testing/replies.ts';

let point: PointUnderTest;
let news: string[];
const pages: Socket[] = [];
beforeEach(async () => {
  news = [];
  point = await startPoint({ onNews: (sentence) => news.push(sentence) });
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.disconnect();
  await point.stop();
});

/** A file in the place of a folder: nothing can be written there, whoever asks. */
async function takeAway(folder: string): Promise<() => Promise<void>> {
  const path = join(point.data, folder);
  await rename(path, `${path}.away`);
  await writeFile(path, '');
  return async () => {
    await rm(path);
    await rename(`${path}.away`, path);
  };
}

const troubleAtKiosk = async () => {
  const { body } = await point.ask({ path: '/api/views/kiosk/k1' });
  return (body as ViewMessage).trouble;
};

async function untilWell(): Promise<void> {
  for (const end = performance.now() + 12_000; performance.now() < end; await sleep(100))
    if ((await point.health()).status === 'ok') return;
  throw new Error(`not well: ${JSON.stringify(await point.health())}`);
}

/** What trouble each view said that a kiosk's open page was sent. */
async function troublesSent(): Promise<(string | null)[]> {
  const socket = io(`http://127.0.0.1:${point.port}`, { transports: ['websocket'], forceNew: true });
  const said: (string | null)[] = [];
  socket.on('view', ({ trouble }: ViewMessage) => said.push(trouble ?? null));
  await socket.emitWithAck('hello', { protocol: 1, screen: { type: 'kiosk', id: 'k1' } });
  pages.push(socket);
  return said;
}

describe('a data folder that cannot be written while the point is open', () => {
  it('is said at the reply, at every screen, at health and in the log, and the sign goes by itself', async () => {
    const sent = await troublesSent();
    // The first look around has found nothing to do: later ones must still look. And a page that was shown the same
    // content before is told of the trouble all the same.
    await sleep(5_200);
    expect(sent).toEqual([null]);
    const giveBack = await takeAway('days');
    for (const id of ['a', 'b', 'a'])
      expect(await point.send(id, take())).toMatchObject({ status: 503, body: { why: 'storage-failed' } });
    const text =
      'Nothing can be recorded: a file stands where a folder should be. Move that file away. The point then goes on by itself; what it has acknowledged is safe.';
    expect((await point.health()).problems).toEqual([{ type: 'storage-failed', text }]);
    expect(await troubleAtKiosk()).toBe('storage-failed');
    await expect.poll(() => sent.at(-1)).toBe('storage-failed');
    await giveBack();
    await untilWell();
    expect(await troubleAtKiosk()).toBeUndefined();
    await expect.poll(() => sent.at(-1)).toBeNull();
    expect(news).toEqual([`storage-failed: ${text}`, 'storage-failed: this is over.']);
    expect(point.faults).toEqual([]);
    expect(await point.send('a', take())).toMatchObject({ status: 200 });
  }, 30_000);

  it('refuses what must be kept in registers/, and takes what need not', async () => {
    const giveBack = await takeAway('registers');
    const withNeeds = take('payments', { needs: ['guide'] });
    expect(await point.send('n', withNeeds)).toMatchObject({ status: 503, body: { why: 'storage-failed' } });
    expect(await point.send('a', take())).toMatchObject({ status: 200 });
    expect((await point.health()).problems[0]?.text).toContain('cannot be kept in registers/');
    expect(await troubleAtKiosk()).toBeUndefined();
    await giveBack();
    expect(await point.send('n', withNeeds)).toMatchObject({ status: 200 });
    expect((await point.health()).status).toBe('ok');
  });
});

it('a copy of the setup that could not be written follows by itself', async () => {
  const token = await point.signIn('supervisor');
  const copy = join(point.data, 'setup.json');
  const kept = await readFile(copy, 'utf8');
  // A folder in the place of the copy cannot be replaced by it.
  await rename(copy, `${copy}.away`);
  await mkdir(join(copy, 'inside'), { recursive: true });
  const setup = { ...JSON.parse(kept), organisation: 'Otra' };
  expect(await point.send('s', { type: 'change-setup', setup }, token)).toMatchObject({ status: 200 });
  for (const end = performance.now() + 5_000; performance.now() < end; await sleep(20))
    if ((await point.health()).status === 'degraded') break;
  expect((await point.health()).problems[0]?.text).toContain('setup.json');
  expect((await readdir(point.data)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await rm(copy, { recursive: true });
  await untilWell();
  expect(JSON.parse(await readFile(copy, 'utf8')).organisation).toBe('Otra');
}, 30_000);
