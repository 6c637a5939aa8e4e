import { afterEach, describe, expect, it } from 'vitest';
import type { CounterView } from '../../views/counterView.ts';
import type { Link } from '../link.ts';
import { practiceLink } from './practiceLink.ts';

const noon = Date.parse('2026-11-24T17:00:00.000Z');
const open: Link[] = [];
afterEach(() => {
  for (const link of open.splice(0)) link.close();
});

function practice(seed = 1) {
  let at = noon;
  const link = practiceLink({ now: () => at, seed });
  open.push(link);
  link.show({ type: 'counter', id: '4' as CounterView['counter']['id'] }, 'en');
  const send = (command: object) => link.send(command as Parameters<Link['send']>[0]);
  const view = () => link.state().shown?.view as CounterView;
  const wait = (ms: number) => {
    at += ms;
    link.show({ type: 'counter', id: '4' as CounterView['counter']['id'] });
  };
  return { link, send, view, wait };
}

describe('practising at a counter', () => {
  it('finds people waiting and colleagues at work, without a server', () => {
    const { view } = practice();
    expect(view().waiting).toBeGreaterThan(3);
    expect(view().lines.flatMap(({ counters }) => counters)).toContain('5');
    expect(view().can.open).toBe(true);
  });

  it('keeps the rules of the point: what it refuses, it refuses with the same sentence', async () => {
    const { send, view, wait } = practice();
    const counter = '4';
    expect(await send({ type: 'open-counter', counter })).toMatchObject({ ok: true });
    expect(await send({ type: 'call-next', counter, after: null })).toMatchObject({ ok: true });
    expect(await send({ type: 'call-next', counter, after: null })).toMatchObject({
      ok: false,
      why: 'already-advanced',
    });
    const early = await send({ type: 'mark-no-show', counter });
    expect(early).toMatchObject({ ok: false, why: 'too-few-calls', text: expect.stringContaining('1') });
    wait(10_000);
    expect(await send({ type: 'recall', counter })).toMatchObject({ ok: true });
    expect(view().current?.times).toBe(2);
  });

  it('lets more visitors come while time goes by, the same for the same seed', async () => {
    const [one, other, third] = [practice(7), practice(7), practice(8)];
    const laterAt = async ({ send, view, wait }: typeof one) => {
      wait(600_000);
      await send({ type: 'open-counter', counter: '4' });
      return [view().queue.map(({ label }) => label), view().waiting] as const;
    };
    const [first, second, different] = [await laterAt(one), await laterAt(other), await laterAt(third)];
    expect(first[1]).toBeGreaterThan(7);
    expect(second).toEqual(first);
    expect(different).not.toEqual(first);
  });
});
