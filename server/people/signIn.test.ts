import { describe, expect, it } from 'vitest';
import { type SignInAttempt, type SignInOutcome, signIn } from './signIn.ts';
import { deskWithStaff } from './testing.ts';

const minuteMs = 60_000;

const opened = async () => {
  const all = await deskWithStaff();
  const says = (pin: string, other: Partial<SignInAttempt> = {}) =>
    signIn(all.desk, { agent: 'agent1', pin, device: '192.168.1.20', isAtServer: false, ...other });
  /** As many wrong PINs as asked, never more than the minute allows. */
  const fails = async (times: number, other: Partial<SignInAttempt> = {}) => {
    for (let n = 0; n < times; n += 1) {
      if (n > 0 && n % 5 === 0) all.clock.pass(minuteMs);
      expect(await says('0000', other)).toEqual({ ok: false, why: 'wrong-pin' });
    }
  };
  return { ...all, says, fails };
};

/** What is refused unasked is there at once: a PIN that is tried takes longer than this turn of the loop. */
const atOnce = (outcome: Promise<SignInOutcome>) =>
  Promise.race([outcome, new Promise((resolve) => setImmediate(() => resolve('still trying')))]);

const atServer = { agent: 'supervisor', device: '127.0.0.1', isAtServer: true };

describe('signing in', () => {
  it('gives a token that speaks for the agent', async () => {
    const { says, sessions } = await opened();
    const outcome = await says('1111');
    expect(outcome).toMatchObject({ ok: true, agent: 'agent1', role: 'agent' });
    expect(outcome.ok && sessions.sessionOf(outcome.token)?.agent).toBe('agent1');
  });

  it.each([
    ['a wrong PIN', 'agent1', '1112'],
    ["another's PIN", 'agent1', '2222'],
    ['no PIN', 'agent1', ''],
    ['an unknown agent', 'nobody', '1111'],
    ['no agent', '', ''],
    ['a name that objects have', '__proto__', '1111'],
    ['a very long name', 'x'.repeat(100_000), '1111'],
  ])('is the same wrong-pin for %s', async (_, agent, pin) => {
    const { says, people, pauses } = await opened();
    expect(await says(pin, { agent })).toEqual({ ok: false, why: 'wrong-pin' });
    expect(pauses).toEqual([250]);
    expect(people.current().sessions).toEqual([]);
  });

  it('tries an unknown agent like a known one: slowed, stopped and locked at the same counts', async () => {
    const { says, fails, clock, pauses } = await opened();
    for (const agent of ['agent1', 'nobody']) {
      await fails(10, { agent });
      clock.pass(minuteMs);
      expect(await says('0000', { agent })).toMatchObject({ ok: false, why: 'locked', retryAfterMs: 14 * minuteMs });
    }
    expect(pauses.slice(0, 10)).toEqual(pauses.slice(10));
  });

  it('costs the same work for an unknown agent', async () => {
    const { says } = await opened();
    const timed = async (agent: string) => {
      const start = performance.now();
      await says('0000', { agent, device: `${Math.random()}` });
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 15; n += 1) {
      known.push(await timed('agent1'));
      unknown.push(await timed('nobody'));
    }
    expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.5);
  });
});

describe('guessing', () => {
  it('is answered later each time, at most 2 s', async () => {
    const { fails, pauses } = await opened();
    await fails(10);
    expect(pauses).toEqual([250, 500, 750, 1000, 1250, 1500, 1750, 2000, 2000, 2000]);
  });

  it('is stopped after 5 in a minute, untried: even the right PIN tells nothing', async () => {
    const { says, fails, clock, pauses } = await opened();
    await fails(5);
    clock.pass(20_000);
    const refused = { ok: false, why: 'too-many-attempts', retryAfterMs: 40_000 };
    expect(await atOnce(says('1111'))).toEqual(refused);
    expect(pauses).toHaveLength(5);
    clock.pass(40_000);
    expect(await says('1111')).toMatchObject({ ok: true });
  });

  it('locks after 10 in a row for 15 minutes, also against the right PIN', async () => {
    const { says, fails, clock } = await opened();
    await fails(10);
    clock.pass(15 * minuteMs - 1);
    expect(await atOnce(says('1111'))).toEqual({ ok: false, why: 'locked', retryAfterMs: 1 });
    clock.pass(1);
    expect(await atOnce(says('1111'))).toBe('still trying');
    expect(await says('1111')).toMatchObject({ ok: true });
  });

  it('does not lock whom it was not: another device, another agent', async () => {
    const { says, fails } = await opened();
    await fails(10);
    expect(await says('1111', { device: '192.168.1.21' })).toMatchObject({ ok: true });
    expect(await says('2222', { agent: 'agent2' })).toMatchObject({ ok: true });
    expect(await says('1111')).toMatchObject({ why: 'locked' });
  });

  it('is forgiven by a success', async () => {
    const { says, fails, clock, pauses } = await opened();
    await fails(9);
    clock.pass(minuteMs);
    expect(await says('1111')).toMatchObject({ ok: true });
    await fails(9);
    expect(pauses[9]).toBe(250);
    clock.pass(minuteMs);
    expect(await says('1111')).toMatchObject({ ok: true });
  });

  it('cannot pass the counters by coming all at once', async () => {
    const { says, sessions } = await opened();
    const guesses = [...Array.from({ length: 40 }, (_, n) => `${n}`), '1111'];
    const outcomes = await Promise.all(guesses.map((pin) => says(pin)));
    expect(outcomes.filter((each) => !each.ok && each.why === 'wrong-pin')).toHaveLength(5);
    expect(outcomes.filter((each) => !each.ok && each.why === 'too-many-attempts')).toHaveLength(36);
    expect(sessions.sessionOf('1111')).toBeNull();
  });

  it('over many names runs out as well: 60 a minute for one device', async () => {
    const { says, clock } = await opened();
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, n) => says('0000', { agent: `nobody${n}` })));
    expect(outcomes.filter((each) => !each.ok && each.why === 'wrong-pin')).toHaveLength(60);
    expect(await says('1111')).toEqual({ ok: false, why: 'too-many-attempts', retryAfterMs: minuteMs });
    expect(await says('1111', { device: '192.168.1.21' })).toMatchObject({ ok: true });
    clock.pass(minuteMs);
    expect(await says('1111')).toMatchObject({ ok: true });
  });

  it('is not what many right sign-ins from one device are', async () => {
    const { says } = await opened();
    for (let n = 0; n < 80; n += 1) expect(await says('1111')).toMatchObject({ ok: true });
  });

  it('leaves a bounded memory', async () => {
    const { says, desk } = await opened();
    for (let n = 0; n < 300; n += 1) await says('0', { agent: 'x'.repeat(70) + n, device: `10.0.0.${n % 7}` });
    expect(desk.perAgent.size()).toBe(7);
    for (let n = 0; n < 300; n += 1) await says('0', { agent: `random${n}`, device: '10.0.0.1' });
    expect(desk.perAgent.size()).toBeLessThanOrEqual(67);
  });

  it('counts a right PIN as no failure although the session could not be written', async () => {
    const { says, memory } = await opened();
    const { write } = memory;
    memory.write = () => Promise.reject(new Error('disk full'));
    for (let n = 0; n < 12; n += 1) await expect(says('1111')).rejects.toThrow('disk full');
    memory.write = write.bind(memory);
    expect(await says('1111')).toMatchObject({ ok: true });
  });
});

describe('the supervisor at the server itself', () => {
  it('is slowed and held to 5 a minute, but never locked', async () => {
    const { says, fails, clock, pauses } = await opened();
    await fails(25, atServer);
    expect(pauses.at(-1)).toBe(2000);
    expect(await says('9999', atServer)).toMatchObject({ ok: false, why: 'too-many-attempts' });
    clock.pass(minuteMs);
    expect(await says('9999', atServer)).toMatchObject({ ok: true, role: 'supervisor' });
  });

  it('is not kept out by guesses under other names there', async () => {
    const { says } = await opened();
    for (let n = 0; n < 70; n += 1) await says('0', { ...atServer, agent: `x${n}` });
    expect(await says('9999', atServer)).toMatchObject({ ok: true });
  });

  it('is locked from elsewhere, as an agent is at the server', async () => {
    const { says, fails } = await opened();
    const elsewhere = { agent: 'supervisor', device: '192.168.1.20' };
    await fails(10, elsewhere);
    expect(await says('9999', elsewhere)).toMatchObject({ why: 'locked' });
    await fails(10, { ...atServer, agent: 'agent1' });
    expect(await says('1111', { ...atServer, agent: 'agent1' })).toMatchObject({ why: 'locked' });
  });
});
