import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { CommandId, CounterId, Sender } from '../ids.ts';
import { waitingIn } from '../model.ts';
import { sampleSetup } from '../sampleSetup.ts';
import type { CounterSetup, Discipline, Setup } from '../setup.ts';
import { minute } from '../testing/given.ts';
import { type MemoryPoint, newPoint, submit, withDayOpened } from '../testing/memoryPoint.ts';
import { services } from '../testing/waiting.ts';
import type { Instant } from '../time.ts';

type Who = 'regular' | 'preferential';
/** In the sample. */
const bounds: Readonly<Record<Who, number>> = { regular: 30, preferential: 5 };

/** How one of the few fared: how many were before them, how often they were overtaken, and how many calls were made until theirs. */
type Fate = { readonly before: number; overtaken: number; calls: number; isCalled: boolean };

const counter = { id: '1' as CounterId, name: '1', serves: services('information'), helpsWith: [], reach: 'everybody' };
const oneCounter = (discipline: Discipline): Setup => ({
  ...sampleSetup,
  discipline,
  counters: [counter as CounterSetup],
  // So late that only the count can make anybody due.
  targets: sampleSetup.targets.map((targets) => ({ ...targets, capMs: 86_400_000 })),
});

/** A stream of the many that is faster than the service, in which few of the others stand. */
function played(discipline: Discipline, few: Who, arrivals: number): readonly Fate[] {
  let point: MemoryPoint = withDayOpened(newPoint(oneCounter(discipline)), minute(0));
  const fates = new Map<string, Fate>();
  const send = (command: object, at: number, cause: string) => {
    const asking = { by: 'kiosk:k1' as Sender, cause: cause as CommandId, at: minute(at) as Instant };
    const { point: after, decision } = submit(point, command as Command, asking);
    if (!decision.ok) throw new Error(decision.rejection.type);
    point = { ...after, entries: [] };
  };
  const take = (who: Who, at: number, cause: string) =>
    send({ type: 'take-ticket', service: 'information', ...(who === 'preferential' && { priority: who }) }, at, cause);

  send({ type: 'open-counter', counter: '1' }, 0, 'open');
  for (let index = 0; index < arrivals; index += 1) {
    const at = index / 10;
    if (index % 50 === 20) {
      fates.set(`kiosk:k1/few-${index}`, {
        before: waitingIn(point.state).length,
        overtaken: 0,
        calls: 0,
        isCalled: false,
      });
      take(few, at, `few-${index}`);
    }
    take(few === 'regular' ? 'preferential' : 'regular', at, `many-${index}`);
    if (index % 10 === 9) continue;
    const { ticket = null, lastCalled = null } = point.state.counters.get(counter.id) ?? {};
    if (ticket) send({ type: 'start-service', counter: '1', ticket }, at, `start-${index}`);
    send({ type: 'call-next', counter: '1', after: lastCalled }, at, `call-${index}`);
    for (const [id, fate] of fates) {
      if (fate.isCalled) continue;
      const now = [...point.state.tickets.values()].find((one) => one.id === id);
      fate.calls += 1;
      fate.overtaken = now?.overtaken ?? fate.overtaken;
      fate.isCalled = now?.stage.type !== 'waiting';
    }
  }
  return [...fates.values()];
}

describe.each<Discipline>([
  { type: 'aim' },
  { type: 'fifo' },
  { type: 'ratio', preferential: 3, regular: 1 },
  { type: 'ratio', preferential: 1, regular: 3 },
])('nobody starves under %o', (discipline) => {
  test.each<Who>(['regular', 'preferential'])('a few %s in an endless stream of others', (few) => {
    const fates = played(discipline, few, 2_000);
    expect(fates.filter(({ isCalled }) => isCalled).length).toBeGreaterThan(20);
    for (const { before, overtaken, calls, isCalled } of fates) {
      expect(overtaken).toBeLessThanOrEqual(bounds[few]);
      // Every call takes one of those before them, overtakes them, or is theirs.
      const most = before + bounds[few] + 1;
      expect(isCalled ? calls <= most : calls < most).toBe(true);
    }
  });
});

describe('strict, where the law asks for it', () => {
  test('lets the others starve for as long as its visitors come: a fact, and shown as such', () => {
    const fates = played({ type: 'strict' }, 'regular', 2_000);
    expect(fates.filter(({ isCalled }) => isCalled)).toEqual([]);
    expect(Math.max(...fates.map(({ overtaken }) => overtaken))).toBeGreaterThan(1_000);
  });

  test('lets nobody of the law wait behind the others', () => {
    const fates = played({ type: 'strict' }, 'preferential', 2_000);
    expect(fates.map(({ calls }) => calls)).toEqual(fates.map(() => 1));
  });
});
