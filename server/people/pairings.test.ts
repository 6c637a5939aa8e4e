import { describe, expect, it } from 'vitest';
import { codeLength, codeSigns } from '../../shared/protocol/pairing.ts';
import { type Asker, openPairings, validMs } from './pairings.ts';
import { handClock } from './testing.ts';

const door: Asker = { role: 'kiosk', name: 'By the door', address: '10.0.0.7' };
const given = { token: 't'.repeat(43), role: 'kiosk', screen: 'k2', ticketKey: null } as const;

function desk() {
  const clock = handClock(0);
  const pairings = openPairings(clock.now);
  const ask = (more: Partial<Asker> = {}) => {
    const asked = pairings.ask({ ...door, ...more });
    if (!asked.ok) throw new Error(`wait ${asked.waitSeconds}`);
    return { id: asked.request.pairing, secret: asked.secret, ...asked.request };
  };
  const decide = (id: string) => {
    const decision = pairings.decide(id);
    if (!decision.ok) throw new Error(decision.why);
    return decision;
  };
  return { clock, pairings, ask, decide };
}

describe('a device that asks to be let in', () => {
  it('has a code of six signs that cannot be mistaken, and a secret that nobody else is shown', () => {
    const { pairings, ask } = desk();
    const { code, secret } = ask();
    expect(code).toMatch(new RegExp(`^[${codeSigns}]{${codeLength}}$`));
    expect(codeSigns).not.toMatch(/[0O1IL2Z5S8BU]/);
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(pairings.open())).not.toContain(secret);
    expect(pairings.open()).toMatchObject([{ ...door, code, secondsLeft: 600 }]);
  });

  it('waits ten minutes and no longer, and then nobody can let it in', () => {
    const { clock, pairings, ask } = desk();
    const { id, secret } = ask();
    clock.pass(validMs - 1);
    expect(pairings.look(id, secret)).toMatchObject({ state: 'waiting', secondsLeft: 1 });
    clock.pass(1);
    expect(pairings.look(id, secret)).toEqual({ state: 'expired' });
    expect(pairings.open()).toEqual([]);
    expect(pairings.decide(id)).toEqual({ ok: false, why: 'pairing-expired' });
  });

  it('is forgotten ten minutes later', () => {
    const { clock, pairings, ask } = desk();
    const { id, secret } = ask();
    clock.pass(2 * validMs);
    expect(pairings.look(id, secret)).toEqual({ state: 'unknown' });
    expect(pairings.decide(id)).toEqual({ ok: false, why: 'not-found' });
  });

  it('learns nothing with another’s secret', () => {
    const { pairings, ask } = desk();
    const [one, other] = [ask(), ask()];
    expect(pairings.look(one.id, other.secret)).toEqual({ state: 'unknown' });
    expect(pairings.look(one.id, '')).toEqual({ state: 'unknown' });
  });
});

describe('a decision', () => {
  it('is made once: whoever comes second is told so', () => {
    const { pairings, ask, decide } = desk();
    const { id } = ask();
    const first = decide(id);
    expect(pairings.decide(id)).toEqual({ ok: false, why: 'pairing-decided' });
    first.approve(given);
    expect(pairings.decide(id)).toEqual({ ok: false, why: 'pairing-decided' });
    expect(pairings.open()).toEqual([]);
  });

  it('that could not be carried out leaves the request open', () => {
    const { ask, decide, pairings } = desk();
    const { id, secret } = ask();
    decide(id).giveUp();
    expect(pairings.look(id, secret)).toMatchObject({ state: 'waiting' });
    decide(id).refuse();
    expect(pairings.look(id, secret)).toEqual({ state: 'refused' });
  });

  it('gives the token again to whoever did not hear it, for a minute', () => {
    const { clock, ask, decide, pairings } = desk();
    const { id, secret } = ask();
    decide(id).approve(given);
    expect(pairings.look(id, 'other')).toEqual({ state: 'unknown' });
    expect(pairings.look(id, secret)).toEqual({ state: 'paired', given });
    clock.pass(59_999);
    expect(pairings.look(id, secret)).toEqual({ state: 'paired', given });
    clock.pass(1);
    expect(pairings.look(id, secret)).toEqual({ state: 'over' });
  });

  it('gives the token to nobody once it was used', () => {
    const { ask, decide, pairings } = desk();
    const { id, secret } = ask();
    decide(id).approve(given);
    pairings.look(id, secret);
    pairings.used(given.token);
    expect(pairings.look(id, secret)).toEqual({ state: 'over' });
  });
});

describe('a flood', () => {
  it('of one address leaves it six codes, and the others their turn', () => {
    const { pairings, ask } = desk();
    for (let n = 0; n < 6; n += 1) ask();
    expect(pairings.ask(door)).toEqual({ ok: false, waitSeconds: 600 });
    ask({ address: '10.0.0.8' });
  });

  it('of one address is slowed where each is refused at once', () => {
    const { clock, pairings, ask, decide } = desk();
    for (let n = 0; n < 12; n += 1) decide(ask().id).refuse();
    expect(pairings.ask(door)).toEqual({ ok: false, waitSeconds: 60 });
    clock.pass(60_000);
    ask();
  });

  it('of many addresses ends at 32', () => {
    const { pairings, ask } = desk();
    for (let n = 0; n < 32; n += 1) ask({ address: `10.0.1.${n}` });
    expect(pairings.ask(door)).toMatchObject({ ok: false });
    expect(new Set(pairings.open().map(({ code }) => code)).size).toBe(32);
  });
});
