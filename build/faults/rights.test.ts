import { chmod, chown, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt, startRefused } from '../../server/testing/builtServer.ts';
import { labelOf, outcomeOf, problemsOf, send, take, textOf, untilWell } from './asking.ts';
import { secondsSince, told } from './faultList.ts';
import { makePlace, whyNotHere } from './mounts.ts';
import { nobody, type StrangersServer, serverForNobody } from './stranger.ts';

const group = 'folder without rights';

let theirs: StrangersServer;
let root: string;
let data: string;
let server: BuiltServer | null = null;

const asNobody = () => ({ user: nobody, program: theirs.program });
const started = async () => {
  server = await startBuilt(data, asNobody());
  return server;
};
/** A folder in which nobody has recorded a ticket. */
const lived = async () => {
  await mkdir(data);
  await chown(data, nobody, nobody);
  await send(await started(), 'before', take);
  await server?.stop();
};
const daysFile = async () => join(data, 'days', (await readdir(join(data, 'days')))[0] ?? '');

describe.skipIf(whyNotHere !== null)('a folder without rights', () => {
  beforeAll(async () => {
    theirs = await serverForNobody();
  }, 180_000);
  afterAll(() => theirs.close());
  beforeEach(async () => {
    root = await makePlace();
    data = join(root, 'disk');
  });
  afterEach(async () => {
    await server?.kill();
    server = null;
    await rm(root, { recursive: true, force: true });
  });

  const noRight = 'this user may not read and write there';
  const isFile = 'a file stands where a folder should be';
  /** What is taken away, how it is given back, and where the sentence says it is missing. */
  const cases: readonly (readonly [string, () => Promise<() => Promise<void>>, string, string])[] = [
    [
      'a folder that cannot be read',
      async () => {
        await mkdir(data);
        await chmod(data, 0o700);
        return () => chown(data, nobody, nobody);
      },
      noRight,
      '',
    ],
    [
      'a folder that can be read and not written',
      async () => {
        await mkdir(data);
        await chmod(data, 0o755);
        return () => chown(data, nobody, nobody);
      },
      noRight,
      'days',
    ],
    [
      'a folder that must be made where nothing can be',
      async () => {
        data = join(root, 'disk', 'inner');
        await mkdir(join(root, 'disk'));
        return () => chown(join(root, 'disk'), nobody, nobody);
      },
      noRight,
      '',
    ],
    [
      'a file in its place',
      async () => {
        await writeFile(data, 'not a folder');
        return async () => {
          await rm(data);
          await mkdir(data);
          await chown(data, nobody, nobody);
        };
      },
      isFile,
      '',
    ],
    [
      'days/ that cannot be written',
      async () => {
        await lived();
        await chown(join(data, 'days'), 0, 0);
        await chmod(join(data, 'days'), 0o755);
        return () => chown(join(data, 'days'), nobody, nobody);
      },
      noRight,
      'days',
    ],
    [
      'a day file that cannot be read',
      async () => {
        await lived();
        await chown(await daysFile(), 0, 0);
        return async () => chown(await daysFile(), nobody, nobody);
      },
      noRight,
      'days/DAY.jsonl',
    ],
    [
      'a day file that can be read and not written',
      async () => {
        await lived();
        await chown(await daysFile(), 0, 0);
        await chmod(await daysFile(), 0o644);
        return async () => chown(await daysFile(), nobody, nobody);
      },
      noRight,
      'days/DAY.jsonl',
    ],
    [
      'people.json of another owner',
      async () => {
        await lived();
        await chown(join(data, 'people.json'), 0, 0);
        return () => chown(join(data, 'people.json'), nobody, nobody);
      },
      noRight,
      'people.json',
    ],
    [
      'needs in registers/ that cannot be read',
      async () => {
        await lived();
        await mkdir(join(data, 'registers', 'needs'), { mode: 0o700 });
        return () => chown(join(data, 'registers', 'needs'), nobody, nobody);
      },
      noRight,
      'registers/needs',
    ],
  ];

  it.each(cases)('%s: refused in a sentence that says where, not a byte changed', async (fault, take_away, why, at) => {
    const giveBack = await take_away();
    const hasDay = (await readdir(join(data, 'days')).catch(() => [])).length > 0;
    const before = hasDay && (await readFile(await daysFile()));
    const { code, said } = await startRefused(data, asNobody());
    const where =
      at &&
      ` (at ${join(data, at.replace('DAY.jsonl', hasDay ? ((await readdir(join(data, 'days')))[0] ?? '') : ''))})`;
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining(`The data folder ${data} cannot be used: ${why}${where}. `),
    });
    if (before) expect((await readFile(await daysFile())).equals(before)).toBe(true);
    await giveBack();
    expect(labelOf(await send(await started(), 'before', take))).toBe('B001');
    told({
      ...{ group, fault },
      happens: `refused, exit code ${code}; ${before ? 'the journal keeps every byte' : 'nothing is begun'}`,
      reads: [['terminal', said]],
      recovery: 'the next start, with the rights',
    });
  });

  it('rights that are taken away while it runs: storage-failed, and back by itself', async () => {
    await mkdir(data);
    await chown(data, nobody, nobody);
    const running = await started();
    await chown(join(data, 'days'), 0, 0);
    await chmod(join(data, 'days'), 0o755);
    const answer = await send(running, 'a', take);
    expect(outcomeOf(answer)).toBe('503 storage-failed');
    const health = await problemsOf(running);
    expect(health).toContain(noRight);
    await chown(join(data, 'days'), nobody, nobody);
    const from = performance.now();
    await untilWell(running);
    const after = secondsSince(from);
    expect(labelOf(await send(running, 'a', take))).toBe('B001');
    told({
      ...{ group, fault: 'days/ whose rights are taken away while it runs' },
      happens: '503 storage-failed as soon as a file must be made',
      reads: [
        ['reply', textOf(answer)],
        ['health and log', health],
      ],
      recovery: `by itself ${after} after the rights were back`,
    });
  });
});
