import { afterEach, describe, expect, test } from 'vitest';
import { type PointUnderTest, startPoint } from '../../server/testing/pointUnderTest.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { initialState } from '../../shared/domain/model.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { type Instant, instantOf, minutesToMs, type Timestamp } from '../../shared/domain/time.ts';
import { simulate } from '../../shared/forecast/simulate.ts';
import type { WireCommand } from '../../shared/protocol/wireCommand.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import { companyOf, planOf } from './company.ts';
import { openDemoClock } from './demoClock.ts';
import { figuresOf } from './figures.ts';
import { comingIn } from './guests.ts';
import { type Person, personAt } from './person.ts';
import { type Player, play } from './play.ts';
import { hours } from './sampleDay.ts';

const opensAt = instantOf('2026-11-24T13:00:00.000Z' as Timestamp);
const never = new AbortController().signal;

let point: PointUnderTest | null = null;
afterEach(async () => {
  await point?.stop();
  point = null;
});

type Joined = { readonly players: readonly Player[] };
type Playing = { readonly seed: number; readonly until?: number; readonly join?: (point: PointUnderTest) => Joined };

/** Plays a day over HTTP as fast as this machine can; every moment is reached by a leap. */
async function played({ seed, until = Number.POSITIVE_INFINITY, join = () => ({ players: [] }) }: Playing) {
  const clock = openDemoClock((opensAt - minutesToMs(10)) as Instant);
  const here = await startPoint({ clock: clock.now });
  point = here;
  const whole = planOf(opensAt, seed);
  const rosters = whole.rosters.map((roster) => ({ ...roster, until: Math.min(roster.until, until) as Instant }));
  const plan = { ...whole, rosters, visitors: whole.visitors.filter(({ at }) => at < until) };
  const refusals: string[] = [];
  const onRefused = (why: string) => refusals.push(why);
  const company = companyOf({ port: here.port, pinOf: here.pinOf, plan, seed, onRefused });
  const { players } = join(here);
  await play({ players: [...company.players, ...players], onlookers: company.onlookers }, clock, never);
  const closing = await company.supervisor.send({ type: 'close-day' });
  const entries = await company.supervisor.entriesAfter(0);
  return { here, plan, refusals, closing, entries };
}

const eventsOf = (entries: readonly Entry[]) => entries.flatMap(({ events }) => events);
const happened = (entries: readonly Entry[], type: string) =>
  eventsOf(entries).filter((event) => event.type === type).length;

describe('a whole day', () => {
  test('ends with everybody served or ended in words, without a refusal, and its journal is whole', async () => {
    const { here, plan, refusals, closing, entries } = await played({ seed: 5 });
    expect(refusals).toEqual([]);
    expect(closing).toMatchObject({ ok: true });
    expect(here.faults).toEqual([]);

    const figures = figuresOf(entries, sampleSetup);
    expect(figures.taken).toBe(plan.visitors.length);
    expect(figures.served + figures.noShows + figures.cancelled).toBe(figures.taken);
    expect(figures.unserved).toBe(0);
    for (const type of ['ticket-recalled', 'ticket-no-show', 'ticket-transferred', 'ticket-held', 'ticket-resumed'])
      expect([type, happened(entries, type)]).toEqual([type, expect.toSatisfy((n: number) => n > 0)]);
    for (const type of ['step-undone', 'counter-paused', 'counter-resumed', 'ticket-cancelled'])
      expect([type, happened(entries, type)]).toEqual([type, expect.toSatisfy((n: number) => n > 0)]);
    expect(happened(entries, 'counter-closed')).toBe(plan.rosters.length);

    const state = here.started.app.point.state();
    expect(entries.reduce(evolve, initialState)).toEqual(state);
    // A start checks every line and hash of the day's file, and replays it.
    point = await here.restart();
    expect(point.started.app.point.state()).toEqual(state);
    expect((await point.health()).problems).toEqual([]);
  }, 180_000);
});

/** What a newcomer does, at minutes after the opening. */
const newcomer = (script: readonly (readonly [minutes: number, does: () => Promise<unknown>])[]): Player => {
  let next = 0;
  return {
    dueAt: () => opensAt + minutesToMs(script[next]?.[0] ?? Number.POSITIVE_INFINITY),
    act: async () => {
      next += 1;
      await script[next - 1]?.[1]();
    },
  };
};

describe('a morning', () => {
  const until = opensAt + minutesToMs(45);

  test('is the same, entry by entry, for the same seed', async () => {
    const plainly = async (seed: number) => {
      const { entries } = await played({ seed, until });
      await point?.stop();
      point = null;
      // A phone is named after its ticket's code, which each point makes with a key of its own.
      return entries.map(({ at, by, events }) => ({ at, by: by.startsWith('phone:') ? 'phone' : by, events }));
    };
    const first = await plainly(7);
    expect(first.length).toBeGreaterThan(60);
    expect(await plainly(7)).toEqual(first);
  }, 60_000);

  test('goes on around a newcomer who takes tickets, serves, takes over a seat and suspends a service', async () => {
    const join = (here: PointUnderTest) => {
      const numbering = { next: 1_000_000 };
      const staff = (agent: string) => personAt(here.port, { type: 'staff', agent, pin: here.pinOf(agent) }, numbering);
      const [kiosk, agent2] = [personAt(here.port, { type: 'kiosk' }, numbering), staff('agent2')];
      const [agent5, supervisor] = [staff('agent5'), staff('supervisor')];
      const take = (more: object) => () => kiosk.send({ type: 'take-ticket', ...more } as WireCommand);
      const does =
        (who: Person, type: string, more: object = {}) =>
        async () => {
          const { ok, ...why } = await who.send({ type, ...more } as WireCommand);
          expect({ type, ok, ...(!ok && why) }).toEqual({ type, ok: true });
        };
      const callAt = (who: Person, counter: string) => async () => {
        const { lastCalled } = await who.view<CounterView>(`counter/${counter}`);
        await who.send({ type: 'call-next', counter, after: lastCalled } as WireCommand);
      };
      const leaveSeat = (who: Person, counter: string) => async () => {
        const { current } = await who.view<CounterView>(`counter/${counter}`);
        if (current?.stage === 'called') await does(who, 'start-service', { counter })();
        if (current) await does(who, 'finish-service', { counter })();
        await does(who, 'close-counter', { counter })();
      };
      const at2 = { counter: '2' };
      const script = newcomer([
        [5, take({ service: 'claims', priority: 'older' })],
        [6, take({ service: 'payments', priority: 'community' })],
        [7, does(agent2, 'open-counter', at2)],
        // Somebody is being served there: the played agent finds their seat taken.
        [14, does(agent2, 'open-counter', { counter: '3', takeOver: true })],
        [15, take({ service: 'payments' })],
        [15, callAt(agent2, '2')],
        [16, does(agent2, 'start-service', at2)],
        [17, take({ service: 'information' })],
        [17, callAt(agent2, '2')],
        [18, does(agent2, 'return-to-queue', { ...at2, reason: 'not-ready' })],
        // The same agent at two screens: the played one finds their person gone.
        [25, does(agent5, 'finish-service', { counter: '5' })],
        [26, does(supervisor, 'suspend-service', { service: 'payments', reason: 'no-staff' })],
        [31, leaveSeat(agent2, '3')],
        [38, does(supervisor, 'resume-service', { service: 'payments' })],
        [39, take({ service: 'information' })],
      ]);
      return { players: [script] };
    };
    const { here, closing, refusals, entries } = await played({ seed: 7, until, join });
    expect(here.faults).toEqual([]);
    expect(new Set(refusals)).toEqual(new Set(['service-suspended']));
    expect(closing).toMatchObject({ ok: true });
    expect(figuresOf(entries, sampleSetup).unserved).toBe(0);
    const seated = eventsOf(entries).flatMap((event) =>
      event.type === 'counter-opened' && event.counter === '3' ? event.agent : [],
    );
    expect(seated).toEqual(['agent:agent3', 'agent:agent2', 'agent:agent3']);
  }, 60_000);
});

test('the same seed brings the same people with the same habits, another one others', () => {
  const people = (seed: number) => comingIn(planOf(opensAt, seed), seed);
  expect(people(7)).toEqual(people(7));
  expect(people(8)).not.toEqual(people(7));
  expect(planOf(opensAt, 7).rosters.map(({ counter }) => counter)).toEqual(['1', '3', '4', '5', '6']);
});

test('the days of twelve seeds are days of an office: busy when the newcomer comes, and over in the evening', () => {
  const watchAt = opensAt + minutesToMs(60 * (hours.watch - hours.open));
  for (let seed = 0; seed < 12; seed += 1) {
    const plan = planOf(opensAt, seed);
    // The simulated agents take their breaks when they are due, whoever waits.
    const { entries, fates } = simulate({ ...plan, setup: { ...plan.setup, pause: { mayLeaveUnattended: true } } });
    const times = entries.map(({ at }) => instantOf(at));
    const calls = entries.filter(({ events }) => events.some(({ type }) => type === 'ticket-called'));
    // The first real minute at the speed that is the default.
    const soon = calls.filter(({ at }) => instantOf(at) >= watchAt && instantOf(at) < watchAt + minutesToMs(12));
    const waits = fates.flatMap(({ waitMs }) => waitMs ?? []);
    const within30 = waits.filter((ms) => ms <= minutesToMs(30)).length / waits.length;
    expect([seed, soon.length]).toEqual([seed, expect.toSatisfy((n: number) => n >= 3)]);
    expect([seed, within30]).toEqual([seed, expect.toSatisfy((share: number) => share >= 0.6)]);
    expect(Math.max(...times)).toBeLessThan(opensAt + minutesToMs(60 * 10));
  }
});
