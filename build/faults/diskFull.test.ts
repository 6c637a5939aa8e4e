import { closeSync, openSync, readFileSync } from 'node:fs';
import { appendFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import { type BuiltServer, startBuilt, startRefused } from '../../server/testing/builtServer.ts';
import { issuedOnDisk, isWholeOnDisk } from '../../server/testing/onDisk.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import {
  healthOf,
  kioskOf,
  labelOf,
  outcomeOf,
  problemsOf,
  send,
  signIn,
  take,
  textOf,
  tokenOf,
  until,
  untilWell,
} from './asking.ts';
import { secondsSince, told } from './faultList.ts';
import { kioskLoad } from './kioskLoad.ts';
import { openDisk, type TestDisk, whyNotHere } from './mounts.ts';
import { movableClock } from './movableClock.ts';

const group = 'disk full';

let disk: TestDisk;
let data: string;
let server: BuiltServer | null = null;
const started = async (...how: Parameters<typeof startBuilt> extends [string, ...infer Rest] ? Rest : never) => {
  server = await startBuilt(data, ...how);
  return server;
};

/** Every name below the folder, but for what fills the disk. */
const names = async () => (await readdir(data, { recursive: true })).filter((name) => name !== '.filler').sort();
const dayFile = async () => {
  const [name = ''] = (await readdir(join(data, 'days'))).filter((each) => each.endsWith('.jsonl')).slice(-1);
  return join(data, 'days', name);
};

/** Fills the disk, and the rest of the page to which the journal has come; gives the ids that still found room. */
async function fillUp(running: BuiltServer): Promise<readonly string[]> {
  disk.fill();
  for (let n = 0; n < 20; n += 1) {
    if (outcomeOf(await send(running, `rest-${n}`, take)) === '503 storage-failed')
      return Array.from({ length: n }, (_, each) => `rest-${each}`);
  }
  throw new Error('The disk does not get full.');
}

describe.skipIf(whyNotHere !== null)('a full disk', () => {
  beforeEach(async () => {
    disk = await openDisk();
    data = disk.path;
  });
  afterEach(async () => {
    await server?.kill();
    server = null;
    await disk.close();
  });

  it('at the very first start: refused in a sentence, and begun anew as soon as there is room', async () => {
    disk.fill();
    const { code, said } = await startRefused(data);
    expect(code).toBe(1);
    expect(said).toBe(
      `The data folder ${data} cannot be used: the disk is full. Make room on it, or give another folder with --data.`,
    );
    const left = await names();
    expect(left).toEqual(['days', 'registers']);
    disk.makeRoom();
    const { pins, ...again } = await started();
    expect(Object.keys(pins)).toHaveLength(7);
    expect(labelOf(await send({ pins, ...again }, 'a', take))).toBe('B001');
    told({
      ...{ group, fault: 'at the very first start' },
      happens: `refused, exit code ${code}; of the folder only ${left.join('/ and ')}/ are made, both empty`,
      reads: [['terminal', said]],
      recovery: 'the next start, with room, begins as the first',
    });
  });

  it('at any point of the first start: whatever was made before is whole, and the next start goes on', async () => {
    const ends: string[] = [];
    for (const pages of [0, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8]) {
      disk.makeRoom();
      disk.fill(pages * 4096);
      const ended = await startRefused(data).catch(() => null);
      if (ended === null) break;
      expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('the disk is full') });
      for (const name of (await names()).filter((each) => each.endsWith('.json')))
        expect(() => JSON.parse(readFileSync(join(data, name), 'utf8')), name).not.toThrow();
      expect((await names()).filter((name) => name.includes('.tmp') || name.includes('.write-check'))).toEqual([]);
      ends.push((await names()).filter((name) => name.endsWith('.json')).join('+') || 'nothing');
    }
    expect(new Set(ends).size, ends.join(' | ')).toBeGreaterThan(2);
    disk.makeRoom();
    const last = await started();
    expect(await tokenOf(last, 'supervisor')).toHaveLength(43);
    expect(labelOf(await send(last, 'a', take))).toBe('B001');
    told({
      ...{ group, fault: 'in the middle of the first start, after any file' },
      happens: `refused, exit code 1; ${ends.length} starts, each with a page more room, left: ${[...new Set(ends)].join('; ')}; no temporary file`,
      reads: [],
      recovery: 'the next start, with room, makes what is missing and keeps what there is',
    });
  });

  it('at a later start: it starts, says so at once, and takes tickets as soon as there is room', async () => {
    await send(await started(), 'before', take);
    await server?.stop();
    disk.fill();
    const full = await started();
    const health = await problemsOf(full);
    expect(health).toContain('Nothing can be recorded: the disk is full. Make room on it.');
    expect(full.said()).toContain(health);
    expect((await kioskOf(full)).trouble).toBe('storage-failed');
    expect((await kioskOf(full)).view.services.find(({ id }) => id === 'payments')?.waiting).toBe(1);
    disk.makeRoom();
    const from = performance.now();
    await untilWell(full);
    const after = secondsSince(from);
    expect(full.said()).toContain('storage-failed: this is over.');
    expect(labelOf(await send(full, 'after', take))).toBe('B002');
    told({
      ...{ group, fault: 'at a later start' },
      happens: 'starts, shows who waits, and takes nothing',
      reads: [
        ['health and log', health],
        ['log, later', 'storage-failed: this is over.'],
      ],
      recovery: `by itself ${after} after there was room; the next ticket is B002`,
    });
  });

  it('under a load of kiosks: nothing acknowledged is lost or doubled, and every kiosk gets its ticket', async () => {
    const running = await started();
    const load = kioskLoad(running);
    await until(
      async () => load.acknowledged.size,
      (size) => size > 50,
    );
    disk.fill();
    await until(
      async () => load.outcomes.get('503 storage-failed') ?? 0,
      (failed) => failed > 30,
      30_000,
    );
    const goOn = await load.pause();
    const acknowledged = new Map(load.acknowledged);
    const health = await problemsOf(running);
    expect(health).toContain('the disk is full');
    expect((await issuedOnDisk(data)).map(({ id, label }) => [id, label]).sort()).toEqual([...acknowledged].sort());
    expect(await isWholeOnDisk(data)).toBe(true);
    goOn();
    disk.makeRoom();
    const from = performance.now();
    await until(
      async () => load.acknowledged.size,
      (size) => size > acknowledged.size,
    );
    const after = secondsSince(from);
    await load.stop();
    expect((await healthOf(running)).status).toBe('ok');
    const issued = await issuedOnDisk(data);
    expect(issued.map(({ id, label }) => [id, label]).sort()).toEqual([...load.acknowledged].sort());
    expect(new Set(issued.map(({ label }) => label)).size).toBe(issued.length);
    expect(await isWholeOnDisk(data)).toBe(true);
    // Said when it comes and goes, not for each who asked: what is left of a page can be room for one more.
    expect(running.said().match(/storage-failed/g)?.length).toBeLessThan(10);
    told({
      ...{ group, fault: 'while 16 kiosks ask for tickets' },
      happens: `each is answered 503 storage-failed (${load.outcomes.get('503 storage-failed')} times) and asks again under its id; on disk stand the ${acknowledged.size} acknowledged tickets and nothing else`,
      reads: [
        ['reply', load.refusal()],
        ['health and log', health],
      ],
      recovery: `by itself ${after} after there was room: ${issued.length} tickets, each kiosk its own, no label twice`,
    });
  });

  it('in the middle of a batch: the half that was written is gone, and none of it is a ticket', async () => {
    const running = await started();
    await send(running, 'before', take);
    const file = await dayFile();
    const before = await readFile(file);
    const pages = 2;
    // What is left of the file's last page, and two more: less than the batch that comes, more than nothing.
    const left = disk.fill(pages * 4096) + (4096 - (before.length % 4096));
    const half = Array.from({ length: 64 }, (_, n) => send(running, `half-${n}`, take));
    const answers = await Promise.all(half);
    const failed = answers.filter((answer) => outcomeOf(answer) === '503 storage-failed').length;
    expect(failed).toBeGreaterThan(0);
    const kept = new Map(
      answers.flatMap((answer, n) => (labelOf(answer) ? [[`half-${n}`, labelOf(answer)] as const] : [])),
    );
    expect((await issuedOnDisk(data)).map(({ id, label }) => [id, label])).toEqual([['before', 'B001'], ...kept]);
    expect(await isWholeOnDisk(data)).toBe(true);
    disk.makeRoom();
    const repeated = await Promise.all(answers.map((_, n) => send(running, `half-${n}`, take)));
    const labels = new Map(repeated.map((answer, n) => [`half-${n}`, labelOf(answer)]));
    for (const [id, label] of kept) expect(labels.get(id)).toBe(label);
    expect(new Set(labels.values()).size).toBe(64);
    expect(await issuedOnDisk(data)).toHaveLength(65);
    const bytes = Math.round(((await stat(file)).size - before.length) / 64);
    expect(left).toBeLessThan(64 * bytes);
    told({
      ...{ group, fault: 'in the middle of a batch' },
      happens: `64 tickets at once, ${bytes} bytes each, room for ${left} bytes: ${failed} are answered 503 storage-failed, ${kept.size} acknowledged, and exactly these stand on disk`,
      reads: [],
      recovery: `with room the same 64 ids give 64 tickets, the ${kept.size} acknowledged ones their label again`,
    });
  });

  it('while the day changes: the old day stays open until it can be closed, and the new one begins whole', async () => {
    const clock = movableClock('2026-12-10T04:59:00Z');
    try {
      const running = await started({ env: clock.env });
      await send(running, 'before', take);
      const rest = await fillUp(running);
      clock.set('2026-12-10T05:00:10Z');
      const answer = await send(running, 'after', take);
      expect(outcomeOf(answer)).toBe('503 storage-failed');
      expect(await healthOf(running)).toMatchObject({ status: 'degraded', day: '2026-12-09' });
      expect(await readdir(join(data, 'days'))).toEqual(['2026-12-09.jsonl']);
      disk.makeRoom();
      const from = performance.now();
      await until(
        () => healthOf(running),
        ({ status, day }) => status === 'ok' && day === null,
      );
      const after = secondsSince(from);
      expect(labelOf(await send(running, 'after', take))).toBe('B001');
      expect(await issuedOnDisk(data)).toEqual([
        ...['before', ...rest].map((id, n) => ({ id, label: `B00${n + 1}`, day: '2026-12-09' })),
        { id: 'after', label: 'B001', day: '2026-12-10' },
      ]);
      expect(await isWholeOnDisk(data)).toBe(true);
      told({
        ...{ group, fault: 'while the day changes' },
        happens: 'the old day stays open and takes nothing; no file of the new day is begun',
        reads: [['reply', textOf(answer)]],
        recovery: `the old day is closed by itself ${after} after there was room, and the same id gives the first ticket of the new one`,
      });
    } finally {
      clock.close();
    }
  });

  it('while the setup is changed: the journal has it, the readable copy stays whole and follows by itself', async () => {
    const running = await started();
    const token = await tokenOf(running, 'supervisor');
    await send(running, 'before', take);
    const before = await readFile(join(data, 'setup.json'), 'utf8');
    const setup = { ...sampleSetup, organisation: 'Acueducto Nuevo' };
    // Room for the change in the journal, and not for the copy beside the old one.
    disk.fill(Buffer.byteLength(JSON.stringify(setup)) + 4096);
    const answer = await send(running, 'change', { type: 'change-setup', setup }, token);
    expect(outcomeOf(answer)).toBe('200');
    const health = await until(
      () => problemsOf(running),
      (text) => text.includes('setup.json'),
    );
    expect(await readFile(join(data, 'setup.json'), 'utf8')).toBe(before);
    expect((await names()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect((await kioskOf(running)).view.organisation).toBe('Acueducto Nuevo');
    disk.makeRoom();
    const from = performance.now();
    await untilWell(running);
    expect(JSON.parse(await readFile(join(data, 'setup.json'), 'utf8')).organisation).toBe('Acueducto Nuevo');
    told({
      ...{ group, fault: 'while the setup is changed' },
      happens:
        'where the journal has room, the change rules at once and setup.json stays whole as it was; where it has none, 503 storage-failed and nothing changes',
      reads: [['health and log', health]],
      recovery: `setup.json follows by itself ${secondsSince(from)} after there was room`,
    });
  });

  it('while somebody signs in or out: said in a sentence, and nobody is let in by half', async () => {
    const running = await started();
    const token = await tokenOf(running, 'agent1');
    const before = await readFile(join(data, 'people.json'), 'utf8');
    disk.fill();
    const answer = await signIn(running, 'agent2');
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ why: 'storage-failed' });
    expect(await readFile(join(data, 'people.json'), 'utf8')).toBe(before);
    expect((await names()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const left = await ask(running.port, { method: 'POST', path: '/api/sign-out', json: {}, token });
    expect([left.status, String(left.headers['set-cookie'])]).toEqual([
      503,
      expect.stringMatching(/^ventanilla-session=;/),
    ]);
    const health = await problemsOf(running);
    expect(health).toContain('Nobody can sign in or out, for people.json cannot be written: the disk is full.');
    disk.makeRoom();
    const from = performance.now();
    await untilWell(running);
    const after = secondsSince(from);
    expect((await signIn(running, 'agent2')).status).toBe(200);
    told({
      ...{ group, fault: 'while somebody signs in' },
      happens: `answered ${answer.status} storage-failed; people.json stays as it was; who signs out at a page is out (its cookie goes), their token is not`,
      reads: [
        ['sign-in page', 'text' in answer.body ? answer.body.text : ''],
        ['health and log', health],
      ],
      recovery: `the sign goes by itself ${after} after there was room; they sign in`,
    });
  });

  it('while needs and notes are written: no ticket without its needs, no needs without their ticket', async () => {
    const running = await started();
    await send(running, 'before', take);
    const rest = await fillUp(running);
    const withNeeds = { ...take, needs: ['guide'] };
    const answer = await send(running, 'needs', withNeeds);
    const note = await send(running, 'note', { type: 'file-complaint', kind: 'complaint', text: 'Too long' });
    expect([outcomeOf(answer), outcomeOf(note)]).toEqual(['503 storage-failed', '503 storage-failed']);
    expect((await names()).filter((name) => /registers\/.*\/./.test(name))).toEqual([]);
    expect(await issuedOnDisk(data)).toHaveLength(rest.length + 1);
    const health = await problemsOf(running);
    expect(health).toContain('cannot be kept in registers/');
    disk.makeRoom();
    expect(labelOf(await send(running, 'needs', withNeeds))).toBe(`B00${rest.length + 2}`);
    expect(
      outcomeOf(await send(running, 'note', { type: 'file-complaint', kind: 'complaint', text: 'Too long' })),
    ).toBe('200');
    expect((await names()).filter((name) => /registers\/.*\/./.test(name))).toHaveLength(2);
    await untilWell(running);
    told({
      ...{ group, fault: 'while a need or a complaint is written' },
      happens: 'answered 503 storage-failed; neither a ticket nor a file of registers/ is left',
      reads: [
        ['reply', textOf(answer)],
        ['health and log', health],
      ],
      recovery: 'with room the same id is done, with its need or text kept once',
    });
  });

  it('while a torn end must be kept beside at the start: refused, untouched, and nothing piles up', async () => {
    await send(await started(), 'before', take);
    await server?.kill();
    const file = await dayFile();
    await appendFile(file, `{"v":1,"point":"${'x'.repeat(5000)}`);
    const before = await readFile(file);
    disk.fill();
    for (let start = 0; start < 3; start += 1) {
      const { code, said } = await startRefused(data);
      expect({ code, said }).toEqual({
        code: 1,
        said: `The data folder ${data} cannot be used: the disk is full. Make room on it, or give another folder with --data.`,
      });
    }
    const { said } = await startRefused(data);
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await readdir(join(data, 'days'))).toHaveLength(1);
    disk.makeRoom();
    const again = await started();
    const health = await problemsOf(again);
    expect(health).toContain('were cut off at the start');
    expect(labelOf(await send(again, 'before', take))).toBe('B001');
    told({
      ...{ group, fault: 'while a torn end must be kept beside at the start' },
      happens: 'refused, exit code 1, as often as it is tried; the day file keeps every byte and no half copy stays',
      reads: [
        ['terminal', said],
        ['health and log, later', health],
      ],
      recovery: 'the next start, with room, keeps the torn end beside and goes on',
    });
  });

  it('with the log on it: the point goes on without a log', async () => {
    const log = openSync('/dev/full', 'w');
    try {
      const running = await started({ log });
      await send(running, 'before', take);
      const rest = await fillUp(running);
      const answer = await send(running, 'after', take);
      expect(outcomeOf(answer)).toBe('503 storage-failed');
      const health = await problemsOf(running);
      disk.makeRoom();
      const from = performance.now();
      await untilWell(running);
      const after = secondsSince(from);
      expect(labelOf(await send(running, 'after', take))).toBe(`B00${rest.length + 2}`);
      told({
        ...{ group, fault: 'with the log on it too' },
        happens: 'what cannot be logged is not logged, and the server goes on',
        reads: [['health', health]],
        recovery: `by itself ${after} after there was room`,
      });
    } finally {
      closeSync(log);
    }
  });

  it('when it is asked to end: it ends well', async () => {
    const running = await started();
    await send(running, 'before', take);
    const rest = await fillUp(running);
    const from = performance.now();
    const code = await running.stop();
    const after = secondsSince(from);
    expect(code).toBe(0);
    disk.makeRoom();
    const again = await started();
    expect(labelOf(await send(again, `rest-${rest.length}`, take))).toBe(`B00${rest.length + 2}`);
    told({
      ...{ group, fault: 'when the server is asked to end' },
      happens: `ends with exit code ${code} after ${after}`,
      reads: [],
      recovery: 'the next start goes on; what was not acknowledged can be asked again under its id',
    });
  });
});
