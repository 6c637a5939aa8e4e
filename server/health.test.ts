import { describe, expect, test } from 'vitest';
import type { PointId } from '../shared/domain/ids.ts';
import { initialState } from '../shared/domain/model.ts';
import type { Instant } from '../shared/domain/time.ts';
import { type HealthParts, healthOf } from './health.ts';
import { JournalWriteFailed } from './journal/journal.ts';
import { tellProblems } from './tellProblems.ts';

const errno = (code: string) => Object.assign(new Error(`${code}: words for programmers`), { code });
const parts = (failing: HealthParts['watch'] extends { failing: () => infer All } ? All : never = []): HealthParts => ({
  ...{
    id: 'P1' as PointId,
    version: '0.0.0',
    cut: null,
    damage: [],
    logoProblem: null,
    deviceProblem: null,
    slideProblems: [],
  },
  point: { state: () => initialState, clockDoubt: () => null },
  watch: { failing: () => failing },
});
const storageText = (...failing: Parameters<typeof parts>[0] & {}) => healthOf(parts(failing)).problems[0]?.text;

describe('health', () => {
  test('is ok where nothing is wrong', () => {
    expect(healthOf(parts())).toMatchObject({ status: 'ok', problems: [] });
  });

  test('says what cannot be done, why, and what to do: each reason once', () => {
    const cause = errno('ENOSPC');
    expect(
      storageText(
        { part: 'days', error: new JournalWriteFailed('A batch could not be written.', { cause }) },
        { part: 'people', error: cause },
        { part: 'setup', error: errno('EROFS') },
      ),
    ).toBe(
      'Nothing can be recorded; nobody can sign in or out, for people.json cannot be written: the disk is full. Make room on it. ' +
        'The readable copy of the setup, setup.json, cannot be written and is not the one in force: the disk is read-only. Make it writable. ' +
        'The point then goes on by itself; what it has acknowledged is safe.',
    );
  });

  test('gives the error’s own words where the disk has no known reason', () => {
    expect(storageText({ part: 'days', error: new Error('The cable is out.') })).toContain(
      'Nothing can be recorded: The cable is out. Look at the disk of the data folder.',
    );
  });

  test('says what the clock says, and whether somebody can confirm it', () => {
    const clock = Date.UTC(1970, 0, 1) as Instant;
    const textOf = (why: 'before-release' | 'before-last-entry' | 'far-ahead') =>
      healthOf({
        ...parts(),
        point: { state: () => initialState, clockDoubt: () => ({ why, clock, sinceStart: true }) },
      }).problems[0]?.text;
    for (const why of ['before-release', 'before-last-entry', 'far-ahead'] as const)
      expect(textOf(why)).toMatch(/^The clock of the server says 1970-01-01T00:00:00\.000Z, .*by itself/);
    expect(textOf('before-last-entry')).not.toContain('supervisor');
    expect(textOf('far-ahead')).toContain('supervisor opens the day');
  });
});

test('a problem is told when it comes and when it is over, once', () => {
  const said: string[] = [];
  let problems = [{ type: 'storage-failed', text: 'The disk is full.' }];
  const look = tellProblems(
    () => ({ problems }),
    (sentence) => said.push(sentence),
  );
  look();
  look();
  problems = [];
  look();
  look();
  expect(said).toEqual(['storage-failed: The disk is full.', 'storage-failed: this is over.']);
});
