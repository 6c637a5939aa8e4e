import { hash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ViewMessage } from '../../shared/protocol/messages.ts';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';
import { eventOf, take } from '../testing/replies.ts';
import { inWords } from '../verify/inWords.ts';
import { verifyFolder } from '../verify/verifyFolder.ts';

const aDay = 86_400_000;

let point: PointUnderTest;
let now = 0;
beforeEach(async () => {
  now = Date.parse('2026-03-02T14:00:00Z');
  point = await startPoint({ clock: () => now as never });
});
afterEach(() => point.stop());

const derived = () => join(point.data, 'derived');
const names = async () => (await readdir(derived()).catch(() => [])).sort();
const ofMonday = () => join(derived(), '2026-03-02.json');

/** A visitor of Monday, and a point on Tuesday to which somebody else has come. */
async function lived() {
  const monday = await point.send('m-1', take());
  now += aDay;
  await point.send('t-1', take());
  await expect.poll(names).toEqual(['2026-03-02.json']);
  return { reply: monday.body, code: eventOf(monday.body, 'ticket-taken').code as string };
}

const seen = async (code: string) => (await point.ask({ path: `/api/views/ticket/${code}` })).body as ViewMessage;

describe('what is kept of a day that is over', () => {
  it('is written when the day ends, for its owner only', async () => {
    await lived();
    expect((await stat(ofMonday())).mode & 0o777).toBe(0o600);
    expect((await stat(derived())).mode & 0o777).toBe(0o700);
    expect(inWords(await verifyFolder(point.data)).code).toBe(0);
  });

  const fates: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['whole', async () => undefined],
    ['gone', () => rm(derived(), { recursive: true })],
    ['damaged', async () => writeFile(ofMonday(), (await readFile(ofMonday(), 'utf8')).replace('m-1', 'm-2'))],
  ];

  it.each(fates)(
    'is %s at the next start: the id is known again, the code opens the ticket, and the file is made again',
    async (_, happens) => {
      const { reply, code } = await lived();
      const before = await readFile(ofMonday(), 'utf8');
      await point.started.stop();
      await happens();
      point = await startPoint({ data: point.data, clock: () => now as never });
      expect((await point.send('m-1', take())).body).toEqual(reply);
      expect((await point.send('m-1', take('claims'))).body).toMatchObject({ why: 'id-reused' });
      expect(await seen(code)).toMatchObject({ view: { screen: 'ticket', stage: 'left-unserved' } });
      await expect.poll(() => readFile(ofMonday(), 'utf8').catch(() => '')).toBe(before);
      expect(point.faults).toEqual([]);
    },
  );

  it('is told where it says something else than its day, and made anew', async () => {
    await lived();
    const before = await readFile(ofMonday(), 'utf8');
    await point.started.stop();
    const other = `${JSON.stringify({ ...JSON.parse(before.split('\n')[1] ?? ''), tickets: [] })}`;
    const head = {
      ...JSON.parse(before.split('\n')[0] ?? ''),
      sha256: hash('sha256', other),
    };
    await writeFile(ofMonday(), `${JSON.stringify(head)}\n${other}\n`);
    const sentence =
      'derived/2026-03-02.json does not say what its day says. Delete it and start the server again, which makes it anew.';
    expect(inWords(await verifyFolder(point.data)).lines[0]).toBe(sentence);
    point = await startPoint({ data: point.data, clock: () => now as never });
    await expect
      .poll(async () => (await point.health()).problems)
      .toEqual([{ type: 'journal-damaged', text: sentence }]);
    expect(await readFile(ofMonday(), 'utf8')).toBe(before);
  });

  it('goes with the days that no start needs any more', async () => {
    await lived();
    await writeFile(join(derived(), '2026-01-02.json'), 'old');
    await writeFile(join(derived(), 'notes.txt'), 'mine');
    await point.started.stop();
    point = await startPoint({ data: point.data, clock: () => now as never });
    await expect.poll(names).toEqual(['2026-03-02.json', 'notes.txt']);
  });
});
