import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../journal/journalFiles.ts';
import { pointWithDays } from '../testing/pointWithDays.ts';
import type { Looked, NotLooked, Report } from './finding.ts';
import { inWords } from './inWords.ts';
import { verifyFolder } from './verifyFolder.ts';

const days = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;
const [monday, tuesday, wednesday] = days;
const entriesADay = 40;

let good = '';
let folder = '';
beforeAll(async () => {
  good = await pointWithDays({ lastDay: wednesday, days: 3, entriesADay, waiting: 3 });
});
afterAll(() => rm(good, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  await cp(good, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fileOf = (day: string) => join(folder, 'days', `${day}.jsonl`);
const verify = (): Promise<Looked | NotLooked> => verifyFolder(folder, { againAfterMs: 1 });
const report = async (): Promise<Report> => {
  const look = await verify();
  if (!look.ok) throw new Error(`Not looked: ${look.why}`);
  return look.report;
};
const words = async () => inWords(await verify());
const linesOf = async (day: string) => (await readFile(fileOf(day), 'utf8')).split(/(?<=\n)/);
const change = async (path: string, how: (text: string) => string) =>
  writeFile(path, how(await readFile(path, 'utf8')));

describe('a whole folder', () => {
  it('is said in one sentence with its counts and the last hash', async () => {
    const look = await report();
    expect(look).toMatchObject({ days, entries: 3 * entriesADay, findings: [], notes: [] });
    const last = JSON.parse((await linesOf(wednesday)).at(-1) ?? '');
    expect(look.end).toMatchObject({ seq: 3 * entriesADay, hash: last.hash });
    expect(await words()).toEqual({
      lines: [
        `The journal in ${folder} is whole: 3 days (${monday} to ${wednesday}), 120 entries; the last is number 120 with the hash ${last.hash}.`,
      ],
      code: 0,
    });
  });

  it('is left exactly as it was', async () => {
    const stamps = async () => {
      const names = await readdir(folder, { recursive: true });
      return Promise.all(names.sort().map(async (name) => [name, (await stat(join(folder, name))).mtimeMs]));
    };
    const before = await stamps();
    await verify();
    expect(await stamps()).toEqual(before);
  });

  it('may hold other people’s files, an empty day, and what starts kept beside, which is mentioned', async () => {
    await writeFile(join(folder, 'days', 'notes.txt'), 'x');
    await writeFile(join(folder, 'shopping.json'), '{');
    await writeFile(fileOf('2026-03-05'), '');
    await writeFile(`${fileOf(monday)}.cut-20260302T120000000Z`, 'half a li');
    const { findings, notes } = await report();
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      { type: 'empty-day', file: 'days/2026-03-05.jsonl' },
      { type: 'kept-beside', files: [`${monday}.jsonl.cut-20260302T120000000Z`] },
    ]);
  });
});

describe('what is wrong', () => {
  it('is said with file, line and byte, once in each file, and what is good beside it', async () => {
    const lines = await linesOf(monday);
    await change(fileOf(monday), (text) => text.replace('agent:agent4', 'agent:agent3'));
    const at = lines.findIndex((line) => line.includes('agent:agent4'));
    const { findings, entries } = await report();
    const start = Buffer.byteLength(lines.slice(0, at).join(''));
    expect(findings).toEqual([{ file: `days/${monday}.jsonl`, line: at + 1, byte: start, type: 'damaged' }]);
    expect(entries).toBe(at + 2 * entriesADay);
    expect((await words()).lines).toEqual([
      `days/${monday}.jsonl, line ${at + 1} (from byte ${start}), is damaged: it is not what was written after the line before it.`,
      `Good in themselves: 2 of 3 days. As they were written: ${entries} entries. Nothing was changed.`,
    ]);
  });

  it('is a torn tail where only the last batch is hurt, and the next start will cut it off', async () => {
    const { size } = await stat(fileOf(wednesday));
    await truncate(fileOf(wednesday), size - 10);
    const start = Buffer.byteLength((await linesOf(wednesday)).slice(0, -1).join(''));
    const bytes = size - 10 - start;
    expect((await report()).findings).toEqual([
      { file: `days/${wednesday}.jsonl`, line: entriesADay, byte: start, type: 'torn-tail', bytes },
    ]);
    const { lines, code } = await words();
    expect(code).toBe(1);
    expect(lines[0]).toBe(
      `days/${wednesday}.jsonl, line 40 (from byte ${start}), is only half written (${bytes} bytes to the end of the file): ` +
        'the next start will cut that off and keep it beside. Nothing of it was acknowledged.',
    );
  });

  it('is a day that is gone, at the beginning and in between', async () => {
    await rm(fileOf(tuesday));
    expect((await report()).findings).toEqual([
      { file: `days/${wednesday}.jsonl`, line: 1, byte: 0, type: 'entries-missing', from: 41, to: 80 },
    ]);
    await rm(fileOf(monday));
    const { lines } = await words();
    expect(lines[0]).toBe(
      `days/${wednesday}.jsonl, line 1 (from byte 0), is good, but the entries 1 to 80 are missing before it.`,
    );
  });

  it('is a day that was not closed though another followed', async () => {
    const lines = await linesOf(tuesday);
    await writeFile(fileOf(tuesday), lines.slice(0, -1).join(''));
    expect((await report()).findings).toEqual([
      expect.objectContaining({ file: `days/${tuesday}.jsonl`, line: entriesADay - 1, type: 'not-closed' }),
      { file: `days/${wednesday}.jsonl`, line: 1, byte: 0, type: 'entries-missing', from: 80, to: 80 },
    ]);
  });

  it('is a day under the name of another', async () => {
    await writeFile(fileOf('2026-03-09'), await readFile(fileOf(wednesday)));
    await rm(fileOf(wednesday));
    expect((await words()).lines[0]).toBe(
      'days/2026-03-09.jsonl, line 1 (from byte 0), does not open the day 2026-03-09 after which its file is named.',
    );
  });

  it('does not keep the days after a last line that cannot be read from being looked at', async () => {
    await change(fileOf(monday), (text) => text.slice(0, -20));
    expect((await report()).findings).toEqual([
      expect.objectContaining({ file: `days/${monday}.jsonl`, line: entriesADay, type: 'damaged' }),
    ]);
  });
});

describe('the other files', () => {
  it.each(['point.json', 'people.json', 'setup.json', 'sample-pins.json'])(
    '%s is read as the server reads it',
    async (name) => {
      await writeFile(join(folder, name), '{"half":');
      const { lines, code } = await words();
      expect(code).toBe(1);
      expect(lines[0]).toBe(
        `${name} cannot be used: ${join(folder, name)} is damaged and was left as it is; restore it from a backup (it is no JSON).`,
      );
    },
  );

  it('are missed where the server needs them', async () => {
    await rm(join(folder, 'point.json'));
    await rm(join(folder, 'people.json'));
    expect((await report()).findings.map(({ file, type }) => [file, type])).toEqual([
      ['point.json', 'missing'],
      ['people.json', 'missing'],
    ]);
  });

  it('must be of the same point as the days', async () => {
    await change(join(folder, 'point.json'), (text) => text.replace(/"point": "\w+"/, '"point": "0THER12345"'));
    expect((await report()).findings).toEqual([expect.objectContaining({ type: 'other-point', own: '0THER12345' })]);
  });

  it('may hold another setup, which is only a copy, and is said', async () => {
    await change(join(folder, 'setup.json'), (text) => text.replace('"language": "es"', '"language": "en"'));
    expect(await report()).toMatchObject({ findings: [], notes: [{ type: 'setup-copy', is: 'other' }] });
    await writeFile(join(folder, 'setup.json'), '{}');
    expect(await report()).toMatchObject({ findings: [], notes: [{ type: 'setup-copy', is: 'no-setup' }] });
    await rm(join(folder, 'setup.json'));
    expect((await words()).code).toBe(0);
  });

  it('include the registers', async () => {
    await mkdir(join(folder, 'registers', 'needs'), { recursive: true });
    await writeFile(join(folder, 'registers', 'needs', 'x.json'), 'x');
    expect((await report()).findings).toEqual([expect.objectContaining({ file: 'registers', type: 'unreadable' })]);
  });
});

describe('while a server writes', () => {
  it('a batch that is half there is looked at again, and is no damage', async () => {
    const [opening = '', ...more] = (await linesOf(wednesday)).map((line) => Buffer.from(line));
    await writeFile(fileOf(wednesday), Buffer.concat([Buffer.from(opening), ...more.slice(0, 5)]));
    const next = more[5] ?? Buffer.alloc(0);
    let looks = 0;
    const files = {
      ...nodeFiles,
      read: async (path: string) => {
        if (path !== fileOf(wednesday)) return nodeFiles.read(path);
        looks += 1;
        // The first look meets the first half; the other is written once the second has seen that half, too.
        if (looks === 1) await appendFile(path, next.subarray(0, 100));
        const bytes = await nodeFiles.read(path);
        if (looks === 2) await appendFile(path, next.subarray(100));
        return bytes;
      },
    };
    const look = await verifyFolder(folder, { files, againAfterMs: 20 });
    expect(look).toMatchObject({ ok: true, report: { findings: [], entries: 2 * entriesADay + 7 } });
    expect(looks).toBe(3);
  });
});

describe('what cannot be looked at', () => {
  it.each([
    ['missing', async () => rm(folder, { recursive: true })],
    ['no-days', async () => rm(join(folder, 'days'), { recursive: true })],
    ['no-days', async () => Promise.all(days.map((day) => rm(fileOf(day))))],
    [
      'no-folder',
      async () => {
        await rm(folder, { recursive: true });
        await writeFile(folder, '');
      },
    ],
  ])('is said in a sentence: %s', async (why, happens) => {
    await happens();
    expect(await verify()).toEqual({ ok: false, why, path: folder });
    const { lines, code } = await words();
    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
  });

  it('is a folder that this user may not read', async () => {
    const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', path: fileOf(monday) });
    const files = { ...nodeFiles, read: () => Promise.reject(refused) };
    expect(await verifyFolder(folder, { files })).toEqual({ ok: false, why: 'no-rights', path: fileOf(monday) });
    // Whoever is not root sees the same from the real disk.
    if (process.getuid?.() === 0) return;
    await chmod(fileOf(monday), 0);
    expect(await verify()).toMatchObject({ why: 'no-rights' });
  });
});
