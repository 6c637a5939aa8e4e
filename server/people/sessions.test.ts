import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPeople, peopleIn } from './people.ts';
import { openSessions } from './sessions.ts';
import { deskWithStaff } from './testing.ts';

const hoursMs = 60 * 60 * 1000;

const staff = async () => {
  const all = await deskWithStaff();
  const [agent1, agent2, supervisor] = all.people.current().agents;
  if (!agent1 || !agent2 || !supervisor) throw new Error('staff is missing');
  return { ...all, agent1, agent2, supervisor };
};

describe('a session', () => {
  it('speaks for its agent, with the role the agent has now', async () => {
    const { sessions, people, agent1, supervisor } = await staff();
    const token = await sessions.start(agent1);
    expect(sessions.sessionOf(token)).toEqual({ agent: 'agent1', name: 'AGENT1', role: 'agent' });
    expect(sessions.sessionOf(await sessions.start(supervisor))?.role).toBe('supervisor');
    await people.change((before) => ({
      ...before,
      agents: before.agents.map((each) => (each.id === 'agent1' ? { ...each, role: 'supervisor' } : each)),
    }));
    expect(sessions.sessionOf(token)?.role).toBe('supervisor');
  });

  it('ends when its agent is gone', async () => {
    const { sessions, people, agent1 } = await staff();
    const token = await sessions.start(agent1);
    await people.change((before) => ({ ...before, agents: [] }));
    expect(sessions.sessionOf(token)).toBeNull();
  });

  it('ends after 12 hours to the millisecond', async () => {
    const { sessions, clock, agent1 } = await staff();
    const token = await sessions.start(agent1);
    clock.pass(12 * hoursMs - 1);
    expect(sessions.sessionOf(token)).not.toBeNull();
    clock.pass(1);
    expect(sessions.sessionOf(token)).toBeNull();
  });

  it('does not last years for having begun under a clock years ahead, nor end when one is set back a little', async () => {
    const { sessions, clock, agent1 } = await staff();
    clock.pass(24 * 365 * hoursMs);
    const token = await sessions.start(agent1);
    clock.pass(-hoursMs);
    expect(sessions.sessionOf(token)).not.toBeNull();
    clock.pass(-1);
    expect(sessions.sessionOf(token)).toBeNull();
  });

  it('is dropped from the file once it has expired, at the next write', async () => {
    const { sessions, clock, people, agent1, agent2 } = await staff();
    await sessions.start(agent1);
    clock.pass(13 * hoursMs);
    await sessions.start(agent2);
    expect(people.current().sessions.map(({ agent }) => agent)).toEqual(['agent2']);
  });

  it.each(['', 'x', '\0', 'A'.repeat(43), 'ñ'.repeat(100_000)])('is nobody for a token like %.12s', async (token) => {
    const { sessions, agent1 } = await staff();
    await sessions.start(agent1);
    expect(sessions.sessionOf(token)).toBeNull();
    await sessions.signOut(token);
  });

  it('is not opened by its hash, which is all that is kept', async () => {
    const { sessions, people, agent1 } = await staff();
    const token = await sessions.start(agent1);
    const [kept] = people.current().sessions;
    expect(JSON.stringify(people.current())).not.toContain(token);
    expect(sessions.sessionOf(kept?.tokenHash ?? '')).toBeNull();
  });

  it('ends by signing out, and only that one', async () => {
    const { sessions, agent1 } = await staff();
    const [here, there] = [await sessions.start(agent1), await sessions.start(agent1)];
    await sessions.signOut(here);
    expect(sessions.sessionOf(here)).toBeNull();
    expect(sessions.sessionOf(there)).not.toBeNull();
  });

  it('is one of a bounded number: the oldest of the same agent ends first', async () => {
    const { sessions, people, agent1, agent2 } = await staff();
    const other = await sessions.start(agent2);
    const first = await sessions.start(agent1);
    const tokens = [];
    for (let n = 0; n < 100; n += 1) tokens.push(await sessions.start(agent1));
    expect(people.current().sessions).toHaveLength(101);
    expect(sessions.sessionOf(first)).toBeNull();
    expect(tokens.every((token) => sessions.sessionOf(token) !== null)).toBe(true);
    expect(sessions.sessionOf(other)).not.toBeNull();
  });

  it('survives a restart, and so does its end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sessions-'));
    const { clock, people, agent1 } = await staff();
    const restarted = async () => {
      const kept = await openPeople(peopleIn(folder), clock.now);
      return { kept, sessions: openSessions(kept, clock.now) };
    };
    const before = await restarted();
    await before.kept.change(() => people.current());
    const [stays, ends] = [await before.sessions.start(agent1), await before.sessions.start(agent1)];
    await before.sessions.signOut(ends);
    const after = await restarted();
    expect(after.sessions.sessionOf(stays)?.agent).toBe('agent1');
    expect(after.sessions.sessionOf(ends)).toBeNull();
    expect(await readFile(join(folder, 'people.json'), 'utf8')).not.toContain(stays);
    await rm(folder, { recursive: true });
  });

  it('is not given when it could not be written', async () => {
    const { sessions, memory, agent1, people } = await staff();
    memory.write = () => Promise.reject(new Error('disk full'));
    await expect(sessions.start(agent1)).rejects.toThrow('disk full');
    expect(people.current().sessions).toEqual([]);
  });
});
